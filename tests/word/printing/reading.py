"""What stands in a PDF, read through its structure tree, and what stands in a .docx: for comparing them.

Neither reading shares code with the printer. The PDF is read by pdfminer,
under pdfplumber.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from toolkit.word.numbering import Numbering
from toolkit.word.package import main_part, read_package, related

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HYPHENS = "\u00ad\u2010"
BLOCKS = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "TOCI", "LI", "TD", "TH", "Note", "Caption")


@dataclass
class Element:
    """An element of the structure, with its own text between the elements in it."""

    kind: str
    said: dict[str, Any] = field(default_factory=dict)
    kids: list[Element | str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and all in it, in order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    @property
    def text(self) -> str:
        """The words in it, notes included, as a reader of the structure meets them."""
        return " ".join(_text(self).split())


def _text(element: Element) -> str:
    made = ""
    for kid in element.kids:
        piece = kid if isinstance(kid, str) else _text(kid)
        block = isinstance(kid, Element) and kid.kind in BLOCKS
        if block:
            made += f" {piece} "
        elif piece.startswith("\n") and made.endswith(tuple(HYPHENS)):
            made = made[:-1] + piece[1:]
        else:
            made += piece
    return made


class Marks(PDFTextDevice):
    """The text of each marked piece of each page, and what is marked as no content.

    A piece that begins on a new line begins with a line feed.
    """

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.texts: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self.unmarked = ""
        self._open: list[tuple[str, int | None]] = []
        self._line: float | None = None

    def begin_page(self, page: Any, ctm: Any) -> None:
        """A page begins."""
        self.artifacts.append("")
        self._line = None

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """A marked piece begins."""
        number = props.get("MCID") if isinstance(props, dict) else None
        self._open.append((tag.name, number))

    def end_tag(self) -> None:
        """A marked piece ends."""
        self._open.pop()

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """A character of text."""
        text = font.to_unichr(cid)
        tag, number = self._open[-1] if self._open else ("", None)
        page = len(self.artifacts) - 1
        if number is not None:
            new = self._line is None or abs(matrix[5] - self._line) > 6
            self._line = matrix[5]
            self.texts[page, number] = self.texts.get((page, number), "\n" if new else "") + text
        elif tag == "Artifact":
            self.artifacts[-1] += text
        else:
            self.unmarked += text
        return float(font.char_width(cid) * fontsize * scaling)


@dataclass
class Pdf:
    """A PDF: its catalog, the elements of its structure and what on its pages is no content.

    ``owned`` are the marked pieces that the structure knows of, ``marked`` all there are.
    """

    catalog: dict[str, Any]
    info: dict[str, Any]
    top: Element
    artifacts: list[str]
    marked: set[tuple[int, int]]
    unmarked: str
    owned: set[tuple[int, int]]

    def all(self, *kinds: str) -> list[Element]:
        """The elements of ``kinds``, in order."""
        return [element for element in self.top.walk() if element.kind in kinds]


def read_pdf(data: bytes) -> Pdf:
    """``data`` as its structure and pages."""
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    manager = PDFResourceManager()
    marks = Marks(manager)
    interpreter = PDFPageInterpreter(manager, marks)
    pages: dict[int, int] = {}
    for at, page in enumerate(PDFPage.create_pages(document)):
        pages[page.pageid] = at
        interpreter.process_page(page)
    catalog = {key: resolve1(value) for key, value in document.catalog.items()}
    root = catalog["StructTreeRoot"]
    top = _element(_listed(root["K"])[0], pages, marks.texts)
    numbers = resolve1(root["ParentTree"])["Nums"]
    owned = {
        (numbers[at], mark)
        for at in range(0, len(numbers), 2)
        if numbers[at] < len(pages)
        for mark, owner in enumerate(resolve1(numbers[at + 1]))
        if resolve1(owner) is not None
    }
    info = {key: decode_text(resolve1(value)) for key, value in document.info[0].items()}
    return Pdf(catalog, info, top, marks.artifacts, set(marks.texts), marks.unmarked, owned)


def _listed(value: Any) -> list[Any]:
    found = resolve1(value)
    return found if isinstance(found, list) else [found]


def _element(reference: Any, lines: dict[int, int], texts: dict[tuple[int, int], str]) -> Element:
    it = resolve1(reference)
    made = Element(it["S"].name, {key: resolve1(it[key]) for key in it if key not in ("K", "P")})
    for kid in _listed(it.get("K", [])):
        inner = resolve1(kid)
        kind = inner.get("Type")
        name = getattr(kind, "name", "")
        if name == "MCR":
            page = lines[inner["Pg"].objid]
            made.pages.append(page + 1)
            made.kids.append(texts.get((page, inner["MCID"]), ""))
        elif name != "OBJR":
            child = _element(kid, lines, texts)
            made.kids.append(child)
            made.pages.extend(child.pages)
    return made


def pdf_words(pdf: Pdf) -> str:
    """The words of ``pdf`` in the order of its structure; page numbers in the contents are left out."""
    return even(_text(_without_pages(pdf.top)))


def _without_pages(element: Element) -> Element:
    kids = [_without_pages(kid) if isinstance(kid, Element) else kid for kid in element.kids]
    if element.kind == "TOCI":
        (link,) = [
            one for kid in kids if isinstance(kid, Element) for one in kid.walk() if one.kind == "Link"
        ]
        assert isinstance(link.kids[-1], str) and link.kids[-1].strip().isdecimal()
        link.kids[-1] = ""
    return replace(element, kids=kids)


def docx_words(document: bytes) -> str:
    """The words of ``document`` in order: text, list numbers and notes where they are referred to."""
    parts = read_package(document)
    main = main_part(parts)
    numbering = Numbering(parts)
    notes = {
        note.get(f"{W}id"): note
        for name in related(parts, main, "footnotes")
        for note in etree.fromstring(parts[name]).iter(f"{W}footnote")
    }
    marks: list[str] = []
    made: list[str] = []
    for paragraph in etree.fromstring(parts[main]).iter(f"{W}p"):
        made.append(f" {numbering.label(paragraph)} ")
        depth = 0
        for node in paragraph.iter():
            match etree.QName(node).localname:
                case "fldChar":
                    depth += {"begin": 1, "end": -1}.get(node.get(f"{W}fldCharType") or "", 0)
                    if depth == 2 and node.get(f"{W}fldCharType") == "separate":
                        depth = 20
                    if depth == 19:
                        depth = 1
                case "t" | "delText" if depth < 10:
                    made.append(node.text or "")
                case "tab" | "br" if node.getparent().tag == f"{W}r":
                    made.append(" ")
                case "noBreakHyphen":
                    made.append("\u2011")
                case "footnoteReference":
                    marks.append("")
                    note = notes[node.get(f"{W}id")]
                    text = "".join(one.text or "" for one in note.iter(f"{W}t"))
                    made.append(f"{len(marks)} {len(marks)}{text} ")
    return even("".join(made))


def even(text: str) -> str:
    """``text`` with single spaces, and none after a hyphen or a dash, where a line may have ended."""
    text = " ".join(text.split())
    return re.sub(r"(?<=[-–/…]) ", "", text)
