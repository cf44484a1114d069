"""Statutes in and out: one ``act`` document per wording."""

from __future__ import annotations

from lxml import etree

from toolkit.akn.build import Builder, nested_too_deep, new_document
from toolkit.akn.eid import Place
from toolkit.akn.meta import (
    TOOL,
    Identification,
    check_meta,
    first_date,
    part_of,
    read_number,
    read_periods,
    write_identification,
    write_periods,
    write_references,
)
from toolkit.akn.names import own, split_number, work_uri
from toolkit.akn.parse import Lines
from toolkit.akn.read_nodes import read_body
from toolkit.akn.take import Taker, kind
from toolkit.akn.write_nodes import frame, write_body
from toolkit.law.model import Act
from toolkit.law.outline import numbering_restarts


def write_act(act: Act) -> bytes:
    """``act`` as an Akoma Ntoso document, valid under the strict schema; ``read_act`` gives ``act`` back.

    UTF-8, one block of text a line, the same bytes for the same act. Raises FaultError, with the
    legal place, for what XML or the profile can't hold: characters that aren't legal in XML, a number
    that isn't an SFS number, a label that isn't one.
    """
    b = Builder()
    document = new_document()
    try:
        _write(b, document, act, Place())
    except RecursionError:
        raise nested_too_deep() from None
    return b.finish(document)


def write_inner_act(outer: Builder, parent: etree._Element, act: Act, place: Place) -> None:
    """Write ``act`` into the ``quotedStructure`` at ``place`` of another document."""
    inner = Builder(eids=outer.eids, faults=outer.faults, here=outer.here, prefix=f"{place.eid}__")
    _write(inner, parent, act, place)


def _write(b: Builder, document: etree._Element, act: Act, place: Place) -> None:
    try:
        year, _ = split_number(act.number)
    except ValueError:
        b.fault(f"”{act.number}” är inte ett SFS-nummer; skriv det som ”2003:1210”.")
        return
    root = b.element(document, "act", attributes={"name": act.kind, "contains": "singleVersion"})
    meta = b.element(root, "meta")
    above, b.here = b.here, "rubriken"
    b.leaf(b.element(b.element(root, "preface"), "longTitle"), "p", act.title)
    body = b.element(root, "body")
    b.here = above
    write_body(b, body, act.body, frame(place, numbering_restarts(act)))
    if len(body) == 0:
        b.element(body, "hcontainer", attributes={"name": "paragrafer"})
    if b.periods:
        root.set("contains", "multipleVersions")
    b.here = "uppgifterna om författningen"
    issued = first_date(year, (act.issued, "utfärdad"))
    known = Identification(
        work=work_uri(act.kind, act.number),
        kind=act.kind,
        number=act.number,
        issued=issued,
        dated=first_date(year, (act.field("Ikraft"), "ikraft"), issued),
        wording=act.amended_through,
    )
    write_identification(b, meta, known)
    write_periods(b, meta)
    write_references(b, meta, known)
    if act.metadata:
        fields = b.element(meta, "proprietary", attributes={"source": TOOL})
        for name, value in act.metadata:
            b.leaf(fields, own("field"), value, {"name": name})


def act_from(root: etree._Element, name: str, lines: Lines) -> Act:
    """The act in the ``act`` element ``root``. Raises FaultError for all that the profile doesn't know."""
    t = Taker(name, lines)
    act = _read(t, root)
    t.finish()
    return act


def read_inner_act(outer: Taker, root: etree._Element) -> Act:
    """The act in an ``act`` element within another document; faults are noted in ``outer``."""
    return _read(Taker(outer.name, outer.lines, faults=outer.faults), root)


def _read(t: Taker, root: etree._Element) -> Act:
    name = t.name
    meta = part_of(root, "meta", name)
    body = part_of(root, "body", name)
    preface = part_of(root, "preface", name)
    t.parts(root, "meta", "preface", "body")
    found = check_meta(t, meta, ["proprietary"])
    number = read_number(t, found["identification"]) if "identification" in found else None
    try:
        split_number(number or "")
    except ValueError:
        t.missing(meta, "ett SFS-nummer i FRBRnumber, t.ex. ”2003:1210”")
    read_periods(t, meta)
    metadata: list[tuple[str, str]] = []
    for field in t.children(found["proprietary"]) if "proprietary" in found else ():
        if kind(field) == "lv:field":
            metadata.append((t.required(field, "name"), t.text(field, "name")))
        else:
            t.unknown(field, found["proprietary"])
    title = read_title(t, preface)
    nodes = read_body(t, body)
    return Act(number or "", title, nodes, tuple(metadata))


def read_title(t: Taker, preface: etree._Element) -> str:
    """The long title in ``preface``."""
    title = t.parts(preface, "longTitle").get("longTitle")
    line = None if title is None else t.parts(title, "p").get("p")
    if line is None:
        t.missing(preface, "författningens rubrik, <longTitle><p>…</p></longTitle>")
        return ""
    return t.text(line)
