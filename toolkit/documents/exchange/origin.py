"""What a document remembers of the law and the proposal it was made from, so that it can come home.

The record lies in the document itself: the number and wording of the law as custom properties, and in a
data part each provision as it was printed, and the bill. A program that drops such parts as it saves
makes a document that can't be read back; that is said, and nothing is guessed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from lxml import etree

from toolkit.documents.exchange.provision_text import TextLine
from toolkit.law.faults import FaultError
from toolkit.law.model import Act
from toolkit.word.custom import data_of, with_custom_properties, with_data
from toolkit.word.ooxml import Element, printable
from toolkit.word.package import Parts

_NAMESPACE = "urn:lagverk:dokument:1"
DRAFT, BILL = "utkast", "lagforslag"


@dataclass(frozen=True, slots=True)
class Printed:
    """What one control held when the document was made. ``tag`` is the control's.

    ``role`` and ``current`` are those of a table row: its role, and its left side (None where it has
    none, or where the row goes over both columns).
    """

    tag: str
    lines: tuple[TextLine, ...]
    role: str | None = None
    current: str | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The record. ``kind`` is ``DRAFT`` or ``BILL``; ``number`` and ``wording`` SFS numbers of the law.

    ``frame`` are the other paragraphs of a draft, guidance and headings, and the enacting clause of a bill;
    ``passages`` the texts around a bill (see ``passages``), and ``footnotes`` the notes in the document.
    ``bill`` is the bill as it was written to a file, ``based_on`` the proposal whose wording it amends;
    ``law`` the fingerprint of the law.
    """

    kind: str
    number: str
    wording: str
    printed: tuple[Printed, ...]
    frame: tuple[str, ...] = ()
    bill: bytes | None = None
    based_on: str | None = None
    law: str | None = None
    passages: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()


def fingerprint(law: Act) -> str:
    """A digest of every word of ``law`` and of how it is divided.

    Where it is that of the document, the law is what it was when the document was made; where it isn't,
    something may have changed: that is for whoever asks to find out.
    """
    return hashlib.sha256(repr(law).encode("utf-8")).hexdigest()


def with_origin(parts: Parts, origin: Origin) -> dict[str, bytes]:
    """``parts`` with ``origin`` in it."""
    root = etree.Element(f"{{{_NAMESPACE}}}dokument", nsmap={None: _NAMESPACE})
    _set(root, slag=origin.kind, grund=origin.number, lydelse=origin.wording, utgar=origin.based_on)
    _set(root, avtryck=origin.law)
    for printed in origin.printed:
        post = _under(root, "post")
        _set(post, tagg=printed.tag, roll=printed.role, nuvarande=printed.current)
        if printed.whole:
            _set(post, hel="ja")
        for line in printed.lines:
            made = _under(post, "rad", line.text)
            _set(made, stil=line.style)
    for name, texts in (("ram", origin.frame), ("text", origin.passages), ("not", origin.footnotes)):
        for text in texts:
            _under(root, name, text)
    if origin.bill is not None:
        _under(root, "lagforslag", origin.bill.decode("utf-8"))
    kept = with_data(parts, root)
    return with_custom_properties(
        kept,
        {
            "lagverk dokument": origin.kind,
            "lagverk grundförfattning": origin.number,
            "lagverk lydelse": origin.wording,
        },
    )


def origin_of(parts: Parts) -> Origin:
    """The record in a document. Raises FaultError where there is none."""
    root = data_of(parts, f"{{{_NAMESPACE}}}dokument")
    if root is None:
        raise FaultError.of(
            "Dokumentet är inte gjort av lagverk, eller så har uppgifterna om dess ursprung försvunnit när "
            "det sparades i ett annat program; gör ett nytt med ”lagverk utkast”, eller läs lagförslag från "
            "annat håll med ”lagverk importera”."
        )
    bill = root.find(f"{{{_NAMESPACE}}}lagforslag")
    return Origin(
        kind=root.get("slag", ""),
        number=root.get("grund", ""),
        wording=root.get("lydelse", ""),
        printed=tuple(_printed(post) for post in root.iter(f"{{{_NAMESPACE}}}post")),
        frame=_texts(root, "ram"),
        bill=None if bill is None else (bill.text or "").encode("utf-8"),
        based_on=root.get("utgar"),
        law=root.get("avtryck"),
        passages=_texts(root, "text"),
        footnotes=_texts(root, "not"),
    )


def _texts(root: Element, name: str) -> tuple[str, ...]:
    return tuple(node.text or "" for node in root.iter(f"{{{_NAMESPACE}}}{name}"))


def _printed(post: Element) -> Printed:
    lines = tuple(
        TextLine(node.get("stil", ""), node.text or "") for node in post.iter(f"{{{_NAMESPACE}}}rad")
    )
    return Printed(
        post.get("tagg", ""), lines, post.get("roll"), post.get("nuvarande"), post.get("hel") == "ja"
    )


def _under(parent: Element, name: str, text: str | None = None) -> Element:
    made = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    if text is not None:
        made.text = printable(text)
    return made


def _set(node: Element, **values: str | None) -> None:
    for name, value in values.items():
        if value is not None:
            node.set(name, printable(value))
