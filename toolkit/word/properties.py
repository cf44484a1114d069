"""Document properties: title, author, language and date, set so that two builds give the same bytes."""

from __future__ import annotations

from lxml import etree

from toolkit.word.ooxml import printable, serialise
from toolkit.word.package import CORE_PROPERTIES, Parts, related, with_part

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def with_properties(
    parts: Parts,
    *,
    title: str,
    author: str | None = None,
    identifier: str | None = None,
    date: str | None = None,
    language: str = "sv-SE",
) -> dict[str, bytes]:
    """``parts`` with these core properties and no others; ``date`` is ISO, and no clock is read."""
    root = etree.Element(
        f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    )
    for name, value in (
        ("title", title),
        ("creator", author),
        ("identifier", identifier),
        ("language", language),
    ):
        if value is not None:
            etree.SubElement(root, f"{{{_DC}}}{name}").text = printable(value)
    if date is not None:
        for name in ("created", "modified"):
            stamp = etree.SubElement(root, f"{{{_TERMS}}}{name}")
            stamp.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
            stamp.text = f"{printable(date)}T00:00:00Z"
    names = related(parts, "", CORE_PROPERTIES)
    name = names[0] if names else "docProps/core.xml"
    return with_part(parts, name, serialise(root), source="", kind=CORE_PROPERTIES, content_type=_TYPE)
