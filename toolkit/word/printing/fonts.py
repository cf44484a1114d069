"""Typefaces: what stands in for one that the machine lacks, and how high its lines are by nature."""

from __future__ import annotations

import re

from toolkit.word.ooxml import attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related
from toolkit.word.printing.properties import Properties

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_UNSAFE = re.compile(r"[^\w .,+&-]")

_ALIKE = {
    "times new roman": ("Liberation Serif", "TeX Gyre Termes", "Nimbus Roman"),
    "arial": ("Liberation Sans", "TeX Gyre Heros", "Nimbus Sans"),
    "helvetica": ("Liberation Sans", "TeX Gyre Heros", "Nimbus Sans"),
    "arial narrow": ("Liberation Sans Narrow",),
    "courier new": ("Liberation Mono", "TeX Gyre Cursor", "Nimbus Mono PS"),
    "calibri": ("Carlito", "Liberation Sans"),
    "cambria": ("Caladea", "Liberation Serif"),
    "georgia": ("Gelasio", "Liberation Serif"),
    "garamond": ("EB Garamond", "Liberation Serif"),
    "book antiqua": ("TeX Gyre Pagella", "Liberation Serif"),
    "palatino linotype": ("TeX Gyre Pagella", "Liberation Serif"),
    "century gothic": ("TeX Gyre Adventor", "Liberation Sans"),
    "verdana": ("DejaVu Sans",),
    "tahoma": ("DejaVu Sans Condensed", "Liberation Sans"),
    "segoe ui": ("Selawik", "Liberation Sans"),
}
"""Faces of the same widths, or nearly, in the order in which they are tried."""

_NATURAL = {
    "calibri": 1.2207,
    "cambria": 1.1724,
    "georgia": 1.1362,
    "verdana": 1.2153,
    "tahoma": 1.2070,
    "segoe ui": 1.3301,
    "garamond": 1.1250,
    "courier new": 1.1328,
    "aptos": 1.2812,
}
_ORDINARY = 1.1499
"""Line height over size: of Times New Roman and Arial, and of those made to replace them."""
_GENERIC = {"roman": "serif", "swiss": "sans-serif", "modern": "monospace"}
_SERIF = re.compile(r"serif|times|roman|garamond|georgia|cambria|antiqua|palatino|book|minion|sabon", re.I)


class Fonts:
    """The typefaces of one document, with those its theme names and the kinds its font table gives."""

    def __init__(self, parts: Parts) -> None:
        main = main_part(parts)
        self._theme: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        for name in related(parts, main, "theme"):
            for role in ("major", "minor"):
                latin = parse(parts[name]).find(f".//{_A}{role}Font/{_A}latin")
                if latin is not None:
                    self._theme[role] = latin.get("typeface", "")
        for name in related(parts, main, "fontTable"):
            for font in parse(parts[name]).iter(qualified("w:font")):
                kind = attribute(font.find(qualified("w:family")), "val") or ""
                self._kinds[(attribute(font, "name") or "").lower()] = _GENERIC.get(kind, "")

    def face(self, it: Properties) -> str:
        """The name of the typeface that ``it`` sets, "" where it sets none."""
        fonts = it.get("rFonts", {})
        theme = fonts.get("asciiTheme") or fonts.get("hAnsiTheme")
        if theme is not None and (found := self._theme.get(theme[:5])):
            return found
        return fonts.get("ascii") or fonts.get("hAnsi") or ""

    def stack(self, face: str) -> str:
        """``face`` as a CSS font family with what may stand in for it."""
        bare = _UNSAFE.sub("", face).strip()
        alike = _ALIKE.get(bare.lower(), ())
        generic = self._kinds.get(bare.lower()) or ("serif" if _SERIF.search(bare) else "")
        if not generic:
            generic = "monospace" if "courier" in bare.lower() else "sans-serif"
        if not alike:
            alike = ("Liberation Serif",) if generic == "serif" else ("Liberation Sans",)
            alike = ("Liberation Mono",) if generic == "monospace" else alike
        names = [f"'{name}'" for name in (bare, *alike) if name]
        return ", ".join([*names, generic])


def natural(face: str) -> float:
    """How high a line of ``face`` is, over its size."""
    return _NATURAL.get(face.lower(), _ORDINARY)
