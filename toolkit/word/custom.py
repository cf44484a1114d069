"""What a document remembers of where it came from: custom properties, and a data part of its own.

Custom properties are shown by Word (Arkiv → Info → Egenskaper); a custom XML part isn't, but both are kept
when the document is saved. ECMA-376 part 1, 15.2.12.2 and 15.2.5.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from toolkit.word.ooxml import Element, parse, printable, serialise
from toolkit.word.package import Parts, main_part, related, with_part

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{6A1F0C53-9B0E-4C0B-8B49-2B6A5C8E1D37}"
_FIRST = 2


def with_custom_properties(parts: Parts, values: Mapping[str, str]) -> dict[str, bytes]:
    """``parts`` with ``values`` as its custom properties, in place of any there were."""
    root = etree.Element(f"{{{_PROPERTIES}}}Properties", nsmap={None: _PROPERTIES, "vt": _VALUES})
    for number, (name, value) in enumerate(values.items(), start=_FIRST):
        made = etree.SubElement(
            root, f"{{{_PROPERTIES}}}property", {"fmtid": _USER_DEFINED, "pid": str(number), "name": name}
        )
        etree.SubElement(made, f"{{{_VALUES}}}lpwstr").text = printable(value)
    return with_part(
        parts,
        "docProps/custom.xml",
        serialise(root),
        source="",
        kind="custom-properties",
        content_type="application/vnd.openxmlformats-officedocument.custom-properties+xml",
    )


def custom_properties(parts: Parts) -> dict[str, str]:
    """The custom properties of the document, as text; none where there are none."""
    found: dict[str, str] = {}
    for part in related(parts, "", "custom-properties"):
        for node in parse(parts[part]).iter(f"{{{_PROPERTIES}}}property"):
            found[node.get("name", "")] = "".join(str(text) for text in node.itertext()).strip()
    return found


def with_data(parts: Parts, root: Element) -> dict[str, bytes]:
    """``parts`` with ``root`` as a custom XML part of the main document."""
    name, store = "customXml/item1.xml", "customXml/itemProps1.xml"
    parts = with_part(
        parts,
        name,
        serialise(root),
        source=main_part(parts),
        kind="customXml",
        content_type="application/xml",
    )
    item = etree.Element(
        f"{{{_STORE}}}datastoreItem", {f"{{{_STORE}}}itemID": _STORE_ID}, nsmap={"ds": _STORE}
    )
    etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    return with_part(
        parts,
        store,
        serialise(item),
        source=name,
        kind="customXmlProps",
        content_type="application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    )


def data_of(parts: Parts, tag: str) -> Element | None:
    """The root of the custom XML part whose root is ``tag`` ("{namespace}name"); None without one."""
    for name in related(parts, main_part(parts), "customXml"):
        root = parse(parts[name])
        if root.tag == tag:
            return root
    return None
