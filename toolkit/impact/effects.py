"""What a bill does to each place of the act it amends, so that a reference to the place can be judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct, Insert, Repeal
from toolkit.comparison.moves import Moves, moved_places
from toolkit.comparison.rows import Change, Role
from toolkit.comparison.table import compare
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.outline import sections
from toolkit.law.resolve import Index, Unresolved


class Why(StrEnum):
    """Why a reference is listed, the gravest first."""

    REPEALED = "upphävs"
    GONE = "finns inte kvar"
    NEW_MEANING = "får en annan innebörd"
    MOVED = "får en annan plats"
    HOLE = "ett led i intervallet upphävs"
    WIDER = "en ny paragraf hamnar i intervallet"
    CHANGED = "får ny lydelse"


@dataclass(frozen=True, slots=True)
class Effect:
    """What happens to the place a reference names; ``new`` is where it stands after the bill, if it moves.

    ``places`` are what the bill touches of a chapter or a range, in the order of the law.
    """

    why: Why
    new: Locator | None = None
    places: tuple[Locator, ...] = ()


class Effects:
    """The effects of ``bill`` on ``base``. Raises FaultError where the bill can't be applied."""

    def __init__(self, base: Act, bill: AmendingAct) -> None:
        self.base, self.bill = base, bill
        self.moves: Moves = moved_places(base, bill)
        self.moves_of_act = {
            replace(place, act=base.number): new and replace(new, act=base.number)
            for place, new in self.moves.items()
        }
        self.existing = tuple(replace(placed.locator, act=base.number) for placed in sections(base))
        self.after = Index(apply(base, bill))
        self.before = Index(base)
        self.inserted = {replace(op.target, act=None) for op in bill.operations if isinstance(op, Insert)}
        self.repealed = {replace(op.target, act=None) for op in bill.operations if isinstance(op, Repeal)}
        self._changed: set[Locator] = set()
        self.sections: set[Locator] = set(self.inserted) | set(self.repealed)
        for row in compare(base, bill, repealed=True):
            if row.role in (Role.CHAPTER, Role.HEADING):
                continue
            self.sections.add(row.place.to_section)
            if row.change is not Change.UNCHANGED and row.role is not Role.NUMBER:
                self._changed.add(row.place)
        self.sections |= {place.to_section for place in self.moves}

    def on(self, target: Locator, until: Locator | None = None) -> Effect | None:
        """What the bill does to ``target`` of the wording before it; None where nothing that matters.

        ``until`` is the end of a range that begins at ``target``.
        """
        target = self._bare(target)
        if until is not None:
            return self._on_range(target, self._bare(until))
        for place in _outwards(target):
            if place in self.moves:
                return self._moved(target, place, self.moves[place])
        if target in self._changed or any(_covers(target, place) for place in self._changed):
            wide = target.section is None and target.chapter is not None
            return Effect(Why.CHANGED, places=self._touched(target) if wide else ())
        inside_changed = any(_covers(place, target) for place in self._changed if place.points == ())
        if inside_changed and target.points == () and target.sentence is not None:
            return Effect(Why.CHANGED)
        return None

    def _bare(self, place: Locator) -> Locator:
        bare = replace(place, act=None)
        return bare if self.before.restarts or bare.section is None else replace(bare, chapter=None)

    def _moved(self, target: Locator, place: Locator, new: Locator | None) -> Effect:
        if new is not None:
            return Effect(Why.MOVED, _carried(target, place, new))
        if place.points == () and place.subsection is None:
            return Effect(Why.REPEALED)
        try:
            self.after.resolve(target)
        except Unresolved:
            return Effect(Why.GONE)
        return Effect(Why.NEW_MEANING)

    def _touched(self, chapter: Locator) -> tuple[Locator, ...]:
        touched = {place.to_section for place in self._changed if _covers(chapter, place)}
        return tuple(sorted(touched, key=lambda place: place.sort_key))

    def _on_range(self, first: Locator, last: Locator) -> Effect | None:
        ends = [
            replace(effect, places=effect.places or (end,))
            for end in (first, last)
            if (effect := self.on(end)) is not None
        ]
        grave = [effect for effect in ends if effect.why is not Why.CHANGED]
        if grave:
            return min(grave, key=lambda effect: list(Why).index(effect.why))
        if any(_between(first, place, last) for place in self.repealed):
            return Effect(Why.HOLE)
        if any(_between(first, place, last) for place in self.inserted):
            return Effect(Why.WIDER)
        if first.section is None:
            changed = {place for place in self.sections if _between(first, _chapter(place), last)}
        else:
            changed = {place for place in self.sections - self.inserted if _between(first, place, last)}
        changed.update(place for effect in ends for place in effect.places)
        places = tuple(sorted(changed, key=lambda place: place.sort_key))
        return Effect(Why.CHANGED, places=places) if places else None


def _outwards(place: Locator) -> list[Locator]:
    """``place`` and what it lies in, from the innermost out to the section."""
    found = [place]
    if place.sentence is not None:
        found.append(replace(place, sentence=None))
    for count in range(len(place.points) - 1, -1, -1):
        found.append(replace(place, sentence=None, points=place.points[:count]))
    if place.subsection is not None:
        found.append(replace(place, sentence=None, points=(), subsection=None))
    found.append(place.to_section)
    if place.section is not None and place.chapter is not None:
        found.append(Locator(chapter=place.chapter))
    return list(dict.fromkeys(found))


def _covers(outer: Locator, inner: Locator) -> bool:
    """Whether ``inner`` lies in ``outer``."""
    return outer in _outwards(inner)


def _carried(target: Locator, place: Locator, new: Locator) -> Locator:
    """Where ``target``, which lies in ``place``, stands once that has become ``new``."""
    return replace(
        new,
        subsection=new.subsection if place.subsection is not None else target.subsection,
        points=new.points + target.points[len(place.points) :]
        if place.points
        else (new.points or target.points),
        sentence=target.sentence,
        moment=new.moment or target.moment,
    )


def _between(first: Locator, place: Locator, last: Locator) -> bool:
    """Whether ``place`` lies strictly between two sections of one chapter, or between two chapters."""
    if first.section is not None and last.section is not None and place.section is not None:
        return first.chapter == place.chapter == last.chapter and first.section < place.section < last.section
    if (
        first.section
        or last.section
        or place.section
        or not (first.chapter and last.chapter and place.chapter)
    ):
        return False
    return first.chapter < place.chapter < last.chapter


def _chapter(place: Locator) -> Locator:
    return Locator(chapter=place.chapter)
