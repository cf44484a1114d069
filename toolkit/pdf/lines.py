"""Characters put together: words, and the lines they stand on over the whole width of the page."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.pdf.glyphs import SOFT_HYPHEN, Glyph

_LIGATURES = range(0xFB00, 0xFB07)
_SPACE_BETWEEN = 0.15
_SAME_LINE = 0.42
_RAISED = 0.82
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_HYPHENS = {"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word: characters without a space between them. Lengths are in points.

    ``y`` is its baseline from the top of the page; ``raised`` says that it is small and stands above its
    line, as the mark of a footnote does. It may end in a soft hyphen, where the file says so.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    italic: bool = False
    bold: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The words on one baseline, from left to right; never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces between them, a raised word directly on the one before."""
        return "".join(
            word.text if position == 0 or word.raised else f" {word.text}"
            for position, word in enumerate(self.words)
        )

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def y(self) -> float:
        """Its baseline: that of most of its characters."""
        return _most((word.y, len(word.text)) for word in self.words if not word.raised or self.size == 0)

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return _most((word.size, len(word.text)) for word in self.words)

    def parts(self, gap: float) -> list[Line]:
        """The line cut wherever there is more than ``gap`` between two words."""
        found: list[list[Word]] = []
        for word in self.words:
            if found and word.x0 - found[-1][-1].x1 <= gap:
                found[-1].append(word)
            else:
                found.append([word])
        return [Line(tuple(words)) for words in found]


def _most(counted: Iterable[tuple[float, int]]) -> float:
    counts: Counter[float] = Counter()
    for value, count in counted:
        counts[round(value, 1)] += count
    return counts.most_common(1)[0][0] if counts else 0.0


def common_size(lines: Iterable[Line]) -> float:
    """The size that most of the characters in ``lines`` have; 0 where there are none."""
    return _most((word.size, len(word.text)) for line in lines for word in line.words)


def lines_of(glyphs: Sequence[Glyph]) -> tuple[Line, ...]:
    """The lines that ``glyphs`` make, from the top down.

    What is drawn twice over itself, to look bold, is taken once and is bold. Ligatures are spelled out.
    """
    body = _most((glyph.size, 1) for glyph in glyphs) or 1.0
    ordered = sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x0))
    clusters: list[list[Glyph]] = []
    for glyph in ordered:
        reach = _SAME_LINE * min(max(glyph.size, 0.6 * body), 2 * body)
        if clusters and glyph.y - clusters[-1][-1].y < reach and glyph.y - clusters[-1][0].y < 1.5 * reach:
            clusters[-1].append(glyph)
        else:
            clusters.append([glyph])
    found: list[Line] = []
    for cluster in clusters:
        words = _words(_once(cluster))
        if words:
            found.append(Line(words))
    return tuple(found)


def _once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """``glyphs`` from left to right, without those that stand on their equals."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.x0):
        near = 0.12 * glyph.size
        twin = next(
            (
                position
                for position in range(len(kept) - 1, max(-1, len(kept) - 6), -1)
                if kept[position].text == glyph.text
                and glyph.x0 - kept[position].x0 < near
                and abs(glyph.y - kept[position].y) < near
                and not glyph.text.isspace()
            ),
            None,
        )
        if twin is None:
            kept.append(glyph)
        elif not kept[twin].bold:
            first = kept[twin]
            kept[twin] = Glyph(first.text, first.x0, first.x1, first.y, first.size, first.italic, True)
    return kept


def _words(glyphs: Sequence[Glyph]) -> tuple[Word, ...]:
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return ()
    size = max(glyph.size for glyph in inked)
    level = _most((glyph.y, 1) for glyph in inked if glyph.size > _RAISED * size)
    found: list[Word] = []
    held: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            last = None
            continue
        if last is not None:
            apart = glyph.x0 - last.x1 > _SPACE_BETWEEN * max(glyph.size, last.size)
            if apart or _is_raised(glyph, size, level) != _is_raised(last, size, level):
                last = None
        if last is None and held:
            found.append(_word(held, size, level))
            held = []
        held.append(glyph)
        last = glyph
    if held:
        found.append(_word(held, size, level))
    return tuple(found)


def _is_raised(glyph: Glyph, size: float, level: float) -> bool:
    return glyph.text in _SUPERSCRIPTS or (glyph.size <= _RAISED * size and level - glyph.y > 0.1 * size)


def _word(glyphs: Sequence[Glyph], size: float, level: float) -> Word:
    text = "".join(_spelled(glyph.text) for glyph in glyphs)
    text = unicodedata.normalize("NFC", text)
    text = text[:-1].replace(SOFT_HYPHEN, "") + text[-1:]
    half = len(glyphs) / 2
    return Word(
        text,
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        glyphs[0].y,
        max(glyph.size for glyph in glyphs),
        sum(glyph.italic for glyph in glyphs) > half,
        sum(glyph.bold for glyph in glyphs) > half,
        _is_raised(glyphs[0], size, level),
    )


def _spelled(text: str) -> str:
    if len(text) == 1 and ord(text) in _LIGATURES:
        return unicodedata.normalize("NFKC", text)
    return _HYPHENS.get(text, text)
