"""Two proposals for one act, each written without the other: where they collide, why, and the way out.

Two orders for one place collide where it matters which of them is brought in first, or where the second
can't be brought in at all. That is tried, not guessed: the operations that meet in a place are applied in
both orders. What both order to the letter alike is no conflict, and neither is what gives the same wording
either way ("9 § 3" and "9 § 5"). docs/comparison.md has the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import (
    AmendingAct,
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.amendments.timeline import places_of
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section
from toolkit.law.outline import walk

_Op = TypeVar("_Op", bound=Operation)


class Clash(StrEnum):
    """What makes two proposals collide."""

    BASE = "grundlydelse"
    """They are written against different wordings of the act."""
    CHANGE = "andras_olika"
    REPEAL = "upphavs"
    """One repeals what the other orders something about."""
    RENUMBER = "betecknas_om"
    """One renumbers what the other orders something about."""
    LABEL = "samma_beteckning"
    """Both insert a provision under one label."""
    HEADING = "rubrik"
    WORDS = "ord"
    """One exchanges words in what the other changes."""
    TITLE = "titel"
    ORDER = "ordning"
    """No place collides, and still the order in which they are brought in matters."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A collision at ``place`` (a section, chapter or annex; the empty place for the act as a whole).

    ``first`` and ``second`` are what each orders there. ``by`` is 0 or 1 for the one that repeals,
    renumbers or exchanges words where only one does, else None.
    """

    place: Locator
    clash: Clash
    first: tuple[Operation, ...] = ()
    second: tuple[Operation, ...] = ()
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Orders:
    """Whether two proposals can be brought in one after the other, in each order, and give one wording."""

    first_then_second: bool
    second_then_first: bool
    same: bool


def conflicts(base: Act, first: AmendingAct, second: AmendingAct) -> tuple[Conflict, ...]:
    """Where ``first`` and ``second`` collide in ``base``, in the order of the law.

    Empty where they don't: then they can be brought in in either order and give the same wording. Empty,
    too, for bills on different acts.
    """
    if first.base.number != second.base.number:
        return ()
    found: list[Conflict] = []
    if None not in (first.base.wording, second.base.wording) and first.base.wording != second.base.wording:
        found.append(Conflict(Locator(), Clash.BASE))
    mine, other = _left_out(first, second), _left_out(second, first)
    touched = sorted({place for op in (*mine, *other) for place in _places(op)}, key=lambda one: one.sort_key)
    ours, theirs = _acting(mine), _acting(other)
    shared = [
        (place, a, b)
        for place in touched
        if (a := _at(place, mine, ours)) and (b := _at(place, other, theirs))
    ]
    unsure = [(a, b) for place, a, b in shared if not _plainly_collide(place, a, b)]
    # Applying a large act takes time: what meets in many places is first tried all at once.
    together = _commute(base, first, _joined(a for a, _ in unsure), second, _joined(b for _, b in unsure))
    for place, a, b in shared:
        if _plainly_collide(place, a, b) or not (together or _commute(base, first, a, second, b)):
            found.append(_conflict(place, a, b))
    return tuple(found) or tuple(_of_order(base, first, mine, second, other))


def orders(base: Act, first: AmendingAct, second: AmendingAct) -> Orders:
    """What comes of bringing in both, in each order; what both order alike is brought in once."""
    return _orders(base, first, _left_out(first, second), second, _left_out(second, first))[0]


def _left_out(bill: AmendingAct, other: AmendingAct) -> tuple[Operation, ...]:
    """The operations of ``bill`` that ``other`` doesn't hold, to the letter alike."""
    known = {_bare(op) for op in other.operations}
    return tuple(op for op in map(_bare, bill.operations) if op not in known)


def _bare(op: _Op) -> _Op:
    """``op`` with places that name no act, and without how the clause prints a heading."""
    changed: dict[str, object] = {}
    for field in fields(op):
        value = getattr(op, field.name)
        if isinstance(value, Locator):
            changed[field.name] = replace(value, act=None)
        elif field.name in ("targets", "headings"):
            changed[field.name] = tuple(replace(place, act=None) for place in value)
        elif field.name == "quoted":
            changed[field.name] = False
    return replace(op, **changed)  # type: ignore[arg-type]


def _places(op: Operation) -> tuple[Locator, ...]:
    match op:
        case ReplaceWord() | DeleteWord():
            places = (*op.targets, *op.headings) or (Locator(),)
        case Extend():
            places = (op.target,)
        case SubstituteTitle():
            places = (Locator(),)
        case _:
            places = places_of(op)
    return tuple(dict.fromkeys(place.to_section for place in places))


def _acting(operations: Sequence[Operation]) -> dict[Locator, list[int]]:
    """Which of ``operations``, by their positions, act on each place."""
    found: dict[Locator, list[int]] = {}
    for position, op in enumerate(operations):
        for place in _places(op):
            found.setdefault(place, []).append(position)
    return found


def _at(
    place: Locator, operations: Sequence[Operation], acting: Mapping[Locator, Sequence[int]]
) -> tuple[Operation, ...]:
    """Those of ``operations`` that act on ``place`` or on what it lies in."""
    around = {place, Locator(), Locator(chapter=place.chapter)}
    return tuple(operations[at] for at in sorted({at for one in around for at in acting.get(one, ())}))


def _conflict(place: Locator, a: tuple[Operation, ...], b: tuple[Operation, ...]) -> Conflict:
    clash, by = _clash(a, b)
    return Conflict(place, clash, a, b, by)


def _clash(a: tuple[Operation, ...], b: tuple[Operation, ...]) -> tuple[Clash, int | None]:
    def has(operations: tuple[Operation, ...], *kinds: type) -> bool:
        return any(isinstance(op, kinds) for op in operations)

    def only(operations: tuple[Operation, ...], *kinds: type) -> bool:
        return all(isinstance(op, kinds) for op in operations)

    for clash, kinds in (
        (Clash.RENUMBER, (Renumber,)),
        (Clash.REPEAL, (Repeal,)),
    ):
        if has(a, *kinds) != has(b, *kinds):
            return clash, 0 if has(a, *kinds) else 1
        if has(a, *kinds) and clash is Clash.RENUMBER:
            return clash, None
    headings = (InsertHeading, SubstituteHeading, RepealHeading, MoveHeading)
    words = (ReplaceWord, DeleteWord)
    if has(a, *words) != has(b, *words):
        return Clash.WORDS, 0 if has(a, *words) else 1
    if has(a, Insert) and has(b, Insert):
        return Clash.LABEL, None
    if only(a, *headings) and only(b, *headings):
        return Clash.HEADING, None
    if only(a, SubstituteTitle) and only(b, SubstituteTitle):
        return Clash.TITLE, None
    return Clash.CHANGE, None


def _plainly_collide(place: Locator, a: tuple[Operation, ...], b: tuple[Operation, ...]) -> bool:
    """Whether the two collide for certain: no need to try.

    What is renumbered does, since the rest of its bill goes by the new labels; so do two new provisions
    under one label, two wordings with different words, and a repeal of what gets a wording.
    """
    if any(isinstance(op, Renumber) for op in (*a, *b)):
        return True
    mine, other = _whole(place, a), _whole(place, b)
    if mine is None or other is None:
        return False
    if isinstance(mine, Repeal) or isinstance(other, Repeal):
        return type(mine) is not type(other)
    if isinstance(mine, Insert) or isinstance(other, Insert):
        return True
    left, right = mine.wording, other.wording
    return isinstance(left, Section) and isinstance(right, Section) and left.content != right.content


def _whole(place: Locator, operations: tuple[Operation, ...]) -> Repeal | Substitute | Insert | None:
    """The only one of ``operations``, where it acts on the whole of ``place``."""
    if len(operations) != 1 or not isinstance(operations[0], Repeal | Substitute | Insert):
        return None
    return operations[0] if operations[0].target == place else None


def _joined(operations: Iterable[tuple[Operation, ...]]) -> tuple[Operation, ...]:
    return tuple(dict.fromkeys(op for own in operations for op in own))


def _commute(
    base: Act, first: AmendingAct, a: tuple[Operation, ...], second: AmendingAct, b: tuple[Operation, ...]
) -> bool:
    """Whether ``a`` and ``b`` give the same wording in either order."""
    return _orders(base, first, a, second, b)[0].same


def _orders(
    base: Act,
    first: AmendingAct,
    mine: tuple[Operation, ...],
    second: AmendingAct,
    other: tuple[Operation, ...],
) -> tuple[Orders, Act | None, Act | None]:
    # Numbers and provisions of their own say who came first, which is not what is asked here.
    a = replace(first, operations=mine, provisions=(), number=None)
    b = replace(second, operations=other, provisions=(), number=None)
    forwards, backwards = _after(base, a, b), _after(base, b, a)
    same = forwards is not None and forwards == backwards
    return Orders(forwards is not None, backwards is not None, same), forwards, backwards


def _after(base: Act, first: AmendingAct, second: AmendingAct) -> Act | None:
    try:
        return apply(apply(base, first), second)
    except FaultError:
        return None


def _of_order(
    base: Act,
    first: AmendingAct,
    mine: tuple[Operation, ...],
    second: AmendingAct,
    other: tuple[Operation, ...],
) -> list[Conflict]:
    """What no single place shows: the whole of both in each order."""
    if not mine or not other:
        return []
    tried, forwards, backwards = _orders(base, first, mine, second, other)
    if tried.same:
        return []
    places = [Locator()]
    if forwards is not None and backwards is not None:
        left, right = _by_place(forwards), _by_place(backwards)
        differ = {place for place in left.keys() | right.keys() if left.get(place) != right.get(place)}
        places = sorted(differ, key=lambda place: place.sort_key) or places
    return [Conflict(place, Clash.ORDER) for place in places]


def _by_place(act: Act) -> dict[Locator, list[Node]]:
    found: dict[Locator, list[Node]] = {}
    for placed in walk(act):
        if not hasattr(placed.node, "children"):
            found.setdefault(placed.locator, []).append(placed.node)
    return found
