"""Printing places as drafting writes them: "2, 4 och 5 §§", "7 § första stycket 3 eller 4"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ordinal
from toolkit.law.typography import EN_DASH, enumerate_words


@dataclass(frozen=True, slots=True)
class Place:
    """A place to print, what of it is written out, and the number of the range it came from, if any."""

    locator: Locator
    chapter: bool = True
    section: bool = True
    subsection: bool = True
    span: int | None = None


def phrase(places: Sequence[Place], conjunction: str) -> str:
    """``places`` in the order given, joined by ``conjunction`` ("och" or "eller").

    Labels of one level share their sign: one for a single label and for alternatives, two for several and
    for ranges (REF02, REF03 and REF08 in the drafting rules). A range is written only where three or more
    labels in a row stood in one range.
    """
    return _join(_members(places, conjunction), conjunction)


@dataclass(frozen=True, slots=True)
class _Member:
    text: str
    list_of_its_own: bool


def _join(members: Iterable[_Member], conjunction: str) -> str:
    """A list of members; "samt" joins them where one is itself a list with "och"."""
    found = list(members)
    lists = len(found) > 1 and conjunction == "och" and any(member.list_of_its_own for member in found)
    return enumerate_words([member.text for member in found], "samt" if lists else conjunction)


def _members(places: Sequence[Place], conjunction: str) -> Iterator[_Member]:
    for chapter, run in groupby(places, key=_chapter):
        group = list(run)
        if all(place.locator.section is None and place.chapter for place in group):
            items = _labels(group, lambda place: place.locator.chapter, str)
            yield _Member(f"{enumerate_words(items, conjunction)} kap.", len(items) > 1)
            continue
        prefix = f"{chapter} kap. " if isinstance(chapter, Label) else ""
        for member in _sections(group, conjunction):
            yield _Member(prefix + member.text, member.list_of_its_own)
            prefix = ""


def _chapter(place: Place) -> object:
    return place.locator.chapter if place.chapter and place.locator.section is not None else None


def _sections(places: Sequence[Place], conjunction: str) -> Iterator[_Member]:
    for key, run in groupby(places, key=_section):
        group = list(run)
        if key is None:
            items = _labels(group, lambda place: place.locator.section, str)
            sign = "§§" if len(group) > 1 and (conjunction == "och" or len(items) == 1) else "§"
            yield _Member(f"{enumerate_words(items, conjunction)} {sign}", len(items) > 1)
            continue
        first = group[0]
        parts = [f"{first.locator.section} §"] if first.section else []
        parts += [f"{first.locator.moment} mom."] if first.locator.moment is not None else []
        below = _join(_subsections(group, conjunction), conjunction)
        yield _Member(" ".join([*parts, below] if below else parts), len(group) > 1)


def _section(place: Place) -> object:
    """What keeps the parts of one section together; None for a section as a whole."""
    locator = place.locator
    if (
        locator.moment is None
        and locator.subsection is None
        and not locator.points
        and locator.sentence is None
    ):
        return None
    return (locator.section, locator.moment, place.section)


def _subsections(places: Sequence[Place], conjunction: str) -> Iterator[_Member]:
    for key, run in groupby(places, key=_subsection):
        group = list(run)
        first = group[0].locator
        if key is None:
            if first.subsection is not None:
                text = _ordinals(group, _number, "stycket", "styckena", conjunction)
                yield _Member(text, len(group) > 1)
            continue
        prefix = f"{ordinal(first.subsection)} stycket " if group[0].subsection and first.subsection else ""
        if not first.points:
            text = _ordinals(group, _sentence, "meningen", "meningarna", conjunction)
        else:
            items = _labels(group, lambda place: place.locator.points[-1], str)
            text = enumerate_words(_shortened(items), conjunction)
            if first.sentence is not None:
                text += f" {ordinal(first.sentence)} meningen"
        yield _Member(prefix + text, len(group) > 1)


def _subsection(place: Place) -> object:
    """What keeps the points or sentences of one subsection together; None for a subsection as a whole."""
    locator = place.locator
    if not locator.points and locator.sentence is None:
        return None
    point_with_sentence = locator.points if locator.points and locator.sentence is not None else ()
    return (locator.subsection, bool(locator.points), point_with_sentence, place.subsection)


def _number(place: Place) -> int:
    return place.locator.subsection or 1


def _sentence(place: Place) -> int:
    return place.locator.sentence or 1


def _shortened(items: list[str]) -> list[str]:
    """ "3 b", "3 c" → "3 b", "c"; "3 a–3 c" → "3 a–c"."""
    found: list[str] = []
    number = ""
    for item in items:
        low, dash, high = item.partition(EN_DASH)
        head, _, letter = low.partition(" ")
        same = letter and head == number
        if dash and letter and high.startswith(f"{head} "):
            high = high.removeprefix(f"{head} ")
        found.append((letter if same else low) + dash + high)
        number = head
    return found


def _ordinals(
    places: Sequence[Place], value: Callable[[Place], int], singular: str, plural: str, conjunction: str
) -> str:
    items = _labels(places, lambda place: Label(value(place)), lambda label: ordinal(label.number or 1))
    several = len(places) > 1 and (conjunction == "och" or len(items) == 1)
    return f"{enumerate_words(items, conjunction)} {plural if several else singular}"


def _labels(
    places: Iterable[Place], value: Callable[[Place], Label | None], write: Callable[[Label], str]
) -> list[str]:
    """The labels in order, three or more in a row out of one range joined to a range again."""
    runs: list[list[tuple[Label, int | None]]] = []
    for place in places:
        label = value(place)
        if label is None:
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and place.span is not None and last[1] == place.span and label.follows(last[0]):
            runs[-1].append((label, place.span))
        else:
            runs.append([(label, place.span)])
    items: list[str] = []
    for run in runs:
        if len(run) >= 3:
            items.append(f"{write(run[0][0])}{EN_DASH}{write(run[-1][0])}")
        else:
            items += [write(label) for label, _ in run]
    return items
