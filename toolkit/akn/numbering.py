"""Printed numbers in their standard form, and the number that the marker of a part says."""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS


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
    """The eId step of a part, its number as printed: "part_II" for "AVD. II", "part_2" for "2 avd.".

    An ordinal is a number ("Andra avdelningen" is "part_2"). ``position`` among its siblings, from 1,
    stands in where the marker says no number.
    """
    for word in re.findall(r"\w+", marker):
        if re.fullmatch(r"[1-9][0-9]{0,5}|[IVXLC]{1,6}|[A-ZÅÄÖ]", word):
            return f"part_{word}"
        if word.lower() in ORDINALS:
            return f"part_{ORDINALS[word.lower()]}"
    return f"part_{position}"
