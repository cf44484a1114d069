"""Akoma Ntoso elements as nodes of the law model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from toolkit.akn.numbering import chapter_label, section_label
from toolkit.akn.read_content import (
    endnote_after,
    loose_block,
    open_element,
    read_point,
    read_subsection,
    refuse,
)
from toolkit.akn.take import OWN_LABEL, Taker, kind
from toolkit.law.labels import Label
from toolkit.law.model import (
    ActProvisions,
    Annex,
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
            return (read_point(t, elements[0]),)
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


def _section(t: Taker, element: etree._Element) -> Section | None:
    t.attributes(element, OWN_LABEL, "period")
    num, heading, rest = open_element(t, element)
    refuse(t, element, "någon rubrik", heading)
    label, marker = _number(t, element, num, section_label, "7 a §")
    endnote = endnote_after(t, rest)
    content: list[Subsection | Moment] = []
    for child in rest:
        match kind(child):
            case "subsection":
                content.append(read_subsection(t, child))
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
    num, heading, rest = open_element(t, element)
    refuse(t, element, "någon rubrik", heading)
    endnote = endnote_after(t, rest)
    for child in rest:
        if kind(child) != "subsection":
            t.unknown(child, element)
    subsections = tuple(read_subsection(t, child) for child in rest if kind(child) == "subsection")
    moment = Moment(num or "", subsections, endnote)
    try:
        moment.label  # noqa: B018
    except ValueError:
        t.fault(element, f"Momentets nummer ”{num or ''}” kan inte läsas; skriv det som ”2 mom.”.")
        return None
    return moment


def _chapter(t: Taker, element: etree._Element) -> Chapter | None:
    t.attributes(element, OWN_LABEL, "period")
    num, heading, rest = open_element(t, element)
    label, marker = _number(t, element, num, chapter_label, "2 a kap.")
    children = read_nodes(t, element, rest)
    return None if label is None else Chapter(label, heading, children, t.validity(element), marker)


def _part(t: Taker, element: etree._Element) -> Part:
    t.attributes(element, "period")
    num, heading, rest = open_element(t, element)
    if num is None:
        t.missing(element, "num, t.ex. <num>AVD. I</num>")
    return Part(num or "", heading, read_nodes(t, element, rest), t.validity(element))


def _transitional(t: Taker, element: etree._Element) -> TransitionalProvisions:
    t.attributes(element, "name")
    num, heading, rest = open_element(t, element)
    refuse(t, element, "något nummer", num)
    if heading is None:
        t.missing(element, "heading")
    return TransitionalProvisions(heading or "", read_nodes(t, element, rest))


def _act_provisions(t: Taker, element: etree._Element) -> ActProvisions:
    t.attributes(element, "name", "period")
    num, heading, rest = open_element(t, element)
    refuse(t, element, "någon rubrik", heading)
    if num is None:
        t.missing(element, "num med ändringsförfattningens SFS-nummer")
    return ActProvisions(num or "", read_nodes(t, element, rest), t.validity(element))


def _annex(t: Taker, element: etree._Element) -> Annex:
    t.attributes(element, "name", "period")
    num, heading, rest = open_element(t, element)
    refuse(t, element, "något nummer", num)
    if heading is None:
        t.missing(element, "heading")
    return Annex(heading or "", read_nodes(t, element, rest), t.validity(element))


_READERS: dict[str, Callable[[Taker, etree._Element], Node | None]] = {
    "crossHeading": _heading,
    "section": _section,
    "subsection": read_subsection,
    "hcontainer block": loose_block,
    "chapter": _chapter,
    "part": _part,
    "hcontainer övergångsbestämmelser": _transitional,
    "hcontainer ändringsförfattning": _act_provisions,
    "hcontainer bilaga": _annex,
}
