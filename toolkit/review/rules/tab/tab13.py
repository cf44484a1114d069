"""En lydelse som inte ändras är tryckt som ny.

Norm: Bara det som ändras tas med. Det som är lika i båda spalterna är ingen ändring.
Varför: Läsaren letar efter en skillnad som inte finns.
Fel: rubriken Uppgifter i båda spalterna, kursiv i båda
Rätt: rubriken nämns inte i ingressen
Källa: O EX-C (ett verkligt fel)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Renumber, Substitute, SubstituteHeading
from toolkit.comparison.rows import Change, Role
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("TAB13", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections and headings whose rows are all unchanged."""
    bill = subject.bill
    if bill is None or subject.base is None:
        return
    changed = {
        (row.place.to_section, row.role is Role.HEADING)
        for row in subject.rows
        if row.change is not Change.UNCHANGED
    }
    renumbered = {op.new for op in bill.operations if isinstance(op, Renumber)}
    for op in bill.operations:
        match op:
            case Substitute(wording=Section()) if op.target not in renumbered:
                place, heading = op.target.to_section, False
            case SubstituteHeading():
                place, heading = op.before.to_section, True
            case _:
                continue
        place = Locator(chapter=place.chapter, section=place.section)
        if place.section is not None and (place, heading) not in changed:
            what = f"Rubriken närmast före {place.words}" if heading else place.words
            yield about(
                place,
                f"{what} får samma lydelse som i dag.",
                suggestion="Stryk den ur förslaget, eller skriv in ändringen.",
            )
