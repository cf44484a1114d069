"""Amending acts in and out: a ``bill``, or an ``act`` once it has been promulgated."""

from __future__ import annotations

from lxml import etree

from toolkit.akn.act import read_title
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
from toolkit.akn.names import akn, own, split_number, work_uri
from toolkit.akn.parse import Lines
from toolkit.akn.read_nodes import read_nodes
from toolkit.akn.read_operations import read_operations
from toolkit.akn.take import Taker, kind
from toolkit.akn.write_nodes import frame, write_nodes
from toolkit.akn.write_operations import write_operations
from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.law.faults import FaultError

BILL = "ändringsförfattning"
"""``@name`` of the root of an amending act, bill or act: what tells it from a statute."""
_PROMULGATED = "utfärdad"


def write_bill(bill: AmendingAct) -> bytes:
    """``bill`` as an Akoma Ntoso document, valid under the strict schema; ``read_bill`` gives it back.

    Raises FaultError, with the place, for what XML or the profile can't hold.
    """
    if not bill.base.number:
        raise FaultError.of(
            f"Den författning som ändras ({bill.base.citation}) saknar SFS-nummer; skriv det inom "
            "parentes efter namnet i ingressen."
        )
    for number in (bill.base.number, *([] if bill.number is None else [bill.number])):
        try:
            split_number(number)
        except ValueError:
            raise FaultError.of(f"”{number}” är inte ett SFS-nummer; skriv det som ”2003:1210”.") from None
    try:
        return _write(bill)
    except RecursionError:
        raise nested_too_deep() from None


def _write(bill: AmendingAct) -> bytes:
    b = Builder()
    document = new_document()
    promulgated = bill.form == _PROMULGATED and bill.number is not None
    root = b.element(
        document, "act" if promulgated else "bill", attributes={"name": BILL, "contains": "originalVersion"}
    )
    meta = b.element(root, "meta")
    b.here = "rubriken"
    b.leaf(b.element(b.element(root, "preface"), "longTitle"), "p", bill.title)
    if bill.printed_clause is not None:
        b.here = "ingressen"
        preamble = b.element(root, "preamble")
        formula = b.element(preamble, "formula", attributes={"name": "ingress-tryckt"})
        b.leaf(formula, "p", bill.printed_clause)
    body = b.element(root, "body")
    analysis = etree.Element(akn("analysis"), {"source": TOOL})
    write_operations(b, analysis, body, bill)
    if bill.provisions:
        b.here = "ikraftträdande- och övergångsbestämmelserna"
        place = b.eids.under(Place(), "trans")
        holder = b.element(body, "hcontainer", place, {"name": "ikraftträdande"})
        write_nodes(b, holder, bill.provisions, frame(place, restarts=True))
    if len(body) == 0:
        b.element(body, "hcontainer", attributes={"name": "ändringar"})
    if bill.signature:
        b.here = "underskriften"
        conclusions = b.element(root, "conclusions")
        for line in bill.signature:
            b.leaf(conclusions, "p", line)
    _write_meta(b, meta, analysis, bill, promulgated)
    return b.finish(document)


def _write_meta(
    b: Builder, meta: etree._Element, analysis: etree._Element, bill: AmendingAct, promulgated: bool
) -> None:
    b.here = "uppgifterna om ändringsförfattningen"
    known = _identification(bill, promulgated)
    write_identification(b, meta, known)
    periods = etree.Element("periods")
    write_periods(b, periods)
    for element in periods:
        if element.tag == akn("temporalData") and len(analysis):
            # The schema has the analysis between the lifecycle and the temporal data.
            meta.append(analysis)
        meta.append(element)
    if len(analysis) and analysis.getparent() is None:
        meta.append(analysis)
    write_references(b, meta, known)
    if bill.footnotes:
        notes = b.element(meta, "notes", attributes={"source": TOOL})
        for position, note in enumerate(bill.footnotes, start=1):
            b.here = f"fotnot {position}"
            made = b.element(notes, "note", b.eids.under(Place(), f"note_{position}"))
            b.leaf(made, "p", note)
    b.here = "uppgifterna om ändringsförfattningen"
    fields = b.element(meta, "proprietary", attributes={"source": TOOL})
    b.element(
        fields,
        own("amending"),
        attributes={"kind": bill.kind, "form": bill.form, "number": bill.number, "issued": bill.issued},
    )
    b.leaf(
        fields,
        own("base"),
        bill.base.citation,
        {"number": bill.base.number, "wording": bill.base.wording},
    )


def _identification(bill: AmendingAct, promulgated: bool) -> Identification:
    """What identifies the bill. One without a number is named by what it amends."""
    base_year, _ = split_number(bill.base.number)
    if promulgated and bill.number is not None:
        year, _ = split_number(bill.number)
        issued = first_date(year, (bill.issued, _PROMULGATED))
        return Identification(work_uri(bill.kind, bill.number), bill.kind, bill.number, issued, issued)
    latest = (bill.base.wording or "")[:4]
    year = latest if latest.isascii() and latest.isdecimal() and latest >= "1000" else base_year
    issued = first_date(year, (bill.issued, "beslutad"))
    number = bill.number or f"{issued[0][:4]}:andring av {bill.base.number}"
    work = work_uri(bill.kind, number, "bill")
    return Identification(work, bill.kind, bill.number, issued, issued)


def bill_from(root: etree._Element, name: str, lines: Lines) -> AmendingAct:
    """The amending act in the ``bill`` or ``act`` element ``root``. Raises FaultError."""
    t = Taker(name, lines)
    meta, preface, body = (part_of(root, tag, name) for tag in ("meta", "preface", "body"))
    t.parts(root, "meta", "preface", "preamble", "body", "conclusions")
    found = check_meta(t, meta, ["analysis", "notes", "proprietary"])
    if "identification" in found:
        read_number(t, found["identification"])
    read_periods(t, meta)
    own_fields = _own_fields(t, meta, found.get("proprietary"))
    if own_fields is None:
        t.finish()
        raise AssertionError("a missing field is a fault")
    amending, base = own_fields
    kind_of_act, base_number = t.required(amending, "kind"), t.required(base, "number")
    for field in (base, *([] if amending.get("number") is None else [amending])):
        _check_number(t, field)
    holders = _holders(t, body)
    provisions = holders.get("hcontainer ikraftträdande")
    operations = read_operations(
        t, found.get("analysis"), holders.get("hcontainer ändringar"), kind_of_act, base_number
    )
    bill = AmendingAct(
        kind=kind_of_act,
        title=read_title(t, preface),
        base=BaseAct(base_number, t.text(base, "number", "wording"), base.get("wording")),
        operations=operations,
        provisions=() if provisions is None else read_nodes(t, provisions, t.children(provisions)),
        form=t.required(amending, "form"),
        number=amending.get("number"),
        issued=amending.get("issued"),
        printed_clause=_printed_clause(t, root),
        footnotes=_footnotes(t, found.get("notes")),
        signature=_signature(t, root),
    )
    t.finish()
    return bill


def _own_fields(
    t: Taker, meta: etree._Element, proprietary: etree._Element | None
) -> tuple[etree._Element, etree._Element] | None:
    found = {} if proprietary is None else t.parts(proprietary, "lv:amending", "lv:base")
    for needed in ("lv:amending", "lv:base"):
        if needed not in found:
            t.missing(meta, f"{needed} i proprietary")
    if "lv:amending" not in found or "lv:base" not in found:
        return None
    t.attributes(found["lv:amending"], "kind", "form", "number", "issued")
    return found["lv:amending"], found["lv:base"]


def _check_number(t: Taker, field: etree._Element) -> None:
    try:
        split_number(field.get("number", ""))
    except ValueError:
        t.fault(field, f"”{field.get('number', '')}” är inte ett SFS-nummer; skriv det som ”2003:1210”.")


def _holders(t: Taker, body: etree._Element) -> dict[str, etree._Element]:
    found = t.parts(body, "hcontainer ändringar", "hcontainer ikraftträdande")
    for element in found.values():
        t.attributes(element, "name")
    return found


def _printed_clause(t: Taker, root: etree._Element) -> str | None:
    preamble = root.find(akn("preamble"))
    clause: str | None = None
    for formula in t.children(preamble) if preamble is not None else ():
        if kind(formula) != "formula ingress-tryckt" or clause is not None:
            t.unknown(formula, root)
            continue
        t.attributes(formula, "name")
        lines = list(t.children(formula))
        if [kind(line) for line in lines] == ["p"]:
            clause = t.text(lines[0])
        else:
            t.fault(formula, "Den tryckta ingressen ska stå i ett enda p-element; slå ihop texten.")
    return clause


def _footnotes(t: Taker, notes: etree._Element | None) -> tuple[str, ...]:
    found: list[str] = []
    for note in t.children(notes) if notes is not None else ():
        lines = list(t.children(note))
        if [kind(line) for line in lines] == ["p"]:
            t.attributes(note)
            found.append(t.text(lines[0]))
        else:
            t.fault(note, "En fotnot ska stå i ett enda p-element; slå ihop texten.")
    return tuple(found)


def _signature(t: Taker, root: etree._Element) -> tuple[str, ...]:
    conclusions = root.find(akn("conclusions"))
    lines: list[str] = []
    for line in t.children(conclusions) if conclusions is not None else ():
        if kind(line) == "p":
            lines.append(t.text(line))
        else:
            t.unknown(line, root)
    return tuple(lines)
