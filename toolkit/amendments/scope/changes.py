"""Reading what a register string says of headings and renumbering, and keeping it as items."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.heading_lists import NamedHeading, read_headed, read_headings
from toolkit.amendments.phrases.label_ranges import expand_new
from toolkit.amendments.phrases.place_lists import Named
from toolkit.amendments.phrases.tokens import Token
from toolkit.amendments.scope.model import Action, ScopeItem, What
from toolkit.amendments.scope.phrases import ScopePhrases
from toolkit.law.locator import Locator

MOVED = "sätts|sättes|flyttas"


class ScopeChanges(ScopePhrases):
    """``ScopePhrases``, and the changes that name two places; ``renumbered`` are the new ones read so far."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        super().__init__(text, tokens)
        self.renumbered: set[Place] = set()

    def add(self, item: ScopeItem) -> None:
        """Keep ``item``."""
        self.items.append(item)

    def headings(self, action: Action) -> None:
        """Read from "rubr." on: headings that ``action`` concerns, or that are moved. Raises Unreadable."""
        cursor = self.cursor
        start = cursor.at
        named = read_headings(self.reader, title=True)
        if any(one.place is None for one in named):
            cursor.fail("lagrummet för rubriken", start)
        if cursor.take(MOVED):
            self.moved(named)
            return
        if action is Action.MOVE:
            cursor.fail("”sätts närmast före”")
        if cursor.sees("i") and self.sfs_here(1):
            cursor.at += 1
            number = self.sfs()
            named = [replace(one, place=one.place and in_act(one.place, number)) for one in named]
        for position, places in _by_position(named):
            self.add(ScopeItem(action, places, what=What.HEADING, position=position))

    def moved(self, named: list[NamedHeading]) -> None:
        """Read where the headings ``named`` come to stand. Raises Unreadable."""
        cursor = self.cursor
        at = cursor.at
        to = read_headed(self.reader, plural=True, title=False, start=cursor.peek().start)
        if len(to) != len(named):
            cursor.fail("lika många nya platser som rubriker", at)
        pairs = zip(named, to, strict=True)
        for (old_position, new_position), group in groupby(
            pairs, lambda pair: (pair[0].position, pair[1].position)
        ):
            alike = list(group)
            places = tuple(old.place for old, _ in alike if old.place is not None)
            new = tuple(heading.place for _, heading in alike if heading.place is not None)
            self.add(
                ScopeItem(Action.MOVE, places, new, What.HEADING, old_position, to_position=new_position)
            )

    def renumbering(self, old: list[Named]) -> None:
        """Read from "betecknas" on; "5 § betecknas 6 §, 7 § betecknas 8 §" goes on with the next pair."""
        cursor = self.cursor
        while True:
            start = cursor.at
            cursor.take("ska")
            cursor.take(",")
            if not cursor.take("betecknas|beteckn"):
                cursor.fail("”betecknas”")
            cursor.take(".")
            named = self.reader.places()
            next_old: list[Named] = []
            if cursor.sees("betecknas"):
                named, next_old = named[: len(old)], named[len(old) :]
            places, new = [one.place for one in old], [one.place for one in named]
            if len(places) != len(new):
                new = self._counted(new, start)
            if len(places) != len(new):
                places = self._counted(places, start)
            if len(places) != len(new):
                cursor.fail(f"lika många nya beteckningar som gamla ({len(places)})", start)
            self.renumbered.update(new)
            self.add(ScopeItem(Action.RENUMBER, tuple(places), tuple(new)))
            if not next_old:
                return
            old = next_old

    def _counted(self, places: list[Place], at: int) -> list[Place]:
        found: list[Place] = []
        for place in places:
            try:
                found += expand_new(place) if isinstance(place, Range) else [place]
            except ValueError:
                self.cursor.fail("ett intervall som kan räknas upp", at)
        return found


def in_act(place: Place, number: str) -> Place:
    """``place`` in the act with ``number``."""
    if isinstance(place, Range):
        return Range(replace(place.first, act=number), replace(place.last, act=number))
    return replace(place, act=number)


def _by_position(named: list[NamedHeading]) -> list[tuple[Position, tuple[Place, ...]]]:
    found: list[tuple[Position, tuple[Place, ...]]] = []
    for one in named:
        place = one.place or Locator()
        if found and found[-1][0] is one.position:
            found[-1] = (one.position, (*found[-1][1], place))
        else:
            found.append((one.position, (place,)))
    return found
