"""Rewriting references when places move: from a mapping of places to the new words of each phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from toolkit.law.locator import Locator
from toolkit.references.acts import PRONOUN
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import Kind, Reference
from toolkit.references.moves import Moved, Moves
from toolkit.references.printing import Place, phrase
from toolkit.references.units import units_of

_INSIDE = {Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.POINT, Kind.SENTENCE}
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
    table = Moved(moves, own_act, tuple(existing))
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


def _rewrite(
    text: str, labels: list[Reference], own_act: str | None, here: Locator | None, moves: Moved
) -> Rewrite | None:
    if any(reference.locator is None for reference in labels):
        return None
    start, end = labels[0].start, labels[-1].end
    old = text[start:end]
    units = list(units_of(text, labels, moves))
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
    if phrase(units, conjunction) == phrase(new_places, conjunction):
        return None
    if len(conjunctions) > 1:
        return Rewrite(start, end, old, None, MIXED)
    new = phrase(new_places, conjunction)
    if not _reads_back(new, new_places, moves.afterwards()):
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


def _conjunctions(text: str, labels: list[Reference]) -> set[str]:
    found: set[str] = set()
    for one, other in pairwise(labels):
        gap = text[one.end : other.start]
        if "eller" in gap:
            found.add("eller")
        elif re.search(r"och|samt|respektive|jämte", gap):
            found.add("och")
    return found


def _reads_back(new: str, places: list[Place], afterwards: Moved) -> bool:
    """Whether the new words, read again, name exactly the places they were written for."""
    first = places[0].locator
    here = Locator(first.act, None if places[0].chapter else first.chapter)
    if not places[0].section:
        here = replace(here, chapter=first.chapter, section=first.section, moment=first.moment)
    labels = [reference for reference in find(new, first.act, here) if reference.kind in _INSIDE]
    return _within(units_of(new, labels, afterwards)) == _within(places)


def _within(places: Iterable[Place]) -> list[Locator]:
    """The places, their chapter left out where it isn't written."""
    return [place.locator if place.chapter else replace(place.locator, chapter=None) for place in places]
