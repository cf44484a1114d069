"""What stands on a page beside its body: running heads, page numbers, footnotes.

Running heads are known by standing at the same height with the same words on several pages, page numbers
by being alone at the edge, footnotes by small type at the foot, from a number on. What isn't known so
stays in the body.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from toolkit.pdf.lines import Line, Word, common_size
from toolkit.pdf.pages import Page

_EDGE = 0.16
_NEAR_EDGE = 0.25
_OUTERMOST = 2
_APART = 1.6
_SAME_HEIGHT = 4.0
_PAGE_NUMBER = re.compile(
    r"(?:(?:sida|sid\.|s\.|page) ?)?[-–—]? ?(\d{1,4})(?: ?(?:\(\d{1,4}\)|/ ?\d{1,4}|av \d{1,4}))? ?[-–—]?",
    re.IGNORECASE,
)
_NUMBER_AT_END = re.compile(
    r"\s+\d{1,4}(?: ?(?:\(\d{1,4}\)|/ ?\d{1,4}|av \d{1,4}))?$|^\d{1,4}(?: ?\(\d{1,4}\))?\s+"
)
_SMALL = 0.95
_NOTE_MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3})(?:[.)])?")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of a page: its mark, and its text with single spaces."""

    page: int
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A page without what stands beside its body; what was left out is in ``beside``."""

    page: Page
    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    beside: tuple[str, ...]


def bodies(pages: Sequence[Page], is_body: Callable[[str], bool]) -> list[Body]:
    """Each of ``pages`` with its running heads, page numbers and footnotes told apart.

    ``is_body`` says of a text that it is never a running head, however often it comes again.
    """
    beside = _Beside(_running(pages, is_body), _offset(pages), is_body)
    size = common_size(line for page in pages for line in page.lines)
    return [_body(page, beside, size) for page in pages]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known of the edges: what stands at one height on several pages, and how far the printed page
    numbers are from those of the file."""

    running: set[tuple[int, str]]
    offset: int | None
    is_body: Callable[[str], bool]

    def takes(self, page: Page, line: Line) -> bool:
        """Whether ``line``, which stands at an edge of ``page``, is no part of its body."""
        if self.is_body(line.text):
            return False
        key = _key(line.text)
        if any((step, key) in self.running for step in _steps(page, line)):
            return True
        number = _page_number(line)
        return number is not None and self.offset is not None and number - page.number == self.offset


def _edge(page: Page) -> list[Line]:
    """The lines where a running head or a page number may stand: far up or down, or first or last and nearly
    so."""
    last = len(page.lines) - _OUTERMOST
    found: list[Line] = []
    for position, line in enumerate(page.lines):
        share = min(line.y, page.height - line.y) / page.height
        outermost = position < _OUTERMOST if line.y < page.height / 2 else position >= last
        if share < _EDGE or (outermost and share < _NEAR_EDGE):
            found.append(line)
    return found


def _pieces(line: Line) -> list[Line]:
    return line.parts(_APART * line.size)


def _key(text: str) -> str:
    return _NUMBER_AT_END.sub("", text).strip()


def _page_number(line: Line) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def _running(pages: Sequence[Page], is_body: Callable[[str], bool]) -> set[tuple[int, str]]:
    """What stands at one height, in steps, on several pages."""
    seen: dict[tuple[int, str], set[int]] = defaultdict(set)
    for page in pages:
        for line in _edge(page):
            for piece in (line, *_pieces(line)):
                key = _key(piece.text)
                if len(key) > 3 and "§" not in key and not is_body(piece.text):
                    for step in _steps(page, piece):
                        seen[step, key].add(page.number)
    wanted = 2 if len(pages) <= 4 else 3
    return {place for place, numbers in seen.items() if len(numbers) >= wanted}


def _offset(pages: Sequence[Page]) -> int | None:
    """How much greater the printed number of a page is than its place in the file; None where no numbers
    are printed. In a file of one or two pages a single number will do."""
    counts: Counter[int] = Counter()
    for page in pages:
        numbers = [_page_number(piece) for line in _edge(page) for piece in _pieces(line)]
        counts.update({number - page.number for number in numbers if number is not None})
    offset, count = max(counts.items(), key=lambda item: (item[1], -abs(item[0])), default=(0, 0))
    return offset if count >= min(2, max(1, len(pages) - 1)) else None


def _steps(page: Page, line: Line) -> tuple[int, int]:
    """The two steps that a height counts to, so that what is near is in one of them the same."""
    height = line.y if line.y < page.height / 2 else line.y - page.height
    at = int(height // _SAME_HEIGHT)
    return at, at + 1 if height % _SAME_HEIGHT > _SAME_HEIGHT / 2 else at - 1


def _body(page: Page, known: _Beside, size: float) -> Body:
    kept: list[Line] = []
    beside: list[str] = []
    edge = set(map(id, _edge(page)))
    for line in page.lines:
        if id(line) not in edge:
            kept.append(line)
            continue
        words: list[Word] = []
        whole = known.takes(page, line)
        for piece in _pieces(line):
            if whole or known.takes(page, piece):
                beside.append(piece.text)
            else:
                words.extend(piece.words)
        if words:
            kept.append(Line(tuple(words)))
    kept, footnotes = _footnotes(page, kept, size)
    return Body(page, tuple(kept), footnotes, tuple(beside))


def _footnotes(page: Page, lines: list[Line], size: float) -> tuple[list[Line], tuple[Footnote, ...]]:
    """``lines`` without the small ones at the foot that begin with a note's mark, and the notes they are."""
    start = len(lines)
    while start and max(word.size for word in lines[start - 1].words) <= _SMALL * size:
        start -= 1
    while start < len(lines) and not _note_mark(lines[start]):
        start += 1
    notes: list[Footnote] = []
    for line in lines[start:]:
        mark = _note_mark(line)
        if mark and (line.words[0].raised or not notes or _follows(notes[-1].mark, mark)):
            words = line.words[1:]
            if not line.words[0].raised and len(mark) < len(line.words[0].text.rstrip(".)")):
                words = (replace(line.words[0], text=line.words[0].text[len(mark) :]), *words)
            notes.append(Footnote(page.number, mark, Line(words).text if words else ""))
        else:
            last = notes[-1]
            notes[-1] = replace(last, text=f"{last.text} {line.text}")
    return lines[:start], tuple(notes)


def _note_mark(line: Line) -> str:
    match = _NOTE_MARK.match(line.words[0].text)
    if match is None or (len(line.words) == 1 and match.end() == len(line.words[0].text)):
        return ""
    rest = line.words[0].text[match.end() :]
    return match["mark"] if not rest or rest[0].isupper() else ""


def _follows(mark: str, later: str) -> bool:
    return mark.isdigit() and later.isdigit() and int(later) == int(mark) + 1
