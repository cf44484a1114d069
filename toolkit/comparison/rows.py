"""The rows of a two-column table: what stands left, what stands right, and which words differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.law.locator import Locator


class Role(StrEnum):
    """What a row shows."""

    CHAPTER = "kapitel"
    HEADING = "rubrik"
    NUMBER = "nummer"
    """The section's number on a line of its own ("7 a §")."""
    TEXT = "stycke"
    """The running text of a subsection, before, between or after its points."""
    POINT = "punkt"
    BLOCK = "block"
    """A table or other text kept whole, one line after the other."""


class Change(StrEnum):
    """How the two wordings of a row relate."""

    UNCHANGED = "oforandrad"
    CHANGED = "andrad"
    NEW = "ny"
    REPEALED = "upphavd"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one column; ``changed`` where it differs from the other column.

    The texts of a row's runs, joined, are the row's text to the letter.
    """

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row. An unchanged row spans both columns and holds the same runs on both sides.

    ``current`` is None in a new row, ``proposed`` in a repealed one. ``level`` is 0 for text, 1 for a
    point, 2 for a subpoint or an indent under a point, and so on. ``note`` is the SFS number of the
    footnote "Senaste lydelse", set on the number row of a section that has been amended before.
    """

    role: Role
    change: Change
    place: Locator
    current: tuple[Run, ...] | None
    proposed: tuple[Run, ...] | None
    level: int = 0
    note: str | None = None


def text_of(runs: tuple[Run, ...] | None) -> str:
    """The text of one side of a row; the empty string for a side that is missing."""
    return "".join(run.text for run in runs or ())
