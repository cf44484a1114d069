"""Writing lists of places: "1 kap. 2 och 11 §§, 3 kap. 2 § och bilaga 2" (ING29–ING32)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby, takewhile

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.label_ranges import expand_new, last_label, with_last_label
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ordinal
from toolkit.law.typography import EN_DASH, enumerate_words

SHORTEST_RANGE = 3
"""How many places in a row make a range."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What the writer of places must know.

    ``present`` are all places there are, or None where that isn't known; ``inserting`` says that the
    places are new. ``new_labels`` are written with "den nya", ``old_labels`` with "nuvarande".
    ``provisions`` names the transitional provisions of an act by its number.
    """

    present: tuple[Locator, ...] | None = None
    inserting: bool = False
    new_labels: frozenset[Locator] = frozenset()
    old_labels: frozenset[Locator] = frozenset()
    provisions: dict[str, str] | None = None


PLAIN = Writing()


class Shape(IntEnum):
    """What sort of place is named, in the order of a clause; sections and chapters stand together."""

    SECTION = 0
    """A section, or a moment of one."""
    CHAPTER = 1
    PART = 2
    INSIDE = 3
    """A subsection, point or sentence of a section."""
    ANNEX = 4
    PROVISIONS = 5
    ACT = 6


def shape(place: Place) -> Shape:
    """What sort of place it is, in the order in which a clause lists them.

    The order keeps every list readable in one way: what ends in the number of a point is not followed
    by the bare number of a section or chapter.
    """
    locator = first_of(place)
    if locator.amendment is not None:
        return Shape.PROVISIONS
    if locator.annex is not None:
        return Shape.ANNEX
    if locator.section is not None:
        inside = locator.subsection or locator.points or locator.sentence
        return Shape.INSIDE if inside else Shape.SECTION
    if locator.part is not None:
        return Shape.PART
    return Shape.CHAPTER if locator.chapter is not None else Shape.ACT


def place_key(place: Place) -> tuple[object, ...]:
    """Sorts places as a clause lists them (ING29): "2 kap. 3 §, 4 kap. och 7 kap. 3–5 §§"."""
    last = place.last if isinstance(place, Range) else place
    sort = shape(place)
    return (
        Shape.SECTION if sort is Shape.CHAPTER else sort,
        first_of(place).sort_key,
        last.sort_key,
    )


def places_phrase(places: Iterable[Place], writing: Writing = PLAIN) -> str:
    """The places, sorted, in words: "2 och 8 §§, den nya 16 § och bilaga 1"."""
    ordered = sorted(set(places), key=place_key)
    return enumerate_words(units(ordered, writing))


def units(ordered: Sequence[Place], writing: Writing = PLAIN) -> list[str]:
    """What the list consists of, in the order given: one text for each run of places that share a unit."""
    found: list[str] = []
    for _, run in groupby(enumerate(ordered), key=lambda item: _run_key(item[1], writing, item[0])):
        found += _run([place for _, place in run], writing)
    return found


def _run_key(place: Place, writing: Writing, number: int = 0) -> tuple[object, ...]:
    locator = first_of(place)
    qualifier = _qualifier(locator, writing)
    sort = shape(place)
    if sort is Shape.SECTION and locator.moment is None:
        return ("section", locator.chapter, qualifier)
    if sort is Shape.CHAPTER:
        return ("chapter", qualifier)
    if sort is Shape.ANNEX and locator.annex and locator.annex[0].isdigit():
        return ("annex", qualifier)
    if sort is Shape.PROVISIONS and locator.points and locator.subsection is None:
        return ("point", locator.amendment, qualifier)
    return ("alone", number)


def _qualifier(locator: Locator, writing: Writing) -> str:
    if locator in writing.new_labels:
        return "den nya"
    return "nuvarande" if locator in writing.old_labels else ""


def _run(run: list[Place], writing: Writing) -> list[str]:
    locator = first_of(run[0])
    kind = _run_key(run[0], writing)[0]
    qualifier = _qualifier(locator, writing)
    items = _items(run, writing)
    several = len(run) > 1 or isinstance(run[0], Range)
    listed = enumerate_words(items)
    if qualifier == "den nya" and several:
        qualifier = "de nya"
    if kind == "section":
        chapter = f"{locator.chapter} kap. " if locator.chapter is not None else ""
        text = f"{chapter}{listed} {'§§' if several else '§'}"
    elif kind == "chapter":
        text = f"{listed} kap."
    elif kind == "annex":
        text = f"{'bilagorna' if several else 'bilaga'} {listed}"
    elif kind == "point":
        text = f"{'punkterna' if several else 'punkt'} {listed} i {_provisions(locator, writing)}"
    else:
        text = _alone(locator, writing)
        if locator.annex == "" and qualifier == "nuvarande":
            qualifier = "den nuvarande"
    return [f"{qualifier} {text}".strip()]


def _alone(locator: Locator, writing: Writing) -> str:
    if locator.amendment is not None:
        provisions = _provisions(locator, writing)
        inside = []
        if locator.points:
            inside.append(f"punkt {locator.points[0]}")
        if locator.subsection is not None:
            inside.append(f"{ordinal(locator.subsection)} stycket")
        return f"{' '.join(inside)} i {provisions}" if inside else provisions
    if locator.annex is not None:
        return f"bilaga {locator.annex}" if locator.annex else "bilagan"
    if locator == Locator():
        raise FaultError.of("Författningen som helhet kan inte stå i en uppräkning av lagrum i ingressen.")
    return replace(locator, act=None).words


def _provisions(locator: Locator, writing: Writing) -> str:
    name = "ikraftträdande- och övergångsbestämmelserna"
    other = (writing.provisions or {}).get(locator.amendment or "")
    return f"{name} till {other}" if other else name


def _items(run: list[Place], writing: Writing) -> list[str]:
    """The labels of a run, ranges as "29–38"."""
    items: list[str] = []
    waiting: list[Locator] = []
    for place in run:
        if isinstance(place, Range):
            items += _counted(waiting, writing)
            waiting = []
            items.append(f"{last_label(place.first)}{EN_DASH}{last_label(place.last)}")
        else:
            waiting.append(place)
    return items + _counted(waiting, writing)


def _counted(run: list[Locator], writing: Writing) -> list[str]:
    items: list[str] = []
    position = 0
    while position < len(run):
        length = _length(run, position, writing)
        first, last = last_label(run[position]), last_label(run[position + length - 1])
        alone = str(first or run[position].annex)
        items.append(f"{first}{EN_DASH}{last}" if length >= SHORTEST_RANGE else alone)
        position += length if length >= SHORTEST_RANGE else 1
    return items


def range_length(places: Sequence[Place], position: int, writing: Writing) -> int:
    """How many places from ``position`` on may be written as a range that is read as exactly those."""
    run = list(takewhile(lambda place: isinstance(place, Locator), places[position:]))
    return _length([place for place in run if isinstance(place, Locator)], 0, writing)


def _length(run: list[Locator], position: int, writing: Writing) -> int:
    if not run:
        return 1
    if writing.inserting:
        return _unbroken(run, position)
    if writing.present is None:
        return 1
    beside = [place for place in writing.present if _beside(run[position], place)]
    try:
        start = beside.index(run[position])
    except ValueError:
        return 1
    length = 1
    while (
        position + length < len(run)
        and start + length < len(beside)
        and run[position + length] == beside[start + length]
    ):
        length += 1
    return length


def _beside(place: Locator, other: Locator) -> bool:
    label = last_label(place)
    return label is not None and last_label(other) is not None and with_last_label(other, label) == place


def _unbroken(run: list[Locator], position: int) -> int:
    length = 1
    while position + length < len(run):
        previous, label = last_label(run[position + length - 1]), last_label(run[position + length])
        if previous is None or label is None or not _continues(previous, label):
            break
        length += 1
    while length >= SHORTEST_RANGE:
        whole = Range(run[position], run[position + length - 1])
        try:
            if list(expand_new(whole)) == run[position : position + length]:
                return length
        except ValueError:
            pass
        length -= 1
    return 1


def _continues(previous: Label, label: Label) -> bool:
    return bool(previous.letters) == bool(label.letters) and label.follows(previous)


# Headings.


def relation(place: Place, position: Position) -> str:
    """How a heading stands to a place: "närmast före", "närmast efter" or "till"."""
    if position is Position.AFTER:
        return "närmast efter"
    own = position is Position.OWN and first_of(place).section is None
    return "till" if own else "närmast före"


def headings_phrase(headings: Iterable[tuple[Place, Position]], writing: Writing = PLAIN) -> list[str]:
    """ "rubriken närmast före 5 §", "rubrikerna till 3 och 4 kap.": one text for each relation."""
    found = []
    for word, places in by_relation(headings):
        several = len(places) > 1 or isinstance(places[0], Range)
        found.append(f"{'rubrikerna' if several else 'rubriken'} {word} {places_phrase(places, writing)}")
    return found


def by_relation(headings: Iterable[tuple[Place, Position]]) -> list[tuple[str, list[Place]]]:
    """The places of headings, sorted, under "närmast före", "närmast efter" and "till"."""
    found: dict[str, list[Place]] = {"närmast före": [], "närmast efter": [], "till": []}
    for place, position in headings:
        if shape(place) in (Shape.PROVISIONS, Shape.ACT):
            raise FaultError.of(
                "En rubrik i ingressen måste stå vid en paragraf, ett kapitel, en avdelning eller en bilaga.",
                place=first_of(place).words,
            )
        found[relation(place, position)].append(place)
    return [(word, sorted(places, key=place_key)) for word, places in found.items() if places]
