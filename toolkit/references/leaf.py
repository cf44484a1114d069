"""What one phrase says, label by label, before its act and context are known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from toolkit.law.labels import Label

LAST = -1
"""The subsection or sentence "sista"."""


@dataclass(slots=True)
class Leaf:
    """One written label, with the place it names as far as the phrase says it.

    ``limit`` is "fran" or "till" in a range. ``relative`` marks a place whose section isn't named,
    ``carried`` one whose chapter was named by an earlier member of the phrase.
    """

    start: int
    end: int
    chapter: Label | None = None
    section: Label | None = None
    moment: Label | None = None
    subsection: int | None = None
    points: tuple[Label, ...] = ()
    sentence: int | None = None
    limit: str | None = None
    relative: bool = False
    carried: bool = False

    def at(self, start: int, end: int, limit: str | None = None) -> Leaf:
        """The same place written elsewhere."""
        return Leaf(
            start,
            end,
            self.chapter,
            self.section,
            self.moment,
            self.subsection,
            self.points,
            self.sentence,
            limit,
            self.relative,
            self.carried,
        )


@dataclass(slots=True)
class Phrase:
    """The labels of one phrase, and where it starts and ends."""

    start: int
    end: int
    leaves: list[Leaf] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """One label of a list as written, with what stands before it."""

    start: int
    end: int
    label: str
    separator: str


@lru_cache(maxsize=4096)
def label(text: str) -> Label:
    """The label that ``text`` holds, "7", "7 a", "b)"."""
    return Label.parse(re.sub(r"[\s)]", "", text))
