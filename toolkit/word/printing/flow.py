"""Paragraphs and tables one after another: lists, contents and frames are put together here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from xml.sax.saxutils import escape

from toolkit.word.ooxml import Element
from toolkit.word.printing.context import Context
from toolkit.word.printing.paragraphs import Block, Surroundings, paragraph, rendered
from toolkit.word.printing.properties import local, points
from toolkit.word.printing.tables import Content, table

_TRANSPARENT = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom", "smartTag"})
_SILENT = frozenset(
    {
        *("sectPr", "sdtPr", "sdtEndPr", "tcPr", "bookmarkStart", "bookmarkEnd", "proofErr", "customXmlPr"),
        *("permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart"),
        *("moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", ""),
    }
)


def elements(root: Iterable[Element]) -> Iterator[Element]:
    """The paragraphs and tables of ``root`` in order, and what else stands among them."""
    for child in root:
        if local(child) in _TRANSPARENT:
            yield from elements(child)
        elif local(child) not in _SILENT:
            yield child


def flow(nodes: Iterable[Element], context: Context, around: Surroundings) -> tuple[str, bool]:
    """``nodes`` as HTML, and whether the first of them must stay on the page of what follows."""
    blocks: list[Block] = []
    for node in nodes:
        match local(node):
            case "p":
                blocks.extend(paragraph(node, context, around))
            case "tbl":
                blocks.append(Block(table(node, context, around, _in_cell(context))))
            case name:
                context.tell("okand", name)
                words = " ".join(text for text in node.itertext() if text.strip())
                if words:
                    blocks.append(Block(f"<p>{escape(words)}</p>"))
    blocks = _spaced(_broken(blocks))
    return _assembled(blocks, context), bool(blocks) and blocks[0].keep_next


def _in_cell(context: Context) -> Content:
    """How the cells of a table are laid out: as the text around it is."""
    return lambda cell, around: flow(elements(cell), context, around)


def _broken(blocks: list[Block]) -> list[Block]:
    """``blocks`` where a break that stood alone begins a new page with what comes after it."""
    made: list[Block] = []
    waiting = False
    for block in blocks:
        if block.kind == "break" and not block.html:
            waiting = True
            continue
        if waiting and block.tag:
            block = replace(block, css={**block.css, "break-before": "page"})
        elif waiting:
            block = replace(block, html=f'<div class="new-page">{block.html}</div>')
        waiting = False
        made.append(block)
    return made


def _spaced(blocks: list[Block]) -> list[Block]:
    """``blocks`` without the space between neighbours of one style that ask for none."""
    made = list(blocks)
    for at, block in enumerate(blocks):
        if not block.close:
            continue
        css = dict(block.css)
        if at and blocks[at - 1].style == block.style:
            css["margin-top"] = "0pt"
        if at + 1 < len(blocks) and blocks[at + 1].style == block.style:
            css["margin-bottom"] = "0pt"
        made[at] = replace(block, css=css)
    return made


def _assembled(blocks: Sequence[Block], context: Context) -> str:
    made: list[str] = []
    for (kind, frame, left), group in groupby(blocks, key=_together):
        members = list(group)
        if kind == "toc":
            inner = "".join(rendered(block, context) for block in members)
            made.append(f'<nav class="toc">{inner}</nav>')
        elif kind == "list":
            made.append(_list(members, context))
        elif frame:
            made.append(_framed(members, left, context))
        else:
            made.extend(rendered(block, context) for block in members)
    return "".join(made)


def _together(block: Block) -> tuple[str, tuple[tuple[str, str], ...], int]:
    kind = "list" if block.kind in ("ul", "ol") else block.kind
    if kind in ("list", "toc"):
        return kind, (), 0
    frame = tuple(block.frame.items()) if block.tag else ()
    return kind, frame, block.left if frame else 0


def _framed(members: list[Block], left: int, context: Context) -> str:
    """Paragraphs in one frame, which stands outside their indents as in Word. One may be a heading."""
    first, last = members[0].css, members[-1].css
    frame = dict(members[0].frame)
    outside = float(frame.get("padding-left", "0pt").removesuffix("pt"))
    beyond = float(frame.get("padding-right", "0pt").removesuffix("pt"))
    right = float(first["margin-right"].removesuffix("pt"))
    frame |= {
        "margin-top": first["margin-top"],
        "margin-bottom": last["margin-bottom"],
        "margin-left": f"{left / 20 - outside:g}pt",
        "margin-right": f"{right - beyond:g}pt",
        "break-before": first["break-before"],
        "break-after": last["break-after"],
        "break-inside": first["break-inside"] if len(members) == 1 else "auto",
    }
    inner = []
    for at, block in enumerate(members):
        css = {**block.css, "margin-left": "0pt", "margin-right": "0pt", "break-before": "auto"}
        if at == 0:
            css["margin-top"] = "0pt"
        if at == len(members) - 1:
            css["margin-bottom"] = "0pt"
        inner.append(rendered(replace(block, css=css), context))
    name = context.sheet.name(frame, f"ram {members[0].style}")
    return f'<div class="{name}">{"".join(inner)}</div>'


def _list(members: list[Block], context: Context) -> str:
    """List items as lists, a deeper one inside the item before it."""
    items = [replace(block, css={**block.css, **block.frame}) for block in members]
    made, at = "", 0
    while at < len(items):
        html, at = _level(items, at, 0, context)
        made += html
    return made


def _level(items: list[Block], at: int, left: int, context: Context) -> tuple[str, int]:
    """The lists that begin at ``at``, down to the first item that stands higher."""
    depth, kind = items[at].depth, ""
    made: list[str] = []
    while at < len(items) and items[at].depth >= depth:
        block = items[at]
        at += 1
        inner: list[str] = []
        while at < len(items) and items[at].depth > block.depth:
            deeper, at = _level(items, at, block.left, context)
            inner.append(deeper)
        if block.kind != kind:
            made.append(f'</{kind}><{block.kind} class="list">' if kind else f'<{block.kind} class="list">')
            kind = block.kind
        if "changed" not in block.classes:
            block = replace(block, css={**block.css, "margin-left": points(block.left - left)})
        made.append(rendered(block, context, "".join(inner)))
    return f"{''.join(made)}</{kind}>", at
