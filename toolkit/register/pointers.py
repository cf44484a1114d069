"""Pointers: every reference of an act, with the place it stands in and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.law.locator import Locator
from toolkit.law.model import (
    ALWAYS,
    Act,
    Annex,
    Block,
    Content,
    Heading,
    Moment,
    Point,
    Section,
    Subsection,
    Validity,
)
from toolkit.law.outline import Placed, walk
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import EuPlace, Kind, Reason, Reference

_AROUND = 90
_LAW = r"förordning|kungörelse|stadga|stadgan|reglemente|instruktion|ordning|form"
_NAMES_AN_ACT = re.compile(
    r"\d:\d|\w(?:lag|balk)(?:en|ens)?(?!\w)|(?i:(?<!denna )(?<!\w)lag(?:en|ens|arna)?(?!\w))"
    rf"|(?i:(?:(?<!denna )(?<!\w)|(?<=\w))(?:{_LAW})(?:en|ens|s|et|ets|n|ar|arna)?(?!\w))"
    r"|(?i:föreskrift|författning|direktiv|konvention|fördrag|överenskommelse|avtal|protokoll|artik|traktat|stadg)"
    r"|§[^.;:]{0,40}?(?<!\w)[A-ZÅÄÖ]{2,6}(?![a-zåäö])"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """One reference, the two ends of a range as one.

    ``source`` is where it stands, its act included; ``target`` what it names and ``until`` the end of
    the range that it begins, None for a single place. ``words`` is the reference as written,
    ``context`` the words around it. ``validity`` is that of the wording it stands in. ``naming`` says how
    the act was named: "" (not at all), "number", "name", "pronoun" or "own". ``alone`` is whether neither
    the section nor its heading names another act, so that a place without an act can only be the act's
    own, nor a chapter where the place is without one. ``wording`` is the SFS number of the act that gave
    the section its wording. ``reason`` is why there is no target; it is then None.
    """

    source: Locator
    target: Locator | EuPlace | None
    words: str
    context: str
    until: Locator | None = None
    validity: Validity = ALWAYS
    naming: str = ""
    alone: bool = False
    wording: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of running text and the place it stands in."""

    place: Locator
    text: str
    validity: Validity = ALWAYS
    heading: bool = False
    wording: str | None = None


def pointers_of(act: Act) -> Iterator[Pointer]:
    """Every reference in ``act`` in printed order, from its sections, headings, provisions and annexes.

    Endnotes are no references. The time is linear in the length of the act.
    """
    memory = Memory()
    above = ""
    for group in _groups(act):
        memory.forget()
        around = (above, *(item.text for item in group))
        alone = not any(_NAMES_AN_ACT.search(text) for text in around)
        chapters = any("kap" in text for text in around)
        for passage in group:
            references = find(passage.text, act.number or None, passage.place, memory)
            yield from pointers_in(passage, references, act.number, alone, chapters)
        above = group[0].text if len(group) == 1 and group[0].heading else ""


def pointers_in(
    passage: Passage, references: Sequence[Reference], number: str, alone: bool, chapters: bool
) -> Iterator[Pointer]:
    """The pointers that ``references``, found in ``passage`` of the act ``number``, amount to.

    ``alone`` is whether no other act is named in the section, ``chapters`` whether it names any chapter.
    """
    source = replace(passage.place, act=number)
    skip = False
    for position, reference in enumerate(references):
        if skip or reference.kind is Kind.ENDNOTE:
            skip = False
            continue
        after = references[position + 1] if position + 1 < len(references) else None
        until = _end_of_range(reference, after)
        end = reference.end
        if until is not None and after is not None:
            skip, end = True, after.end
        target, reason = reference.target, reference.reason
        if isinstance(target, Locator) and min(target.subsection or 1, target.sentence or 1) < 1:
            target, reason = None, Reason.LAST
        words = " ".join(passage.text[reference.start : end].split())
        in_chapter = isinstance(target, Locator) and target.chapter is not None and "kap" not in words
        yield Pointer(
            source,
            target,
            words,
            _context(passage.text, reference.start, end),
            until,
            passage.validity,
            reference.naming,
            alone and not (chapters and in_chapter),
            passage.wording,
            reason.name if reason is not None else None,
        )


def _end_of_range(reference: Reference, after: Reference | None) -> Locator | None:
    if reference.limit != "fran" or after is None or after.limit != "till":
        return None
    return after.locator if reference.locator is not None else None


def _context(text: str, start: int, end: int) -> str:
    """Some words before and after, cut at spaces, with an ellipsis where more follows."""
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if low:
        low = max(low, text.find(" ", low, start) + 1)
    if high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space >= 0 else high
    return f"{'… ' if low else ''}{' '.join(text[low:high].split())}{' …' if high < len(text) else ''}"


def passages(act: Act) -> Iterator[Passage]:
    """Every piece of running text of ``act`` with its place, in printed order."""
    for group in _groups(act):
        yield from group


def _groups(act: Act) -> Iterator[list[Passage]]:
    """The passages of ``act``, those of one section together: what "samma lag" can look back on."""
    counts: dict[tuple[int, ...], int] = {}
    for placed in walk(act):
        node, place = placed.node, placed.locator
        if isinstance(node, Section):
            yield list(_of_section(node, place))
        elif isinstance(node, Heading):
            yield [Passage(place, node.text, node.validity, heading=True)]
        elif isinstance(node, Subsection):
            above = placed.path[:-1]
            counts[above] = counts.get(above, 0) + 1
            yield list(_of_loose(node, place, counts[above]))
        elif isinstance(node, Block):
            yield [Passage(place, line) for line in node.lines]
        elif isinstance(node, Annex):
            yield from _heading_of(placed)


def _heading_of(placed: Placed) -> Iterator[list[Passage]]:
    assert isinstance(placed.node, Annex)
    yield [Passage(placed.locator, placed.node.heading, placed.node.validity)]


def _of_section(node: Section, place: Locator) -> Iterator[Passage]:
    if node.repealed_by is not None:
        return
    number = 0
    for part in node.content:
        here = place
        if isinstance(part, Moment):
            here, number = replace(place, moment=part.label), 0
        for subsection in part.subsections if isinstance(part, Moment) else (part,):
            number += 1
            place_here = replace(here, subsection=number)
            for passage in _of_content(subsection.content, place_here, node.validity):
                yield replace(passage, wording=node.last_amended_by)


def _of_loose(node: Subsection, place: Locator, number: int) -> Iterator[Passage]:
    if place.amendment is None and place.annex is None:
        yield from _of_content(node.content, place, ALWAYS)
        return
    yield from _of_content(node.content, replace(place, subsection=number), ALWAYS)


def _of_content(content: tuple[Content, ...], place: Locator, validity: Validity) -> Iterator[Passage]:
    for part in content:
        if isinstance(part, str):
            yield Passage(place, part, validity)
        elif isinstance(part, Point):
            label = part.label
            inner = replace(place, points=(*place.points, label)) if label is not None else place
            yield from _of_content(part.content, inner, validity)
        else:
            for line in part.lines:
                yield Passage(place, line, validity)
