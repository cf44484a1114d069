"""Sections as a person lists them: "25 §", "7, 7 a och 25 §§", "30–38 §§", "9 § 5"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.typography import enumerate_words, normalise, sections_phrase

_LONGEST = 400
_LABEL = r"\d{1,6}(?: ?[a-zåäö]{1,2})?"
_LIST = re.compile(rf"(?:(?P<chapter>{_LABEL}) kap\. ?)?(?P<items>[\da-zåäö ,–-]+?) ?§§?")
_ITEM = re.compile(rf"({_LABEL})(?: ?[–-] ?({_LABEL}))?")


class NotTouched(ValueError):
    """A section that the bill neither changes, inserts nor repeals; ``place`` is it in words."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def parse_sections(text: str, touched: Collection[Locator]) -> tuple[Locator, ...]:
    """The places that ``text`` lists, each in a section of ``touched``; a range takes what lies in it.

    ``touched`` are the sections of the bill, without act. Raises NotTouched for a section that isn't among
    them and ValueError for what can't be read.
    """
    text = normalise(text)
    if len(text) > _LONGEST:
        raise ValueError(f"not a list of sections: {text[:_LONGEST]!r}")
    match = _LIST.fullmatch(text)
    if match is None:
        place = replace(Locator.parse(text), act=None)
        return (_checked(place, touched),)
    chapter = Label.parse(match.group("chapter")) if match.group("chapter") else None
    found: list[Locator] = []
    for piece in re.split(r", | och |,", match.group("items")):
        item = _ITEM.fullmatch(piece.strip())
        if item is None:
            raise ValueError(f"not a list of sections: {text!r}")
        first = _checked(Locator(chapter=chapter, section=Label.parse(item.group(1))), touched)
        if item.group(2) is None:
            found.append(first)
            continue
        last = _checked(Locator(chapter=chapter, section=Label.parse(item.group(2))), touched)
        between = [
            place
            for place in touched
            if place.chapter == chapter and first.sort_key <= place.sort_key <= last.sort_key
        ]
        if not between:
            raise ValueError(f"a range upside down: {piece!r}")
        found.extend(sorted(between, key=lambda place: place.sort_key))
    return tuple(found)


def _checked(place: Locator, touched: Collection[Locator]) -> Locator:
    if place.to_section not in touched:
        raise NotTouched(place.words)
    return place


def sections_words(places: Collection[Locator]) -> str:
    """ "7, 7 a och 30–38 §§", "2 kap. 3 och 6 a §§ samt 16 kap. 2 §": the places as a person lists them.

    Whole sections stand first, joined; "samt" leads to the last where one of the others is itself a list.
    """
    chapters: dict[Label | None, list[Label]] = {}
    finer: list[str] = []
    for place in sorted(set(places), key=lambda one: one.sort_key):
        if place == place.to_section and place.section is not None and place.annex is None:
            chapters.setdefault(place.chapter, []).append(place.section)
        else:
            finer.append(place.words)
    lists = [
        f"{f'{chapter} kap. ' if chapter else ''}{sections_phrase(labels)}"
        for chapter, labels in chapters.items()
    ]
    nested = len(lists) + len(finer) > 1 and any(len(labels) > 1 for labels in chapters.values())
    return enumerate_words([*lists, *finer], "samt" if nested else "och")
