"""What an amending act prints after its clause: provisions with their places, and the headings between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from toolkit.amendments.operations import Wording
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)
from toolkit.law.outline import annex_label
from toolkit.law.resolve import plain_text


@dataclass(eq=False, slots=True)
class Item:
    """One thing printed: a section with its place, a chapter line, an annex, or loose text.

    ``headings`` stand directly before it. ``place`` is None for loose text, ``chapter`` what it stands in.
    """

    node: Node | None
    place: Locator | None
    headings: list[str] = field(default_factory=list)
    chapter: Label | None = None
    used: bool = False

    @property
    def in_chapter(self) -> Label | None:
        """The chapter it stands in, or is."""
        return self.place.chapter if self.place is not None else self.chapter

    @property
    def words(self) -> str:
        """Where it stands, or how it begins, for a fault."""
        if self.place is not None:
            return self.place.words
        text = plain_text(self.node.content) if isinstance(self.node, Subsection) else ""
        if isinstance(self.node, Block):
            text = " ".join(self.node.lines)
        return f"”{text[:60]}”"


def printed_provisions(nodes: tuple[Node, ...]) -> list[Item]:
    """Everything in ``nodes`` in printed order; what stands after the last provision has no node."""
    items: list[Item] = []
    headings: list[str] = []

    def visit(children: tuple[Node, ...], chapter: Label | None) -> None:
        for node in children:
            match node:
                case Heading():
                    headings.append(node.text)
                    continue
                case Section():
                    place: Locator | None = Locator(chapter=chapter, section=node.label)
                case Chapter():
                    place = Locator(chapter=node.label)
                case Annex():
                    place = Locator(annex=annex_label(node))
                case ActProvisions():
                    place = Locator(amendment=node.act)
                case TransitionalProvisions():
                    visit(node.children, None)
                    continue
                case _:
                    place = None
            items.append(Item(node, place, list(headings), chapter))
            headings.clear()
            if isinstance(node, Chapter):
                visit(node.children, node.label)
            elif isinstance(node, Part):
                visit(node.children, chapter)

    visit(nodes, None)
    if headings:
        items.append(Item(None, None, headings, items[-1].in_chapter if items else None))
    return items


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
        return _part_of(item, target)

    def between(self, first: Locator, last: Locator) -> list[Locator]:
        """The printed places of the same kind from ``first`` to ``last``."""
        return [
            self._as_named(item.place, first)
            for item in self.items
            if item.place is not None
            and _same_series(item.place, first)
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
        found = [item for item in self.items if self._within(item, chapter) and _is_loose_line(item)]
        texts = [text for item in found for text in (item.headings or [_line(item)])]
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
        return (item for item in self.items if not item.used and item.node is not None and not _is_line(item))

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
                point = _point(child, target.points[-1])
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


def _is_loose_line(item: Item) -> bool:
    return item.place is None and not item.used and (item.node is None or bool(_line(item)))


def _line(item: Item) -> str:
    content = item.node.content if isinstance(item.node, Subsection) else ()
    return content[0] if len(content) == 1 and isinstance(content[0], str) else ""


def _is_line(item: Item) -> bool:
    return isinstance(item.node, Chapter) and item.place is not None and item.place.section is None


def _same_series(place: Locator, like: Locator) -> bool:
    if place.section is None or like.section is None:
        return (place.section is None) == (like.section is None) and place.annex == like.annex
    return like.chapter is None or place.chapter is None or place.chapter == like.chapter


def _part_of(item: Item, target: Locator) -> Wording | None:
    """The moment, subsection or point of a printed section that ``target`` names."""
    node = item.node
    if not isinstance(node, Section):
        return None
    if target.moment is not None:
        found: Moment | Subsection | Point | None = next(
            (part for part in node.content if isinstance(part, Moment) and part.label == target.moment), None
        )
        if found is not None and all(isinstance(part, Moment) for part in node.content):
            item.used = True
        return found
    if len(node.content) != 1 or not isinstance(node.content[0], Subsection):
        return None
    found = node.content[0] if not target.points else _point(node.content[0], target.points[-1])
    item.used = found is not None
    return found


def _point(node: Node, label: Label) -> Point | None:
    if not isinstance(node, Subsection):
        return None
    return next((part for part in node.content if isinstance(part, Point) and part.label == label), None)
