"""Where the two columns of a bill stand on a page, and which of them each line belongs to.

The heads of the columns say where they begin; how the pages are shifted against one another (left and
right pages have different margins) is found by where lines begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from toolkit.documents.exchange.provision_text import is_only_number
from toolkit.pdf.lines import Line

_GAP = 5.5
_WIDE = 14.0
_SEVERAL = 4
_NEAR = 1.6
_SHARE = 0.15
_REACH = 130
_HEAD_OUT = 14
_INDENT = 36
_HANGING = 24
_ENOUGH = 12
_CHAPTER = re.compile(r"\d{1,3}(?: ?[a-zåäö])? kap\.")


class Side(StrEnum):
    """Which column a piece of text stands in."""

    LEFT = "vänster"
    RIGHT = "höger"
    BOTH = "båda"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns on one page, in points from its left edge: where the left one begins and ends, where
    the right one begins and ends."""

    left: float
    left_end: float
    right: float
    right_end: float

    def start(self, side: Side) -> float:
        """Where lines of ``side`` begin."""
        return self.right if side is Side.RIGHT else self.left

    def end(self, side: Side) -> float:
        """Where lines of ``side`` end at most."""
        return self.left_end if side is Side.LEFT else self.right_end


@dataclass(frozen=True, slots=True)
class Piece:
    """A line's part in one column, or a line over both. ``alone`` says that the other column is empty
    beside it."""

    side: Side
    line: Line
    page: int
    columns: Columns
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of the two columns as they stand on a page."""

    current: Line
    proposed: Line


def columns_of(
    pages: Sequence[Sequence[Line]],
    heads: Heads,
    wide: Sequence[Line] = (),
    again: Mapping[int, Heads] | None = None,
) -> list[Columns]:
    """The columns on each of ``pages``, the lines of a bill's table; the first is the one with ``heads``.

    ``wide`` are lines over the whole width above them, ``again`` the heads on later pages, by their place in
    ``pages``, where they come again.
    The left column is taken to be as wide as the right one unless several lines of it are longer.
    """
    here = pages[0] if pages else ()
    for also in pages[2::2]:
        if len(here) >= _ENOUGH:
            break
        here = [*here, *also]
    left = _first_start([line.x0 for line in here if not _is_number(line)], heads.current.x0)
    right = _first_start(
        [x for line in here for x in _starts(line) if x > heads.current.x1], heads.proposed.x0
    )
    shift = _shift([line for lines in pages[1::2] for line in lines], left, right)
    found: list[Columns] = []
    for position, lines in enumerate(pages):
        moved = shift if position % 2 else 0.0
        if again and position in again:
            moved = again[position].proposed.x0 - heads.proposed.x0
        found.append(_measured(lines, left + moved, right + moved))
    longest = max(
        *(columns.right_end - columns.left for columns in found), *(line.x1 - left for line in wide), 0.0
    )
    width = longest - (right - left)
    ends = sorted(end for lines, on in zip(pages, found, strict=True) for end in _left_ends(lines, on))
    wider = [end for end in ends if end > width + 2]
    if len(wider) >= _SEVERAL:
        width = wider[-1]
    return [
        Columns(
            columns.left, min(columns.left + width, columns.right - 3), columns.right, columns.left + longest
        )
        for columns in found
    ]


def _starts(line: Line) -> Iterable[float]:
    return () if _is_number(line) else (part.x0 for part in line.parts(_GAP))


def _count(starts: Sequence[float], x: float) -> int:
    return _between(starts, x - _NEAR, x + _NEAR)


def _between(starts: Sequence[float], first: float, last: float) -> int:
    """How many of ``starts``, which are in order, lie between two places."""
    return bisect_right(starts, last) - bisect_left(starts, first)


def _first_start(starts: Sequence[float], head: float) -> float:
    """Where lines begin that stand under a head which begins at ``head``: there, further left where the head
    is indented or centred, or a little to the right where the head has no padding."""
    starts = sorted(starts)
    counts = Counter(round(start) for start in starts if head - _REACH <= start <= head + _HEAD_OUT)
    within = {x: counts[x - 1] + counts[x] + counts[x + 1] for x in counts}
    most = max(within.values(), default=0)
    if most < 2 or _count(starts, head) >= max(1, most / 4):
        return head
    common = max(within, key=lambda x: (within[x], -x))
    if common > head and most < _SEVERAL:
        return head
    first = min(x for x, count in within.items() if common - x <= _INDENT and count >= max(2, _SHARE * most))
    near = [start for start in starts if abs(start - first) <= _NEAR]
    return near[len(near) // 2] if near else head


def _shift(lines: Sequence[Line], left: float, right: float) -> float:
    """How far the pages with ``lines``, every second one, are shifted against those where the columns are
    known: right pages have another margin than left ones."""
    starts = sorted(x for line in lines for x in _starts(line))
    furthest = right + (right - left)

    def fits(shift: float) -> int:
        outside = sum(line.x0 < left + shift - 3 or line.x1 > furthest + shift + 8 for line in lines)
        before = _between(starts, right + shift - _HANGING, right + shift - 2)
        return _count(starts, left + shift) + _count(starts, right + shift) - 4 * outside - 2 * before

    common = [x for x, count in Counter(map(round, starts)).items() if count > 1]
    tried = {float(round(x - edge)) for x in common for edge in (left, right)}
    near = sorted((shift for shift in tried if abs(shift) < (right - left) / 2), key=abs)
    best = max([0.0, *near], key=fits)
    if best == 0.0:
        return best
    apart = [x - left - best for x in starts if abs(x - left - best) <= _NEAR]
    apart += [x - right - best for x in starts if abs(x - right - best) <= _NEAR]
    return best + sorted(apart)[len(apart) // 2]


def _measured(lines: Sequence[Line], left: float, right: float) -> Columns:
    furthest = right + (right - left)
    return Columns(
        left,
        right - 3,
        right,
        max((x for line in lines if (x := line.x1) <= furthest + 3), default=furthest),
    )


def _left_ends(lines: Sequence[Line], columns: Columns) -> list[float]:
    """Where the left column's lines end that stand beside one of the right column, from its edge."""
    return [
        before.x1 - columns.left
        for line in lines
        for before, after in pairwise(line.parts(_GAP))
        if before.x1 < columns.right - 3 and abs(after.x0 - columns.right) <= _NEAR
    ]


def pieces_of(line: Line, page: int, columns: Columns, above: Piece | None) -> list[Piece]:
    """``line`` divided into the columns it stands in; ``above`` is the piece before it.

    What stands outside both columns is left out (``margin``).
    """
    words = [word for word in line.words if not _outside(word.x0, word.x1, columns)]
    if not words:
        return []
    line = Line(tuple(words))
    left = [word for word in words if word.x1 <= columns.right - 0.5 and word.x0 < columns.right - _NEAR]
    right = [word for word in words if word.x0 >= columns.right - _NEAR]
    if len(left) + len(right) < len(words) or _is_centred(line, columns):
        return [Piece(Side.BOTH, line, page, columns)]
    if left and right:
        gap = right[0].x0 - max(word.x1 for word in left)
        gutter = min(columns.right - columns.left_end, _WIDE)
        aligned = abs(right[0].x0 - columns.right) <= _NEAR
        if (
            _goes_on(above, line)
            or gap < 0.6 * gutter
            or (not aligned and gap < max(gutter, 1.2 * line.size))
        ):
            return [Piece(Side.BOTH, line, page, columns)]
        return [
            Piece(Side.LEFT, Line(tuple(left)), page, columns),
            Piece(Side.RIGHT, Line(tuple(right)), page, columns),
        ]
    if right:
        return [Piece(Side.RIGHT, line, page, columns, alone=True)]
    if line.x1 > columns.left_end + 3:
        return [Piece(Side.BOTH, line, page, columns)]
    return [Piece(Side.LEFT, line, page, columns, alone=True)]


def _goes_on(above: Piece | None, line: Line) -> bool:
    """Whether ``line`` goes on with a text over both columns: all its spaces are alike, as in a line set to
    its full width, and the line above is full. A gutter among them would not be like them."""
    if above is None or above.side is not Side.BOTH:
        return False
    columns = above.columns
    full = above.line.x1 > columns.right_end - 0.02 * (columns.right_end - columns.left)
    gaps = [after.x0 - before.x1 for before, after in pairwise(line.words) if not after.raised]
    at_edge = abs(line.x0 - above.columns.left) <= _NEAR
    return full and at_edge and len(gaps) > 2 and max(gaps) - min(gaps) < 0.12 * max(gaps)


def margin(line: Line, columns: Columns) -> str:
    """What of ``line`` stands outside the columns."""
    return " ".join(word.text for word in line.words if _outside(word.x0, word.x1, columns))


def _outside(x0: float, x1: float, columns: Columns) -> bool:
    return x1 < columns.left - 3 or x0 > columns.right_end + 3


def _is_centred(line: Line, columns: Columns) -> bool:
    """Whether a number or chapter stands in the middle of both columns, though it may be too short to reach
    over the gutter."""
    if not _is_number(line):
        return False
    words = [word for word in line.words if not word.raised]
    middle = (columns.left + columns.right_end) / 2
    return abs((words[0].x0 + words[-1].x1) / 2 - middle) < 0.06 * (columns.right_end - columns.left)


def _is_number(line: Line) -> bool:
    text = " ".join(word.text for word in line.words if not word.raised)
    return is_only_number(text) or _CHAPTER.fullmatch(text) is not None
