"""Tables with their heads, column widths, merged cells, borders and shading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from toolkit.word.ooxml import Element, attribute, qualified
from toolkit.word.printing.cascade import Style
from toolkit.word.printing.context import Context
from toolkit.word.printing.css import SIDES, Css, border, shading
from toolkit.word.printing.paragraphs import Surroundings
from toolkit.word.printing.properties import (
    Properties,
    local,
    merged,
    on,
    points,
    properties,
    toggled,
    twentieths,
)

_WIDEST_SPAN = 63
"""Word's own limit on columns."""
_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200}
_CENTRED = {"center": ("auto", "auto"), "right": ("auto", "0pt"), "end": ("auto", "0pt")}


@dataclass(slots=True)
class _Cell:
    node: Element
    own: Properties
    column: int
    span: int
    rows: int = 1


@dataclass(slots=True)
class _Row:
    node: Element
    own: Properties
    cells: list[_Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Table:
    own: Properties
    style: Style
    widths: list[int]
    rows: list[_Row]
    look: Mapping[str, bool]


Content = Callable[[Element, Surroundings], tuple[str, bool]]
"""What stands in a cell as HTML, and whether the first of it must stay on the page of what follows."""


def table(node: Element, context: Context, around: Surroundings, content: Content) -> str:
    """The table ``node`` as HTML, its cells by ``content``. Rows that repeat on each page are its head."""
    own = properties(node.find(qualified("w:tblPr")))
    identity = own.get("tblStyle", {}).get("val")
    if identity is not None and identity not in context.cascade:
        context.tell("format", identity)
    style = context.cascade.style(identity, "table")
    grid = node.find(qualified("w:tblGrid"))
    widths = [twentieths(attribute(one, "w")) for one in (() if grid is None else grid) if local(one)]
    rows = _merged(list(_rows(node)))
    whole = _Table(merged(style.table, own), style, widths, rows, _look(own))
    columns = "".join(f'<col style="width: {points(width)}">' for width in widths)
    columns = f"<colgroup>{columns}</colgroup>" if columns else ""
    heads = 0
    while heads < len(rows) and on(rows[heads].own, "tblHeader"):
        heads += 1
    head = "".join(_row(whole, at, True, context, content) for at in range(heads))
    body = "".join(_row(whole, at, False, context, content) for at in range(heads, len(rows)))
    names = {"title": own.get("tblCaption", {}), "data-summary": own.get("tblDescription", {})}
    named = "".join(f' {key}="{escape(it["val"])}"' for key, it in names.items() if it.get("val"))
    parts = f"<thead>{head}</thead>" if head else ""
    parts += f"<tbody>{body}</tbody>" if body else ""
    return f'<table class="{_class(whole, context)}"{named}>{columns}{parts}</table>'


def _class(it: _Table, context: Context) -> str:
    css: Css = {}
    if it.widths and all(width > 0 for width in it.widths):
        css |= {"table-layout": "fixed", "width": points(sum(it.widths))}
    else:
        css["width"] = "100%"
    placed = it.own.get("jc", {}).get("val", "")
    left, right = _CENTRED.get(placed, (points(twentieths(it.own.get("tblInd", {}).get("w"))), "auto"))
    css |= {"margin-left": left, "margin-right": right}
    return context.sheet.name(css, it.style.name or "tabell")


def _rows(node: Element) -> Iterator[_Row]:
    for child in node:
        match local(child):
            case "tr":
                own = dict(properties(child.find(qualified("w:trPr"))))
                row = _Row(child, own)
                column = twentieths(own.get("gridBefore", {}).get("val"))
                for cell in _cells(child):
                    it = properties(cell.find(qualified("w:tcPr")))
                    span = twentieths(it.get("gridSpan", {}).get("val"))
                    span = max(1, min(span, _WIDEST_SPAN))
                    row.cells.append(_Cell(cell, it, column, span))
                    column += span
                yield row
            case _:
                yield from _rows(child)


def _cells(node: Element) -> Iterator[Element]:
    for child in node:
        match local(child):
            case "tc":
                yield child
            case _:
                yield from _cells(child)


def _merged(rows: list[_Row]) -> list[_Row]:
    """``rows`` where a cell merged over rows stands once and knows how many."""
    above: dict[int, _Cell] = {}
    for row in rows:
        kept: list[_Cell] = []
        for cell in row.cells:
            merge = cell.own.get("vMerge")
            start = above.get(cell.column)
            if merge is not None and merge.get("val", "continue") == "continue" and start is not None:
                start.rows += 1
                continue
            above.pop(cell.column, None)
            if merge is not None:
                above[cell.column] = cell
            kept.append(cell)
        row.cells = kept
    return rows


def _row(it: _Table, at: int, head: bool, context: Context, content: Content) -> str:
    row = it.rows[at]
    made: list[str] = []
    keep = False
    for cell in row.cells:
        style = _style_at(it, at, cell, context)
        room = sum(it.widths[cell.column : cell.column + cell.span])
        html, keeps = content(cell.node, Surroundings(style, room))
        keep = keep or keeps
        tag = "th" if head else "td"
        spans = f' colspan="{cell.span}"' if cell.span > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        scope = ' scope="col"' if head else ""
        name = context.sheet.name(_cell_css(it, at, cell, style), "cell")
        made.append(f'<{tag} class="{name}"{spans}{scope}>{html}</{tag}>')
    css: Css = {}
    if on(row.own, "cantSplit") or head:
        css["break-inside"] = "avoid"
    if keep and not head:
        css["break-after"] = "avoid"
    change = next((name for name in ("ins", "del") if name in row.own), "")
    names = [context.sheet.name(css, "rad")] if css else []
    names += [f"row-{change}"] if change else []
    return f'<tr class="{" ".join(names)}">{"".join(made)}</tr>' if names else f"<tr>{''.join(made)}</tr>"


def _style_at(it: _Table, at: int, cell: _Cell, context: Context) -> Style:
    """The table's style where ``cell`` stands: the first row, a band, the last column …"""
    last_row, last_column = at == len(it.rows) - 1, cell.column + cell.span >= len(it.widths)
    banded = at - (1 if it.look["firstRow"] else 0)
    kinds = ["wholeTable"]
    if not it.look["noHBand"] and banded >= 0:
        kinds.append("band2Horz" if banded % 2 else "band1Horz")
    kinds += ["firstCol"] if it.look["firstColumn"] and cell.column == 0 else []
    kinds += ["lastCol"] if it.look["lastColumn"] and last_column else []
    kinds += ["firstRow"] if it.look["firstRow"] and at == 0 else []
    kinds += ["lastRow"] if it.look["lastRow"] and last_row else []
    made = it.style
    for kind in kinds:
        if (part := it.style.parts.get(kind)) is not None:
            made = Style(
                made.name,
                merged(made.paragraph, part.paragraph),
                toggled(made.run, part.run) if kind == "wholeTable" else merged(made.run, part.run),
                made.table,
                merged(made.cell, part.cell),
            )
    return made


def _cell_css(it: _Table, at: int, cell: _Cell, style: Style) -> Css:
    own = merged(style.cell, cell.own)
    edges = {"top": at == 0, "left": cell.column == 0}
    edges["bottom"] = at + cell.rows >= len(it.rows)
    edges["right"] = cell.column + cell.span >= len(it.widths)
    css: Css = {}
    for side in SIDES:
        margin = own.get(f"tcMar/{side}") or it.own.get(f"tblCellMar/{side}", {})
        if room := twentieths(margin.get("w")):
            css[f"padding-{side}"] = points(room)
        inside = "insideV" if side in ("left", "right") else "insideH"
        shared = it.own.get(f"tblBorders/{side if edges[side] else inside}")
        line = border(own.get(f"tcBorders/{side}") or own.get(f"tcBorders/{inside}") or shared)
        if line is not None:
            css[f"border-{side}"] = line
    if shade := shading(own):
        css["background-color"] = shade
    match own.get("vAlign", {}).get("val"):
        case "center":
            css["vertical-align"] = "middle"
        case "bottom":
            css["vertical-align"] = "bottom"
        case _:
            css["vertical-align"] = "top"
    return css


def _look(own: Properties) -> dict[str, bool]:
    it = own.get("tblLook", {})
    try:
        bits = int(it.get("val", "04A0"), 16)
    except ValueError:
        bits = 0x4A0
    return {
        name: it[name] in ("1", "true", "on") if name in it else bool(bits & bit)
        for name, bit in _LOOK_BITS.items()
    }
