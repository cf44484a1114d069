"""Asking the register: what an act looks like, who refers to a place, what acts are called."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Validity
from toolkit.register.outline import ActOutline
from toolkit.register.rows import ACT_COLUMNS, PLACE_COLUMNS, key, outline_from

_NONE = Label(0)


class Extent(StrEnum):
    """How the place a reference names lies to the place asked for."""

    SAME = "samma"
    PART = "del"
    WHOLE = "helhet"
    RANGE = "intervall"


@dataclass(frozen=True, slots=True)
class Found:
    """A reference to the place asked for: where it stands, what it names and in what words.

    ``until`` is the end of a range. ``title`` is that of the act it stands in.
    """

    source: Locator
    title: str
    target: Locator
    until: Locator | None
    extent: Extent
    words: str
    context: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A reference as the register holds it.

    ``validity`` is that of the wording it stands in, ``wording`` the SFS number of the act that gave the
    section that wording. ``naming`` and ``alone`` are as in a ``Pointer``.
    """

    source: Locator
    title: str
    target: Locator
    until: Locator | None
    validity: Validity
    words: str
    context: str
    naming: str
    alone: bool
    wording: str


class Connection(Protocol):
    """What is needed of a database connection."""

    def execute(self, sql: str, parameters: tuple[object, ...] = ..., /) -> sqlite3.Cursor: ...


class Register:
    """A register that has been opened. Its outlines are read when they are asked for, and remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._outlines: dict[str, ActOutline | None] = {}

    def outline(self, number: str) -> ActOutline | None:
        """The outline of the act ``number``, None where the register doesn't hold it."""
        if number not in self._outlines:
            self._outlines[number] = self._read_outline(number)
        return self._outlines[number]

    def _read_outline(self, number: str) -> ActOutline | None:
        row = self._connection.execute(
            f"SELECT file, {', '.join(ACT_COLUMNS)} FROM acts WHERE number = ? AND leading", (number,)
        ).fetchone()
        if row is None:
            return None
        places = self._connection.execute(
            f"SELECT {', '.join(PLACE_COLUMNS)} FROM places WHERE file = ? ORDER BY position", (row[0],)
        ).fetchall()
        return outline_from(row[1:], places)

    def title(self, number: str) -> str | None:
        """The title of the act ``number``."""
        row = self._connection.execute(
            "SELECT title FROM acts WHERE number = ? AND leading", (number,)
        ).fetchone()
        return str(row[0]) if row is not None else None

    def numbers(self) -> list[str]:
        """The acts in the register, in order of year and number."""
        rows = self._connection.execute("SELECT number FROM acts WHERE leading")
        return sorted((str(row[0]) for row in rows), key=_number_key)

    def search(self, words: str) -> list[tuple[str, str]]:
        """Number and title of the acts whose title or number holds each of ``words``, in any case."""
        wanted = words.casefold().split()
        rows = self._connection.execute("SELECT number, title FROM acts WHERE leading")
        found = [
            (str(number), str(title))
            for number, title in rows
            if all(word in f"{number} {title}".casefold() for word in wanted)
        ]
        return sorted(found, key=lambda pair: _number_key(pair[0]))

    def pointers(self) -> Iterator[Stored]:
        """Every reference to a place in Swedish law, act by act in the order of the register's files."""
        rows = self._connection.execute(
            "SELECT acts.number, acts.title, passages.source, passages.context, passages.commences,"
            " passages.expires, passages.wording, pointers.words, pointers.naming, pointers.alone,"
            " pointers.target_act, pointers.target, pointers.until FROM acts"
            " JOIN pointers ON pointers.file = acts.file"
            " JOIN passages ON passages.file = acts.file AND passages.position = pointers.passage"
            " WHERE acts.leading AND pointers.target_act GLOB '[12]*:*'"
            " ORDER BY acts.file, pointers.position"
        )
        for row in rows:
            number, title, source, context, begins, ends, wording, words, naming, alone, *place = row
            act, target, until = place
            yield Stored(
                Locator.parse(f"{number}#{source}"),
                title,
                Locator.parse(f"{act}#{target}"),
                Locator.parse(f"{act}#{until}") if until else None,
                Validity(begins, ends),
                words,
                context,
                naming,
                bool(alone),
                wording or number,
            )

    def pointing_at(self, place: Locator) -> list[Found]:
        """Every reference to ``place``, to a part of it, to what it is part of, or to a range that has it.

        Those of the act itself come first, then by act and place. A chapter or an act that the place lies
        in doesn't count; ranges of them do.
        """
        outline = self.outline(place.act or "")
        restarts = outline.restarts if outline is not None else place.chapter is not None
        inside = None
        if outline is not None and not restarts:
            if place.section is not None:
                place = _without_chapter(place)
            elif place.chapter is not None:
                inside = {s.locator.section for s in outline.sections if s.inside == place.chapter}
        sql, parameters = _condition(place, restarts, inside is not None)
        rows = self._connection.execute(
            "SELECT acts.number, acts.title, passages.source, passages.context, pointers.words,"
            " pointers.target, pointers.until FROM pointers"
            " JOIN acts ON acts.file = pointers.file AND acts.leading"
            " JOIN passages ON passages.file = pointers.file AND passages.position = pointers.passage"
            f" WHERE pointers.target_act = ? AND {sql} ORDER BY pointers.file, pointers.position",
            (place.act, *parameters),
        )
        found: list[Found] = []
        for number, title, source, context, words, target, until in rows:
            first = Locator.parse(f"{place.act}#{target}")
            last = Locator.parse(f"{place.act}#{until}") if until else None
            if inside is not None and first.section is not None:
                extent = Extent.PART if first.section in inside else None
            else:
                extent = _extent(first, last, place, restarts)
            if extent is not None:
                stands = Locator.parse(f"{number}#{source}")
                found.append(Found(stands, title, first, last, extent, words, context))
        own = place.act
        return sorted(
            found,
            key=lambda item: (item.source.act != own, _number_key(item.source.act or "")),
        )


def _number_key(number: str) -> tuple[list[int], str]:
    return [
        int(digits) for digits in number.replace("s.", " ").replace(":", " ").split() if digits.isdigit()
    ], number


def _without_chapter(place: Locator) -> Locator:
    return replace(place, chapter=None)


def _condition(place: Locator, restarts: bool, by_sections: bool) -> tuple[str, tuple[str, ...]]:
    """The rows that may refer to ``place``, narrowed as far as the columns can tell."""
    if by_sections or (place.section is None and place.chapter is None):
        return "pointers.target <> ''" if by_sections else "1", ()
    chapter, section = key(place.chapter), key(place.section)
    if place.section is None:
        return "chapter <= ? AND coalesce(until_chapter, chapter) >= ?", (chapter, chapter)
    if not restarts:
        return "section <> '' AND section <= ? AND coalesce(until_section, section) >= ?", (section, section)
    return (
        "section <> '' AND chapter || '/' || section <= ?"
        " AND coalesce(until_chapter || '/' || until_section, chapter || '/' || section) >= ?",
        (f"{chapter}/{section}", f"{chapter}/{section}"),
    )


def _extent(first: Locator, last: Locator | None, place: Locator, restarts: bool) -> Extent | None:
    """How what is named lies to ``place``; None where it has nothing to do with it."""
    if (first.annex, first.amendment, first.part) != (place.annex, place.amendment, place.part):
        whole_act = place == Locator(place.act)
        return (Extent.SAME if first == place else Extent.PART) if whole_act else None
    named, wanted = _levels(first, restarts), _levels(place, restarts)
    end = _levels(last, restarts) if last is not None else named
    depth = len(named)
    if len(wanted) >= depth:
        if not named <= wanted[:depth] <= end[:depth]:
            return None
        if named == end:
            return Extent.SAME if len(wanted) == depth else Extent.WHOLE
        return Extent.RANGE
    shallow = len(wanted)
    if not named[:shallow] <= wanted <= end[:shallow]:
        return None
    return Extent.PART if named[:shallow] == end[:shallow] else Extent.RANGE


def _levels(place: Locator, restarts: bool) -> tuple[Label, ...]:
    """The place as labels from the chapter inwards, as deep as it goes."""
    levels = [
        (place.chapter if restarts or place.section is None else None) or _NONE,
        place.section or _NONE,
        place.moment or _NONE,
        Label(place.subsection) if place.subsection else _NONE,
        *place.points,
    ]
    while levels and levels[-1] == _NONE:
        levels.pop()
    return tuple(levels)
