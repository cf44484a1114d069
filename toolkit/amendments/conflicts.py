"""Two proposals for one act that touch the same provision, each written without the other."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.amendments.operations import (
    AmendingAct,
    InsertHeading,
    MoveHeading,
    Operation,
    RepealHeading,
    SubstituteHeading,
)
from toolkit.amendments.timeline import places_of
from toolkit.law.faults import Fault
from toolkit.law.locator import Locator


@dataclass(frozen=True, slots=True)
class Conflict:
    """A section, chapter or annex that both touch, with what each orders there."""

    place: Locator
    first: tuple[Operation, ...]
    second: tuple[Operation, ...]


def conflicts(first: AmendingAct, second: AmendingAct) -> tuple[Conflict, ...]:
    """Where ``first`` and ``second`` collide, in the order of the law; nothing where their bases differ.

    Two headings placed before one section don't collide with a new wording of the section itself.
    """
    if first.base.number != second.base.number:
        return ()
    mine, other = _touched(first), _touched(second)
    shared = sorted(mine.keys() & other.keys(), key=lambda key: (key[0].sort_key, key[1]))
    return tuple(Conflict(key[0], tuple(mine[key]), tuple(other[key])) for key in shared)


def conflict_faults(first: AmendingAct, second: AmendingAct, names: tuple[str, str]) -> tuple[Fault, ...]:
    """The conflicts as faults, each with its place and the names of both proposals."""
    return tuple(
        Fault(
            f"Både {names[0]} och {names[1]} ändrar här; låt det ena förslaget utgå från det andra.",
            place=conflict.place.words,
        )
        for conflict in conflicts(first, second)
    )


def _touched(bill: AmendingAct) -> dict[tuple[Locator, bool], list[Operation]]:
    """The operations by place, headings apart from what stands under them."""
    found: dict[tuple[Locator, bool], list[Operation]] = {}
    for op in bill.operations:
        for place in dict.fromkeys(place.to_section for place in places_of(op)):
            is_heading = isinstance(op, InsertHeading | SubstituteHeading | RepealHeading | MoveHeading)
            found.setdefault((place, is_heading), []).append(op)
    return found
