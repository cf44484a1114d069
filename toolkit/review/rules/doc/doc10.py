"""Kommentaren hänvisar inte till övervägandena.

Norm: Varje kommentar säger i vilket avsnitt övervägandena finns.
Varför: Den som vill veta varför hittar dit.
Fel: Paragrafen är ny.
Rätt: Paragrafen är ny. Övervägandena finns i avsnitt 4.2.
Källa: G
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.papers import COMMENTARY, MEMORANDUM, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC10", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Parts of the commentary about a section that name no "avsnitt", where there is a memorandum to name."""
    if MEMORANDUM not in subject.papers:
        return
    for part in parts(subject, COMMENTARY):
        if "§" in part.title and "avsnitt" not in part.text.lower():
            yield at(part.passage, None, "Säg i vilket avsnitt övervägandena finns.")
