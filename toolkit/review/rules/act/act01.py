"""En lag ändras genom något som inte heter lag.

Norm: En ändring som riksdagen beslutar heter lag, vad den ändrade författningen än heter.
Varför: Namnet visar vem som har beslutat, och den som beslutar en ändring av en lag eller balk är
riksdagen.
Fel: Förslag till balk om ändring i brottsbalken
Rätt: Förslag till lag om ändring i brottsbalken
Källa: T GB14 s. 13
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NAME = re.compile(r"(?:förslag till )?(?P<name>[a-zåäö]+) om (?:ändring|upphävande|fortsatt)", re.IGNORECASE)


@rule("ACT01", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """A base that is a law, and a title that begins with something else."""
    title, base = subject.title, subject.base
    if subject.bill is None or title is None or base is None or not base.title or base.kind != "lag":
        return
    match = _NAME.match(title.text)
    if match is not None and match["name"].lower() != "lag":
        yield at(title, match.span("name"), "En lag ändras genom en lag.", suggestion="lag")
