"""Lines of a two-column table put together to paragraphs, across pages, each column by itself.

A paragraph begins at an indent, a gap, a marker, or where the line before was broken though the next word
had room. Text after points stands at the edge without an indent. Text over both columns is part of both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toolkit.documents.exchange.pdf_columns import Piece, Side
from toolkit.documents.exchange.provision_text import is_only_number
from toolkit.law.typography import NBSP, bind
from toolkit.pdf.hyphens import joined
from toolkit.pdf.lines import Line, Word

MARKER = re.compile(r"(?:\(?(\d{1,3})(?: ?[a-zåäö])?[.)]|\(?[a-zåäö]\)|[-–—−•])(?:\s|$)")
CHAPTER = re.compile(r"\d{1,3}(?: ?[a-zåäö])? kap\.")
_INDENT = 3.5
_NEAR = 1.8
_GAP = 1.4
_LIST_GOES_ON = re.compile(r"(?:[,;:]|\b(?:och|eller|samt))$")
_SENTENCE_ENDS = re.compile(r"[.!?”]$")


@dataclass(eq=False, slots=True)
class Paragraph:
    """Lines that belong together. ``continues`` says that it goes on with the subsection above, after its
    points; ``unsure`` that it may stand over both columns although it fills but the left one."""

    side: Side
    pieces: list[Piece] = field(default_factory=list)
    continues: bool = False
    unsure: bool = False

    @property
    def lines(self) -> list[Line]:
        """Its lines in order."""
        return [piece.line for piece in self.pieces]

    @property
    def text(self) -> str:
        """Its text, words broken at a line's end still marked with ``JOINT``."""
        return joined(self.lines)

    @property
    def words(self) -> list[Word]:
        """Its words, the marks of footnotes left out."""
        return [word for line in self.lines for word in line.words if not word.raised]

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.pieces[0].page

    @property
    def is_number(self) -> bool:
        """Whether it is nothing but a section's or a chapter's number."""
        text = self.text
        return is_only_number(text) or CHAPTER.fullmatch(text) is not None

    @property
    def is_point(self) -> bool:
        """Whether it begins with a marker."""
        return MARKER.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is set: the distance between its lines, and whether a paragraph's first line is indented.

    ``marks`` says that what differs between the columns is set in italics or bold.
    """

    leading: float
    indents: bool
    marks: bool


def layout_of(pieces: Sequence[Piece]) -> Layout:
    """How the table that ``pieces`` make up is set."""
    distances: Counter[float] = Counter()
    last: dict[Side, Piece] = {}
    opening: list[bool] = []
    for piece in pieces:
        before = last.get(piece.side)
        if before is not None and before.page == piece.page and piece.line.y > before.line.y:
            distances[round((piece.line.y - before.line.y) * 2) / 2] += 1
        if before is not None and is_only_number(_plain(before.line)):
            opening.append(_indent(piece) > _INDENT)
        last[piece.side] = piece
        if piece.side is Side.BOTH:
            last = {Side.LEFT: piece, Side.RIGHT: piece, Side.BOTH: piece}
        else:
            last[Side.BOTH] = piece
    leading = distances.most_common(1)[0][0] if distances else 12.0
    return Layout(leading, sum(opening) * 2 > len(opening), _marks(pieces))


def _marks(pieces: Sequence[Piece]) -> bool:
    """Whether italics are a mark: they stand in part of a line or in the left column, and in next to nothing
    of what runs over both columns."""
    marked: Counter[Side] = Counter()
    counted: Counter[Side] = Counter()
    in_part = False
    for piece in pieces:
        words = [word for word in piece.line.words if not word.raised and not MARKER.fullmatch(word.text)]
        set_off = sum(word.italic or word.bold for word in words)
        in_part = in_part or (piece.side is not Side.BOTH and 0 < set_off < len(words))
        counted[piece.side] += len(words)
        marked[piece.side] += set_off
    together = marked[Side.BOTH] / max(1, counted[Side.BOTH])
    return (in_part and together < 0.1) or (marked[Side.LEFT] > 0 and together < 0.02)


def paragraphs_of(pieces: Iterable[Piece], layout: Layout) -> list[Paragraph]:
    """The paragraphs that ``pieces``, from the top down and the left column first, make up."""
    found: list[Paragraph] = []
    whole: Paragraph | None = None
    columns: dict[Side, Paragraph] = {}
    for piece in pieces:
        if whole is not None and (piece.side is Side.BOTH or (piece.side is Side.LEFT and piece.alone)):
            joins = _joins(whole, piece, layout)
            if joins is True:
                whole.pieces.append(piece)
                continue
        if piece.side is Side.BOTH:
            continues = whole is not None and _joins(whole, piece, layout) is None
            whole = Paragraph(Side.BOTH, [piece], continues)
            columns.clear()
            found.append(whole)
            continue
        above = columns.get(piece.side)
        joins = _joins(above, piece, layout) if above is not None else False
        if above is None and whole is not None and not whole.is_number:
            joins = None if _joins(whole, piece, layout) is None else False
        if joins is True and above is not None:
            above.pieces.append(piece)
            above.unsure = False
        else:
            columns[piece.side] = Paragraph(piece.side, [piece], joins is None)
            columns[piece.side].unsure = piece.side is Side.LEFT and piece.alone
            found.append(columns[piece.side])
        whole = None
    _unbind_headings(found)
    return found


def _joins(paragraph: Paragraph, piece: Piece, layout: Layout) -> bool | None:
    """Whether ``piece`` is the next line of ``paragraph``: True, False, or None where it is a paragraph
    that goes on with the same subsection."""
    before, line = paragraph.pieces[-1], piece.line
    text = _plain(line)
    if is_only_number(text) or CHAPTER.fullmatch(text) or paragraph.is_number:
        return False
    if before.page == piece.page and line.y - before.line.y > _GAP * layout.leading:
        return False
    if _all_bold(before.line) != _all_bold(line) and _all_bold(paragraph.lines[0]) != _all_bold(line):
        return False
    ended = _had_room(before, piece, paragraph.side)
    marker = MARKER.match(text)
    indent = _indent(piece)
    first = _indent(paragraph.pieces[0])
    if marker:
        hung = len(paragraph.pieces) > 1 and _indent(paragraph.pieces[1]) > first + _NEAR
        set_off = indent > _INDENT and (layout.indents or abs(indent - first) <= _NEAR)
        return not (set_off or hung or ended or _LIST_GOES_ON.search(_plain(before.line)))
    if indent > _INDENT:
        return _joins_indented(paragraph, piece, layout, ended)
    if before.line.words[-1].text.endswith("-"):
        return True
    dedented = paragraph.is_point and len(paragraph.pieces) > 1 and _indent(before) > _INDENT
    if dedented or ended:
        goes_on = paragraph.is_point or paragraph.continues
        return None if goes_on and (layout.indents or text[:1].islower()) else False
    return True


def _joins_indented(paragraph: Paragraph, piece: Piece, layout: Layout, ended: bool) -> bool:
    indent, first = _indent(piece), _indent(paragraph.pieces[0])
    if paragraph.is_point and abs(indent - _text_indent(paragraph.pieces[0])) <= _NEAR:
        return True
    if len(paragraph.pieces) > 1:
        return abs(indent - _indent(paragraph.pieces[1])) <= _NEAR
    if layout.indents and abs(indent - first) <= _NEAR:
        return False
    if abs(indent - first) <= _NEAR:
        return not ended
    return paragraph.is_point and indent > first + _NEAR and not layout.indents


def _indent(piece: Piece) -> float:
    return piece.line.x0 - piece.columns.start(piece.side)


def _text_indent(piece: Piece) -> float:
    """Where the text after the marker begins."""
    words = piece.line.words
    return words[1].x0 - piece.columns.start(piece.side) if len(words) > 1 else _indent(piece)


def _had_room(before: Piece, piece: Piece, side: Side) -> bool:
    """Whether the line before was broken although the beginning of ``piece`` had room on it: its first word,
    with those that no line may part from it ("11 kap. 5 §")."""
    if before.line.words[-1].text.endswith(("-", "\N{SOFT HYPHEN}")):
        return False
    words = piece.line.words
    bound = bind(" ".join(word.text for word in words)).split(" ")[0].count(NBSP)
    first, last = words[0], words[min(bound, len(words) - 1)]
    start, end = before.columns.start(side), before.columns.end(side)
    needed = 0.3 * first.size + (last.x1 - first.x0) + 0.035 * (end - start)
    return before.line.x1 + needed < end


def _all_bold(line: Line) -> bool:
    return all(word.bold for word in line.words if not word.raised)


def _plain(line: Line) -> str:
    return " ".join(word.text for word in line.words if not word.raised)


def _unbind_headings(found: Sequence[Paragraph]) -> None:
    """A line before a number that isn't a sentence is a heading, and no text after points."""
    following: dict[Side, Paragraph] = {}
    for paragraph in reversed(found):
        sides = (Side.LEFT, Side.RIGHT) if paragraph.side is Side.BOTH else (paragraph.side,)
        after = [following[side] for side in sides if side in following]
        if paragraph.continues and any(later.is_number for later in after):
            paragraph.continues = bool(_SENTENCE_ENDS.search(paragraph.text)) or paragraph.text[:1].islower()
        for side in sides:
            following[side] = paragraph


def settle_sides(paragraphs: Sequence[Paragraph], layout: Layout) -> list[Paragraph]:
    """Decide for each unsure paragraph whether it stands over both columns. What is left unsure afterwards
    is taken as the left column's, and given back.

    A line that fills but the left column is set over both where changes are marked and it has no mark; where
    the points of the right column go on around it; where it leads in points that stand over both.
    """
    unsure = [position for position, paragraph in enumerate(paragraphs) if paragraph.unsure]
    if layout.marks:
        for position in unsure:
            if not any(word.italic or word.bold for word in paragraphs[position].words):
                paragraphs[position].side = Side.BOTH
        return []
    for is_whole in (_fills_a_gap, _leads_in):
        for position in unsure:
            if is_whole(paragraphs, position):
                paragraphs[position].side = Side.BOTH
    left = [paragraphs[position] for position in unsure if paragraphs[position].side is Side.LEFT]
    return [paragraph for paragraph in left if not paragraph.is_number]


def _fills_a_gap(paragraphs: Sequence[Paragraph], position: int) -> bool:
    """Whether the points of the right column lack just this one, and others like it beside it."""
    number = _point_number(paragraphs[position])
    if number is None:
        return False
    before = _point_beside(paragraphs[position::-1], number, -1)
    after = _point_beside(paragraphs[position:], number, 1)
    return before is not None and after is not None and after > 0


def _point_beside(paragraphs: Sequence[Paragraph], number: int, step: int) -> int | None:
    """The number of the right column's next point in one direction, where the points up to it are as unsure
    as the first; None where the series doesn't go on so. 0 stands before the first point."""
    for paragraph in paragraphs[1:]:
        found = _point_number(paragraph)
        if number + step == 0 and found is None:
            return 0
        if paragraph.side is Side.LEFT and not paragraph.unsure:
            continue
        if found != number + step:
            return None
        if paragraph.side is not Side.LEFT:
            return found
        number = found
    return None


def _leads_in(paragraphs: Sequence[Paragraph], position: int) -> bool:
    after = paragraphs[position + 1] if position + 1 < len(paragraphs) else None
    if after is None or after.side is not Side.BOTH or _point_number(after) != 1:
        return False
    return not paragraphs[position].is_point and _SENTENCE_ENDS.search(paragraphs[position].text) is None


def _point_number(paragraph: Paragraph) -> int | None:
    match = MARKER.match(paragraph.text)
    return int(match[1]) if match and match[1] else None
