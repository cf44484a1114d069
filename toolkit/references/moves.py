"""Where places are after a move: from a mapping of places, for any place that lies in one that moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from toolkit.law.labels import Label
from toolkit.law.locator import Locator

Moves = Mapping[Locator, Locator | None]
"""Where places have moved, None for what is gone. A place that isn't there stays; what moves takes along
what lies in it, and a key without an act is in the text's own act."""


class Moved:
    """The moves with every act written out, looked up for any place that lies in one that moved."""

    def __init__(self, moves: Moves, own_act: str | None, existing: tuple[Locator, ...]) -> None:
        def owned(place: Locator) -> Locator:
            return place if place.act is not None else replace(place, act=own_act)

        self.table = {owned(key): None if to is None else owned(to) for key, to in moves.items()}
        self.existing = tuple(owned(place) for place in existing)

    def of(self, place: Locator) -> Locator | None:
        """Where ``place`` is now: its own move, or else that of the innermost place around it."""
        if place not in self.table and (point := _numbered_point(place)) in self.table:
            to = self.table[point]
            if to is None or not to.points:
                return None
            label = Label(to.points[-1].number, place.points[-1].letters)
            return replace(to, points=(*to.points[:-1], label), sentence=place.sentence)
        for around, inside in outwards(place):
            if around in self.table:
                to = self.table[around]
                return None if to is None else replace(to, **inside)
        return place

    def afterwards(self) -> Moved:
        """The places as they are after the move, from which nothing moves."""
        there = (self.of(place) for place in self.existing)
        known = {to: to for to in self.table.values() if to is not None}
        return Moved(known, None, tuple(place for place in there if place is not None))

    def sections(self, act: str | None, chapter: Label | None) -> Iterator[Label]:
        """The section labels that are known in ``chapter`` of ``act``."""
        for place in (*self.existing, *self.table):
            if place.act == act and place.chapter == chapter and place.section is not None:
                yield place.section


def _numbered_point(place: Locator) -> Locator:
    """Point 4, which "4 b" lies in; ``place`` itself where it is no such point."""
    if not place.points or place.points[-1].number is None or not place.points[-1].letters:
        return place
    return replace(place, points=(*place.points[:-1], Label(place.points[-1].number)), sentence=None)


def outwards(place: Locator) -> Iterator[tuple[Locator, dict[str, Any]]]:
    """``place`` and every place around it, each with the fields that it leaves out."""
    inside: dict[str, Any] = {}
    yield place, dict(inside)
    for name, empty in (
        ("sentence", None),
        ("points", ()),
        ("subsection", None),
        ("moment", None),
        ("section", None),
    ):
        value = getattr(place, name)
        if value == empty:
            continue
        inside[name] = value
        outer: dict[str, Any] = {name: empty}
        place = replace(place, **outer)
        if place.section is not None or place.chapter is not None:
            yield place, dict(inside)
