"""Point markers: "1.", "1 a.", "a)", "ii)", "(a)", "–", and what may follow what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.law.labels import Label

_MARKER = re.compile(
    r"\s*(?:"
    r"(?P<number>\d{1,3}(?: ?[a-zåäö]{1,2})?)(?P<after_number>[.)])"
    r"|(?P<letters>[a-zåäö]{1,6})(?P<after_letters>[.)])"
    r"|\((?P<bracketed>\d{1,3}|[a-zåäö]{1,6})\)"
    r"|(?P<dash>--|[-–—−•*·])"
    r")(?:\s+(?P<rest>.*)|$)",
    re.DOTALL,
)
_ROMAN = re.compile(r"(?=[ivxl])(?:x{0,3}(?:ix|iv|v?i{0,3}))")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_ABBREVIATIONS = frozenset("s p f d o m t ex nr st kap jfr dvs prop bet art bl".split())


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as printed, its kind and its label.

    ``kind`` tells lists apart: "1.", "1)", "a)", "a.", "i)", "i.", "(1)", "(a)", "(i)", or the dash.
    ``roman`` is the value the letters have as a roman number, None where they are none.
    """

    printed: str
    kind: str
    label: Label | None
    rest: str = ""
    roman: int | None = None

    @property
    def is_dash(self) -> bool:
        """Whether it is a dash or a bullet, which has no order."""
        return self.label is None

    @property
    def is_first(self) -> bool:
        """Whether it begins a list: 1, a, i, a dash."""
        return (
            self.label is None
            or (self.label.number or 0, self.label.letters) in ((1, ""), (0, "a"))
            or self.roman == 1
        )

    def follows(self, other: Marker) -> bool:
        """Whether it may come directly after ``other`` in one list (gaps of repealed points aside)."""
        if self.label is None or other.label is None:
            return self.label is other.label
        if self.roman is not None and other.roman is not None and self.roman == other.roman + 1:
            return True
        return self.label.follows(other.label)

    def as_roman(self) -> Marker:
        """The same marker, its letters taken as a roman number."""
        return Marker(self.printed, self.kind.replace("a", "i"), self.label, self.rest, self.roman)


def read_marker(text: str) -> Marker | None:
    """The marker that ``text`` begins with, None where it begins otherwise.

    "1999. Därefter" and "1 januari" hold none; nor does an abbreviation ("s. 12"), nor a lone letter
    with a full stop but the first few, which only lists use.
    """
    match = _MARKER.match(text)
    if match is None:
        return None
    rest = match["rest"] or ""
    if match["dash"]:
        if rest[:1] in ("-", "–", "") and match["dash"] in "-–—":
            return None
        return Marker(
            match["dash"], "–" if match["dash"] in ("-", "–", "—", "−", "--") else match["dash"], None, rest
        )
    if match["number"]:
        mark = match["after_number"]
        return Marker(match["number"] + mark, "1" + mark, Label.parse(match["number"]), rest)
    letters = match["letters"] or match["bracketed"]
    kind = f"({'1' if letters.isdigit() else 'a'})" if match["bracketed"] else "a" + match["after_letters"]
    if letters.isdigit():
        return Marker(f"({letters})", kind, Label.parse(letters), rest)
    roman = _roman(letters)
    if (len(letters) > 2 and roman is None) or (kind == "a." and letters in _ABBREVIATIONS):
        return None
    if kind == "a." and (len(letters) > 1 and roman is None):
        return None
    if len(letters) == 2 and roman is None and letters[0] != letters[1]:
        return None
    printed = f"({letters})" if match["bracketed"] else letters + match["after_letters"]
    marker = Marker(printed, kind, Label(None, letters), rest, roman)
    return (
        marker.as_roman() if len(letters) > 1 and roman is not None and letters[0] != letters[-1] else marker
    )


def _roman(letters: str) -> int | None:
    if not _ROMAN.fullmatch(letters):
        return None
    total = 0
    for here, after in zip(letters, [*letters[1:], ""], strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if after and _ROMAN_VALUES[after] > value else value
    return total
