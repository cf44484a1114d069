"""Reading the XML tree strictly: whatever isn't asked for is a fault with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from toolkit.akn.build import collapse
from toolkit.akn.names import AKN, OWN, XML_SPACE, local, own
from toolkit.akn.parse import Lines
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import ALWAYS, Validity

_ANYWHERE = frozenset({"eId", "wId"})
_KNOWN_PREFIXES = {OWN: "lv:", AKN: "", "http://www.w3.org/XML/1998/namespace": "xml:"}


def shown(name: str) -> str:
    """A qualified name as the user sees it in the file: "section", "lv:label"."""
    if not name.startswith("{"):
        return name
    namespace = name[1:].partition("}")[0]
    prefix = _KNOWN_PREFIXES.get(namespace)
    return f"{prefix}{local(name)}" if prefix is not None else name


def kind(element: etree._Element) -> str:
    """What tells elements of the profile apart: "section", "hcontainer moment", "lv:field"."""
    tag = shown(str(element.tag))
    return f"{tag} {element.get('name')}" if tag in {"hcontainer", "formula"} else tag


@dataclass(slots=True)
class Taker:
    """What is shared by one document being read: the file, its periods, and the faults found."""

    name: str
    lines: Lines
    periods: dict[str, Validity] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, element: etree._Element, message: str) -> None:
        """Note a fault on the line of ``element``; ``finish`` raises it."""
        self.faults.append(Fault(message, self.name, self.lines.of(element)))

    def finish(self) -> None:
        """Raise FaultError if any fault was noted."""
        if self.faults:
            raise FaultError(*self.faults)

    def children(self, element: etree._Element) -> Iterator[etree._Element]:
        """The child elements; text between them is a fault."""
        if element.text and element.text.strip():
            self._stray(element, element, element.text)
        for child in element.iterchildren():
            if child.tail and child.tail.strip():
                self._stray(element, child, child.tail)
            yield child

    def parts(self, element: etree._Element, *allowed: str) -> dict[str, etree._Element]:
        """The child elements by kind; one that isn't in ``allowed``, or stands twice, is a fault."""
        found: dict[str, etree._Element] = {}
        for child in self.children(element):
            if kind(child) not in allowed or kind(child) in found:
                self.unknown(child, element)
            found.setdefault(kind(child), child)
        return found

    def _stray(self, element: etree._Element, at: etree._Element, text: str) -> None:
        words = collapse(text)
        start = words if len(words) <= 40 else f"{words[:40]}…"
        self.fault(at, f"Texten ”{start}” står direkt i elementet {kind(element)}; lägg den i ett p-element.")

    def attributes(self, element: etree._Element, *allowed: str) -> None:
        """Note a fault for each attribute that the profile doesn't know on this element."""
        for name in element.attrib:
            if str(name) not in _ANYWHERE and str(name) not in allowed:
                self.fault(
                    element,
                    f"Attributet {shown(str(name))} på {kind(element)} kan inte läsas; ta bort det.",
                )

    def unknown(self, element: etree._Element, within: etree._Element) -> None:
        """Note that ``element`` isn't one that the profile has in ``within``."""
        self.fault(
            element,
            f"Elementet {kind(element)} kan inte läsas i elementet {kind(within)}; "
            "ta bort det eller skriv om det enligt docs/akn-profile.md.",
        )

    def missing(self, element: etree._Element, what: str) -> None:
        """Note that ``element`` lacks ``what``."""
        self.fault(element, f"Elementet {kind(element)} saknar {what}; lägg till det.")

    def text(self, element: etree._Element, *attributes: str) -> str:
        """The text of an element that holds text alone."""
        self.attributes(element, XML_SPACE, *attributes)
        for child in element.iterchildren():
            self.unknown(child, element)
        text = element.text or ""
        return text if element.get(XML_SPACE) == "preserve" else collapse(text)

    def required(self, element: etree._Element, attribute: str) -> str:
        """The value of an attribute that must be there; "" and a fault where it isn't."""
        value = element.get(attribute)
        if value is None:
            self.missing(element, f"attributet {shown(attribute)}")
        return value or ""

    def validity(self, element: etree._Element) -> Validity:
        """When the wording that ``element`` holds applies."""
        period = element.get("period")
        if period is None:
            return ALWAYS
        found = self.periods.get(period.removeprefix("#"))
        if found is None:
            self.fault(
                element,
                f"Perioden {period} finns inte i temporalData; rätta attributet period eller lägg till den.",
            )
        return found or ALWAYS


OWN_LABEL = own("label")
"""The label of a section or chapter whose printed number is not in the standard form."""
