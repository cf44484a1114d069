"""Kommentaren hänvisar inte till övervägandena.

Norm: Varje kommentar säger i vilket avsnitt övervägandena finns.
Varför: Den som vill veta varför hittar dit.
Fel: Paragrafen är ny.
Rätt: Paragrafen är ny. Övervägandena finns i avsnitt 4.2.
Källa: G
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.proposal.memorandum import parse_memorandum, reasoned
from toolkit.review.model import Finding, Severity, at
from toolkit.review.papers import COMMENTARY, MEMORANDUM, commented, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC10", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Parts of the commentary about a section that name no "avsnitt", where there is a memorandum to name.

    Where a box of the memorandum names the proposal on the section, the document refers to it by itself.
    """
    if MEMORANDUM not in subject.papers:
        return
    boxed = _boxed(subject)
    for part in parts(subject, COMMENTARY):
        if "§" not in part.title or "avsnitt" in part.text.lower():
            continue
        about = commented(part.title, boxed)
        if not about or not about <= boxed:
            yield at(part.passage, None, "Säg i vilket avsnitt övervägandena finns.")


def _boxed(subject: Subject) -> set[Locator]:
    """The sections whose proposals the memorandum's boxes name, with reasons after them, as ``[[revision]]``.

    Of a memorandum that can't be read as a whole the names are taken as they stand.
    """
    boxes = subject.assessment.boxes if subject.assessment else ()
    text = subject.papers[MEMORANDUM]
    try:
        named = set(reasoned(parse_memorandum(text, {box.id: box.text for box in boxes})))
    except FaultError:
        named = {box.id for box in boxes if f"[[{box.id}]]" in text}
    return {place.to_section for box in boxes if box.id in named for place in box.sections}
