"""From text to pieces: what the layout alone tells, before any of it is understood.

Statutes come in two layouts. In the clean format each line is one thing and an empty line parts
subsections. In the raw publications everything is parted by empty lines and lines are wrapped at
some sixty characters, so that only a line that broke before it was full can begin something new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.text.breaks import (
    ALONE,
    CAPITAL,
    CHAPTER_LED,
    SECTION_OPENS,
    begins,
    glued_headings,
    is_chapter_mark,
    is_closed,
    is_glued_heading,
)
from toolkit.text.markers import Marker, read_marker
from toolkit.text.notices import is_notice_line, split_endnote

_ALIGNED = re.compile(r"\S(?: {3,}|\s*\t)\s*\S")
_PREFIX = re.compile(
    r"\s*(?:\d+ ?[a-zåäöA-Z]{0,2} ?(?:/[^/]*/ )?§|§ ?\d+\.?"
    r"|(?:\d{1,3} ?[a-zåäö]?|[a-zåäö]{1,2}|[ivxl]+)[.)]|[-–—•*])[ \t]*"
)
_SECTION_LED = re.compile(r"\d+ ?[a-zA-Z]{0,2} §(?!§)")
_NOTICE_LED = re.compile(r"\s*(?:/|\d+ ?[a-zA-Z]{0,2} (?:§|kap\.)\s*/)")
_COLUMN = 8
_LONG_LINE = 110
_LONG_LEAD = 4
_SHORT_LINE = 40
_ENDS = (",", ";", ":", ".")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that belong together: a wrapped text, one line of the clean format, or a table.

    ``line`` is the number of the first line; ``gap`` whether an empty line stands before; ``kind`` is
    "text", "table" (aligned columns) or "lines" (short lines, each a thing of its own).
    """

    line: int
    lines: tuple[str, ...]
    gap: bool = True
    kind: str = "text"

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join(" ".join(self.lines).split())


@dataclass(frozen=True, slots=True)
class Clump:
    """Lines between two empty lines."""

    line: int
    lines: tuple[str, ...]


def clumps(text: str) -> list[Clump]:
    """The clumps of ``text``; lines end in LF, CR LF or CR, and lose their trailing white space."""
    found: list[Clump] = []
    current: list[str] = []
    start = 1
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        stripped = line.rstrip()
        if stripped:
            if not current:
                start = number
            current.append(stripped)
        elif current:
            found.append(Clump(start, tuple(current)))
            current = []
    if current:
        found.append(Clump(start, tuple(current)))
    return found


def pieces(parts: Sequence[Clump], *, wrapped: bool = False) -> list[Piece]:
    """The pieces of ``parts`` in order, divided as their layout asks.

    ``wrapped`` says that lines are wrapped in what ``parts`` were taken from, which may be too short to tell.
    """
    wrapped = wrapped or is_wrapped(parts)
    width = _width(parts) if wrapped else 0
    found: list[Piece] = []
    last: dict[str, Marker] = {}
    for place, part in enumerate(parts):
        if found and found[-1].kind == "table" and _is_column(part):
            found.append(Piece(part.line, part.lines, kind="table"))
            continue
        before_section = wrapped and _stands_before_section(parts, place)
        for piece in _divide(part, wrapped, width, last, before_section):
            marker = read_marker(piece.lines[0])
            if marker is not None:
                last[marker.kind] = marker
            elif "§" in piece.lines[0][:12]:
                last.clear()
            found.append(piece)
    return found


def _is_column(part: Clump) -> bool:
    """Whether every line of ``part`` stands in a later column of the table above it."""
    return all(line.expandtabs()[:_COLUMN].isspace() for line in part.lines)


def _stands_before_section(parts: Sequence[Clump], place: int) -> bool:
    """Whether a section comes next, or a heading and then a section."""
    for following in parts[place + 1 : place + 3]:
        if _SECTION_LED.match(following.lines[0]):
            return True
        if len(following.lines) > 3 or following.lines[-1][-1] in ".,;:" or following.lines[0][:1].islower():
            return False
    return False


def is_wrapped(parts: Sequence[Clump]) -> bool:
    """Whether lines are wrapped: more break where no line of the clean format could than are long."""
    broken = 0
    for part in parts:
        broken -= sum(1 for line in part.lines if len(line) > _LONG_LINE and not _aligned(line))
        if len(part.lines) < 2 or any(map(_aligned, part.lines)) or any(map(read_marker, part.lines[1:])):
            continue
        if any(
            here.lstrip()[:1].islower() and len(above) > _SHORT_LINE and not above.endswith(_ENDS)
            for above, here in pairwise(part.lines)
        ):
            broken += 1
    return broken > 0


def _width(parts: Sequence[Clump]) -> int:
    """How long lines grow before they are wrapped: the length that all but two in a hundred keep."""
    lengths = sorted(
        len(line) for part in parts for line in part.lines if not _aligned(line) and len(part.lines) > 1
    )
    return min(lengths[int(len(lengths) * 0.98)], 80) if lengths else 80


def _aligned(line: str) -> bool:
    """Whether ``line`` has columns: a tab or three spaces inside, other than after a number or marker."""
    if "\t" not in line and "   " not in line:
        return False
    prefix = _PREFIX.match(line)
    return bool(_ALIGNED.search(line, prefix.end() if prefix else 0))


def _divide(
    part: Clump, wrapped: bool, width: int, last: dict[str, Marker], before_section: bool
) -> Iterator[Piece]:
    lines = part.lines
    table = _table_start(lines)
    if table is not None:
        if table:
            yield from _divide(Clump(part.line, lines[:table]), wrapped, width, last, False)
        yield Piece(part.line + table, lines[table:], gap=not table, kind="table")
        return
    if _is_list_of_names(lines, wrapped, width):
        yield Piece(part.line, lines, kind="lines")
        return
    opening = read_marker(lines[0])
    if opening is not None:
        last[opening.kind] = opening
    glued = glued_headings(lines, width) if wrapped and before_section else frozenset()
    start, gap = 0, True
    for position in range(1, len(lines)):
        above, here = lines[position - 1], lines[position]
        joined = _NOTICE_LED.match(above) is not None and _ends_in_notice(above)
        closed = wrapped and not joined and is_closed(above, here, width)
        if wrapped and position == 1:
            closed = closed or is_chapter_mark(above, here, width)
        next_is_section = position + 1 < len(lines) and SECTION_OPENS.match(lines[position + 1])
        if wrapped and not joined and next_is_section:
            closed = closed or is_glued_heading(above, here, width)
        closed = closed or position in glued
        if joined or (wrapped and not closed and not begins(above, here, width, last, position == 1)):
            continue
        yield Piece(part.line + start, lines[start:position], gap=gap)
        gap = closed
        marker = read_marker(here)
        first = read_marker(lines[start])
        if first is not None:
            last[first.kind] = first
        if marker is not None:
            last[marker.kind] = marker
        start = position
    yield Piece(part.line + start, lines[start:], gap=gap)


def _ends_in_notice(line: str) -> bool:
    slash = line.find("/")
    return is_notice_line(line[slash:])


def _table_start(lines: Sequence[str]) -> int | None:
    """Where among ``lines`` a table begins, None where there is none."""
    aligned = [position for position, line in enumerate(lines) if _aligned(line)]
    if not aligned:
        return None
    indented = sum(1 for line in lines if line[:4].isspace())
    if len(aligned) + indented < 0.25 * len(lines):
        return None
    prefix = _PREFIX.match(lines[0])
    prose = prefix is not None and ("§" in prefix.group(0) or aligned[0] >= _LONG_LEAD)
    if prose and len(lines) > 1:
        return next((position for position in aligned if position > 0), None)
    return None if prose else 0


def _is_list_of_names(lines: Sequence[str], wrapped: bool, width: int) -> bool:
    """Whether each of ``lines`` begins with a capital and ends before it is full, as in a list of names."""
    if len(lines) < 2 or any(read_marker(line) for line in lines):
        return False
    if split_endnote(lines[-1]) == ("", lines[-1]):
        lines = lines[:-1]
    if len(lines) < 2 or any(line.endswith((".", ",", ":")) for line in lines[:-1]):
        return False
    if any(_NOTICE_LED.match(line) or ALONE.fullmatch(line) or "§" in line[:12] for line in lines):
        return False
    if CHAPTER_LED.match(lines[0]):
        return False
    if not all(CAPITAL.match(line.lstrip()) for line in lines):
        return False
    if not wrapped:
        return True
    if len(lines) == 2 and lines[0].isupper() == lines[1].isupper() is True:
        return False
    return all(
        len(above) + 1 + len(here.split(maxsplit=1)[0]) <= 0.8 * width for above, here in pairwise(lines)
    )
