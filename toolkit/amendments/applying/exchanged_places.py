"""Subsections and points of one section that change places: "punkterna 2 och 3 i 5 § ska byta plats".

The numbers stay where they stand and the texts move between them, all of them: a point that left its number
without another taking it would leave a gap, and is refused. The conjunction before the last point and the
full stop after it belong to the list and stay too (STR12).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.amendments.applying.within import Change, Misplaced, Wording, edited
from toolkit.amendments.list_ends import end_of, ended
from toolkit.amendments.operations import Renumber
from toolkit.law.locator import Locator
from toolkit.law.model import Node, Point, Section


def by_list(renumberings: Iterable[Renumber]) -> dict[Locator, dict[Locator, Locator]]:
    """What moves within sections, old place → new, under the place whose parts they are."""
    found: dict[Locator, dict[Locator, Locator]] = {}
    for op in renumberings:
        old = replace(op.target, act=None)
        outer = replace(old, points=old.points[:-1]) if old.points else replace(old, subsection=None)
        found.setdefault(outer, {})[old] = replace(op.new, act=None)
    return found


def is_exchange(moves: dict[Locator, Locator]) -> bool:
    """Whether everything that moves takes the place of something else that moves."""
    return set(moves) == set(moves.values()) and len(set(moves.values())) == len(moves)


def changes(section: Section, moves: dict[Locator, Locator]) -> list[Change]:
    """The changes in ``section`` that bring what ``moves`` says to its new place.

    Raises Misplaced where a place is missing, or where the end of a point doesn't tell what belongs to
    the list.
    """
    standing = {at: _standing(section, at) for at in moves}
    return [Change(new, _moved(standing[old], standing[new])) for old, new in moves.items()]


def _standing(section: Node, at: Locator) -> Wording:
    found: list[Wording] = []

    def keep(part: Wording) -> Wording:
        found.append(part)
        return part

    edited(section, at, keep)
    return found[0]


def _moved(wording: Wording, instead_of: Wording) -> Wording:
    if not isinstance(wording, Point) or not isinstance(instead_of, Point):
        return wording
    old, new = end_of(wording), end_of(instead_of)
    if old == new:
        return replace(wording, marker=instead_of.marker)
    if not old or not new:
        raise Misplaced("slutar så att det inte framgår vad som hör till punkten; ge paragrafen ny lydelse")
    return replace(ended(wording, new), marker=instead_of.marker)
