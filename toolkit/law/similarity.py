"""How alike two texts are, by the words they share."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+")


def similarity(left: str, right: str) -> float:
    """The share of words the two texts have in common, 0 to 1, regardless of their order and case."""
    mine, other = Counter(_WORD.findall(left.lower())), Counter(_WORD.findall(right.lower()))
    total = mine.total() + other.total()
    return 2 * (mine & other).total() / total if total else float(left == right)
