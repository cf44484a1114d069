"""What an amending act prints after its clause: provisions with their places, and the headings between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.operations import Wording
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Node,
    Part,
    Section,
    Subsection,
)
from toolkit.law.resolve import plain_text
from toolkit.text.printed_items import Item, is_line, is_loose_line, line_of, part_of, point_in, same_series


class Printed:
    """The items of a print while the orders of the clause take what is theirs."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.title: str | None = None
        self._at: dict[Locator, list[Item]] = {}
        self._numbered: dict[Label, list[Item]] = {}
        self._has_chapters = any(item.place is not None and item.place.chapter for item in items)
        for item in items:
            if item.place is not None:
                self._at.setdefault(item.place, []).append(item)
                if item.place.section is not None:
                    self._numbered.setdefault(item.place.section, []).append(item)

    def take_title(self) -> None:
        """Take the act's new title: it is printed first."""
        if not self.items:
            return
        first = self.items[0]
        if first.headings:
            self.title = first.headings.pop(0)
        elif isinstance(first.node, Subsection) and first.place is None:
            self.title, first.used = plain_text(first.node.content), True

    def take(self, target: Locator) -> Wording | None:
        """The wording printed for ``target``; None where none is."""
        if target == Locator():
            return self._whole()
        whole = replace(target.to_section, amendment=target.amendment, act=None)
        if target.amendment is not None:
            return self._provision(target)
        item = self._item(whole)
        if item is None or item.node is None:
            return None
        if whole == replace(target, act=None):
            return self._take_node(item)
        return part_of(item, target)

    def between(self, first: Locator, last: Locator) -> list[Locator]:
        """The printed places of the same kind from ``first`` to ``last``."""
        return [
            self._as_named(item.place, first)
            for item in self.items
            if item.place is not None
            and same_series(item.place, first)
            and first.sort_key <= self._as_named(item.place, first).sort_key <= last.sort_key
        ]

    def _as_named(self, place: Locator, like: Locator) -> Locator:
        """``place`` with or without its chapter, as the clause names places like it."""
        return replace(place, chapter=like.chapter) if place.section is not None else place

    def take_headings(self, place: Locator, count: int) -> list[str]:
        """The ``count`` headings that stand nearest before ``place``, in printed order."""
        item = self._item(place) if place != Locator() else self.items[-1] if self.items else None
        if item is not None and place.section is None and isinstance(item.node, Chapter):
            return [item.node.heading] if item.node.heading and count == 1 else []
        if item is None:
            item = next(
                (
                    later
                    for later in self.items
                    if later.headings
                    and self._within(later, place.chapter)
                    and (later.place is None or later.place.sort_key > place.sort_key)
                ),
                None,
            )
            if item is None:
                return []
            taken = item.headings[:count]
            del item.headings[:count]
            return taken
        taken = item.headings[len(item.headings) - count :] if count <= len(item.headings) else []
        del item.headings[len(item.headings) - len(taken) :]
        return taken

    def take_headings_alone(self, chapter: Label | None, count: int) -> list[str]:
        """The ``count`` headings printed in ``chapter`` without their sections; none unless just so many.

        A heading is known by the section it stands before, so one without it reads as a line of text.
        """
        found = [item for item in self.items if self._within(item, chapter) and is_loose_line(item)]
        texts = [text for item in found for text in (item.headings or [line_of(item)])]
        if len(texts) != count:
            return []
        for item in found:
            item.used = True
            item.headings.clear()
        return texts

    def _within(self, item: Item, chapter: Label | None) -> bool:
        return item.in_chapter == chapter or not self._has_chapters

    def place_after(self, place: Locator) -> Locator:
        """The printed place that follows ``place``; the whole act where nothing does."""
        for item in self.items:
            if (
                item.place is not None
                and item.place.section is not None
                and item.place.sort_key > place.sort_key
            ):
                return item.place
        return Locator()

    def unused_headings(self) -> Iterator[tuple[Locator, str]]:
        """The headings that no order took, each with the place it stands before."""
        for item in self.items:
            for text in item.headings:
                yield item.place or Locator(), text

    def unused(self) -> Iterator[Item]:
        """What no order took. A chapter's line is there to say where the sections stand."""
        return (item for item in self.items if not item.used and item.node is not None and not is_line(item))

    def _item(self, place: Locator) -> Item | None:
        found = self._at.get(place, [])
        if not found and place.section is not None and place.chapter is None:
            found = self._numbered.get(place.section, [])
        elif not found and place.section is not None and not self._has_chapters:
            found = self._at.get(Locator(section=place.section), [])
        if len(found) > 1 and all(isinstance(item.node, Chapter) for item in found):
            found = [item for item in found if isinstance(item.node, Chapter) and item.node.heading][
                :1
            ] or found[:1]
        return found[0] if len(found) == 1 else None

    def _take_node(self, item: Item) -> Wording | None:
        node = item.node
        if isinstance(node, Chapter):
            for inner in self.items:
                if inner.place is not None and inner.place.chapter == node.label:
                    inner.used = True
                    inner.headings.clear()
        item.used = True
        return node if isinstance(node, Section | Chapter | Annex | Part | ActProvisions) else None

    def _provision(self, target: Locator) -> Wording | None:
        """Transitional provisions are printed without section numbers: as loose text, or under a number."""
        holders = self._provision_items(target)
        if target.points:
            for item, child in holders:
                point = point_in(child, target.points[-1])
                if point is not None:
                    item.used = True
                    return point
            return None
        for item, _ in holders:
            item.used = True
        children = tuple(child for _, child in holders)
        if target.subsection is None:
            return ActProvisions(target.amendment or "", children) if children else None
        only = children[0] if len(children) == 1 else None
        return only if isinstance(only, Subsection) else None

    def _provision_items(self, target: Locator) -> list[tuple[Item, Node]]:
        for item in self.items:
            if item.place == Locator(amendment=target.amendment) and isinstance(item.node, ActProvisions):
                return [(item, child) for child in item.node.children]
        return [(item, item.node) for item in self.items if item.place is None and item.node is not None]

    def _whole(self) -> Wording | None:
        """The whole act, where it gets a new wording."""
        nodes = tuple(
            item.node
            for item in self.items
            if item.node is not None
            and (item.place is None or item.place.section is None or not item.place.chapter)
        )
        for item in self.items:
            item.used = True
        return Act("", "", nodes) if nodes else None
