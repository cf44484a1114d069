"""Beteckningarna i ingressen står inte i ordning.

Norm: Paragrafer räknas upp i stigande ordning: kapitel, nummer, bokstav.
Varför: Läsaren letar i ordningen och missar den som står fel.
Fel: att 6 och 5 b §§ ska ha följande lydelse
Rätt: att 5 b och 6 §§ ska ha följande lydelse
Källa: O EX-F8
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.clause import Kind, Range
from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_HEADINGS = (Kind.INSERT_HEADING, Kind.SUBSTITUTE_HEADING, Kind.REPEAL_HEADING, Kind.MOVE_HEADING)


@rule("ING29", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The places of each kind within each part, in the order of the words."""
    for part in clause_parts(subject):
        last: dict[Kind, tuple[object, ...]] = {}
        for order in sorted(part.orders, key=lambda order: order.start):
            place = order.target.first if isinstance(order.target, Range) else order.target
            if place.section is None or place.amendment is not None or place != place.to_section:
                continue
            key = place.sort_key
            if order.kind not in _HEADINGS and key < last.get(order.kind, key):
                message = f"{place.words} nämns efter en paragraf som kommer senare i lagen."
                yield rewritten(subject, (part.start, part.end), message)
                break
            last[order.kind] = key
