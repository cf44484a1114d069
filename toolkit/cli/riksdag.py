"""The documents of Riksdagens öppna data (type sfs), JSON and XML: the published text within them.

Both hold one ``dokumentstatus`` with a ``dokument`` of number (beteckning), title (titel), last change
(subtitel or undertitel, "t.o.m. SFS 2023:644"), date of issue (datum) and the statute as ``text``, as it is
published, or as ``html``, the same text with anchors and line breaks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from toolkit.law.faults import FaultError

_NUMBER = re.compile(r"\d{4}:\d+(?: s\.? ?\d+| \d)?")
_FIELD = re.compile(r"\s*(?:SFS nr|Departement/myndighet|Utfärdad|Ändrad|Ändringsregister|Källa)\b.{0,200}")
_PARTED = frozenset("p div h1 h2 h3 h4 h5 h6 hr pre table tr ul ol li section".split())
_LEFT_OUT = frozenset("script style head template".split())
_CONTENTS = "sfstoc"


def is_json(data: bytes, suffix: str) -> bool:
    """Whether ``data`` is meant to be JSON, by the file's ending or its first character."""
    return suffix.lower() == ".json" or data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def text_of_json(text: str, name: str) -> str:
    """The statute in a JSON document, as text with a publication's head. Raises FaultError."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise FaultError.of("Filen är inte giltig JSON; hämta den på nytt.", file=name) from None
    status = value.get("dokumentstatus") if isinstance(value, Mapping) else None
    document = status.get("dokument") if isinstance(status, Mapping) else None
    if not isinstance(document, Mapping):
        raise _foreign(name)
    return _text({key: field for key, field in document.items() if isinstance(field, str)}, name)


def text_of_xml(root: Any, name: str) -> str:
    """The statute in the XML document whose root element is ``root``. Raises FaultError."""
    document = root.find("dokument")
    if document is None:
        raise _foreign(name)
    fields = {child.tag: "".join(child.itertext()) for child in document if isinstance(child.tag, str)}
    return _text(fields, name)


def _foreign(name: str) -> FaultError:
    return FaultError.of(
        "Filen är inget dokument ur Riksdagens öppna data; ange ett dokument av typen sfs.", file=name
    )


def _text(fields: Mapping[str, str], name: str) -> str:
    number = (fields.get("beteckning") or "").strip()
    title = " ".join((fields.get("titel") or "").split())
    body = fields.get("text") or ""
    if not body.strip() or body.lstrip().startswith("<"):
        body = plain(fields.get("html") or body)
    if not body.strip() or not _NUMBER.fullmatch(number) or not title:
        raise FaultError.of(
            "Dokumentet saknar beteckning, titel eller text; hämta det på nytt (typen sfs).",
            file=name,
        )
    head = [title, f"SFS nr: {number}"]
    for label, value in (("Utfärdad", fields.get("datum")), ("Ändrad", _change(fields))):
        if value and value.strip():
            head.append(f"{label}: {value.strip()[:10] if label == 'Utfärdad' else value.strip()}")
    return "\n".join([*head, "", _without_head(body, title)])


def _change(fields: Mapping[str, str]) -> str | None:
    change = fields.get("subtitel") or fields.get("undertitel")
    return change if change and "SFS" in change else None


def _without_head(body: str, title: str) -> str:
    """``body`` from where the statute itself begins, the printed head left out."""
    lines = body.split("\n")
    end = 0
    for position, line in enumerate(lines[:40]):
        words = " ".join(line.split())
        if _FIELD.fullmatch(line) or words == title:
            end = position + 1
    return "\n".join(lines[end:])


def plain(html: str) -> str:
    """The text of ``html``: line breaks as new lines, blocks parted by an empty line, no table of contents.

    Nothing is fetched and no entity but those of HTML expanded. Text of spaces alone gives "".
    """
    if not html.strip():
        return ""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    pieces: list[str] = []
    left_out = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        hidden = tag in _LEFT_OUT or _CONTENTS in (element.get("class") or "").split()
        if event == "start":
            left_out += hidden
            if not left_out:
                _open(element, tag, pieces)
            continue
        if not left_out and tag in _PARTED:
            pieces.append("\n\n")
        left_out -= hidden
        if not left_out and element.tail:
            pieces.append(element.tail)
    text = "".join(pieces).replace("\r", "")
    return re.sub(r"\n[ \t]*+(?:\n[ \t]*+)++", "\n\n", text).strip("\n")


def _open(element: Any, tag: str, pieces: list[str]) -> None:
    if tag in _PARTED or (tag == "a" and "paragraf" in (element.get("class") or "").split()):
        pieces.append("\n\n")
    elif tag == "br":
        pieces.append("\n")
    if element.text:
        pieces.append(element.text)
