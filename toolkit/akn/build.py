"""Building the XML tree: elements and their text, so that every character can be read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from toolkit.akn.eid import EIds, Place
from toolkit.akn.names import AKN, OWN, XML_SPACE, akn
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import ALWAYS, Validity

_ILLEGAL = re.compile("[^\t\n\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML_SPACE = re.compile("[ \t\r\n]+")
_DEPTH = 200
"""Deeper trees can be written but not read back: libxml2 stops at 256 levels of untrusted input."""


def collapse(text: str) -> str:
    """``text`` with each run of XML white space as one space and none at its ends.

    Text is read so, unless its element says xml:space="preserve"; no-break spaces are kept.
    """
    return _XML_SPACE.sub(" ", text).strip(" \t\r\n")


@dataclass(slots=True)
class Builder:
    """What is shared by one document being written: eIds, periods of validity, and faults found.

    ``here`` is the legal place that a fault is reported at. ``prefix`` begins the eIds of the meta
    part, in an act that stands within another document.
    """

    eids: EIds = field(default_factory=EIds)
    periods: dict[Validity, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    here: str | None = None
    prefix: str = ""

    def element(
        self,
        parent: etree._Element,
        tag: str,
        place: Place | None = None,
        attributes: Mapping[str, str | None] | None = None,
        validity: Validity = ALWAYS,
    ) -> etree._Element:
        """A new last child of ``parent``. Attributes that are None are left out."""
        made = etree.SubElement(parent, tag if tag.startswith("{") else akn(tag))
        if place is not None:
            made.set("eId", place.eid)
            if place.wid != place.eid:
                made.set("wId", place.wid)
        for name, value in (attributes or {}).items():
            if value is not None:
                made.set(name, self.legal(value))
        self.period(made, validity)
        return made

    def period(self, element: etree._Element, validity: Validity) -> None:
        """Say on ``element`` when its wording applies, unless it always does."""
        if validity != ALWAYS:
            name = self.periods.setdefault(validity, f"{self.prefix}period_{len(self.periods) + 1}")
            element.set("period", f"#{name}")

    def leaf(
        self, parent: etree._Element, tag: str, text: str, attributes: Mapping[str, str | None] | None = None
    ) -> etree._Element:
        """A new last child that holds ``text`` and nothing else."""
        made = self.element(parent, tag, attributes=attributes)
        made.text = self.legal(text)
        if collapse(text) != text:
            made.set(XML_SPACE, "preserve")
        return made

    def legal(self, text: str) -> str:
        """``text`` if XML can hold it; otherwise a fault is noted and the text emptied."""
        match = _ILLEGAL.search(text)
        if match is None:
            return text
        code = f"U+{ord(match.group()):04X}"
        self.fault(f"Texten innehåller tecknet {code}, som inte får stå i XML; ta bort det.")
        return ""

    def fault(self, message: str) -> None:
        """Note a fault at the place being written; ``finish`` raises it."""
        self.faults.append(Fault(message, place=self.here))

    def finish(self, root: etree._Element) -> bytes:
        """The document as UTF-8, one element a line. Raises FaultError for the faults noted."""
        if _depth(root) > _DEPTH:
            raise nested_too_deep()
        if self.faults:
            raise FaultError(*self.faults)
        etree.indent(root, "  ")
        body = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def nested_too_deep() -> FaultError:
    """The fault of points within points, or chapters within chapters, without end."""
    return FaultError.of("Texten har punkter eller kapitel i fler nivåer än som kan skrivas; dela upp den.")


def new_document() -> etree._Element:
    """An empty ``akomaNtoso`` element."""
    return etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "lv": OWN})


def _depth(root: etree._Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
