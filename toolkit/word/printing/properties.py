"""Formatting as plain values: the children of a ``w:pPr``, ``w:rPr``, ``w:tcPr`` … by name, and merging.

Nothing here is trusted: a value becomes a number, a known word or nothing, so that no attribute of a
document can write CSS of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.word.ooxml import Element

Properties = Mapping[str, Mapping[str, str]]

TOGGLES = frozenset({"b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish"})
"""Properties that turn each other off when two kinds of style both set them (ECMA-376 part 1, 17.7.3)."""

_NESTED = frozenset(
    {"pBdr", "tcBorders", "tblBorders", "tblCellMar", "tcMar", "numPr", "pgBorders", "tblCellSpacing"}
)
_SKIPPED = frozenset({"rPr", "sectPr", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange"})
_SAME = {"start": "left", "end": "right"}
_INTEGER = re.compile(r"-?\d{1,7}(?:\.\d{1,6})?")
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_LARGEST = 40_000
"""Word's own limit is 22 inches, 31,680 twentieths of a point."""


def local(node: Element) -> str:
    """The name of ``node`` without its namespace; "" for a comment."""
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def outermost(root: Element, *names: str) -> Iterator[Element]:
    """The elements under ``root`` with one of ``names``, in order, but none within another of them."""
    for child in root:
        if local(child) in names:
            yield child
        else:
            yield from outermost(child, *names)


def attributes(node: Element) -> dict[str, str]:
    """The attributes of ``node`` by their local names, "start" and "end" as "left" and "right"."""
    found: dict[str, str] = {}
    for name, value in node.attrib.items():
        plain = str(name).rpartition("}")[2]
        found[_SAME.get(plain, plain)] = str(value)
    return found


def properties(node: Element | None) -> dict[str, Mapping[str, str]]:
    """The children of ``node`` by name; those of borders, margins and numbers as "pBdr/top"."""
    found: dict[str, Mapping[str, str]] = {}
    for child in () if node is None else node:
        name = local(child)
        if name in _NESTED:
            for inner in child:
                side = local(inner)
                found[f"{name}/{_SAME.get(side, side)}"] = attributes(inner)
        elif name == "tabs":
            for tab in child:
                it = attributes(tab)
                found[f"tabs/{twentieths(it.get('pos'))}"] = it
        elif name and name not in _SKIPPED:
            found[name] = attributes(child)
    return found


def merged(*layers: Properties) -> dict[str, Mapping[str, str]]:
    """``layers`` on top of each other, the last one uppermost.

    Indents, spacing and fonts are merged attribute by attribute, as in Word.
    """
    found: dict[str, Mapping[str, str]] = {}
    for layer in layers:
        for name, value in layer.items():
            match name:
                case "ind":
                    found[name] = _over(found.get(name, {}), value, ("firstLine", "hanging"))
                case "spacing":
                    found[name] = {**found.get(name, {}), **value}
                case "rFonts":
                    old = found.get(name, {})
                    for plain, theme in (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme")):
                        old = _over(old, {key: value[key] for key in (plain, theme) if key in value}, ())
                        if plain in value and theme not in value:
                            old = {key: it for key, it in old.items() if key != theme}
                    found[name] = old
                case _:
                    found[name] = value
    return found


def _over(old: Mapping[str, str], new: Mapping[str, str], one_of: tuple[str, ...]) -> dict[str, str]:
    dropped = one_of if any(name in new for name in one_of) else ()
    return {**{name: value for name, value in old.items() if name not in dropped}, **new}


def toggled(styles: Properties, more: Properties) -> dict[str, Mapping[str, str]]:
    """``more``, the properties of a further kind of style, over ``styles``: bold in bold is upright."""
    found = merged(styles, more)
    for name in TOGGLES:
        if on(styles, name) and on(more, name):
            found[name] = {"val": "0"}
    return found


def on(it: Properties, name: str) -> bool:
    """Whether the switch ``name`` is set, and not set to off."""
    return name in it and it[name].get("val") not in ("0", "false", "off", "none")


def twentieths(text: str | None) -> int:
    """A length in twentieths of a point; 0 for what isn't one."""
    if text is None or not _INTEGER.fullmatch(text):
        return 0
    return max(-_LARGEST, min(_LARGEST, int(float(text))))


def points(value: float) -> str:
    """``value`` twentieths of a point as a CSS length."""
    return f"{value / 20:.2f}".rstrip("0").rstrip(".") + "pt"


def colour(text: str | None) -> str | None:
    """A colour as CSS; None for "auto" and for what isn't one."""
    return f"#{text.lower()}" if text is not None and _COLOUR.fullmatch(text) else None
