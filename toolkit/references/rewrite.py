"""Rewriting references when places move: from a mapping of places to the new words of each phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Any

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references.acts import PRONOUN
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import Kind, Reference
from toolkit.references.printing import Place, phrase

Moves = Mapping[Locator, Locator | None]
"""Where places have moved, None for what is gone. A place that isn't there stays; what moves takes along
what lies in it, and a key without an act is in the text's own act."""

_INSIDE = {Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.POINT, Kind.SENTENCE}
_LONGEST_RANGE = 400
GONE = "Allt som hänvisningen avser har upphört; ta bort den eller skriv om meningen."
MOVED_APART = "Det som hänvisningen avser hör inte längre ihop; skriv om den för hand."
MIXED = "Hänvisningen blandar ”och” och ”eller”; skriv om den för hand."
OTHER_ACT = "Det som hänvisningen avser har flyttats till en annan författning; skriv om den för hand."
UNREADABLE = "Den nya hänvisningen går inte att skriva entydigt; skriv om den för hand."


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One phrase that has to change: ``text[start:end]`` is ``old`` and becomes ``new``.

    ``new`` is None where that can't be done mechanically, and ``reason`` says why in Swedish.
    """

    start: int
    end: int
    old: str
    new: str | None
    reason: str | None = None


def rewrite(
    text: str,
    own_act: str | None,
    place: Locator | None,
    moves: Moves,
    *,
    memory: Memory | None = None,
    existing: Iterable[Locator] = (),
) -> tuple[Rewrite, ...]:
    """The phrases of ``text`` that have to change when places move, in order of appearance.

    ``place`` is where the text stands before the move; its own move is followed, so "andra stycket" stays
    when its section moves. ``existing`` are the sections of the act referred to before the move: a range
    that breaks is then written with every section that was in it, lettered ones too; without it, only with
    whole numbers, the letters of its ends and what ``moves`` mentions. The words of acts are never touched.
    """
    references = find(text, own_act, place, memory)
    table = _Moves(moves, own_act, tuple(existing))
    found: list[Rewrite] = []
    for _, group in groupby(references, key=lambda reference: reference.phrase):
        labels = [
            reference for reference in group if reference.kind in _INSIDE and not _is_pronoun(reference)
        ]
        if labels and (change := _rewrite(text, labels, own_act, place, table)) is not None:
            found.append(change)
    return tuple(found)


def _is_pronoun(reference: Reference) -> bool:
    """ "denna paragraf" and "samma stycke" move with what they point at; no label is written."""
    return reference.naming == "pronoun" and PRONOUN.match(reference.text) is not None


class _Moves:
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
        for around, inside in _outwards(place):
            if around in self.table:
                to = self.table[around]
                return None if to is None else replace(to, **inside)
        return place

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


def _outwards(place: Locator) -> Iterator[tuple[Locator, dict[str, Any]]]:
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


def _rewrite(
    text: str, labels: list[Reference], own_act: str | None, here: Locator | None, moves: _Moves
) -> Rewrite | None:
    if any(reference.locator is None for reference in labels):
        return None
    start, end = labels[0].start, labels[-1].end
    old = text[start:end]
    units = list(_units(text, labels, moves))
    targets = [moves.of(unit.locator) for unit in units]
    old_here = replace(here, act=own_act) if here is not None else None
    new_here = moves.of(old_here) if old_here is not None else None
    still = all(target == unit.locator for target, unit in zip(targets, units, strict=True))
    if still and new_here == old_here:
        return None
    kept = [(unit, target) for unit, target in zip(units, targets, strict=True) if target is not None]
    if not kept:
        return Rewrite(start, end, old, None, GONE)
    if any(target.act != unit.locator.act for unit, target in kept):
        return Rewrite(start, end, old, None, OTHER_ACT)
    new_places = _placed(kept, own_act, new_here)
    if new_places is None:
        return Rewrite(start, end, old, None, MOVED_APART)
    conjunctions = _conjunctions(text, labels)
    conjunction = "eller" if conjunctions == {"eller"} else "och"
    if phrase(units, conjunction) == phrase(new_places, conjunction) and len(units) == len(new_places):
        return None
    if len(conjunctions) > 1:
        return Rewrite(start, end, old, None, MIXED)
    new = phrase(new_places, conjunction)
    if not _reads_back(new, new_places, moves):
        return Rewrite(start, end, old, None, UNREADABLE)
    return Rewrite(start, end, old, new)


def _placed(
    kept: list[tuple[Place, Locator]], own_act: str | None, here: Locator | None
) -> list[Place] | None:
    """The new places in order, each with as much written out as it needs where the text now stands."""
    found: list[Place] = []
    for unit, target in kept:
        own = target.act == own_act
        same_chapter = target.chapter is None or (own and here is not None and target.chapter == here.chapter)
        chapter = unit.chapter or not same_chapter
        section = unit.section
        if not section and here is not None:
            section = (target.chapter, target.section) != (here.chapter, here.section)
        if not section and unit.locator.moment != target.moment:
            return None
        subsection = unit.subsection or target.subsection != unit.locator.subsection
        found.append(replace(unit, locator=target, chapter=chapter, section=section, subsection=subsection))
    relative = [place for place in found if not place.section]
    written = [place for place in found if place.section]
    if relative and written and found != relative + written:
        return None
    unique = {place.locator: place for place in reversed(written)}
    return relative + sorted(unique.values(), key=lambda place: place.locator.sort_key)


def _units(text: str, labels: list[Reference], moves: _Moves) -> Iterator[Place]:
    """What a phrase refers to, one by one: its ranges written out, the stems of its lists left out."""
    chapter = False
    section = False
    subsection = False
    spans = 0
    low: Reference | None = None
    for position, reference in enumerate(labels):
        words = reference.text
        locator = reference.locator
        if locator is None:
            continue
        has_chapter = reference.kind is Kind.CHAPTER or re.search(r"[Kk]ap|KAP", words) is not None
        has_section = "§" in words or reference.kind is Kind.SECTION
        chapter = has_chapter or (chapter and not reference.relative)
        section = not reference.relative
        named = re.search(r"styck|\bst\b", words)
        if reference.kind in (Kind.POINT, Kind.SENTENCE):
            subsection = bool(named) or (subsection and not has_section)
        else:
            subsection = locator.subsection is not None
        following = labels[position + 1] if position + 1 < len(labels) else None
        if following is not None and _is_stem(text, reference, following):
            continue
        place = Place(locator, chapter, section, subsection)
        if reference.limit == "fran":
            low = reference
            continue
        if reference.limit == "till" and low is not None and low.locator is not None:
            spans += 1
            yield from (
                replace(place, locator=each, span=spans) for each in _between(low.locator, locator, moves)
            )
            low = None
            continue
        yield place


def _is_stem(text: str, reference: Reference, following: Reference) -> bool:
    """Whether a label only says where the list that follows it stands ("7 kap." in "7 kap. 2 och 3 §§")."""
    if reference.locator is None or following.locator is None or reference.limit is not None:
        return False
    inside = any(around == reference.locator for around, _ in _outwards(following.locator))
    bare_first = (
        following.locator.subsection == 1
        and replace(following.locator, subsection=None, points=()) == reference.locator
    )
    return (inside or bare_first) and not text[reference.end : following.start].strip()


def _between(low: Locator, high: Locator, moves: _Moves) -> list[Locator]:
    """Every place of a range, ends included, at the innermost level its ends differ in."""
    if high.sentence is not None:
        return [replace(high, sentence=n) for n in range(low.sentence or 1, high.sentence + 1)]
    if high.points:
        labels = _series(low.points[-1], high.points[-1], ())
        return [replace(high, points=(label,)) for label in labels]
    if high.subsection is not None:
        return [replace(high, subsection=n) for n in range(low.subsection or 1, high.subsection + 1)]
    if high.section is not None and low.section is not None:
        known = tuple(moves.sections(high.act, high.chapter))
        only = {
            place.section
            for place in moves.existing
            if place.act == high.act and place.chapter == high.chapter
        }
        labels = _series(low.section, high.section, known)
        if only:
            labels = [label for label in labels if label in only or label in (low.section, high.section)]
        return [replace(high, section=label) for label in labels]
    if high.chapter is not None and low.chapter is not None:
        return [replace(high, chapter=label) for label in _series(low.chapter, high.chapter, ())]
    return [low, high]


def _series(low: Label, high: Label, known: tuple[Label, ...]) -> list[Label]:
    """The labels from ``low`` to ``high``: whole numbers, letters of one number, and those known between."""
    found = {low, high} | {label for label in known if low < label < high}
    if low.number is not None and high.number is not None:
        span = high.number - low.number
        if 0 < span <= _LONGEST_RANGE:
            found |= {Label(number) for number in range(low.number + 1, high.number + 1)}
    if low.number == high.number and len(low.letters) <= 1 and len(high.letters) == 1:
        label = low
        while label.follows(label) is False and label < high and len(found) <= _LONGEST_RANGE:
            label = label.next if label.letters else Label(label.number, "a")
            found.add(label)
    return sorted(label for label in found if low <= label <= high)


def _conjunctions(text: str, labels: list[Reference]) -> set[str]:
    found: set[str] = set()
    for one, other in pairwise(labels):
        gap = text[one.end : other.start]
        if "eller" in gap:
            found.add("eller")
        elif re.search(r"och|samt|respektive|jämte", gap):
            found.add("och")
    return found


def _reads_back(new: str, places: list[Place], moves: _Moves) -> bool:
    """Whether the new words, read again, name exactly the places they were written for."""
    first = places[0].locator
    here = Locator(None, first.chapter, first.section, first.moment) if not places[0].section else None
    labels = [reference for reference in find(new, None, here) if reference.kind in _INSIDE]
    read = [
        replace(place.locator, act=first.act, chapter=place.locator.chapter if place.chapter else None)
        for place in _units(new, labels, moves)
    ]
    wanted = [
        replace(place.locator, chapter=place.locator.chapter if place.chapter else None) for place in places
    ]
    return read == wanted
