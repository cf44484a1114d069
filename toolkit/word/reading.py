"""Reading the text of a document: paragraphs and tables in order, each with its style and its control.

Everything that is text comes along. What isn't (a picture, a text box, an equation) is named, so that
whoever reads can refuse it instead of losing it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.word.controls import tag_of
from toolkit.word.ooxml import Element, attribute, qualified
from toolkit.word.styles import Styles

_UNREADABLE = {
    qualified("w:drawing"): "en bild",
    qualified("w:pict"): "en bild",
    qualified("w:object"): "ett inbäddat objekt",
    qualified("w:sym"): "ett specialtecken",
    qualified("w:altChunk"): "ett inbäddat dokument",
    qualified("w:subDoc"): "ett inbäddat dokument",
}
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHARACTERS = {
    qualified("w:tab"): "\t",
    qualified("w:ptab"): "\t",
    qualified("w:br"): "\n",
    qualified("w:cr"): "\n",
    qualified("w:noBreakHyphen"): "-",
    qualified("w:softHyphen"): "",
}
_T, _P, _TBL, _SDT = (qualified(f"w:{name}") for name in ("t", "p", "tbl", "sdt"))
_PROMPT = qualified("w:showingPlcHdr")
_PPR, _STYLE = qualified("w:pPr"), qualified("w:pStyle")
_PROPERTIES = tuple(qualified(f"w:{name}") for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tcPr"))


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph. ``style`` is its style's name in lower case; ``control`` the tag of its control.

    ``numbered`` says that Word numbers it. ``placeholder`` says that its control still shows its prompt.
    ``notes`` are the ids of its footnotes, ``unreadable`` what in it isn't text ("en bild").
    """

    text: str
    style: str = ""
    control: str | None = None
    numbered: bool = False
    placeholder: bool = False
    notes: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    source: Element | None = None


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell: its paragraphs and how many columns it spans. ``continues`` one merged from the row above."""

    paragraphs: tuple[ReadParagraph, ...]
    span: int = 1
    continues: bool = False
    control: str | None = None

    @property
    def text(self) -> str:
        """The text of the cell, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table. ``control`` is the tag of the control it stands in."""

    rows: tuple[tuple[ReadCell, ...], ...]
    control: str | None = None


def read_blocks(root: Element, styles: Styles) -> list[ReadParagraph | ReadTable]:
    """The paragraphs and tables of ``root``, a body without tracked changes, in order."""
    names = {identity: name for name, identity in styles.ids.items()}
    return list(_blocks(root, names, None))


def _blocks(root: Element, names: dict[str, str], tag: str | None) -> Iterator[ReadParagraph | ReadTable]:
    for child in root:
        if child.tag == _P:
            yield _paragraph(child, names, tag)
        elif child.tag == _TBL:
            yield ReadTable(tuple(_rows(child, names, tag)), tag)
        elif child.tag == _SDT:
            content = child.find(qualified("w:sdtContent"))
            if content is not None:
                yield from _blocks(content, names, tag_of(child) or tag)
        elif child.tag in _PROPERTIES or child.tag == qualified("w:sectPr"):
            continue
        elif child.tag in _UNREADABLE or child.tag == _ALTERNATE or str(child.tag).startswith(_MATHS):
            yield ReadParagraph("", control=tag, unreadable=_unreadable(child))
        else:
            yield from _blocks(child, names, tag)


def _rows(table: Element, names: dict[str, str], tag: str | None) -> Iterator[tuple[ReadCell, ...]]:
    for child in table:
        if child.tag == qualified("w:tr"):
            yield tuple(_cells(child, names, tag))
        elif child.tag == _SDT:
            content = child.find(qualified("w:sdtContent"))
            if content is not None:
                yield from _rows(content, names, tag_of(child) or tag)


def _cells(row: Element, names: dict[str, str], tag: str | None) -> Iterator[ReadCell]:
    for child in row:
        if child.tag == qualified("w:tc"):
            yield _cell(child, names, tag)
        elif child.tag == _SDT:
            content = child.find(qualified("w:sdtContent"))
            if content is not None:
                yield from _cells(content, names, tag_of(child) or tag)


def _cell(cell: Element, names: dict[str, str], tag: str | None) -> ReadCell:
    properties = cell.find(qualified("w:tcPr"))
    span = attribute(None if properties is None else properties.find(qualified("w:gridSpan")), "val")
    merge = None if properties is None else properties.find(qualified("w:vMerge"))
    paragraphs: list[ReadParagraph] = []
    for block in _blocks(cell, names, tag):
        if isinstance(block, ReadParagraph):
            paragraphs.append(block)
        else:
            paragraphs.append(ReadParagraph("", control=block.control, unreadable=("en tabell i tabellen",)))
    control = next((paragraph.control for paragraph in paragraphs if paragraph.control), None)
    continues = merge is not None and attribute(merge, "val") in (None, "continue")
    return ReadCell(
        tuple(paragraphs), int(span) if span and span.isdigit() and len(span) < 4 else 1, continues, control
    )


def _paragraph(node: Element, names: dict[str, str], tag: str | None) -> ReadParagraph:
    properties = node.find(_PPR)
    style = attribute(None if properties is None else properties.find(_STYLE), "val")
    number = None if properties is None else properties.find(f"{qualified('w:numPr')}/{qualified('w:numId')}")
    controls = list(node.iter(_SDT))
    inner = next((found for sdt in controls if (found := tag_of(sdt)) is not None), None)
    pieces: list[str] = []
    notes: list[str] = []
    unreadable: list[str] = []
    _text(node, pieces, notes, unreadable)
    shows_prompt = any(True for sdt in controls for _ in sdt.iter(_PROMPT))
    return ReadParagraph(
        "".join(pieces),
        names.get(style or "", ""),
        tag or inner,
        numbered=number is not None and attribute(number, "val") != "0",
        placeholder=shows_prompt,
        notes=tuple(notes),
        unreadable=tuple(unreadable),
        source=node,
    )


def _text(node: Element, pieces: list[str], notes: list[str], unreadable: list[str]) -> None:
    for child in node:
        if child.tag == _T:
            pieces.append(child.text or "")
        elif child.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[str(child.tag)])
        elif child.tag == qualified("w:footnoteReference"):
            notes.append(attribute(child, "id") or "")
        elif child.tag in _UNREADABLE or child.tag == _ALTERNATE or str(child.tag).startswith(_MATHS):
            unreadable.extend(_unreadable(child))
        elif child.tag not in _PROPERTIES:
            _text(child, pieces, notes, unreadable)


def _unreadable(node: Element) -> tuple[str, ...]:
    if str(node.tag).startswith(_MATHS):
        return ("en formel",)
    if node.tag == _ALTERNATE:
        return ("en textruta eller bild",)
    return (_UNREADABLE[str(node.tag)],)
