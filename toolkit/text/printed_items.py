"""The things an amending act prints, one by one: provisions with their places, lines, loose text."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.amendments.operations import Wording
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
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


def is_loose_line(item: Item) -> bool:
    """Whether ``item`` is a line that belongs to no provision and hasn't been taken."""
    return item.place is None and not item.used and (item.node is None or bool(line_of(item)))


def line_of(item: Item) -> str:
    """The text of an item that is one line of text; "" for any other."""
    content = item.node.content if isinstance(item.node, Subsection) else ()
    return content[0] if len(content) == 1 and isinstance(content[0], str) else ""


def is_line(item: Item) -> bool:
    """Whether ``item`` is the line of a chapter."""
    return isinstance(item.node, Chapter) and item.place is not None and item.place.section is None


def same_series(place: Locator, like: Locator) -> bool:
    """Whether ``place`` may be one of those that a range with the end ``like`` takes in."""
    if place.section is None or like.section is None:
        return (place.section is None) == (like.section is None) and place.annex == like.annex
    return like.chapter is None or place.chapter is None or place.chapter == like.chapter


def part_of(item: Item, target: Locator) -> Wording | None:
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
    found = node.content[0] if not target.points else point_in(node.content[0], target.points[-1])
    item.used = found is not None
    return found


def point_in(node: Node, label: Label) -> Point | None:
    """The point with ``label`` in a subsection; None where there is none."""
    if not isinstance(node, Subsection):
        return None
    return next((part for part in node.content if isinstance(part, Point) and part.label == label), None)
