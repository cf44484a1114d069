"""A style sheet from short definitions: what `templates/make_templates.py` makes the templates of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.word.ooxml import Element, element


@dataclass(frozen=True, slots=True)
class StyleDefinition:
    """A style; what is None is inherited.

    ``name`` is the name in the file: Word's own in English ("heading 1"), others as they should be
    read. Lengths are twentieths of a point, ``size`` half points, ``line`` in 240ths of a line.
    ``first`` is the indent of the first line, negative for a hanging one. ``border`` is "top", "bottom"
    or "box"; ``tabs`` are (position, kind, leader). ``numbering`` is (list, level) in the numbering part.
    ``ruled`` gives a table style lines between its rows.
    """

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str | None = "Normal"
    next: str | None = None
    default: bool = False
    listed: bool = True
    font: str | None = None
    size: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    superscript: bool = False
    underline: bool = False
    colour: str | None = None
    shading: str | None = None
    tracking: int | None = None
    align: str | None = None
    before: int | None = None
    after: int | None = None
    line: int | None = None
    left: int | None = None
    right: int | None = None
    first: int | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    new_page: bool | None = None
    hyphenate: bool | None = None
    outline: int | None = None
    border: str | None = None
    tabs: tuple[tuple[int, str, str | None], ...] = ()
    numbering: tuple[int, int] | None = None
    ruled: bool = False


def stylesheet(definitions: Sequence[StyleDefinition], *, font: str, size: int, language: str) -> Element:
    """The root of a styles part: document defaults in ``font`` and ``language``, then ``definitions``."""
    defaults = element(
        "docDefaults",
        [
            element(
                "rPrDefault",
                [
                    element(
                        "rPr",
                        [
                            _fonts(font),
                            element("sz", val=size),
                            element("szCs", val=size),
                            element("lang", val=language, eastAsia=language, bidi="ar-SA"),
                        ],
                    )
                ],
            ),
            element(
                "pPrDefault",
                [
                    element(
                        "pPr",
                        [element("widowControl"), element("spacing", after=0, line=264, lineRule="auto")],
                    )
                ],
            ),
        ],
    )
    return element("styles", [defaults, *(_style(definition) for definition in definitions)])


def _style(definition: StyleDefinition) -> Element:
    made = element(
        "style",
        [element("name", val=definition.name)],
        type=definition.kind,
        default=1 if definition.default else None,
        styleId=definition.id,
        customStyle=None if _is_built_in(definition.name) else 1,
    )
    if definition.based_on and not definition.default:
        made.append(element("basedOn", val=definition.based_on))
    if definition.next:
        made.append(element("next", val=definition.next))
    made.append(element("uiPriority", val=1 if definition.listed else 99))
    if definition.listed:
        made.append(element("qFormat"))
    paragraph, character = _paragraph(definition), _character(definition)
    if len(paragraph):
        made.append(paragraph)
    if len(character):
        made.append(character)
    if definition.kind == "table":
        made.append(_table(definition.ruled))
    return made


_BUILT_IN = frozenset(
    "Normal,Title,Subtitle,Body Text,TOC Heading,header,footer,footnote text,footnote reference,Hyperlink,"
    "Placeholder Text,Normal Table,Default Paragraph Font,List Bullet,List Bullet 2,List Number,"
    "List Number 2".split(",")
)


def _is_built_in(name: str) -> bool:
    return name in _BUILT_IN or name.startswith(("heading ", "toc "))


def _paragraph(it: StyleDefinition) -> Element:
    made = element("pPr")
    for name, value in (
        ("keepNext", it.keep_next),
        ("keepLines", it.keep_lines),
        ("pageBreakBefore", it.new_page),
    ):
        if value is not None:
            made.append(element(name, val=None if value else 0))
    if it.numbering:
        number, level = it.numbering
        made.append(element("numPr", [element("ilvl", val=level), element("numId", val=number)]))
    if it.border:
        sides = ("top", "left", "bottom", "right") if it.border == "box" else (it.border,)
        space = 6 if it.border == "box" else 10
        edges = [element(side, val="single", sz=4, space=space, color="auto") for side in sides]
        made.append(element("pBdr", edges))
    if it.tabs:
        made.append(
            element(
                "tabs",
                [element("tab", val=kind, leader=leader, pos=position) for position, kind, leader in it.tabs],
            )
        )
    if it.hyphenate is not None:
        made.append(element("suppressAutoHyphens", val=0 if it.hyphenate else None))
    if (it.before, it.after, it.line) != (None, None, None):
        made.append(
            element(
                "spacing",
                before=it.before,
                after=it.after,
                line=it.line,
                lineRule="auto" if it.line is not None else None,
            )
        )
    if (it.left, it.right, it.first) != (None, None, None):
        hanging = -it.first if it.first is not None and it.first < 0 else None
        made.append(
            element(
                "ind",
                left=it.left,
                right=it.right,
                hanging=hanging,
                firstLine=it.first if hanging is None else None,
            )
        )
    if it.align:
        made.append(element("jc", val=it.align))
    if it.outline is not None:
        made.append(element("outlineLvl", val=it.outline))
    return made


def _character(it: StyleDefinition) -> Element:
    made = element("rPr")
    if it.font:
        made.append(_fonts(it.font))
    for names, value in ((("b", "bCs"), it.bold), (("i", "iCs"), it.italic), (("caps",), it.caps)):
        if value is not None:
            made.extend(element(name, val=None if value else 0) for name in names)
    if it.colour:
        made.append(element("color", val=it.colour))
    if it.tracking is not None:
        made.append(element("spacing", val=it.tracking))
    if it.size is not None:
        made.extend([element("sz", val=it.size), element("szCs", val=it.size)])
    if it.underline:
        made.append(element("u", val="single"))
    if it.shading:
        made.append(element("shd", val="clear", color="auto", fill=it.shading))
    if it.superscript:
        made.append(element("vertAlign", val="superscript"))
    return made


def _table(ruled: bool) -> Element:
    margins = [element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")]
    made = element("tblPr", [element("tblInd", w=0, type="dxa")])
    if ruled:
        edges = [
            element(side, val="single", sz=4, space=0, color="auto") for side in ("top", "bottom", "insideH")
        ]
        made.append(element("tblBorders", edges))
    made.append(element("tblCellMar", margins))
    return made


def _fonts(font: str) -> Element:
    return element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
