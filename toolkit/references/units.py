"""What a phrase refers to, one by one: its ranges written out, the stems of its lists left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references.model import Kind, Reference
from toolkit.references.moves import Moved, outwards
from toolkit.references.printing import Place

_LONGEST_RANGE = 400


def units_of(text: str, labels: list[Reference], moves: Moved) -> Iterator[Place]:
    """The places that ``labels``, the references of one phrase of ``text``, name, in the order written.

    What is between the ends of a range is what ``moves`` knows to be there, and whole numbers.
    """
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
    inside = any(around == reference.locator for around, _ in outwards(following.locator))
    bare_first = (
        following.locator.subsection == 1
        and replace(following.locator, subsection=None, points=()) == reference.locator
    )
    return (inside or bare_first) and not text[reference.end : following.start].strip()


def _between(low: Locator, high: Locator, moves: Moved) -> list[Locator]:
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
