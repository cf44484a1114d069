"""WordprocessingML elements in short form, and the safe reading and writing of XML parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_PREFIXES = {"w": W, "r": R, "xml": XML}
_UNPRINTABLE = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element = etree._Element


class UnprintableText(ValueError):
    """Text with a character that XML, and so Word, can't hold. ``character`` is the first of them."""

    def __init__(self, text: str, character: str) -> None:
        super().__init__(f"U+{ord(character):04X} in {text[:60]!r}")
        self.text = text
        self.character = character


def qualified(name: str) -> str:
    """ "w:p" → "{http://…/main}p"."""
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


def element(
    name: str, children: Iterable[Element] = (), /, *, text: str | None = None, **attributes: str | int | None
) -> Element:
    """An element of the w namespace: ``element("tcW", w=2000, type="dxa")``.

    ``name`` is a local name. Attributes are in the same namespace and those that are None are left
    out. Raises UnprintableText for text or attribute values that XML can't hold.
    """
    made = etree.Element(f"{{{W}}}{name}", nsmap={"w": W})
    for key, value in attributes.items():
        if value is not None:
            made.set(f"{{{W}}}{key}", printable(str(value)))
    if text is not None:
        made.text = printable(text)
        if text != text.strip() or "  " in text:
            made.set(f"{{{XML}}}space", "preserve")
    made.extend(children)
    return made


def printable(text: str) -> str:
    """``text`` itself. Raises UnprintableText where it holds a character that XML can't."""
    if match := _UNPRINTABLE.search(text):
        raise UnprintableText(text, match.group(0))
    return text


def parse(data: bytes) -> Element:
    """The root of an XML part. No entities, no network, no document type (OPC forbids one).

    Raises ValueError for what isn't such XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed: {error}") from error
    if root.getroottree().docinfo.doctype:
        raise ValueError("a document type is not allowed in a part")
    return root


def serialise(root: Element) -> bytes:
    """The part as bytes, the same for the same tree; prefixes that the root declares are kept."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in root.nsmap if prefix])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def attribute(node: Element | None, name: str) -> str | None:
    """The w attribute ``name`` of ``node``; None where either is missing."""
    return None if node is None else node.get(f"{{{W}}}{name}")


def document_text(node: Element) -> str:
    """The text of ``node`` as a reader sees it: one line per paragraph, tabs and breaks as themselves."""
    lines: list[str] = []
    for paragraph in node.iter(f"{{{W}}}p"):
        pieces: list[str] = []
        for part in paragraph.iter(f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br"):
            if part.tag == f"{{{W}}}t":
                pieces.append(part.text or "")
            elif part.getparent() is not None and part.getparent().tag == f"{{{W}}}r":  # type: ignore[union-attr]
                pieces.append("\t" if part.tag == f"{{{W}}}tab" else "\n")
        lines.append("".join(pieces))
    return "\n".join(lines)


def nsmap(prefixes: Iterable[str]) -> Mapping[str, str]:
    """The named prefixes with their namespaces, for a root element."""
    return {prefix: _PREFIXES[prefix] for prefix in prefixes}
