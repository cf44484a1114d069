"""A PDF read: its pages with their lines, rules and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.pdf.glyphs import Drawing, Drawn, Picture, Rule
from toolkit.pdf.lines import Line, lines_of
from toolkit.pdf.opening import open_pdf, pages_of


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is turned for reading. Lengths are in points, y from the top.

    ``turned`` counts characters that aren't upright and stand in no line, ``unknown`` those whose font
    doesn't say what they are (U+FFFD in the lines), ``invisible`` those without ink.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Picture, ...] = ()
    turned: int = 0
    unknown: int = 0
    invisible: int = 0

    @property
    def characters(self) -> int:
        """How many characters stand in its lines."""
        return sum(len(word.text) for line in self.lines for word in line.words)


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF's pages, and what it carries beside them: "javascript", "bilagor", "formulär"."""

    pages: tuple[Page, ...]
    carries: tuple[str, ...] = ()


def read_pdf(data: bytes) -> Pdf:
    """The pages of the PDF in ``data``. Raises NotReadable."""
    opened = open_pdf(data)
    drawing = Drawing()
    pages = [
        _page(number, drawing.draw(page, number))
        for number, page in enumerate(pages_of(opened.document), start=1)
    ]
    return Pdf(tuple(pages), opened.carries)


def _page(number: int, drawn: Drawn) -> Page:
    inside = [
        glyph
        for glyph in drawn.glyphs
        if glyph.x0 >= -1 and glyph.x1 <= drawn.width + 1 and 0 <= glyph.y <= drawn.height
    ]
    return Page(
        number,
        drawn.width,
        drawn.height,
        lines_of(inside),
        tuple(drawn.rules),
        tuple(drawn.pictures),
        drawn.turned,
        drawn.unknown,
        drawn.invisible,
    )
