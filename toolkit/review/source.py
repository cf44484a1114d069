"""The file under review as text: where words stand in it, and how words in it are replaced.

One mechanism for XML and plain text: tags and white space of every kind separate words, so that the
text of a provision is found in either, whatever stands between its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from toolkit.law.typography import normalise
from toolkit.review.model import Edit, Passage, Spot, Where

_XML_WORD = re.compile(r"<!--(?:(?!-->).)*+-->|<[^>]*+>|[^<\s]++", re.DOTALL)
_TEXT_WORD = re.compile(r"\S+")
_GAP = "[ \\t\N{NO-BREAK SPACE}]"
_LABEL = rf"\d+(?:{_GAP}?[a-zåäö]{{1,2}})?"
_NUMBERED = re.compile(
    rf"(?:^|(?<=>)){_GAP}*(?:(?P<chapter>{_LABEL}){_GAP}kap\.)?{_GAP}*(?:(?P<section>{_LABEL}){_GAP}?§)?",
    re.MULTILINE,
)
_CLAUSE = re.compile(r"(?:Härigenom|Enligt riksdagens beslut|Regeringen)[^<\n]{0,30}(?:föreskriv|förordna)")


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of the file: its start as line and column from 1, and both ends as offsets."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A file's name, as the user wrote it, and its text."""

    file: str
    text: str

    @cached_property
    def is_xml(self) -> bool:
        """Whether the text is XML, whose tags aren't words."""
        return self.text[:200].lstrip("\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n").startswith("<")

    @cached_property
    def _flat(self) -> tuple[str, list[int], list[int], list[str]]:
        """The words joined by single spaces, where each starts there and in the file, and as written."""
        pattern = _XML_WORD if self.is_xml else _TEXT_WORD
        words: list[str] = []
        raw: list[str] = []
        in_file: list[int] = []
        in_flat: list[int] = []
        length = 0
        for match in pattern.finditer(self.text):
            word = match.group()
            if self.is_xml and word.startswith("<"):
                continue
            plain = unescape(word) if self.is_xml and "&" in word else word
            words.append(plain)
            raw.append(word)
            in_file.append(match.start())
            in_flat.append(length)
            length += len(plain) + 1
        return " ".join(words), in_flat, in_file, raw

    @cached_property
    def _sections(self) -> dict[str, list[tuple[str, int]]]:
        """Section label → chapter label and offset in the file, for each line or element that is numbered."""
        found: dict[str, list[tuple[str, int]]] = {}
        chapter = ""
        for match in _NUMBERED.finditer(self.text):
            if match["chapter"]:
                chapter = _compact(match["chapter"])
                found.setdefault("", []).append((chapter, match.start("chapter")))
            if match["section"]:
                found.setdefault(_compact(match["section"]), []).append((chapter, match.start("section")))
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(
        self, where: Where, passage: Passage | None = None, span: tuple[int, int] | None = None
    ) -> Position | None:
        """Where ``span`` of ``passage`` stands, or ``where`` itself; None for what isn't in the file."""
        starts = list(self._starts(where))
        if passage is not None:
            found = self._passage(passage, span or (0, len(passage.text)), starts)
            if found is not None:
                return found
        return self._at(starts[0], starts[0]) if starts else None

    def replaceable(self, edit: Edit) -> Position | None:
        """Where the words that ``edit`` replaces stand; None for words not found or with a tag among them."""
        found = self._passage(edit.passage, (edit.start, edit.end), list(self._starts(edit.passage.where)))
        if found is None or (self.is_xml and "<" in self.text[found.start : found.end]):
            return None
        return found

    def edited(self, edits: Iterator[tuple[Position, str]] | list[tuple[Position, str]]) -> str:
        """The text with each stretch replaced; of two that overlap only the first is."""
        parts: list[str] = []
        end = 0
        for position, new in sorted(edits, key=lambda edit: edit[0].start):
            if position.start < end:
                continue
            parts += [self.text[end : position.start], _escape(new) if self.is_xml else new]
            end = position.end
        return "".join([*parts, self.text[end:]])

    def _passage(self, passage: Passage, span: tuple[int, int], starts: list[int]) -> Position | None:
        """Where ``text[span]`` stands: within the whole passage where that is found, or by its own words."""
        whole = self._found(passage.text, starts)
        if whole is not None:
            return self._in_file(whole + span[0], whole + span[1])
        words = normalise(passage.text[slice(*span)])
        alone = self._found(words, starts) if words else None
        return None if alone is None else self._in_file(alone, alone + len(words))

    def _found(self, words: str, starts: list[int]) -> int | None:
        """Where ``words`` stand in the flat text, from the first of ``starts`` that has them after it."""
        flat, in_flat, in_file, _ = self._flat
        for start in [*starts, 0]:
            low = bisect_right(in_file, start - 1) if start else 0
            here = flat.find(words, in_flat[low]) if low < len(in_flat) else -1
            if here >= 0:
                return here
        return None

    def _in_file(self, left: int, right: int) -> Position:
        """The stretch of the file that ``left`` to ``right`` of the flat text was made from."""
        flat, in_flat, in_file, raw = self._flat
        first = bisect_right(in_flat, left) - 1
        last = bisect_right(in_flat, max(left, right - 1)) - 1
        start = in_file[first] + _raw_offset(raw[first], left - in_flat[first])
        end = in_file[last] + _raw_offset(raw[last], right - in_flat[last])
        if left < right < len(flat) and flat[right - 1] == " ":
            end = in_file[last + 1]
        return self._at(start, end)

    def _starts(self, where: Where) -> Iterator[int]:
        if isinstance(where, Spot):
            match = _CLAUSE.search(self.text) if where is Spot.CLAUSE else None
            yield from [match.start()] if match else []
            return
        if where.amendment is not None:
            yield max((offset for entries in self._sections.values() for _, offset in entries), default=0)
            return
        chapter = where.chapter.compact if where.chapter else ""
        entries = self._sections.get(where.section.compact if where.section else "", [])
        if where.section is None and not chapter:
            return
        same = [offset for label, offset in entries if label == chapter]
        yield from same or [offset for label, offset in entries if where.section is not None]

    def _at(self, start: int, end: int) -> Position:
        line = bisect_right(self._line_starts, start)
        return Position(line, start - self._line_starts[line - 1] + 1, start, end)


def _compact(label: str) -> str:
    return "".join(label.split())


def _raw_offset(raw: str, offset: int) -> int:
    """The offset in a word as written that the offset in its plain form is, entities counted."""
    if "&" not in raw:
        return min(offset, len(raw))
    at = plain = 0
    while plain < offset and at < len(raw):
        entity = re.match(r"&[#\w]+;", raw[at:])
        at += entity.end() if entity else 1
        plain += 1
    return at


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
