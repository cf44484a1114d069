"""A new document: its parts from a style sheet, a body and a running head, on A4 paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from toolkit.word.footnotes import separators_part
from toolkit.word.ooxml import Element, R, W, attribute, element, qualified, serialise
from toolkit.word.package import relationship_id, with_part, word_type
from toolkit.word.theme import theme

_A4 = (11906, 16838)
_DEFAULT_TEXT_WIDTH = 9072
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


@dataclass(frozen=True, slots=True)
class Margins:
    """Page margins in twentieths of a point; ``landscape`` turns the page."""

    top: int = 1814
    bottom: int = 1701
    side: int = 1701
    header: int = 851
    landscape: bool = False


def new_document(
    body: Sequence[Element],
    styles: Element,
    *,
    head: Sequence[Element],
    margins: Margins,
    language: str,
    fonts: tuple[str, str, str],
    numbering: Element | None = None,
) -> dict[str, bytes]:
    """The parts of a document with ``head`` as running head on every page but the first.

    ``fonts`` are the name of the theme, its font for headings and its font for text. ``numbering`` is the
    root of the numbering part, for styles that stand in a list.
    """
    main = "word/document.xml"
    parts: dict[str, bytes] = with_part(
        {}, main, b"", source="", kind="officeDocument", content_type=word_type("document.main")
    )
    for name, data in (
        ("styles", serialise(styles)),
        ("settings", serialise(_settings(language))),
        ("footnotes", separators_part()),
        ("fontTable", serialise(element("fonts", [element("font", name=face) for face in fonts[1:]]))),
        ("header", serialise(element("hdr", head))),
    ):
        parts = with_part(
            parts, f"word/{name}.xml", data, source=main, kind=name, content_type=word_type(name)
        )
    if numbering is not None:
        parts = with_part(
            parts,
            "word/numbering.xml",
            serialise(numbering),
            source=main,
            kind="numbering",
            content_type=word_type("numbering"),
        )
    parts = with_part(
        parts,
        "word/theme/theme1.xml",
        theme(*fonts),
        source=main,
        kind="theme",
        content_type="application/vnd.openxmlformats-officedocument.theme+xml",
    )
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    parts = with_part(
        parts,
        "docProps/app.xml",
        serialise(etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})),
        source="",
        kind=extended,
        content_type="application/vnd.openxmlformats-officedocument.extended-properties+xml",
    )
    header = relationship_id(parts, main, "word/header.xml")
    root = etree.Element(f"{{{W}}}document", nsmap={"w": W, "r": R})
    root.append(element("body", [*body, _section(margins, header)]))
    return {**parts, main: serialise(root)}


def text_width(body: Element) -> int:
    """The width between the margins of the last section of ``body``, in twentieths of a point."""
    sections = list(body.iter(qualified("w:sectPr")))
    if not sections:
        return _DEFAULT_TEXT_WIDTH
    page = attribute(sections[-1].find(qualified("w:pgSz")), "w")
    margins = sections[-1].find(qualified("w:pgMar"))
    try:
        left, right = (int(attribute(margins, side) or "") for side in ("left", "right"))
        return int(page or "") - left - right
    except ValueError:
        return _DEFAULT_TEXT_WIDTH


def _section(margins: Margins, header: str) -> Element:
    reference = element("headerReference", type="default")
    reference.set(qualified("r:id"), header)
    width, height = reversed(_A4) if margins.landscape else _A4
    return element(
        "sectPr",
        [
            reference,
            element("pgSz", w=width, h=height, orient="landscape" if margins.landscape else None),
            element(
                "pgMar",
                top=margins.top,
                right=margins.side,
                bottom=margins.bottom,
                left=margins.side,
                header=margins.header,
                footer=margins.header,
                gutter=0,
            ),
            element("titlePg"),
        ],
    )


def _settings(language: str) -> Element:
    compatibility = [
        element(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        )
    ]
    return element(
        "settings",
        [
            element("zoom", percent=100),
            element("defaultTabStop", val=1304),
            element("autoHyphenation"),
            element("consecutiveHyphenLimit", val=2),
            element("hyphenationZone", val=283),
            element("characterSpacingControl", val="doNotCompress"),
            element("footnotePr", [element("footnote", id=-1), element("footnote", id=0)]),
            element("compat", compatibility),
            element("themeFontLang", val=language),
            element("decimalSymbol", val=","),
            element("listSeparator", val=";"),
        ],
    )
