"""Flera bestämmelser om ikraftträdande och övergång är inte numrerade.

Norm: Är bestämmelserna flera numreras de, och varje bestämmelse får sin egen punkt.
Varför: De ska kunna nämnas: ”punkt 2 i övergångsbestämmelserna”.
Fel: Denna lag träder i kraft den 1 juli 2026. Äldre föreskrifter gäller fortfarande för …
Rätt: 1. Denna lag träder i kraft den 1 juli 2026. 2. Äldre föreskrifter gäller fortfarande för …
Källa: T GB14 s. 95 ff.; C ”1. Denna lag träder i kraft” 1 127 gånger; O EX-F8
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.comparison.rows import Role
from toolkit.law.resolve import sentences
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("IKR04", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """More than one sentence, and the first has no number."""
    provisions = [passage for passage in subject.provisions if passage.role is not Role.HEADING]
    if not provisions or any(passage.role is Role.POINT for passage in provisions):
        return
    if sum(len(sentences(passage.text)) for passage in provisions) > 1:
        yield at(
            provisions[0],
            None,
            "Bestämmelserna är flera och ska numreras.",
            suggestion="Skriv varje bestämmelse som en punkt: 1., 2. …",
        )
