"""Signs of the symbol fonts as Unicode: the ones that stand before list items and in forms."""

from __future__ import annotations

_SYMBOL = {
    0xB7: "•",
    0xA7: "♣",
    0xAE: "→",
    0xAC: "←",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xA3: "≤",
    0xB9: "≠",
    0xBB: "≈",
    0xD7: "⋅",
    0xB4: "×",
    0x2D: "−",
    0x6F: "ο",
    0x61: "α",
    0x62: "β",
    0x67: "γ",
    0x64: "δ",
    0x6D: "μ",
    0x70: "π",
    0x53: "Σ",
    0xDE: "⇒",
}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def sign(font: str, code: int) -> str | None:
    """The sign that ``font`` has for ``code``; None where it isn't known.

    Symbol fonts are addressed through the private area U+F000–U+F0FF.
    """
    plain = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    table = _FONTS.get(font.lower())
    if table is not None:
        return table.get(plain)
    if 0xE000 <= code <= 0xF8FF or not chr(code).isprintable():
        return None
    return chr(code)


def bullet(text: str, font: str) -> str:
    """A list bullet ``text`` set in ``font``, as signs that any font has."""
    shown = "".join(_SIGNS.get(one) or sign(font, ord(one)) or "•" for one in text)
    return shown.strip() or "•"


_SIGNS = {"o": "◦", "\uf0b7": "•", "\uf0a7": "▪"}
