"""The commentary file as a value, and how old each piece of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.law.locator import Locator
from toolkit.prose.model import Block, plain_lines


class Age(StrEnum):
    """How a section's commentary stands to the bill."""

    CURRENT = "aktuell"
    STALE = "skriven för en annan lydelse"
    UNDATED = "utan märke för lydelsen"
    MISSING = "saknas"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person has written on one section: blocks of prose, without headings.

    ``written_for`` is the fingerprint of the wording that it was written for, None where the file has none.
    """

    place: Locator
    blocks: tuple[Block, ...]
    written_for: str | None
    line: int

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The prose as lines of plain text, for where looks can't be shown."""
        return tuple(plain_lines(self.blocks))


@dataclass(frozen=True, slots=True)
class Commentary:
    """The file: ``introduction`` is what stands before the first section."""

    introduction: tuple[Block, ...]
    entries: tuple[Entry, ...]

    def on(self, place: Locator) -> Entry | None:
        """The entry on the section ``place``, None where there is none."""
        return next((entry for entry in self.entries if entry.place == place), None)


def age(entry: Entry | None, fingerprint: str) -> Age:
    """How ``entry`` stands to a section whose fingerprint now is ``fingerprint``."""
    if entry is None or not entry.blocks:
        return Age.MISSING
    if entry.written_for is None:
        return Age.UNDATED
    return Age.CURRENT if entry.written_for == fingerprint else Age.STALE
