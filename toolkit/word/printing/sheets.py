"""Sheets of paper: their size, margins and running heads, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.word.ooxml import Element, R, attribute, qualified
from toolkit.word.package import target_part
from toolkit.word.printing.context import Context
from toolkit.word.printing.flow import elements, flow
from toolkit.word.printing.paragraphs import Surroundings
from toolkit.word.printing.properties import local, points, properties, twentieths

_A4 = (11906, 16838)
_LEAST, _MOST = 2000, 32000
_LINE_IN_A_HEAD = 280
_FORMS = {"lowerRoman": "lower-roman", "upperRoman": "upper-roman", "lowerLetter": "lower-alpha"}
_FORMS["upperLetter"] = "upper-alpha"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section's paper. Lengths are twentieths of a point; ``heads`` are ids of parts by place."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    columns: int
    gap: int
    continuous: bool
    title_page: bool
    heads: dict[str, str]
    numbers: str

    @property
    def room(self) -> int:
        """The width of a line of text."""
        whole = self.width - self.left - self.right
        return (whole - self.gap * (self.columns - 1)) // self.columns


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the document on one kind of paper."""

    sheet: Sheet
    nodes: list[Element]


def sections(body: Element) -> list[Section]:
    """The sections of ``body`` in order. What a section says nothing about it has from the one before."""
    made: list[Section] = []
    nodes: list[Element] = []
    heads: dict[str, str] = {}
    for node in elements(body):
        nodes.append(node)
        ends = node.find(f"{qualified('w:pPr')}/{qualified('w:sectPr')}")
        if ends is not None:
            made.append(Section(_sheet(ends, heads), nodes))
            heads, nodes = made[-1].sheet.heads, []
    last = body.find(qualified("w:sectPr"))
    made.append(Section(_sheet(last, heads), nodes))
    return made


def _sheet(node: Element | None, before: dict[str, str]) -> Sheet:
    it = properties(node)
    size, margins, columns = it.get("pgSz", {}), it.get("pgMar", {}), it.get("cols", {})
    heads = dict(before)
    for child in () if node is None else node:
        if local(child) in ("headerReference", "footerReference"):
            place = f"{local(child)[:6]}-{attribute(child, 'type') or 'default'}"
            heads[place] = child.get(f"{{{R}}}id") or ""
    width, height = (
        min(max(twentieths(size.get(side)) or other, _LEAST), _MOST)
        for side, other in (("w", _A4[0]), ("h", _A4[1]))
    )

    def margin(name: str, otherwise: int) -> int:
        return min(abs(twentieths(margins.get(name, str(otherwise)))), min(width, height) // 2 - 500)

    count = twentieths(columns.get("num", "1"))
    return Sheet(
        width=width,
        height=height,
        top=margin("top", 1417),
        right=margin("right", 1417),
        bottom=margin("bottom", 1417),
        left=margin("left", 1417) + margin("gutter", 0),
        header=margin("header", 708),
        footer=margin("footer", 708),
        columns=max(1, min(count, 6)),
        gap=max(0, twentieths(columns.get("space", "708"))),
        continuous=it.get("type", {}).get("val") == "continuous",
        title_page="titlePg" in it and it["titlePg"].get("val") not in ("0", "false", "off"),
        heads=heads,
        numbers=_FORMS.get(it.get("pgNumType", {}).get("fmt", ""), ""),
    )


def paper(all_sections: Iterable[Section], context: Context) -> tuple[str, list[str]]:
    """The running heads of the whole document as HTML, and for each section the name of its pages.

    The rules of the pages go into the style sheet. A continuous section on the same paper as the one
    before stands on its pages.
    """
    heads: list[str] = []
    names: list[str] = []
    before: Sheet | None = None
    even = "evenAndOddHeaders" in context.settings
    for number, section in enumerate(all_sections, start=1):
        here = section.sheet
        same = before is not None and here.continuous and _same_paper(here, before)
        if same:
            names.append(names[-1])
            continue
        name = f"blad{number}"
        names.append(name)
        heads.append(_rules(here, name, number, even, context))
        before = here
    return "".join(heads), names


def _same_paper(one: Sheet, other: Sheet) -> bool:
    plain = {"columns": 1, "gap": 0, "continuous": False, "title_page": False}
    return replace(one, **plain) == replace(other, **plain)  # type: ignore[arg-type]


def _rules(it: Sheet, name: str, number: int, even: bool, context: Context) -> str:
    html: list[str] = []
    kinds = ["default", *(["first"] if it.title_page else []), *(["even"] if even else [])]
    tall = {"header": 0, "footer": 0}
    boxes: dict[str, str] = {}
    for place in ("header", "footer"):
        for kind in kinds:
            running, lines = _running(it, f"{place}-{kind}", context)
            corner = "top-left" if place == "header" else "bottom-left"
            content = "none"
            if running:
                content = f"element({name}-{place}-{kind})"
                html.append(f'<div class="running" style="position: running({name}-{place}-{kind})">')
                html.append(f"{running}</div>")
                tall[place] = max(tall[place], lines)
            align, room = ("top", it.header) if place == "header" else ("bottom", it.footer)
            boxes[kind] = boxes.get(kind, "") + (
                f" @{corner} {{ content: {content}; width: 100%; vertical-align: {align}; "
                f"padding-{align}: {points(room)} }}"
            )
    top = max(it.top, it.header + tall["header"] * _LINE_IN_A_HEAD)
    bottom = max(it.bottom, it.footer + tall["footer"] * _LINE_IN_A_HEAD)
    margins = " ".join(points(side) for side in (top, it.right, bottom, it.left))
    size = f"size: {points(it.width)} {points(it.height)}; margin: {margins};"
    context.sheet.add(f"@page {name} {{ {size}{boxes['default']} }}")
    if "even" in boxes:
        context.sheet.add(f"@page {name}:left {{{boxes['even']} }}")
    if "first" in boxes:
        context.sheet.add(f"@page {name}:nth(1 of {name}) {{{boxes['first']} }}")
    if it.numbers:
        context.sheet.add(f".running .page::before {{ content: counter(page, {it.numbers}) }}")
    return "".join(html)


def _running(it: Sheet, place: str, context: Context) -> tuple[str, int]:
    """A running head as HTML and how many lines it has; "" where the section has none."""
    identity = it.heads.get(place)
    target, outside = context.related_target(identity) if identity else ("", True)
    part = target_part(context.main, target)
    if outside or part not in context.parts:
        return "", 0
    nodes = list(elements(context.parsed(part)))
    with context.inside(part):
        html, _ = flow(nodes, context, Surroundings(width=it.room, tag="div"))
    return html, len(nodes)
