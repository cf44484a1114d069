"""Två dels-satser gör samma slags ändring.

Norm: Det finns en dels-sats för varje slag av ändring.
Varför: Läsaren slutar leta när slaget är uppräknat.
Fel: dels att 5 § ska upphöra att gälla, dels att 7 § ska upphöra att gälla,
Rätt: dels att 5 och 7 §§ ska upphöra att gälla,
Källa: O EX-A–E, F1–F8
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.clause import Kind
from toolkit.law.locator import Locator
from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ONCE = (Kind.REPEAL, Kind.REPEAL_HEADING, Kind.RENUMBER, Kind.SUBSTITUTE, Kind.INSERT)


@rule("ING08", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Kinds that come back; with a time or an act of its own a part is a kind of its own."""
    seen: set[tuple[Kind, str | None, str | None]] = set()
    for part in clause_parts(subject):
        once = (order for order in part.orders if order.kind in _ONCE and order.target != Locator())
        kinds = {(order.kind, order.until, order.instead_of) for order in once}
        if kinds & seen:
            message = "Ledet gör samma slags ändring som ett tidigare led; för ihop dem."
            yield rewritten(subject, (part.start, part.end), message)
        seen |= kinds
