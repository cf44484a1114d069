"""Bills from elsewhere: tables as other people and other programs make them, built with python-docx."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from tests.documents import finsam
from toolkit.documents.exchange.column_check import differences
from toolkit.documents.exchange.foreign_bill import bills_in
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.exchange.two_column_bill import TwoColumnBill, in_text_format
from toolkit.documents.referral import comparison_document
from toolkit.law.faults import FaultError
from toolkit.text.amending import read_amending_act
from toolkit.text.statute import read_nodes

TITLE = f"Förslag till lag om ändring i {finsam.TITLE}"
CLAUSE = [f"Härigenom föreskrivs i fråga om {finsam.TITLE}"]
PARTS = [
    "dels att 2 och 7 §§ ska ha följande lydelse,",
    "dels att det ska införas en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik "
    "av följande lydelse.",
]
ENTRY = "Denna lag träder i kraft den 1 juli 2027."


def document(fill: Callable[[Document], None], title: str = TITLE, *, clause: bool = True) -> bytes:
    made = docx.Document()
    made.add_paragraph("Promemoria", style="Title")
    made.add_paragraph(f"1.1 {title}", style="Heading 2")
    for text in (*CLAUSE, *PARTS) if clause else ():
        made.add_paragraph(text)
    fill(made)
    made.add_paragraph(ENTRY)
    made.add_paragraph("2 Bakgrund", style="Heading 1")
    made.add_paragraph("Sådant som inte är lagtext.")
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def table(made: Document, columns: int = 2) -> Table:
    it = made.add_table(rows=1, cols=columns)
    it.rows[0].cells[0].text = "Nuvarande lydelse"
    it.rows[0].cells[-1].text = "Föreslagen lydelse"
    return it


def row(it: Table, left: str, right: str | None = None) -> None:
    cells = it.add_row().cells
    if right is None:
        cells[0].merge(cells[-1]).text = left
    else:
        cells[0].text, cells[-1].text = left, right


def lines(label: str, side: dict[str, str]) -> list[str]:
    return [line for line in side[label].split("\n") if line]


def one_row(made: Document) -> None:
    """Everything in two cells of one row, a paragraph for each line."""
    it = table(made)
    cells = it.add_row().cells
    for cell, side, labels in ((cells[0], finsam.CURRENT, "2,7"), (cells[1], finsam.PROPOSED, "2,7,7 a")):
        cell.text = ""
        for label in labels.split(","):
            if label == "7 a":
                cell.add_paragraph("De samverkande parternas uppgifter")
            cell.add_paragraph(f"{label} §")
            for line in lines(label, side):
                cell.add_paragraph(line)


def many_rows(made: Document) -> None:
    """A row for each line, numbers over both columns, italics, and a page break between two tables."""
    it = table(made)
    row(it, "2 §")
    row(it, finsam.CURRENT["2"], finsam.PROPOSED["2"])
    for run in it.rows[-1].cells[1].paragraphs[0].runs:
        run.italic = True
    made.add_paragraph("")
    it = table(made)
    row(it, "7 §")
    left, right = lines("7", finsam.CURRENT), lines("7", finsam.PROPOSED)
    row(it, left[0])
    for position in range(1, max(len(left), len(right))):
        row(it, *((side[position] if position < len(side) else "") for side in (left, right)))
    row(it, "", "De samverkande parternas uppgifter")
    row(it, "", "7 a §")
    for line in lines("7 a", finsam.PROPOSED):
        row(it, "", line)


def gutter(made: Document) -> None:
    """Three columns, the middle one empty, and a sentence that a page has broken."""
    it = table(made, columns=3)
    row(it, "2 §")
    half = len(finsam.PROPOSED["2"]) // 2
    cut = finsam.PROPOSED["2"].index(" ", half)
    row(it, finsam.CURRENT["2"], finsam.PROPOSED["2"][:cut])
    row(it, "", finsam.PROPOSED["2"][cut + 1 :])
    row(it, "7 §")
    row(it, "\n".join(lines("7", finsam.CURRENT)), "\n".join(lines("7", finsam.PROPOSED)))
    row(it, "", "De samverkande parternas uppgifter\n7 a §\n" + "\n".join(lines("7 a", finsam.PROPOSED)))


def numbered(made: Document) -> None:
    """Points that Word numbers: their numbers stand nowhere in the text."""
    it = table(made)
    row(it, "2 §")
    row(it, finsam.CURRENT["2"], finsam.PROPOSED["2"])
    row(it, "7 §")
    for side, column in ((finsam.CURRENT, 0), (finsam.PROPOSED, 1)):
        cell = it.add_row().cells[column]
        cell.text = ""
        for line in lines("7", side):
            marker, _, rest = line.partition(" ")
            if marker.rstrip(".").isdigit():
                cell.add_paragraph(rest, style="List Number" if column == 0 else "List Number 2")
            else:
                cell.add_paragraph(line)
    row(it, "", "De samverkande parternas uppgifter\n7 a §\n" + "\n".join(lines("7 a", finsam.PROPOSED)))


def read(data: bytes) -> TwoColumnBill:
    (bill,) = bills_in(open_document(data))
    return bill


@pytest.mark.parametrize("fill", [one_row, many_rows, gutter, numbered])
def test_every_way_to_set_it_gives_the_same_bill(fill: Callable[[Document], None]) -> None:
    found = read(document(fill))
    bill = read_amending_act(found.text, finsam.base())
    wanted = {
        op
        for op in finsam.bill().operations
        if (getattr(op, "target", None) or getattr(op, "before", None))
        in [finsam.place(label) for label in ("2", "7", "7 a")]
    }
    assert set(bill.operations) == wanted
    assert "1 juli 2027" in str(bill.provisions)
    assert differences(read_nodes(found.current_text), finsam.base()) == []


def test_where_the_left_column_differs_from_the_law_is_told() -> None:
    def fill(made: Document) -> None:
        it = table(made)
        row(it, "2 §")
        row(it, finsam.CURRENT["2"].replace("skall avse", "ska avse"), finsam.PROPOSED["2"])
        row(it, "77 §")
        row(it, "Finns inte.", "Finns inte heller.")

    found = read(document(fill))
    faults = differences(read_nodes(found.current_text), finsam.base())
    assert [fault.place for fault in faults] == ["2 §", "77 §"]
    assert "där står ”ska”, i lagen ”skall”" in faults[0].message


def two_bills(made: Document) -> None:
    many_rows(made)
    made.add_paragraph(ENTRY)
    made.add_paragraph("1.2 Förslag till lag om ändring i lagen (2010:110) om annat", style="Heading 2")
    made.add_paragraph("Härigenom föreskrivs att 3 § lagen (2010:110) om annat ska ha följande lydelse.")
    it = table(made)
    row(it, "3 §")
    row(it, "Gammalt.", "Nytt.")


def test_several_bills_are_told_apart() -> None:
    first, second = bills_in(open_document(document(two_bills)))
    assert first.provisions == [ENTRY]
    assert second.title == "Förslag till lag om ändring i lagen (2010:110) om annat"
    assert second.proposed == ["3 §", "Nytt."]
    assert second.current == ["3 §", "Gammalt."]


def dashes(made: Document) -> None:
    row(it := table(made), "2 §")
    row(it, "– – – – –")


def nested(made: Document) -> None:
    it = table(made)
    row(it, "2 §")
    it.add_row().cells[1].add_table(1, 1)


def picture(made: Document) -> None:
    it = table(made)
    row(it, "2 §")
    run = it.rows[-1].cells[0].paragraphs[0].add_run()
    run._r.append(OxmlElement("w:drawing"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document(lambda made: None), "ingen tabell med rubrikerna"),
        (document(many_rows, clause=False), "Före tabellen saknas en ingress"),
        (document(dashes), "Text är utelämnad med streck"),
        (document(nested), "en tabell i tabellen"),
        (document(picture), "en bild"),
    ],
    ids="no-table no-clause dashes nested picture".split(),
)
def test_what_cannot_be_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(FaultError, match=said):
        bills_in(open_document(data))


def test_tracked_changes_are_read_as_accepted() -> None:
    def fill(made: Document) -> None:
        it = table(made)
        row(it, "2 §")
        row(it, "Gammal text.", "Ny text.")
        paragraph = it.rows[-1].cells[1].paragraphs[0]
        mark = OxmlElement("w:del")
        mark.set(qn("w:id"), "1")
        mark.set(qn("w:author"), "a")
        (run,) = paragraph._p.r_lst
        run[-1].tag = qn("w:delText")
        run.addprevious(mark)
        mark.append(run)
        paragraph.add_run("Nyare text.")

    assert read(document(fill)).proposed == ["2 §", "Nyare text."]


def test_text_is_put_together_as_it_is_published() -> None:
    column = [
        "2 kap. Om annat",
        "3 §",
        "Första ledet",
        "och det andra,",
        "1. en punkt,",
        "2. en till.",
        "Nytt stycke.",
    ]
    assert in_text_format(column) == (
        "2 kap. Om annat\n\n3 §   Första ledet och det andra,\n1. en punkt,\n2. en till.\n\nNytt stycke."
    )


def test_a_place_to_fill_in_is_no_text() -> None:
    bill = replace(finsam.bill(), provisions=())
    paper = comparison_document(replace(finsam.proposal(), bill=bill), finsam.rows(), finsam.clause())
    assert read(paper).provisions == []
