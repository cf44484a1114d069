"""The lists that a bill prints, or that a statute holds: lead, items and what comes after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from toolkit.comparison.rows import Role
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.review.model import Passage

_DASHES = frozenset("-–—−•")


@dataclass(frozen=True, slots=True)
class Item:
    """One item: the passage with its marker first, then whatever stands beneath it."""

    passages: tuple[Passage, ...]

    @property
    def first(self) -> Passage:
        """The passage that has the marker."""
        return self.passages[0]

    @property
    def last(self) -> Passage:
        """The passage that the item ends with: its own, or that of its last subitem."""
        return self.passages[-1]

    @property
    def label(self) -> Label | None:
        """ "3." → 3, "a)" → a; None for a dash."""
        where = self.first.where
        if not isinstance(where, Locator) or not where.points or self.first.marker in _DASHES:
            return None
        return where.points[-1]

    @property
    def text(self) -> str:
        """The item's own words without its marker."""
        return self.first.text[len(self.first.marker) :].lstrip()


@dataclass(frozen=True, slots=True)
class PrintedList:
    """One list on one level: ``lead`` is what it continues, ``tail`` the text after it in the subsection."""

    lead: Passage | None
    items: tuple[Item, ...]
    tail: Passage | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the bill changes anything in the list; all of it is then the bill's to get right."""
        return any(passage.changed for item in self.items for passage in item.passages)

    @property
    def continues(self) -> bool:
        """Whether the items go on with the sentence of the lead, as most do: they start in lower case."""
        starts = [item.text[:1] for item in self.items]
        return sum(start.islower() for start in starts) * 2 > len(starts)

    @property
    def has_sentences(self) -> bool:
        """Whether an item holds whole sentences, so that its ends are those of sentences."""
        return any(". " in item.text or len(item.passages) > 1 for item in self.items)


def lists(passages: Sequence[Passage]) -> Iterator[PrintedList]:
    """Every list in ``passages``, lists within lists after the list they stand in."""
    for _, group in groupby(passages, key=_stycke):
        yield from _lists_in(list(group), 1)


def _stycke(passage: Passage) -> object:
    where = passage.where
    here = replace(where, points=(), sentence=None) if isinstance(where, Locator) else where
    return here, passage.role is Role.HEADING


def _lists_in(passages: list[Passage], level: int) -> Iterator[PrintedList]:
    start = 0
    while start < len(passages):
        if not (passages[start].role is Role.POINT and passages[start].level == level):
            start += 1
            continue
        end = start + 1
        while end < len(passages) and passages[end].level >= level and passages[end].role is not Role.BLOCK:
            end += 1
        items: list[list[Passage]] = []
        for passage in passages[start:end]:
            if passage.role is Role.POINT and passage.level == level:
                items.append([passage])
            else:
                items[-1].append(passage)
        lead = passages[start - 1] if start else None
        tail = passages[end] if end < len(passages) and passages[end].role is Role.TEXT else None
        found = PrintedList(lead, tuple(Item(tuple(item)) for item in items), tail)
        yield found
        for item in found.items:
            yield from _lists_in(list(item.passages), level + 1)
        start = end
