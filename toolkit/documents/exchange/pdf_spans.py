"""Where in a PDF the bills stand.

A bill begins at its enacting clause, with the title right before it; a table of contents names the title
too, but no clause follows there. It ends where the next one begins, or the next chapter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.documents.exchange.pdf_columns import Heads
from toolkit.documents.exchange.two_column_bill import CLAUSE, CURRENT_HEAD, PROPOSED_HEAD
from toolkit.law.faults import FaultError
from toolkit.law.typography import normalise
from toolkit.pdf.lines import Line, common_size

_TITLE_START = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+)?Förslag till (?:lag|förordning|ändring)\b", re.IGNORECASE)
HEADS = re.compile(rf"({CURRENT_HEAD.pattern})\s+({PROPOSED_HEAD.pattern})", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:1\.\s*)?(?:Denna|Detta)\s(?:lag|förordning|balk|kungörelse)\s(?:träder|ska träda|skall träda)\b"
)
_PROVISIONS_HEADING = re.compile(
    r"(?:Ikraftträdande- och övergångsbestämmelser|Ikraftträdande|Övergångsbestämmelser)"
)
_NEXT_CHAPTER = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+[A-ZÅÄÖ]|Bilaga \d)")
_NOTE = re.compile(r"\d{0,3}[.)]?\s?(?:Senaste lydelse|Lagen omtryckt|Förordningen omtryckt)")
RULE = re.compile(r"[_—–-]{3,}")
_LONGEST_TITLE = 8
_LARGER = 1.12


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line and the index of the page it stands on."""

    page: int
    line: Line

    @property
    def text(self) -> str:
        """Its text, raised words left out."""
        return normalise(" ".join(word.text for word in self.line.words if not word.raised))


@dataclass(frozen=True, slots=True)
class Span:
    """Where a bill stands among the lines of the document: title, clause, heads, provisions, end."""

    title: int
    clause: int
    heads: int
    provisions: int
    end: int


def is_body(text: str) -> bool:
    """Whether ``text`` is a bill's, though it may stand at one height on several pages."""
    head = HEADS.search(text) or CURRENT_HEAD.fullmatch(text) or PROPOSED_HEAD.fullmatch(text)
    return bool(head or _NOTE.match(text))


def spans_in(lines: Sequence[PlacedLine]) -> list[Span]:
    """The bills with two columns among the lines of a document, in order.

    Raises FaultError for columns without a clause before them.
    """
    texts = [placed.text for placed in lines]
    size = common_size(placed.line for placed in lines)
    clauses = [position for position, text in enumerate(texts) if CLAUSE.match(text)]
    found: list[Span] = []
    titles = {clause: _title_before(texts, lines, clause) for clause in clauses}
    stops = sorted({*titles.values(), *_other_titles(texts, lines, size)})
    first = 0
    for clause in [*clauses, None]:
        upto = len(lines) if clause is None else titles[clause]
        heads = [position for position in range(first, upto) if HEADS.search(texts[position])]
        if heads and not (found and found[-1].end > heads[0]):
            if not clauses or heads[0] < clauses[0]:
                raise FaultError.of(
                    "Före spalterna saknas en ingress som börjar med ”Härigenom föreskrivs”; utan den går "
                    "det inte att veta vad som ändras.",
                    place=f"s. {lines[heads[0]].page + 1}",
                )
            began = max(position for position in clauses if position < heads[0])
            stop = next((position for position in stops if position > heads[0]), len(lines))
            found.append(_span(lines, texts, titles[began], began, heads[0], stop, size))
        first = upto
    return found


def _title_before(texts: Sequence[str], lines: Sequence[PlacedLine], clause: int) -> int:
    """Where the title before the clause begins; the clause itself where there is none."""
    for position in range(clause - 1, max(-1, clause - 1 - _LONGEST_TITLE), -1):
        if _TITLE_START.match(texts[position]):
            return position
    return clause


def _other_titles(texts: Sequence[str], lines: Sequence[PlacedLine], size: float) -> list[int]:
    """Titles of bills that have no clause as an amendment has: new laws."""
    return [
        position
        for position, text in enumerate(texts)
        if _TITLE_START.match(text)
        and (lines[position].line.size > 1.04 * size or all(word.bold for word in lines[position].line.words))
    ]


def _span(
    lines: Sequence[PlacedLine],
    texts: Sequence[str],
    title: int,
    clause: int,
    heads: int,
    stop: int,
    size: float,
) -> Span:
    middle = _right_head(lines[heads].line).x0
    body = common_size(placed.line for placed in lines[clause:heads]) or size
    entries = [
        position
        for position in range(heads + 1, stop)
        if _ENTRY.match(f"{texts[position]} {texts[position + 1] if position + 1 < stop else ''}")
        and lines[position].line.x0 < middle - 20
    ]
    end = stop
    for position in range((entries[0] if entries else heads) + 1, stop):
        line = lines[position].line
        large = line.size > _LARGER * body
        bold = all(word.bold for word in line.words)
        chapter = _NEXT_CHAPTER.match(texts[position]) is not None
        if (entries and large) or ((large or (bold and entries)) and chapter):
            end = position
            break
    entries = [position for position in entries if position < end]
    provisions = entries[-1] if entries else end
    if provisions and _PROVISIONS_HEADING.fullmatch(texts[provisions - 1]):
        provisions -= 1
    return Span(title, clause, heads, provisions, end)


def _right_head(line: Line) -> Line:
    """The head of the right column: the last two words of the line that has both."""
    words = [word for word in line.words if not word.raised]
    return Line(tuple(words[-2:]))


def heads_of(placed: PlacedLine) -> Heads:
    """The two heads that stand on a line."""
    right = _right_head(placed.line)
    left = tuple(word for word in placed.line.words if word.x1 <= right.x0)
    return Heads(Line(left), right)
