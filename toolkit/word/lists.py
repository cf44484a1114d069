"""The numbering part of a new document: headings numbered by Word, lists with dashes and with numbers.

ECMA-376 part 1, 17.9. A list's number in a style is its place among the arguments of ``numbering``, from 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.word.ooxml import Element, element

_HEADING_INDENT = 794
_APPENDIX_INDENT = 1474
_BULLET_INDENT = 284
_NUMBER_INDENT = 397


def numbering(*lists: Sequence[Element]) -> Element:
    """The root of a numbering part with ``lists``, each the levels of one list."""
    abstract = [
        element("abstractNum", [element("multiLevelType", val="multilevel"), *levels], abstractNumId=number)
        for number, levels in enumerate(lists, start=1)
    ]
    numbers = [
        element("num", [element("abstractNumId", val=number)], numId=number)
        for number in range(1, len(lists) + 1)
    ]
    return element("numbering", [*abstract, *numbers])


def heading_numbers(*styles: str) -> list[Element]:
    """Levels "1", "1.1" … for the headings with the style ids ``styles``, outermost first."""
    return [
        _level(depth, "decimal", ".".join(f"%{at}" for at in range(1, depth + 2)), style, _HEADING_INDENT)
        for depth, style in enumerate(styles)
    ]


def bullets(*styles: str) -> list[Element]:
    """Levels with dashes, for paragraphs with the style ids ``styles``, outermost first."""
    return [
        _level(depth, "bullet", "\N{EN DASH}", style, _BULLET_INDENT, _BULLET_INDENT * depth)
        for depth, style in enumerate(styles)
    ]


def numbers(*styles: str | None) -> list[Element]:
    """Levels "1." and "a)", for paragraphs with the style ids ``styles``, None where a level has none."""
    forms = (("decimal", "%1."), ("lowerLetter", "%2)"))
    return [
        _level(depth, *forms[depth], style, _NUMBER_INDENT, _NUMBER_INDENT * depth)
        for depth, style in enumerate(styles)
    ]


def appendix_numbers(style: str) -> list[Element]:
    """One level "Bilaga 1", "Bilaga 2" … for the headings with the style id ``style``."""
    return [_level(0, "decimal", "Bilaga %1", style, _APPENDIX_INDENT)]


def _level(depth: int, form: str, text: str, style: str | None, indent: int, after: int = 0) -> Element:
    """A level whose numbers stand ``after`` from the margin and its text ``indent`` further in."""
    return element(
        "lvl",
        [
            element("start", val=1),
            element("numFmt", val=form),
            *([element("pStyle", val=style)] if style is not None else []),
            element("lvlText", val=text),
            element("lvlJc", val="left"),
            element("pPr", [element("ind", left=after + indent, hanging=indent)]),
        ],
        ilvl=depth,
    )
