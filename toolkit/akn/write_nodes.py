"""The nodes of the law model as Akoma Ntoso elements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lxml import etree

from toolkit.akn.build import Builder
from toolkit.akn.eid import Place, annex, labelled, trans
from toolkit.akn.names import own
from toolkit.akn.numbering import chapter_number, part_step, section_number
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
from toolkit.law.outline import annex_label


@dataclass(frozen=True, slots=True)
class Frame:
    """Where nodes are being written, for their eIds.

    ``scope`` is the document, an annex or the provisions of one act: what chapters and parts are
    counted in. ``numbering`` is what section labels are unique in: the chapter where numbers restart,
    otherwise the scope. ``here`` is the element that holds the nodes.
    """

    scope: Place
    numbering: Place
    here: Place
    restarts: bool
    words: str = ""


def frame(place: Place, restarts: bool) -> Frame:
    """The frame for what stands straight in ``place``."""
    return Frame(place, place, place, restarts)


def write_body(b: Builder, parent: etree._Element, nodes: Iterable[Node], where: Frame) -> None:
    """Write ``nodes`` into ``body`` or ``quotedStructure``, which can't hold cross headings.

    Each run of headings, sections and loose text stands in an ``hcontainer name="paragrafer"``.
    """
    counts = _Counts()
    for loose, run in groupby(nodes, lambda node: isinstance(node, Heading | Section | Subsection | Block)):
        into = b.element(parent, "hcontainer", attributes={"name": "paragrafer"}) if loose else parent
        _write(b, into, run, where, counts)


def write_nodes(b: Builder, parent: etree._Element, nodes: Iterable[Node], where: Frame) -> None:
    """Write ``nodes`` as the last children of ``parent``."""
    _write(b, parent, nodes, where, _Counts())


def write_wording(b: Builder, parent: etree._Element, wording: Node | Moment | Point, place: Place) -> None:
    """Write one provision into the ``quotedStructure`` at ``place``."""
    match wording:
        case Moment():
            _moment(b, parent, wording, place)
        case Point():
            _point(b, parent, wording, place, 1)
        case Heading():
            write_body(b, parent, (wording,), frame(place, restarts=True))
        case _:
            write_nodes(b, parent, (wording,), frame(place, restarts=True))


@dataclass(slots=True)
class _Counts:
    subsections: int = 0
    parts: int = 0
    after: str | None = None
    """The place of what stands after a section, for a fault in it."""


def _write(b: Builder, parent: etree._Element, nodes: Iterable[Node], where: Frame, counts: _Counts) -> None:
    here = b.here
    for node in nodes:
        b.here = counts.after or here
        match node:
            case Heading():
                made = b.leaf(parent, "crossHeading", node.text)
                b.period(made, node.validity)
            case Section():
                _section(b, parent, node, where)
                counts.after = f"efter {b.here}"
            case Subsection():
                counts.subsections += 1
                place = b.eids.under(where.here, f"subsec_{counts.subsections}")
                _subsection(b, parent, node, place)
            case Block():
                made = b.element(parent, "hcontainer", attributes={"name": "block"})
                _block(b, b.element(made, "content"), node)
            case Chapter():
                _chapter(b, parent, node, where)
            case Part():
                counts.parts += 1
                _part(b, parent, node, where, counts.parts)
            case TransitionalProvisions() | ActProvisions() | Annex():
                _container(b, parent, node, where)
    b.here = here


def _section(b: Builder, parent: etree._Element, section: Section, where: Frame) -> None:
    b.here = f"{where.words}{section.label} §"
    place = b.eids.under(where.numbering, labelled("sec", section.label))
    made = b.element(parent, "section", place, {own("label"): _kept_label(b, section)}, section.validity)
    b.leaf(made, "num", section_number(section.label) if section.marker is None else section.marker)
    count = 0
    for part in section.content:
        if isinstance(part, Subsection):
            count += 1
            _subsection(b, made, part, b.eids.under(place, f"subsec_{count}"))
        else:
            _moment(b, made, part, place)
    _endnote(b, made, section.endnote)


def _kept_label(b: Builder, node: Section | Chapter) -> str | None:
    """The label as an attribute, where the printed number isn't in the standard form."""
    text = str(node.label)
    try:
        readable = Label.parse(text) == node.label
    except ValueError:
        readable = False
    if not readable:
        b.fault(f"Beteckningen ”{text}” är inte en siffra eller bokstav som en paragraf kan ha; ändra den.")
    return None if node.marker is None else text


def _moment(b: Builder, parent: etree._Element, moment: Moment, section: Place) -> None:
    place = b.eids.under(section, _moment_step(b, moment))
    made = b.element(parent, "hcontainer", place, {"name": "moment"})
    b.leaf(made, "num", moment.marker)
    for count, subsection in enumerate(moment.subsections, start=1):
        _subsection(b, made, subsection, b.eids.under(place, f"subsec_{count}"))
    _endnote(b, made, moment.endnote)


def _moment_step(b: Builder, moment: Moment) -> str:
    try:
        return labelled("mom", moment.label)
    except ValueError:
        b.fault(f"Momentet ”{moment.marker}” har inget nummer som går att läsa; skriv t.ex. ”2 mom.”.")
        return "mom"


def _subsection(b: Builder, parent: etree._Element, subsection: Subsection, place: Place) -> None:
    made = b.element(parent, "subsection", place)
    _content(b, made, subsection.content, subsection.endnote, place)


def _content(
    b: Builder, parent: etree._Element, content: Sequence[Content], endnote: str | None, place: Place
) -> None:
    """Text alone in ``content``; with points in ``intro``, the points, and ``wrapUp``.

    Text between points stands in an ``hcontainer name="text"``, since nothing else may stand there.
    """
    runs = [(points, list(run)) for points, run in groupby(content, lambda part: isinstance(part, Point))]
    if not any(points for points, _ in runs):
        if content or endnote is not None:
            _blocks(b, b.element(parent, "content"), content, endnote)
        return
    indents = 0
    for position, (points, run) in enumerate(runs):
        if not points:
            last = position == len(runs) - 1
            if position == 0:
                _blocks(b, b.element(parent, "intro"), run, None)
            elif last:
                _blocks(b, b.element(parent, "wrapUp"), run, endnote)
            else:
                between = b.element(parent, "hcontainer", attributes={"name": "text"})
                _blocks(b, b.element(between, "content"), run, None)
            continue
        for point in run:
            assert isinstance(point, Point)
            indents += point.label is None
            _point(b, parent, point, place, indents)
    if runs[-1][0]:
        _endnote(b, parent, endnote)


def _point(b: Builder, parent: etree._Element, point: Point, above: Place, indent: int) -> None:
    """A point, or an ``indent`` where it has no label: then it is called by its order, ``indent``."""
    label = point.label
    place = b.eids.under(above, f"indent_{indent}" if label is None else labelled("point", label))
    made = b.element(parent, "indent" if label is None else "point", place)
    b.leaf(made, "num", point.marker)
    _content(b, made, point.content, point.endnote, place)


def _blocks(b: Builder, parent: etree._Element, content: Iterable[Content], endnote: str | None) -> None:
    for part in content:
        if isinstance(part, str):
            b.leaf(parent, "p", part)
        elif isinstance(part, Block):
            _block(b, parent, part)
    if endnote is not None:
        b.leaf(parent, "p", endnote, {"class": "endnote"})


def _block(b: Builder, parent: etree._Element, block: Block) -> None:
    if not block.lines:
        # The schema wants something in a blockContainer; this one has nothing.
        b.element(parent, "block", attributes={"name": "tom", "class": block.kind})
        return
    made = b.element(parent, "blockContainer", attributes={"class": block.kind})
    for line in block.lines:
        b.leaf(made, "p", line)


def _endnote(b: Builder, parent: etree._Element, endnote: str | None) -> None:
    if endnote is not None:
        b.leaf(b.element(parent, "wrapUp"), "p", endnote, {"class": "endnote"})


def _chapter(b: Builder, parent: etree._Element, chapter: Chapter, where: Frame) -> None:
    b.here = f"{chapter.label} kap."
    place = b.eids.under(where.scope, labelled("chp", chapter.label))
    made = b.element(parent, "chapter", place, {own("label"): _kept_label(b, chapter)}, chapter.validity)
    b.leaf(made, "num", chapter_number(chapter.label) if chapter.marker is None else chapter.marker)
    if chapter.heading is not None:
        b.leaf(made, "heading", chapter.heading)
    numbering = place if where.restarts else where.numbering
    words = f"{chapter.label} kap. " if where.restarts else where.words
    write_nodes(b, made, chapter.children, replace(where, here=place, numbering=numbering, words=words))


def _part(b: Builder, parent: etree._Element, part: Part, where: Frame, position: int) -> None:
    b.here = part.marker
    place = b.eids.under(where.here, part_step(part.marker, position))
    made = b.element(parent, "part", place, validity=part.validity)
    b.leaf(made, "num", part.marker)
    if part.heading is not None:
        b.leaf(made, "heading", part.heading)
    write_nodes(b, made, part.children, replace(where, here=place))


def _container(
    b: Builder, parent: etree._Element, node: TransitionalProvisions | ActProvisions | Annex, where: Frame
) -> None:
    match node:
        case TransitionalProvisions():
            b.here = node.heading
            place = b.eids.under(where.here, "trans")
            made = b.element(parent, "hcontainer", place, {"name": "övergångsbestämmelser"})
            b.leaf(made, "heading", node.heading)
            inside = replace(where, here=place)
        case ActProvisions():
            b.here = f"övergångsbestämmelserna till {node.act}"
            place = b.eids.under(Place(), trans(node.act))
            made = b.element(
                parent, "hcontainer", place, {"name": "ändringsförfattning"}, validity=node.validity
            )
            b.leaf(made, "num", node.act)
            inside = replace(frame(place, where.restarts), words=f"{b.here}, ")
        case Annex():
            b.here = node.heading
            place = b.eids.under(where.scope, annex(annex_label(node)))
            made = b.element(parent, "hcontainer", place, {"name": "bilaga"}, validity=node.validity)
            b.leaf(made, "heading", node.heading)
            inside = replace(frame(place, where.restarts), words=f"{b.here}, ")
    write_nodes(b, made, node.children, inside)
