"""Tables of fixed column widths, with a repeated heading row and a description for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.word.ooxml import Element, element


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs (at least one), and how many columns it spans."""

    paragraphs: tuple[Element, ...]
    span: int = 1

    def __post_init__(self) -> None:
        if not self.paragraphs:
            raise ValueError("a cell must hold a paragraph")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row. ``heading`` repeats it at the top of each page, ``whole`` keeps it on one page."""

    cells: tuple[Cell, ...]
    heading: bool = False
    whole: bool = False


def table(
    widths: Sequence[int],
    rows: Sequence[TableRow],
    *,
    style: str | None,
    gutter: int = 0,
    title: str,
    description: str,
) -> Element:
    """A table whose columns are ``widths`` wide (twentieths of a point), text aligned to its outer edges.

    ``gutter`` is the white space between two columns, taken in equal halves from both. ``title`` and
    ``description`` are read out by screen readers. Raises ValueError for a row that doesn't fill the
    columns exactly.
    """
    properties = element(
        "tblPr",
        [
            *([element("tblStyle", val=style)] if style else []),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element(
                "tblLook",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            element("tblCaption", val=title),
            element("tblDescription", val=description),
        ],
    )
    made = element("tbl", [properties, element("tblGrid", [element("gridCol", w=width) for width in widths])])
    made.extend(_row(row, widths, gutter) for row in rows)
    return made


def _row(row: TableRow, widths: Sequence[int], gutter: int) -> Element:
    if sum(cell.span for cell in row.cells) != len(widths):
        raise ValueError("the cells of a row must fill its columns")
    properties = element("trPr")
    if row.whole or row.heading:
        properties.append(element("cantSplit"))
    if row.heading:
        properties.append(element("tblHeader"))
    made = element("tr", [properties] if len(properties) else [])
    column = 0
    for cell in row.cells:
        made.append(_cell(cell, column, widths, gutter))
        column += cell.span
    return made


def _cell(cell: Cell, column: int, widths: Sequence[int], gutter: int) -> Element:
    last = column + cell.span
    properties = element("tcPr", [element("tcW", w=sum(widths[column:last]), type="dxa")])
    if cell.span > 1:
        properties.append(element("gridSpan", val=cell.span))
    margins = element("tcMar")
    if gutter and column:
        margins.append(element("left", w=gutter // 2, type="dxa"))
    if gutter and last < len(widths):
        margins.append(element("right", w=gutter // 2, type="dxa"))
    if len(margins):
        properties.append(margins)
    return element("tc", [properties, *cell.paragraphs])
