"""Akoma Ntoso elements as nodes of the law model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from toolkit.akn.numbering import chapter_label, section_label
from toolkit.akn.take import OWN_LABEL, Taker, kind
from toolkit.law.labels import Label
from toolkit.law.model import (
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)


def read_body(t: Taker, parent: etree._Element) -> tuple[Node, ...]:
    """The nodes in ``body`` or ``quotedStructure``."""
    found: list[Node] = []
    for element in t.children(parent):
        if kind(element) == "hcontainer paragrafer":
            t.attributes(element, "name")
            found.extend(_nodes(t, element, t.children(element)))
        else:
            found.extend(_nodes(t, parent, [element]))
    return tuple(found)


def read_wording(t: Taker, parent: etree._Element) -> tuple[Node | Moment | Point, ...]:
    """The provisions in a ``quotedStructure``."""
    elements = list(t.children(parent))
    match [kind(element) for element in elements]:
        case ["point" | "indent"]:
            return (_point(t, elements[0]),)
        case ["hcontainer moment"]:
            moment = _moment(t, elements[0])
            return () if moment is None else (moment,)
        case _:
            return read_body(t, parent)


def read_nodes(t: Taker, parent: etree._Element, elements: Iterable[etree._Element]) -> tuple[Node, ...]:
    """The nodes that ``elements``, all in ``parent``, stand for; any other element is a fault."""
    return tuple(_nodes(t, parent, elements))


def _nodes(t: Taker, parent: etree._Element, elements: Iterable[etree._Element]) -> Iterator[Node]:
    for element in elements:
        read = _READERS.get(kind(element))
        node = read(t, element) if read is not None else None
        if read is None:
            t.unknown(element, parent)
        elif node is not None:
            yield node


def _heading(t: Taker, element: etree._Element) -> Heading:
    return Heading(t.text(element, "period"), t.validity(element))


def _open(t: Taker, element: etree._Element) -> tuple[str | None, str | None, list[etree._Element]]:
    """The number and heading that ``element`` begins with, and the elements after them."""
    rest = list(t.children(element))
    found: dict[str, str] = {}
    while rest and kind(rest[0]) in {"num", "heading"} and kind(rest[0]) not in found:
        found[kind(rest[0])] = t.text(rest[0])
        del rest[0]
    return found.get("num"), found.get("heading"), rest


def _number(
    t: Taker, element: etree._Element, num: str | None, standard: Callable[[str], Label], example: str
) -> tuple[Label | None, str | None]:
    """The label and, where it isn't the standard form, the printed number of ``element``."""
    if num is None:
        t.missing(element, f"num, t.ex. <num>{example}</num>")
        return None, None
    kept = element.get(OWN_LABEL)
    try:
        return (standard(num), None) if kept is None else (Label.parse(kept), num)
    except ValueError:
        t.fault(
            element,
            f"Numret ”{num if kept is None else kept}” kan inte läsas; skriv det som ”{example}”, "
            "eller ge beteckningen i attributet lv:label.",
        )
        return None, None


def _refuse(t: Taker, element: etree._Element, what: str, value: str | None) -> None:
    if value is not None:
        t.fault(element, f"Elementet {kind(element)} kan inte ha {what}; flytta texten ”{value}”.")


def _section(t: Taker, element: etree._Element) -> Section | None:
    t.attributes(element, OWN_LABEL, "period")
    num, heading, rest = _open(t, element)
    _refuse(t, element, "någon rubrik", heading)
    label, marker = _number(t, element, num, section_label, "7 a §")
    endnote = _endnote_after(t, rest)
    content: list[Subsection | Moment] = []
    for child in rest:
        match kind(child):
            case "subsection":
                content.append(_subsection(t, child))
            case "hcontainer moment":
                moment = _moment(t, child)
                content.extend([moment] if moment else [])
            case _:
                t.unknown(child, element)
    if label is None:
        return None
    return Section(label, tuple(content), endnote, t.validity(element), marker)


def _moment(t: Taker, element: etree._Element) -> Moment | None:
    t.attributes(element, "name")
    num, heading, rest = _open(t, element)
    _refuse(t, element, "någon rubrik", heading)
    endnote = _endnote_after(t, rest)
    for child in rest:
        if kind(child) != "subsection":
            t.unknown(child, element)
    subsections = tuple(_subsection(t, child) for child in rest if kind(child) == "subsection")
    moment = Moment(num or "", subsections, endnote)
    try:
        moment.label  # noqa: B018
    except ValueError:
        t.fault(element, f"Momentets nummer ”{num or ''}” kan inte läsas; skriv det som ”2 mom.”.")
        return None
    return moment


def _subsection(t: Taker, element: etree._Element) -> Subsection:
    t.attributes(element)
    num, heading, rest = _open(t, element)
    _refuse(t, element, "något nummer", num)
    _refuse(t, element, "någon rubrik", heading)
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
                content.append(_point(t, element))
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


def _point(t: Taker, element: etree._Element) -> Point:
    t.attributes(element)
    num, heading, rest = _open(t, element)
    _refuse(t, element, "någon rubrik", heading)
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


def _endnote_after(t: Taker, rest: list[etree._Element]) -> str | None:
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


def _loose_block(t: Taker, element: etree._Element) -> Block | None:
    t.attributes(element, "name")
    found: list[Content] = []
    for child in t.children(element):
        if kind(child) == "content":
            _blocks(t, child, found, allow_endnote=False)
        else:
            t.unknown(child, element)
    if len(found) == 1 and isinstance(found[0], Block):
        return found[0]
    t.fault(element, "Elementet hcontainer block ska hålla precis ett block; dela upp det eller fyll på det.")
    return None


def _chapter(t: Taker, element: etree._Element) -> Chapter | None:
    t.attributes(element, OWN_LABEL, "period")
    num, heading, rest = _open(t, element)
    label, marker = _number(t, element, num, chapter_label, "2 a kap.")
    children = read_nodes(t, element, rest)
    return None if label is None else Chapter(label, heading, children, t.validity(element), marker)


def _part(t: Taker, element: etree._Element) -> Part:
    t.attributes(element, "period")
    num, heading, rest = _open(t, element)
    if num is None:
        t.missing(element, "num, t.ex. <num>AVD. I</num>")
    return Part(num or "", heading, read_nodes(t, element, rest), t.validity(element))


def _transitional(t: Taker, element: etree._Element) -> TransitionalProvisions:
    t.attributes(element, "name")
    num, heading, rest = _open(t, element)
    _refuse(t, element, "något nummer", num)
    if heading is None:
        t.missing(element, "heading")
    return TransitionalProvisions(heading or "", read_nodes(t, element, rest))


def _act_provisions(t: Taker, element: etree._Element) -> ActProvisions:
    t.attributes(element, "name", "period")
    num, heading, rest = _open(t, element)
    _refuse(t, element, "någon rubrik", heading)
    if num is None:
        t.missing(element, "num med ändringsförfattningens SFS-nummer")
    return ActProvisions(num or "", read_nodes(t, element, rest), t.validity(element))


def _annex(t: Taker, element: etree._Element) -> Annex:
    t.attributes(element, "name", "period")
    num, heading, rest = _open(t, element)
    _refuse(t, element, "något nummer", num)
    if heading is None:
        t.missing(element, "heading")
    return Annex(heading or "", read_nodes(t, element, rest), t.validity(element))


_READERS: dict[str, Callable[[Taker, etree._Element], Node | None]] = {
    "crossHeading": _heading,
    "section": _section,
    "subsection": _subsection,
    "hcontainer block": _loose_block,
    "chapter": _chapter,
    "part": _part,
    "hcontainer övergångsbestämmelser": _transitional,
    "hcontainer ändringsförfattning": _act_provisions,
    "hcontainer bilaga": _annex,
}
