"""The numbers that Word itself sets before list paragraphs, which stand nowhere in the text.

ECMA-376 part 1, 17.9. Decimal numbers, letters, roman numbers and bullets; the rest as decimal.
"""

from __future__ import annotations

import re

from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related

_DEPTH = 12
_LEVEL = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts through the paragraphs of one document, each asked about once, in order."""

    def __init__(self, parts: Parts) -> None:
        main = main_part(parts)
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._after: dict[tuple[str, int], str] = {}
        self._list_of: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._by_style: dict[str, tuple[str | None, str | None, str | None]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for name in related(parts, main, "numbering"):
            self._read(parse(parts[name]))
        for name in related(parts, main, "styles"):
            for style in parse(parts[name]).iter(qualified("w:style")):
                number, level = _reference(style.find(qualified("w:pPr")))
                parent = attribute(style.find(qualified("w:basedOn")), "val")
                self._by_style[attribute(style, "styleId") or ""] = (number, level, parent)

    def _read(self, root: Element) -> None:
        for abstract in root.iter(qualified("w:abstractNum")):
            levels = {}
            for level in abstract.iter(qualified("w:lvl")):
                form = attribute(level.find(qualified("w:numFmt")), "val") or "decimal"
                text = attribute(level.find(qualified("w:lvlText")), "val") or ""
                start = _number(attribute(level.find(qualified("w:start")), "val"), 1)
                depth = _number(attribute(level, "ilvl"), 0)
                levels[depth] = (form, text, start)
                after = attribute(level.find(qualified("w:suff")), "val") or "tab"
                self._after[attribute(abstract, "abstractNumId") or "", depth] = after
            self._levels[attribute(abstract, "abstractNumId") or ""] = levels
        for number in root.iter(qualified("w:num")):
            identity = attribute(number, "numId") or ""
            self._list_of[identity] = attribute(number.find(qualified("w:abstractNumId")), "val") or ""
            for override in number.iter(qualified("w:lvlOverride")):
                again = attribute(override.find(qualified("w:startOverride")), "val")
                if again is not None:
                    self._starts[identity, _number(attribute(override, "ilvl"), 0)] = _number(again, 1)

    def label(self, paragraph: Element) -> str:
        """The number before ``paragraph`` ("3.", "b)", "–"); "" where Word sets none."""
        number, level = self._place(paragraph)
        if number is None or number == "0":
            return ""
        levels = self._levels.get(self._list_of.get(number, ""), {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(number, {})
        counts[level] = counts.get(level, self._first(number, level, levels) - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        form, text, _ = levels[level]
        if form == "bullet":
            return "–"

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            value = counts.get(at, self._first(number or "", at, levels))
            return _shown(value, levels.get(at, ("decimal", "", 1))[0])

        return _LEVEL.sub(shown, text).strip()

    def separator(self, paragraph: Element) -> str:
        """What Word sets between the number of ``paragraph`` and its text: a tab, a space or nothing."""
        number, level = self._place(paragraph)
        after = self._after.get((self._list_of.get(number or "", ""), level), "tab")
        return {"space": " ", "nothing": ""}.get(after, "\t")

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        """The list of ``paragraph``, its own or that of its style, and its level there."""
        properties = paragraph.find(qualified("w:pPr"))
        number, level = _reference(properties)
        style = attribute(None if properties is None else properties.find(qualified("w:pStyle")), "val")
        for _ in range(_DEPTH):
            if number is not None or style is None or style not in self._by_style:
                break
            number, inherited, style = self._by_style[style]
            level = level or inherited
        return number, _number(level, 0)

    def _first(self, number: str, level: int, levels: dict[int, tuple[str, str, int]]) -> int:
        return self._starts.get((number, level), levels.get(level, ("", "", 1))[2])


def _reference(properties: Element | None) -> tuple[str | None, str | None]:
    if properties is None:
        return None, None
    at = properties.find(qualified("w:numPr"))
    if at is None:
        return None, None
    return attribute(at.find(qualified("w:numId")), "val"), attribute(at.find(qualified("w:ilvl")), "val")


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else otherwise


def _shown(value: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letters = "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26] * ((value - 1) // 26 + 1)
            return letters.upper() if form.startswith("upper") else letters
        case "lowerRoman" | "upperRoman" if value < 40:
            made = ""
            for size, roman in _ROMAN:
                while value >= size:
                    made, value = made + roman, value - size
            return made.upper() if form.startswith("upper") else made
        case "none":
            return ""
        case _:
            return str(value)
