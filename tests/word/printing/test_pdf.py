"""The PDF of a small document: its structure, its pictures, and what is missing where nothing can print."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from pdfminer.utils import decode_text

from tests.word.printing.made import (
    LISTS,
    MAIN,
    NAMESPACES,
    cell,
    document,
    item,
    paragraph,
    parts,
    style,
    with_relationship,
)
from tests.word.printing.reading import Element, read_pdf
from tests.word.printing.test_page import PNG
from toolkit.word.package import NotAPackage, write_package
from toolkit.word.printing import pdf
from toolkit.word.printing.pdf import NotPrintable, PrinterMissing, printed

try:
    pdf.require_printer()
    _MISSING = ""
except PrinterMissing as _error:
    _MISSING = f"{_error.part} is missing: no PDF can be made"
needs_printer = pytest.mark.skipif(bool(_MISSING), reason=_MISSING or "PDF can be made")

HEADING = style("H", "heading 1", '<w:outlineLvl w:val="0"/>')


def tree(element: Element) -> Any:
    """An element as nested lists, with what stands in it."""
    made: list[Any] = [element.kind]
    for kid in element.kids:
        made.append(kid.strip() if isinstance(kid, str) else tree(kid))
    return [one for one in made if one != ""]


@needs_printer
def test_the_structure_is_that_of_the_document() -> None:
    note = '<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/><w:t> Not.</w:t></w:r></w:p></w:footnote>'
    body = (
        paragraph("Rubrik", '<w:pStyle w:val="H"/>')
        + item("ett", 0)
        + item("a", 1)
        + '<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id="4"/></w:r><w:r><w:t> mer.</w:t></w:r></w:p>'
        + '<w:p><w:del w:id="1"><w:r><w:delText>gammal</w:delText></w:r></w:del></w:p>'
    )
    made = read_pdf(printed(document(body, styles=HEADING, numbering=LISTS, footnotes=note)).pdf)
    assert tree(made.top) == [
        "Document",
        ["H1", "Rubrik"],
        [
            "L",
            ["LI", ["Lbl", "1."], ["LBody", "ett", ["L", ["LI", ["Lbl", "a)"], ["LBody", "a"]]]]],
        ],
        ["P", "Text", ["Reference", "1"], ["Note", ["P", "1 Not."]], "mer."],
        ["P", ["Span", "gammal"]],
    ]
    (deleted,) = made.all("Span")
    assert deleted.said["A"]["TextDecorationType"].name == "LineThrough"


@needs_printer
def test_a_table_over_many_pages_is_one_table_with_one_head() -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Nummer')}{cell('Tomt')}</w:tr>"
    rows = "".join(f"<w:tr>{cell(str(at))}{cell('')}</w:tr>" for at in range(120))
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    said = '<w:tblPr><w:tblDescription w:val="Hundratjugo nummer"/></w:tblPr>'
    made = read_pdf(printed(document(f"<w:tbl>{said}{grid}{head}{rows}</w:tbl>")).pdf)
    assert len(made.artifacts) > 1
    (table,) = made.all("Table")
    assert decode_text(table.said["A"]["Summary"]) == "Hundratjugo nummer"
    assert [one.text for one in made.all("TH")] == ["Nummer", "Tomt"]
    assert {one.said["A"]["Scope"].name for one in made.all("TH")} == {"Column"}
    assert [one.text for one in made.all("TD")] == [text for at in range(120) for text in (str(at), "")]
    assert all("NummerTomt" in text for text in made.artifacts[1:])


@needs_printer
def test_a_picture_has_its_description() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr descr="Vapnet"/>'
        '<a:blip r:embed="rB"/></wp:inline></w:drawing></w:r></w:p>'
    )
    whole = with_relationship(parts(drawing), "rB", "media/vapen.png", outside=False)
    made = read_pdf(printed(write_package({**whole, "word/media/vapen.png": PNG})).pdf)
    (figure,) = made.all("Figure")
    assert decode_text(figure.said["Alt"]) == "Vapnet"


@needs_printer
def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    fetcher = pdf._fetcher(importlib.import_module("weasyprint"), {"picture:0": PNG})
    assert fetcher.fetch("picture:0").read() == PNG
    for address in (
        "file:///etc/passwd",
        "http://exempel.test/",
        "https://exempel.test/",
        "data:,x",
        "ftp://x",
    ):
        with pytest.raises(ValueError, match="not fetched"):
            fetcher.fetch(address)


@needs_printer
def test_a_word_divided_at_a_line_end_is_still_one_word() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    words = "sjuk-penning " + "rehabiliteringsinsatser " * 40
    made = printed(document(paragraph(words), styles=styles, settings="<w:autoHyphenation/>")).pdf
    (text,) = read_pdf(made).all("P")
    assert "\u00ad" in "".join(kid for kid in text.kids if isinstance(kid, str))
    assert text.text == words.strip()


@needs_printer
def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(NotAPackage):
        printed(b"%PDF-1.7")


def _tables(depth: int) -> str:
    inner = paragraph("innerst")
    for _ in range(depth):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    return inner


def _notes(count: int) -> str:
    call = '<w:p><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
    notes = (f'<w:footnote w:id="{at}">{call.format(at + 1)}</w:footnote>' for at in range(count))
    return "".join(notes)


@needs_printer
@pytest.mark.parametrize(
    "data",
    [
        write_package({**parts(""), MAIN: f"<w:document {NAMESPACES}/>".encode()}),
        document(_tables(80)),
        document('<w:p><w:r><w:footnoteReference w:id="0"/></w:r></w:p>', footnotes=_notes(500)),
    ],
    ids=["no body", "tables in tables", "notes in notes"],
)
def test_what_cannot_be_laid_out_is_refused(data: bytes) -> None:
    with pytest.raises(NotPrintable):
        printed(data)


@pytest.mark.parametrize(
    ("error", "part"), [(ImportError("weasyprint"), "weasyprint"), (OSError("libpango"), "pango")]
)
def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, error: Exception, part: str) -> None:
    def fails(name: str) -> None:
        raise error

    monkeypatch.setattr(pdf, "import_module", fails)
    with pytest.raises(PrinterMissing) as caught:
        printed(write_package({MAIN: b""}))
    assert caught.value.part == part
