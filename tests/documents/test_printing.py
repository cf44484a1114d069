"""The papers as PDF: every word, in order, tagged; the same bytes each time; a template of one's own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from pdfminer.utils import decode_text

from tests.documents import finsam
from tests.word.printing.reading import Pdf, docx_words, pdf_words, read_pdf
from tests.word.printing.test_pdf import needs_printer
from toolkit.amendments.clause import write_clause
from toolkit.documents.printing import as_pdf
from toolkit.documents.referral import comparison_document
from toolkit.documents.templates import template_bytes
from toolkit.word.package import read_package, write_package

PAPERS = ["remiss", "missiv", "jamforelse", "sparade-andringar", "trad"]
pytestmark = needs_printer


@dataclass(frozen=True)
class Paper:
    """A paper as Word document and as PDF."""

    docx: bytes
    pdf: bytes
    read: Pdf


@pytest.fixture(scope="module")
def papers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Paper]:
    """What `lagverk bygg --pdf` makes of the proposal that comes with the project."""
    folder = tmp_path_factory.mktemp("papers")
    line = ["bygg", str(root / "proposals" / "fk-2024-007710"), "--pdf", "-o", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "toolkit.cli.main", *line],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        check=True,
    )
    assert {path.stem for path in folder.glob("*.docx")} == {path.stem for path in folder.glob("*.pdf")}
    assert b".docx:" not in done.stderr
    made = {}
    for path in sorted(folder.glob("*.docx")):
        pdf = path.with_suffix(".pdf").read_bytes()
        made[path.stem] = Paper(path.read_bytes(), pdf, read_pdf(pdf))
    return made


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_is_there_in_order(papers: Mapping[str, Paper], name: str) -> None:
    paper = papers[name]
    assert pdf_words(paper.read) == docx_words(paper.docx)


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_tagged(papers: Mapping[str, Paper], name: str) -> None:
    read = papers[name].read
    assert read.catalog["MarkInfo"]["Marked"] is True
    assert read.catalog["ViewerPreferences"]["DisplayDocTitle"] is True
    assert read.catalog["Lang"] == b"sv-SE"
    assert b'pdfuaid:part="1"' in read.catalog["Metadata"].get_data()
    assert read.info["Title"]
    assert "CreationDate" not in read.info or read.info["CreationDate"] == "D:20241202000000Z"


@pytest.mark.parametrize("name", PAPERS)
def test_headings_begin_at_the_first_level_and_skip_none(papers: Mapping[str, Paper], name: str) -> None:
    levels = [
        int(one.kind[1]) for one in papers[name].read.top.walk() if one.kind in ("H1", "H2", "H3", "H4")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAPERS)
def test_all_that_is_marked_is_in_the_structure_or_an_artifact(
    papers: Mapping[str, Paper], name: str
) -> None:
    read = papers[name].read
    assert read.marked <= read.owned
    assert not read.unmarked.strip()


@pytest.mark.parametrize("name", PAPERS)
def test_tables_have_heads_and_whole_rows(papers: Mapping[str, Paper], name: str) -> None:
    paper = papers[name]
    tables = paper.read.all("Table")
    assert len(tables) == read_package(paper.docx)["word/document.xml"].count(b"<w:tbl>")
    for table in tables:
        rows = [one for one in table.walk() if one.kind == "TR"]
        widths = {
            sum(one.said.get("A", {}).get("ColSpan", 1) for one in row.walk() if one.kind in ("TH", "TD"))
            for row in rows
        }
        assert len(widths) == 1
        assert all(one.kind == "TH" for one in rows[0].walk() if one.kind in ("TH", "TD"))


def test_notes_come_after_their_marks(papers: Mapping[str, Paper]) -> None:
    read = papers["jamforelse"].read
    assert [one.text for one in read.all("Note")] == [
        f"{number} Senaste lydelse {of}."
        for number, of in enumerate(("2019:914", "2023:644", "2019:914", "2019:914"), start=1)
    ]
    assert len({one.said["ID"] for one in read.all("Note")}) == 4


def test_the_contents_give_the_pages_on_which_the_headings_stand(papers: Mapping[str, Paper]) -> None:
    read = papers["remiss"].read
    headings = {one.text: one.pages[0] for one in read.all("H1", "H2", "H3")}
    entries = [one.text.rpartition(" ") for one in read.all("TOCI")]
    assert len(entries) > 30
    assert {title: int(page) for title, _, page in entries} == {
        title: headings[title] for title, _, _ in entries
    }
    assert [page for _, _, page in entries] == sorted((page for _, _, page in entries), key=int)


def test_the_outline_is_the_headings(papers: Mapping[str, Paper]) -> None:
    with pdfplumber.open(BytesIO(papers["remiss"].pdf)) as document:
        outline = [title for _, title, *_ in document.doc.get_outlines()]
    headings = papers["remiss"].read.all("H1", "H2", "H3", "H4", "H5", "H6")
    assert outline == [one.text for one in headings]


def test_each_line_of_the_contents_is_one_link_that_says_where_it_leads(papers: Mapping[str, Paper]) -> None:
    with pdfplumber.open(BytesIO(papers["remiss"].pdf)) as document:
        found = [note for page in document.pages[:3] for note in page.annots if note["data"].get("Dest")]
    said = [decode_text(note["data"]["Contents"]) for note in found]
    entries = [one.text.rpartition(" ")[0] for one in papers["remiss"].read.all("TOCI")]
    assert list(dict.fromkeys(said)) == entries
    assert len(said) <= len(entries) + 5
    assert all(note["width"] > 100 for note in found)


def test_running_heads_are_no_content(papers: Mapping[str, Paper]) -> None:
    read = papers["remiss"].read
    count = len(read.artifacts)
    assert f"({count})" not in read.artifacts[0]
    for at, text in enumerate(read.artifacts[1:], start=2):
        assert f"FK 2024/007710 {at} ({count})" in text
    assert f"({count})" not in read.top.text


def test_the_same_bytes_each_time(papers: Mapping[str, Paper]) -> None:
    assert as_pdf(papers["missiv"].docx)[0] == papers["missiv"].pdf


def test_a_template_of_ones_own_comes_through() -> None:
    template = read_package(template_bytes("jamforelse.docx"))
    styles = template["word/styles.xml"]
    assert b'w:ascii="Arial"' in styles
    own = styles.replace(b"Arial", b"Courier New")
    at = own.index(b"</w:rPr>", own.index("Ändrad lydelse".encode()))
    own = own[:at] + b'<w:color w:val="7A0019"/>' + own[at:]
    proposal = finsam.proposal()
    paper = comparison_document(
        proposal,
        finsam.rows(),
        write_clause(proposal.bill, proposal.base),
        template=write_package({**template, "word/styles.xml": own}),
    )
    with pdfplumber.open(BytesIO(as_pdf(paper)[0])) as document:
        chars = [char for page in document.pages for char in page.chars]
    heading = [char for char in chars if "Mono" in char["fontname"] or "Courier" in char["fontname"]]
    assert "".join(char["text"] for char in heading).startswith("Förslag till lag om ändring")
    red = pytest.approx((122 / 255, 0, 25 / 255), abs=1e-4)
    coloured = [char for char in chars if char["non_stroking_color"] == red]
    assert len(coloured) > 100 and all("Italic" in char["fontname"] for char in coloured)
