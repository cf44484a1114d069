"""En ny paragraf hamnar i ett intervall.

Norm: Ett intervall omfattar också paragrafer med bokstav mellan ändarna; den som inför en sådan prövar om
hänvisningen ska omfatta den.
Varför: Hänvisningen får ett nytt innehåll utan att ändras.
Fel: enligt 3–5 §§, när 4 a § införs
Rätt: enligt 3, 4 och 5 §§, eller samma intervall om 4 a § ska ingå
Källa: T EU:s skrivregler 3.2.3, samma princip; H
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import inserted_sections


@rule("REF05", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Ranges of the law's own sections that the bill leaves as they are, around a section that it inserts."""
    new = inserted_sections(subject)
    start: tuple[Locator, int] | None = None
    for passage, reference in subject.own_references if new else ():
        target = reference.locator
        assert target is not None
        place = replace(target.to_section, act=None)
        if reference.limit == "fran":
            start = (place, reference.start)
        elif reference.limit == "till" and start is not None:
            low, span = start[0], (start[1], reference.end)
            start = None
            inside = [each for each in new if low.sort_key < each.sort_key < place.sort_key]
            if inside and not passage.is_written(*span):
                words = passage.text[slice(*span)]
                message = f"Intervallet ”{words}” omfattar nu också {inside[0].words}, som är ny."
                yield at(passage, span, message)
