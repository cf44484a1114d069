"""Akoma Ntoso elements as what stands in a section: subsections, points, text and blocks."""

from __future__ import annotations

from lxml import etree

from toolkit.akn.take import Taker, kind
from toolkit.law.model import (
    Block,
    Content,
    Point,
    Subsection,
)


def open_element(t: Taker, element: etree._Element) -> tuple[str | None, str | None, list[etree._Element]]:
    """The number and heading that ``element`` begins with, and the elements after them."""
    rest = list(t.children(element))
    found: dict[str, str] = {}
    while rest and kind(rest[0]) in {"num", "heading"} and kind(rest[0]) not in found:
        found[kind(rest[0])] = t.text(rest[0])
        del rest[0]
    return found.get("num"), found.get("heading"), rest


def refuse(t: Taker, element: etree._Element, what: str, value: str | None) -> None:
    """Note a fault where ``element`` has ``what`` ("något nummer"), which it may not."""
    if value is not None:
        t.fault(element, f"Elementet {kind(element)} kan inte ha {what}; flytta texten ”{value}”.")


def read_subsection(t: Taker, element: etree._Element) -> Subsection:
    """A ``subsection`` with what stands in it, and its endnote."""
    t.attributes(element)
    num, heading, rest = open_element(t, element)
    refuse(t, element, "något nummer", num)
    refuse(t, element, "någon rubrik", heading)
    return Subsection(*_content(t, element, rest))


def _content(
    t: Taker, parent: etree._Element, elements: list[etree._Element]
) -> tuple[tuple[Content, ...], str | None]:
    """The content of a subsection or point, and the endnote after it."""
    content: list[Content] = []
    endnote: str | None = None
    for element in elements:
        match kind(element):
            case "content" | "intro" | "wrapUp":
                t.attributes(element)
                endnote = _blocks(t, element, content, allow_endnote=element is elements[-1])
            case "point" | "indent":
                content.append(read_point(t, element))
            case "hcontainer text":
                t.attributes(element, "name")
                for child in t.children(element):
                    if kind(child) == "content":
                        _blocks(t, child, content, allow_endnote=False)
                    else:
                        t.unknown(child, element)
            case _:
                t.unknown(element, parent)
    return tuple(content), endnote


def read_point(t: Taker, element: etree._Element) -> Point:
    """A ``point`` or ``indent``, with its own points."""
    t.attributes(element)
    num, heading, rest = open_element(t, element)
    refuse(t, element, "någon rubrik", heading)
    if num is None:
        t.missing(element, "num med punktens nummer eller strecksats")
    return Point(num or "", *_content(t, element, rest))


def _blocks(t: Taker, parent: etree._Element, into: list[Content], *, allow_endnote: bool) -> str | None:
    """Read text and blocks in ``parent`` into ``into``; the endnote that may end them is given back."""
    elements = list(t.children(parent))
    for position, element in enumerate(elements):
        if kind(element) == "p" and element.get("class") == "endnote":
            if allow_endnote and position == len(elements) - 1:
                return t.text(element, "class")
            t.fault(element, "Ändringsnoten (class=”endnote”) ska stå sist; flytta den.")
        elif kind(element) == "p":
            into.append(t.text(element))
        elif kind(element) in {"blockContainer", "block"}:
            into.append(_block(t, element))
        else:
            t.unknown(element, parent)
    return None


def endnote_after(t: Taker, rest: list[etree._Element]) -> str | None:
    """Take the ``wrapUp`` that ends ``rest`` away, and give the endnote in it."""
    if not rest or kind(rest[-1]) != "wrapUp":
        return None
    last = rest.pop()
    t.attributes(last)
    content: list[Content] = []
    endnote = _blocks(t, last, content, allow_endnote=True)
    if content:
        t.fault(
            last, "Här får bara ändringsnoten (class=”endnote”) stå; lägg texten i ett stycke (subsection)."
        )
    return endnote


def _block(t: Taker, element: etree._Element) -> Block:
    t.attributes(element, "class", "name")
    block_kind = t.required(element, "class")
    if kind(element) == "block":
        text = t.text(element, "class", "name")
        return Block((text,) if text else (), block_kind)
    lines: list[str] = []
    for child in t.children(element):
        if kind(child) == "p":
            lines.append(t.text(child))
        else:
            t.unknown(child, element)
    return Block(tuple(lines), block_kind)


def loose_block(t: Taker, element: etree._Element) -> Block | None:
    """The only block in an ``hcontainer`` named block; None, with a fault, where there isn't just one."""
    t.attributes(element, "name")
    found: list[Content] = []
    for child in t.children(element):
        if kind(child) == "content":
            _blocks(t, child, found, allow_endnote=False)
        else:
            t.unknown(child, element)
    if len(found) == 1 and isinstance(found[0], Block):
        return found[0]
    t.fault(
        element, "Elementet hcontainer block ska innehålla ett enda block; dela upp det eller fyll på det."
    )
    return None
