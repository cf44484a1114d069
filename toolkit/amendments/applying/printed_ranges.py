"""Whether the operations take in all that the printed clause's ranges do, now that the base is known.

"18 kap. 1–4 §§ ska upphöra att gälla" takes in a 2 a § that stands there. An act that was read without
its base has only what can be counted out, 1, 2, 3 and 4 §§. Applying it as it is would leave 2 a § in
force without anyone having said so.
"""

from __future__ import annotations

import re

from toolkit.amendments.applying.application import Application, noun
from toolkit.amendments.clause import Kind, Range, read_clause
from toolkit.amendments.operations import DeleteWord, Renumber, Repeal, ReplaceWord, Substitute
from toolkit.amendments.phrases.label_ranges import expand, range_words
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.outline import walk
from toolkit.law.typography import bind

_MAYBE_RANGE = re.compile(r"\d(?: ?[a-zåäö]{1,2})? ?[-–—]+ ?\d")


def check_ranges(application: Application) -> None:
    """Note a fault for each provision that a range in the printed clause takes in and no operation does.

    Only a range whose ends the operations name is looked at: a clause kept as evidence may say something
    else than the operations, and then says nothing about them.
    """
    clause = application.amending.printed_clause
    if clause is None or not _MAYBE_RANGE.search(clause):
        return
    try:
        orders = read_clause(clause).orders
    except FaultError:
        return
    # "de nya 20–24 §§" names places that the base knows by other numbers.
    moved = any(order.kind is Kind.RENUMBER for order in orders)
    ranges = [
        (order.kind, place)
        for order in orders
        if order.kind in _NAMED and not (moved and order.kind is Kind.SUBSTITUTE)
        for place in order.targets
        if isinstance(place, Range)
    ]
    if not ranges:
        return
    present = [
        placed.locator
        for placed in walk(application.act)
        if not isinstance(placed.node, Section) or placed.node.repealed_by is None
    ]
    named = _named(application)
    for kind, place in ranges:
        there = named[kind]
        if place.first not in there or place.last not in there:
            continue
        try:
            inside = expand(place, present)
        except FaultError:
            continue
        for missing in (at for at in inside if at not in there):
            application.fault(
                missing,
                f"{noun(missing)} omfattas av intervallet {bind(range_words(place))} i ingressen men finns "
                "inte bland åtgärderna; läs in ändringen tillsammans med grundförfattningen.",
            )


_NAMED = (Kind.REPEAL, Kind.SUBSTITUTE, Kind.RENUMBER, Kind.REPLACE_WORD, Kind.DELETE_WORD)


def _named(application: Application) -> dict[Kind, set[Locator]]:
    """What the operations name, by kind."""
    named: dict[Kind, set[Locator]] = {kind: set() for kind in _NAMED}
    for op in application.amending.operations:
        match op:
            case Repeal() | Substitute() | Renumber():
                targets: tuple[Locator, ...] = (op.target,)
            case ReplaceWord() | DeleteWord():
                targets = op.targets
            case _:
                continue
        named[Kind(type(op).__name__)].update(application.at(target) for target in targets)
    return named
