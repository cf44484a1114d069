"""The outline of an act: which chapters, sections, subsections and points stand in it, and none of its text.

A section's ``shape`` lists the points of each subsection by their labels from the outer point inwards,
"1 2 2.a|": two subsections, the first with points 1 and 2 and a letter a under 2, the second with none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    ALWAYS,
    Act,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Point,
    Section,
    Subsection,
    Validity,
)
from toolkit.law.outline import annex_label, numbering_restarts, walk
from toolkit.law.resolve import points, subsections
from toolkit.register.unread import doubtful

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_INLINE_POINT = re.compile(r"(?:[,;:.)]|(?<!\w)(?:och|eller|samt|om|att)) \d{1,2}\.(?= \w)")
_RUN_TOGETHER = 90
_SENTENCE = re.compile(r"[.:!?)»”](?= [A-ZÅÄÖ§\d])")


@dataclass(frozen=True, slots=True)
class SectionOutline:
    """One wording of a section, or of one moment of an older section.

    ``repealed_by`` is the repealing act where the section only says that it is gone ("" where it doesn't
    say by what). ``certain`` is False where text is kept whole (tables, lines no reader knew) or seems to
    have points run into it, so that subsections and points can't be counted for sure. ``inside`` is the
    chapter it stands in, also where section numbers run through the act and its locator leaves the
    chapter out. ``most`` is how many subsections the text could make if each of its sentences, and the
    long heading after it, were one: publications run them together.
    """

    locator: Locator
    shape: str
    repealed_by: str | None = None
    validity: Validity = ALWAYS
    certain: bool = True
    inside: Label | None = None
    most: int = 0

    @property
    def subsections(self) -> tuple[frozenset[str], ...]:
        """The points of each subsection, as paths of compact labels ("2", "2.a")."""
        return tuple(frozenset(part.split()) for part in self.shape.split("|")) if self.shape != "-" else ()


@dataclass(frozen=True, slots=True)
class ChapterOutline:
    """One wording of a chapter."""

    label: Label
    repealed_by: str | None = None
    validity: Validity = ALWAYS


@dataclass(frozen=True)
class ActOutline:
    """An act by its numbers and labels.

    ``through`` is the last amending act in the wording. ``validity`` is that of the act as a whole;
    ``ended_by`` what repealed it. ``restarts`` tells whether section numbers start again in each chapter.
    ``pending`` are the amending acts of which some wording has a date of commencement, with that date:
    publications print what such an act repeals as repealed before it is.
    ``doubtful`` holds places ("K2P7", "K2") that the text seems to have but the reader took for running
    text: what is said about them is not certain.
    """

    number: str
    title: str
    through: str
    sections: tuple[SectionOutline, ...]
    chapters: tuple[ChapterOutline, ...] = ()
    annexes: tuple[str, ...] = ()
    restarts: bool = False
    validity: Validity = ALWAYS
    ended_by: str | None = None
    pending: tuple[tuple[str, str], ...] = ()
    doubtful: frozenset[str] = frozenset()

    @cached_property
    def _by_place(self) -> dict[tuple[Label | None, Label | None], list[SectionOutline]]:
        found: dict[tuple[Label | None, Label | None], list[SectionOutline]] = {}
        for section in self.sections:
            place = section.locator
            found.setdefault((place.chapter, place.section), []).append(section)
        return found

    def wordings(self, place: Locator) -> tuple[SectionOutline, ...]:
        """Every wording of the section of ``place``, one per moment where it has moments.

        The chapter is ignored where section numbers run through the act.
        """
        key = (place.chapter if self.restarts else None, place.section)
        return tuple(self._by_place.get(key, ()))

    def chapter(self, label: Label) -> tuple[ChapterOutline, ...]:
        """Every wording of the chapter ``label``."""
        return tuple(chapter for chapter in self.chapters if chapter.label == label)

    def labels(self, chapter: Label | None) -> list[Label]:
        """The section labels of ``chapter`` in order; of the act where numbers run through it."""
        wanted = chapter if self.restarts else None
        return sorted(
            {s.locator.section for s in self.sections if s.locator.chapter == wanted and s.locator.section}
        )


class Outlines(Protocol):
    """Where outlines are looked up: a register, or one with a proposal's own act in its place."""

    def outline(self, number: str) -> ActOutline | None:
        """The outline of the act ``number``, None where it isn't known."""


@dataclass(frozen=True)
class Overlay:
    """``base`` with some acts as they would read, so that a bill can be tried before it is law."""

    base: Outlines
    replaced: tuple[ActOutline, ...]

    def outline(self, number: str) -> ActOutline | None:
        """The replacing outline of ``number`` where there is one, otherwise that of ``base``."""
        mine = next((outline for outline in self.replaced if outline.number == number), None)
        return mine if mine is not None else self.base.outline(number)


def outline_of(act: Act) -> ActOutline:
    """The outline of ``act``: all its wordings, whatever their dates."""
    restarts = numbering_restarts(act)
    found: list[SectionOutline] = []
    chapters: list[ChapterOutline] = []
    annexes: list[str] = []
    for placed in walk(act):
        node, place = placed.node, placed.locator
        if place.amendment is not None or (place.annex is not None and not isinstance(node, Annex)):
            continue
        if isinstance(node, Chapter):
            chapters.append(ChapterOutline(node.label, node.repealed_by, node.validity))
        elif isinstance(node, Section):
            inside = chapters[-1].label if chapters else None
            found.extend(_section(node, place, inside))
        elif isinstance(node, Heading) and len(node.text) > _RUN_TOGETHER and found:
            found[-1] = replace(found[-1], most=found[-1].most + 1)
        elif isinstance(node, Annex):
            annexes.append(annex_label(node))
    return ActOutline(
        number=act.number,
        title=act.title,
        through=act.amended_through,
        sections=tuple(found),
        chapters=tuple(chapters),
        annexes=tuple(annexes),
        restarts=restarts,
        validity=Validity(_date(act, "Ikraft"), _date(act, "Upphävd") or _date(act, "Tidsbegränsad")),
        ended_by=_ended_by(act),
        pending=_pending(act),
        doubtful=doubtful(act, restarts),
    )


def _date(act: Act, name: str) -> str | None:
    match = _ISO.search(act.field(name) or "")
    return match[0] if match else None


def _ended_by(act: Act) -> str | None:
    match = re.search(r"\d{4}:\d+", act.field("Författningen har upphävts genom") or "")
    return match[0] if match else None


def _pending(act: Act) -> tuple[tuple[str, str], ...]:
    dates: dict[str, str] = {}
    for placed in walk(act):
        if isinstance(placed.node, Section) and placed.node.validity.commences:
            by, date = placed.node.last_amended_by, placed.node.validity.commences
            if by is not None and _ISO.fullmatch(date):
                dates[by] = max(date, dates.get(by, ""))
    return tuple(sorted(dates.items()))


def _section(node: Section, place: Locator, inside: Label | None) -> Iterator[SectionOutline]:
    moments = [part for part in node.content if isinstance(part, Moment)]
    gone = node.repealed_by
    if not moments:
        parts = subsections(node)
        yield SectionOutline(
            place,
            "-" if gone is not None else _shape(parts),
            gone,
            node.validity,
            _countable(parts),
            inside,
            sum(_sentences(part.content) for part in parts),
        )
        return
    for moment in moments:
        yield SectionOutline(
            replace(place, moment=moment.label),
            _shape(moment.subsections),
            gone,
            node.validity,
            False,
            inside,
        )


def _shape(parts: tuple[Subsection, ...]) -> str:
    return "|".join(" ".join(_paths(part.content, "")) for part in parts) if parts else "-"


def _paths(content: tuple[Content, ...], above: str) -> Iterator[str]:
    for point in points(content):
        path = above
        if point.label is not None:
            path = f"{above}.{point.label.compact}" if above else point.label.compact
            yield path
        yield from _paths(point.content, path)


def _sentences(content: tuple[Content, ...]) -> int:
    """How many subsections ``content`` could make: its sentences, a list counted with what opens it."""
    found = 0
    for position, part in enumerate(content):
        if isinstance(part, str):
            found += max(1, len(_SENTENCE.findall(part)) + 1)
        elif isinstance(part, Point):
            found += max(0, _sentences(part.content) - 1) + (position == 0)
        else:
            found += len(part.lines)
    return found


def _countable(parts: tuple[Subsection, ...]) -> bool:
    def plain(content: tuple[Content, ...]) -> bool:
        return not any(
            isinstance(part, Block)
            or (isinstance(part, Point) and not plain(part.content))
            or (isinstance(part, str) and _INLINE_POINT.search(part) is not None)
            for part in content
        )

    return all(plain(part.content) for part in parts)
