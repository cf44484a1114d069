"""Formatting as CSS declarations, and the style sheet that they are collected in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from toolkit.word.printing.fonts import Fonts, natural
from toolkit.word.printing.properties import Properties, colour, on, points, twentieths

Css = dict[str, str]

_ALIGN = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "center": "center",
    "both": "justify",
    "distribute": "justify",
}
_LINES = {
    "double": "double",
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "dashed",
    "dotDash": "dashed",
    "dotDotDash": "dotted",
}
_HIGHLIGHT = {
    "yellow": "#ffff00",
    "green": "#00ff00",
    "cyan": "#00ffff",
    "magenta": "#ff00ff",
    "blue": "#0000ff",
    "red": "#ff0000",
    "darkBlue": "#00008b",
    "darkCyan": "#008b8b",
    "darkGreen": "#006400",
    "darkMagenta": "#8b008b",
    "darkRed": "#8b0000",
    "darkYellow": "#808000",
    "darkGray": "#a9a9a9",
    "lightGray": "#d3d3d3",
    "black": "#000000",
    "white": "#ffffff",
}
_UNDERLINE = {"double": "double", "dotted": "dotted", "dash": "dashed", "wave": "wavy"}
SIDES = ("top", "right", "bottom", "left")


def run_css(it: Properties, fonts: Fonts) -> Css:
    """The look of text with the properties ``it``."""
    size = _half_points(it)
    made: Css = {
        "font-size": f"{size:g}pt",
        "font-weight": "bold" if on(it, "b") else "normal",
        "font-style": "italic" if on(it, "i") else "normal",
        "font-variant-caps": "small-caps" if on(it, "smallCaps") else "normal",
        "text-transform": "uppercase" if on(it, "caps") else "none",
        "color": colour(it.get("color", {}).get("val")) or "#000000",
        "letter-spacing": points(twentieths(it.get("spacing", {}).get("val"))),
    }
    if face := fonts.face(it):
        made["font-family"] = fonts.stack(face)
    return made


def own_css(it: Properties) -> Css:
    """What belongs to a run alone and isn't inherited: lines, shading, raised and lowered text."""
    made: Css = {}
    lines = []
    underline = it.get("u", {}).get("val", "none")
    if underline != "none":
        lines.append("underline")
    if on(it, "strike") or on(it, "dstrike"):
        lines.append("line-through")
    if lines:
        made["text-decoration"] = " ".join([*lines, _UNDERLINE.get(underline, "solid")])
    shade = _HIGHLIGHT.get(it.get("highlight", {}).get("val", "")) or shading(it)
    if shade:
        made["background-color"] = shade
    match it.get("vertAlign", {}).get("val"):
        case "superscript":
            made |= {"vertical-align": "super", "font-size": f"{_half_points(it) * 0.62:g}pt"}
            made["line-height"] = "1"
        case "subscript":
            made |= {"vertical-align": "sub", "font-size": f"{_half_points(it) * 0.62:g}pt"}
            made["line-height"] = "1"
        case _ if raised := twentieths(it.get("position", {}).get("val")):
            made["vertical-align"] = points(raised * 10)
    return made


def block_css(it: Properties, text: Properties, fonts: Fonts, *, outer: int = 0) -> Css:
    """The look of a paragraph ``it`` whose text is ``text`` by nature.

    ``outer`` is the indent of what it stands in, in twentieths of a point.
    """
    made = run_css(text, fonts)
    left, right, first = indents(it)
    spacing = it.get("spacing", {})
    made |= {
        "margin-top": points(twentieths(spacing.get("before"))),
        "margin-bottom": points(twentieths(spacing.get("after"))),
        "margin-left": points(left - outer),
        "margin-right": points(right),
        "text-indent": points(first),
        "text-align": _ALIGN.get(it.get("jc", {}).get("val", ""), "left"),
        "line-height": _line_height(spacing, text, fonts),
        "hyphens": "manual" if on(it, "suppressAutoHyphens") else "auto",
        "break-before": "page" if on(it, "pageBreakBefore") else "auto",
        "break-after": "avoid" if on(it, "keepNext") else "auto",
        "break-inside": "avoid" if on(it, "keepLines") else "auto",
    }
    if "widowControl" in it and not on(it, "widowControl"):
        made["orphans"] = made["widows"] = "1"
    if shade := shading(it):
        made["background-color"] = shade
    return made


def frame_css(it: Properties) -> Css:
    """The borders of a paragraph, with the space between them and the text."""
    made: Css = {}
    for side in SIDES:
        edge = it.get(f"pBdr/{side}")
        line = border(edge)
        if edge is None or line is None:
            continue
        made[f"border-{side}"] = line
        made[f"padding-{side}"] = f"{min(abs(twentieths(edge.get('space'))), 31)}pt"
    return made


def border(edge: Mapping[str, str] | None) -> str | None:
    """A border as CSS; None where there is none."""
    kind = (edge or {}).get("val", "nil")
    if edge is None or kind in ("nil", "none"):
        return None
    width = max(twentieths(edge.get("sz")) or 4, 2) / 8
    width = width * 3 if kind == "double" else width
    return f"{width:g}pt {_LINES.get(kind, 'solid')} {colour(edge.get('color')) or '#000000'}"


def shading(it: Properties) -> str | None:
    """The background that ``it`` sets."""
    shade = it.get("shd", {})
    return colour(shade.get("color")) if shade.get("val") == "solid" else colour(shade.get("fill"))


def indents(it: Properties) -> tuple[int, int, int]:
    """Left and right indent and that of the first line, which is negative for a hanging one."""
    ind = it.get("ind", {})
    first = -twentieths(ind["hanging"]) if "hanging" in ind else twentieths(ind.get("firstLine"))
    return twentieths(ind.get("left")), twentieths(ind.get("right")), first


def _half_points(it: Properties) -> float:
    size = twentieths(it.get("sz", {}).get("val", "20")) / 2
    return size if 1 <= size <= 400 else 10


def _line_height(spacing: Mapping[str, str], text: Properties, fonts: Fonts) -> str:
    by_nature = natural(fonts.face(text))
    line = twentieths(spacing.get("line", "240")) or 240
    match spacing.get("lineRule", "auto"):
        case "exact":
            return points(abs(line))
        case "atLeast":
            return points(max(abs(line), by_nature * _half_points(text) * 20))
        case _:
            return f"{by_nature * abs(line) / 240:.4g}"


class Sheet:
    """Classes for what looks alike, each named after the style where it was first met."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: dict[str, int] = {}
        self._rules: list[str] = []

    def name(self, css: Css, hint: str, *, after: str = "") -> str:
        """The class for ``css``; ``hint`` a name in words. ``after`` follows the class in the selector."""
        body = "; ".join(f"{name}: {value}" for name, value in css.items())
        if (body, after) not in self._names:
            slug = re.sub(r"[^a-zåäö0-9]+", "-", hint.lower()).strip("-") or "text"
            slug = f"s-{slug}"
            self._taken[slug] = self._taken.get(slug, 0) + 1
            name = slug if self._taken[slug] == 1 else f"{slug}_{self._taken[slug]}"
            self._names[body, after] = name
            self._rules.append(f".{name}{after} {{ {body} }}")
        return self._names[body, after]

    def add(self, rule: str) -> None:
        """A rule of its own."""
        if rule not in self._rules:
            self._rules.append(rule)

    @property
    def text(self) -> str:
        """All rules, in the order in which they were met."""
        return "\n".join(self._rules)
