"""The ``meta`` of a document: its identification (FRBR), periods of validity, and own fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from toolkit.akn.build import Builder
from toolkit.akn.names import AKN, is_date, own
from toolkit.akn.take import Taker, kind
from toolkit.law.faults import FaultError
from toolkit.law.model import Validity

TOOL = "#lagverk"
"""What ``source`` attributes refer to: the tool that wrote the document."""
_PERIOD_CONCEPT = "lydelse"
_AUTHORS = {"lag": ("riksdagen", "Riksdagen")}
_GOVERNMENT = ("regeringen", "Regeringen")
_UNSAID = ("ej-angiven", "Ej angiven")
_IDENTIFYING = frozenset(
    "FRBRWork FRBRExpression FRBRManifestation FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry FRBRsubtype "
    "FRBRnumber FRBRversionNumber FRBRlanguage FRBRformat".split()
)
_REFERENCES = frozenset({"TLCOrganization", "TLCObject", "TLCConcept"})


@dataclass(frozen=True, slots=True)
class Identification:
    """What identifies a document: all of it follows from the act, and the reader only uses ``number``.

    ``work`` is the work URI, ``kind`` "lag" or "förordning"; the dates are ISO, each with a word for
    what it is the date of; ``wording`` is the SFS number of the last amendment in the wording.
    """

    work: str
    kind: str
    number: str | None
    issued: tuple[str, str]
    dated: tuple[str, str]
    wording: str | None = None

    @property
    def author(self) -> tuple[str, str]:
        """Who made it, as identifier and name: a bill doesn't say who proposes it."""
        return _UNSAID if self.number is None else _AUTHORS.get(self.kind, _GOVERNMENT)


def first_date(year: str, *candidates: tuple[str | None, str]) -> tuple[str, str]:
    """The first of ``candidates`` (date, what it is the date of) that is a date.

    Where none is, 1 January of ``year``, called "år" since only the year is known: the schema demands
    a day.
    """
    for date, name in candidates:
        day = (date or "")[:10]
        if is_date(day):
            return day, name
    return f"{year}-01-01", "år"


def write_identification(b: Builder, meta: etree._Element, known: Identification) -> None:
    """Write ``identification``."""
    made = b.element(meta, "identification", attributes={"source": TOOL})
    expression = f"{known.work}/swe@{known.dated[0]}"
    author = f"#{b.prefix}{known.author[0]}"
    for level, uri, (date, name), by in (
        ("FRBRWork", known.work, known.issued, author),
        ("FRBRExpression", expression, known.dated, author),
        ("FRBRManifestation", f"{expression}.xml", known.dated, TOOL),
    ):
        of = b.element(made, level)
        b.element(of, "FRBRthis", attributes={"value": f"{uri}/!main"})
        b.element(of, "FRBRuri", attributes={"value": uri})
        b.element(of, "FRBRdate", attributes={"date": date, "name": name})
        b.element(of, "FRBRauthor", attributes={"href": by})
        if level == "FRBRWork":
            b.element(of, "FRBRcountry", attributes={"value": "se"})
            b.element(of, "FRBRsubtype", attributes={"value": known.kind})
            if known.number is not None:
                b.element(of, "FRBRnumber", attributes={"value": known.number})
        elif level == "FRBRExpression":
            if known.wording is not None:
                b.element(of, "FRBRversionNumber", attributes={"value": known.wording})
            b.element(of, "FRBRlanguage", attributes={"language": "swe"})
        else:
            b.element(of, "FRBRformat", attributes={"value": "application/akn+xml"})


def read_number(t: Taker, identification: etree._Element) -> str | None:
    """The SFS number in ``identification``, None where it has none."""
    number: str | None = None
    for element in identification.iterdescendants(f"{{{AKN}}}*"):
        if kind(element) not in _IDENTIFYING:
            t.unknown(element, identification)
        elif kind(element) == "FRBRnumber" and number is None:
            number = t.required(element, "value")
        elif kind(element) == "FRBRnumber":
            t.fault(element, "Dokumentet har mer än ett nummer (FRBRnumber); ta bort det ena.")
    return number


def write_periods(b: Builder, meta: etree._Element) -> None:
    """Write ``lifecycle`` and ``temporalData`` for the periods that the nodes refer to."""
    if not b.periods:
        return
    dates = sorted({d for v in b.periods for d in (v.commences, v.expires) if d is not None and is_date(d)})
    events = {date: f"{b.prefix}event_{date}" for date in dates}
    if events:
        lifecycle = b.element(meta, "lifecycle", attributes={"source": TOOL})
        for date, name in events.items():
            b.element(
                lifecycle,
                "eventRef",
                attributes={"eId": name, "date": date, "type": "amendment", "source": TOOL},
            )
    _write_groups(b, meta, events)


def _write_groups(b: Builder, meta: etree._Element, events: dict[str, str]) -> None:
    data = b.element(meta, "temporalData", attributes={"source": TOOL})
    b.here = None
    for validity, name in b.periods.items():
        group = b.element(data, "temporalGroup", attributes={"eId": name})
        interval: dict[str, str | None] = {"refersTo": f"#{b.prefix}{_PERIOD_CONCEPT}"}
        for attribute, value in (("start", validity.commences), ("end", validity.expires)):
            if value in events:
                interval[attribute] = f"#{events[value]}"
            else:
                interval[own(attribute)] = value
        interval[own("notice")] = validity.notice
        b.element(group, "timeInterval", attributes=interval)


def read_periods(t: Taker, meta: etree._Element) -> None:
    """Read ``lifecycle`` and ``temporalData`` into ``t.periods``."""
    events: dict[str, str] = {}
    for lifecycle in meta.iterchildren(f"{{{AKN}}}lifecycle"):
        for event in t.children(lifecycle):
            if kind(event) != "eventRef":
                t.unknown(event, lifecycle)
                continue
            t.attributes(event, "date", "type", "source")
            events[event.get("eId", "")] = t.required(event, "date")
    for data in meta.iterchildren(f"{{{AKN}}}temporalData"):
        for group in t.children(data):
            intervals = list(t.children(group))
            if kind(group) != "temporalGroup" or [kind(i) for i in intervals] != ["timeInterval"]:
                t.fault(group, "En period ska vara en temporalGroup med en enda timeInterval; rätta den.")
                continue
            t.periods[group.get("eId", "")] = _validity(t, intervals[0], events)


def _validity(t: Taker, interval: etree._Element, events: dict[str, str]) -> Validity:
    t.attributes(interval, "refersTo", "start", "end", own("start"), own("end"), own("notice"))
    found: list[str | None] = []
    for attribute in ("start", "end"):
        reference = interval.get(attribute)
        if reference is None:
            found.append(interval.get(own(attribute)))
            continue
        date = events.get(reference.removeprefix("#"))
        if date is None:
            t.fault(interval, f"Händelsen {reference} finns inte i lifecycle; rätta attributet {attribute}.")
        found.append(date)
    return Validity(found[0], found[1], interval.get(own("notice")))


def write_references(b: Builder, meta: etree._Element, known: Identification) -> None:
    """Write ``references``: who made the act, the tool, and what a period is a period of."""
    made = b.element(meta, "references", attributes={"source": TOOL})
    name, words = known.author
    entries = [("TLCOrganization", name, f"organization/se/{name}", words)]
    if not b.prefix:
        entries.append(("TLCObject", "lagverk", "object/se/lagverk", "lagverk"))
    if b.periods:
        entries.append(("TLCConcept", _PERIOD_CONCEPT, "concept/se/lydelse", "Lydelsens giltighetstid"))
    for tag, eid, path, show in entries:
        attributes = {"eId": f"{b.prefix}{eid}", "href": f"/akn/ontology/{path}", "showAs": show}
        b.element(made, tag, attributes=attributes)


def check_meta(t: Taker, meta: etree._Element, allowed: Iterable[str]) -> dict[str, etree._Element]:
    """The children of ``meta`` by kind; one that isn't allowed, or stands twice, is a fault."""
    found = t.parts(meta, "identification", "lifecycle", "temporalData", "references", *allowed)
    for reference in found.get("references", ()):
        if kind(reference) not in _REFERENCES:
            t.unknown(reference, found["references"])
    return found


def part_of(root: etree._Element, tag: str, name: str) -> etree._Element:
    """The child of ``root`` that a document can't be read without. Raises FaultError."""
    found = root.find(f"{{{AKN}}}{tag}")
    if found is None:
        raise FaultError.of(
            f"Elementet {kind(root)} saknar {tag}; lägg till det enligt docs/akn-profile.md.",
            file=name,
            line=root.sourceline,
        )
    return found
