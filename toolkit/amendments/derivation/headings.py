"""Which headings were inserted, changed, moved or removed, once the sections stand where they should."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.amendments.operations import (
    InsertHeading,
    MoveHeading,
    Position,
    RepealHeading,
    SubstituteHeading,
)
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.outline import headings_by_place
from toolkit.law.similarity import similarity
from toolkit.law.typography import normalise

HeadingOperation = InsertHeading | SubstituteHeading | RepealHeading | MoveHeading

_KINDRED = 0.3
"""A heading that shares this much with the one it stands in place of is that one, changed."""


@dataclass(frozen=True, slots=True)
class _Place:
    at: Locator
    position: Position


def heading_operations(before: Act, after: Act, named_in: Act | None = None) -> list[HeadingOperation]:
    """The operations that give ``before`` the headings of ``after``.

    Both hold the same sections. A heading is placed by the section or chapter it stands nearest before;
    one that has lost its section, by that section in ``named_in``, the wording before the sections moved.
    """
    old, new = _headings(before), _headings(after)
    named = _headings(named_in) if named_in is not None else {}
    removed: list[tuple[_Place, str]] = []
    added: list[tuple[_Place, str]] = []
    found: list[HeadingOperation] = []
    for place in dict.fromkeys((*old, *new)):
        mine, other = old.get(place, []), new.get(place, [])
        matcher = SequenceMatcher(a=mine, b=other, autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal":
                continue
            if i2 - i1 == j2 - j1 == 1 and similarity(mine[i1], other[j1]) >= _KINDRED:
                found.append(SubstituteHeading(place.at, other[j1], position=place.position))
                continue
            removed.extend((_origin(place, text, named, old), text) for text in mine[i1:i2])
            added.extend((place, text) for text in other[j1:j2])
    for place, text in list(removed):
        target = next((entry for entry in added if entry[1] == text), None)
        if target is not None:
            removed.remove((place, text))
            added.remove(target)
            found.append(MoveHeading(place.at, target[0].at, place.position, target[0].position))
    for place, _ in list(removed):
        counterpart = next((entry for entry in added if entry[0] == place), None)
        if counterpart is not None and sum(entry[0] == place for entry in removed) == 1:
            removed = [entry for entry in removed if entry[0] != place]
            added.remove(counterpart)
            found.append(SubstituteHeading(place.at, counterpart[1], position=place.position))
    found.extend(RepealHeading(place.at, place.position) for place, _ in removed)
    found.extend(InsertHeading(place.at, text, position=place.position) for place, text in added)
    return found


def _origin(
    place: _Place, text: str, named: dict[_Place, list[str]], standing: dict[_Place, list[str]]
) -> _Place:
    """The place whose heading ``text`` is: ``place``, or the one above it that its section has left."""
    if text in named.get(place, []):
        return place
    left = [other for other, texts in named.items() if texts[-1] == text and other not in standing]
    return left[0] if len(left) == 1 else place


def _headings(act: Act) -> dict[_Place, list[str]]:
    """The headings of ``act`` by the place they stand before."""
    return {
        _Place(at, Position.OWN if at.section is not None else Position.BEFORE): list(map(normalise, texts))
        for at, texts in headings_by_place(act).items()
    }
