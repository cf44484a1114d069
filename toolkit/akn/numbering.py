"""Printed numbers in their standard form, and the number that the marker of a part says."""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS

_ROMAN_NUMBER = re.compile(r"(?=[IVXL])(X{0,3}|XL|L)(IX|IV|V?I{0,3})")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def section_number(label: Label) -> str:
    """ "7 a §"."""
    return f"{label} §"


def chapter_number(label: Label) -> str:
    """ "2 a kap."."""
    return f"{label} kap."


def section_label(number: str) -> Label:
    """The label in "7 a §". Raises ValueError for another form."""
    return _label(number, "§")


def chapter_label(number: str) -> Label:
    """The label in "2 a kap.". Raises ValueError for another form."""
    return _label(number, "kap.")


def _label(number: str, sign: str) -> Label:
    if not number.endswith(sign):
        raise ValueError(f"not in the standard form: {number!r}")
    return Label.parse(number.removesuffix(sign))


def part_step(marker: str, position: int) -> str:
    """The eId step of a part: "part_2" for "AVD. II", "Andra avdelningen", "2 avd.", "Avdelning B".

    ``position`` among its siblings, from 1, stands in where the marker says no number.
    """
    for word in re.findall(r"\w+", marker):
        if word.isdecimal() and word.isascii() and len(word) < 7:
            return f"part_{int(word)}"
        if _ROMAN_NUMBER.fullmatch(word):
            return f"part_{_roman(word)}"
        if word.lower() in ORDINALS:
            return f"part_{ORDINALS[word.lower()]}"
        if len(word) == 1 and word.isalpha() and word.isupper():
            return f"part_{word}"
    return f"part_{position}"


def _roman(word: str) -> int:
    values = [_ROMAN[letter] for letter in word]
    return sum(
        -value if any(later > value for later in values[position + 1 : position + 2]) else value
        for position, value in enumerate(values)
    )
