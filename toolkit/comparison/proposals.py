"""Two proposals for one act side by side: what each does to every provision that either touches.

Both wordings are worked out by bringing each bill into the statute; what is compared is the law as each
would have it, not how the bills are written. A provision that one of them leaves alone reads there as
the law reads now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.conflicts import Clash, Conflict, Orders, conflicts, orders
from toolkit.amendments.history import UNNUMBERED
from toolkit.amendments.operations import AmendingAct
from toolkit.comparison.line_rows import rows_of_subsections
from toolkit.comparison.lines import Line, node_lines
from toolkit.comparison.moves import moved_places
from toolkit.comparison.rows import Row
from toolkit.comparison.standing import Standing, standing_rows, standings
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act


class Deed(StrEnum):
    """What a proposal does to a provision."""

    UNTOUCHED = "orord"
    CHANGED = "andrad"
    NEW = "ny"
    REPEALED = "upphavd"
    MOVED = "betecknas_om"
    """It gets another label and reads as it did."""
    ABSENT = "saknas"
    """There is no such provision: the other proposal inserts it."""


class Relation(StrEnum):
    """How two proposals stand to each other in one provision."""

    SAME = "lika"
    DIFFERENT = "olika"
    FIRST = "bara_a"
    """Only the first touches it."""
    SECOND = "bara_b"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One of the two: what it is called, the act in the wording that it amends, and the bill."""

    name: str
    base: Act
    bill: AmendingAct


@dataclass(frozen=True, slots=True)
class Side:
    """What one proposal makes of a provision. ``standing`` is None where there is nothing.

    ``heading`` tells that the headings before it are other than now.
    """

    deed: Deed
    standing: Standing | None
    heading: bool = False

    @property
    def touches(self) -> bool:
        """Whether the proposal does anything here."""
        return self.heading or self.deed not in (Deed.UNTOUCHED, Deed.ABSENT)


@dataclass(frozen=True, slots=True)
class Unit:
    """A provision that one of the two touches. ``place`` is where it stands now; what is new, where it comes.

    ``current`` is how it reads now, None for what is new. ``rows`` has the first proposal on the left and
    the second on the right, the words that differ between them marked: a row is "new" where only the
    second has it and "repealed" where only the first has it.
    """

    place: Locator
    current: Standing | None
    first: Side
    second: Side
    relation: Relation
    rows: tuple[Row, ...]
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Two proposals compared. ``entry`` compares what each says of its own entry into force and transition.

    ``follows`` is 1 where the second is written against the wording that the first gives, 0 the other way
    round: then they don't collide. ``orders`` is None there, and for two different wordings of the act.
    """

    first: Proposed
    second: Proposed
    units: tuple[Unit, ...]
    entry: tuple[Row, ...]
    same_entry: bool
    conflicts: tuple[Conflict, ...]
    orders: Orders | None
    follows: int | None = None

    def places(self, *relations: Relation) -> tuple[Locator, ...]:
        """The places of the units that stand in one of ``relations``, in order."""
        return tuple(unit.place for unit in self.units if unit.relation in relations)


def compare_proposals(first: Proposed, second: Proposed) -> Compared:
    """``first`` and ``second`` side by side.

    Raises FaultError for bills on different acts, and for a bill that doesn't fit its base.
    """
    refuse_different_acts(first.bill, second.bill)
    after = apply(first.base, first.bill), apply(second.base, second.bill)
    follows = _follows(first, second, after)
    base = {None: _later(first.base, second.base), 0: second.base, 1: first.base}[follows]
    now = standings(base)
    a, b = (
        _sides(one, now if one.base == base else standings(one.base), standings(act), now)
        for one, act in zip((first, second), after, strict=True)
    )
    found = () if follows is not None else _conflicts(base, first, second)
    entry = tuple(rows_of_subsections(_provisions(first.bill), _provisions(second.bill)))
    return Compared(
        first,
        second,
        tuple(_units(now, a, b, found)),
        entry,
        all(row.current == row.proposed for row in entry),
        found,
        orders(base, first.bill, second.bill) if first.base == second.base else None,
        follows,
    )


def refuse_different_acts(first: AmendingAct, second: AmendingAct) -> None:
    """Raises FaultError unless both bills amend the same act."""
    if first.base.number != second.base.number:
        raise FaultError.of(
            f"Förslagen ändrar olika författningar, {first.base.number} och {second.base.number}; "
            "ange två förslag till ändring i samma författning."
        )


_Key = tuple[Locator, bool]
"""A place in the law as it reads now, or (True) one where a proposal puts something new."""
_NOTHING = Side(Deed.ABSENT, None)


def _follows(first: Proposed, second: Proposed, after: tuple[Act, Act]) -> int | None:
    if first.base == second.base:
        return None
    return 1 if second.base == after[0] else 0 if first.base == after[1] else None


def _conflicts(base: Act, first: Proposed, second: Proposed) -> tuple[Conflict, ...]:
    """The conflicts of the two bills; that their bases differ is one, whether the bills say so or not."""
    found = conflicts(base, first.bill, second.bill)
    if first.base == second.base or any(one.clash is Clash.BASE for one in found):
        return found
    return Conflict(Locator(), Clash.BASE), *found


def _later(first: Act, second: Act) -> Act:
    """The wording that is the later one."""

    def number(act: Act) -> tuple[int, ...]:
        return tuple(int(part) for part in re.findall(r"\d+", act.amended_through))

    return second if number(second) > number(first) else first


def _units(
    now: dict[Locator, Standing], a: dict[_Key, Side], b: dict[_Key, Side], found: tuple[Conflict, ...]
) -> Iterator[Unit]:
    clashing: dict[Locator, list[Conflict]] = {}
    for conflict in found:
        clashing.setdefault(conflict.place, []).append(conflict)
    for key in _in_order(now, a, b):
        place, _ = key
        first, second = a.get(key, _NOTHING), b.get(key, _NOTHING)
        relation = _relation(first, second)
        if relation is None:
            continue
        current = now.get(place) if key in a or key in b else None
        if key[1] or (current is not None and current.repealed):
            current = None
        clashes = tuple(clashing.get(place, ()))
        yield Unit(place, current, first, second, relation, _rows(place, first, second), clashes)


def _rows(place: Locator, first: Side, second: Side) -> tuple[Row, ...]:
    headings = first.heading or second.heading
    return tuple(standing_rows(place, first.standing, second.standing, headings=headings))


def _relation(first: Side, second: Side) -> Relation | None:
    same = _words(first) == _words(second)
    if first.touches and second.touches:
        return Relation.SAME if same else Relation.DIFFERENT
    if first.touches:
        return Relation.FIRST
    if second.touches:
        return Relation.SECOND
    return None if same else Relation.DIFFERENT


def _words(side: Side) -> object:
    return None if side.standing is None else (side.standing.place, side.standing.words)


_Standings = dict[Locator, Standing]


def _sides(one: Proposed, before: _Standings, then: _Standings, now: _Standings) -> dict[_Key, Side]:
    """What the proposal makes of each provision, in the order of the law as it would read.

    ``before`` is what stands in the wording that it amends, ``then`` what would, and ``now`` what stands in
    the wording that both are held against.
    """
    moves = moved_places(one.base, one.bill)
    keys: dict[Locator, _Key] = {}
    found: dict[_Key, Side] = {}
    for place, current in before.items():
        new = moves.get(place, place)
        key = (place, place not in now)
        if new is None and (notice := then.get(place)) is not None and notice.repealed:
            new = place
        if new is None or new not in then:
            found[key] = Side(Deed.REPEALED, None)
        else:
            keys[new] = key
            found[key] = _side(current, then[new])
    own = {UNNUMBERED, one.bill.number}
    ordered: dict[_Key, Side] = {}
    for place, standing in then.items():
        if place in keys:
            ordered[keys[place]] = found[keys[place]]
        elif place.amendment is None or place.amendment not in own:
            ordered[place, True] = Side(Deed.NEW, standing, bool(standing.headings))
    return {**ordered, **found}


def _side(current: Standing, new: Standing) -> Side:
    heading = new.headings != current.headings
    if new.repealed and not current.repealed:
        return Side(Deed.REPEALED, new, heading)
    if current.repealed and not new.repealed:
        return Side(Deed.NEW, new, heading)
    if replace(new, headings=current.headings).words == current.words and new.place == current.place:
        return Side(Deed.UNTOUCHED, new, heading)
    same = replace(new, name=current.name, headings=current.headings).words == current.words
    return Side(Deed.MOVED if same and new.place != current.place else Deed.CHANGED, new, heading)


def _in_order(now: dict[Locator, Standing], *sides: dict[_Key, Side]) -> list[_Key]:
    """Every key once: those of the law now as they stand, each new one after what it comes after."""
    standing = {(place, False) for place in now}
    coming: dict[_Key, list[_Key]] = {}
    known: set[_Key] = set(standing)
    for side in sides:
        last: _Key = Locator(), False
        position = 0
        for key in side:
            if key in standing:
                last, position = key, 0
                continue
            new = coming.setdefault(last, [])
            if key in known:
                position = new.index(key) + 1 if key in new else position
                continue
            while position < len(new) and new[position][0].sort_key < key[0].sort_key:
                position += 1
            new.insert(position, key)
            known.add(key)
            position += 1
    return [key for place in now for key in ((place, False), *coming.get((place, False), ()))]


def _provisions(bill: AmendingAct) -> list[list[Line]]:
    return [list(node_lines(node, Locator(amendment=""))) for node in bill.provisions]
