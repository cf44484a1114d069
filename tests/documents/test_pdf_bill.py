"""Bills from elsewhere: PDF pages as their publishers lay them out, read back word for word."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bench.replay import pairs
from tests.documents import finsam
from tests.pdf.handmade import HELVETICA, pdf, stream, text
from tests.pdf.layouts import LAYOUTS, MEMORANDUM, PROPOSITION, Layout, made, pdf_of
from toolkit.akn import read
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct
from toolkit.cli.inputs import find_statute
from toolkit.comparison.rows import text_of
from toolkit.comparison.table import compare
from toolkit.documents.exchange.column_check import differences
from toolkit.documents.exchange.pdf_bill import bills_in, open_pdf_document
from toolkit.documents.exchange.two_column_bill import TwoColumnBill
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act
from toolkit.law.typography import normalise
from toolkit.text.amending import read_amending_print
from toolkit.text.statute import read_nodes, read_statute
from toolkit.text.write import write_statute

pytest.importorskip("pdfminer", reason="the extra pdf-in is missing")

TOLD = re.compile("”([^”]+)”")


@pytest.fixture(scope="module")
def proposal(root: Path) -> tuple[Act, AmendingAct]:
    """The statute and the whole bill of FK 2024/007710."""
    path = root / "proposals" / "fk-2024-007710" / "bill.xml"
    bill = read(path.read_bytes(), "bill.xml")
    assert isinstance(bill, AmendingAct)
    return find_statute(bill.base, path), bill


@pytest.fixture(scope="module")
def around(root: Path) -> list[str]:
    """What else a proposal says: the commentary on the bill."""
    path = root / "proposals" / "fk-2024-007710" / "commentary.md"
    return [part for part in path.read_text(encoding="utf-8").split("\n\n") if part[0].isalpha()]


def found(data: bytes, base: Act, number: int = 1) -> tuple[TwoColumnBill, list[Fault]]:
    return bills_in(open_pdf_document(data))[number - 1].read([write_statute(base)])


def as_read(columns: TwoColumnBill, base: Act) -> AmendingAct:
    return read_amending_print(columns.text, base).bill


def kept_hyphens(notes: list[Fault]) -> list[str]:
    """The words whose hyphen the reader kept, and said so."""
    return [word for note in notes if "bindestrecket" in note.message for word in TOLD.findall(note.message)]


def mended(columns: TwoColumnBill, notes: list[Fault]) -> TwoColumnBill:
    """``columns`` as a person leaves them who has looked at the words the reader asks about."""

    def mend(texts: list[str]) -> list[str]:
        for word in kept_hyphens(notes):
            texts = [said.replace(word, word.replace("-", "")) for said in texts]
        return texts

    return replace(columns, current=mend(columns.current), proposed=mend(columns.proposed))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_bill_comes_back_word_for_word(
    layout: Layout, proposal: tuple[Act, AmendingAct], around: list[str]
) -> None:
    base, bill = proposal
    columns, notes = found(pdf_of(layout, [(base, bill)], around), base)
    assert len(kept_hyphens(notes)) in (range(1, 9) if layout is PROPOSITION else (0,))
    assert [note for note in notes if "bindestrecket" not in note.message] == []
    columns = mended(columns, notes)
    again = as_read(columns, base)
    assert again.operations == bill.operations
    assert again.provisions == bill.provisions
    assert (again.kind, again.base.number) == (bill.kind, bill.base.number)
    assert differences(read_nodes(columns.current_text), base) == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_no_word_of_either_column_is_lost(layout: Layout, proposal: tuple[Act, AmendingAct]) -> None:
    base, bill = proposal
    columns, notes = found(pdf_of(layout, [(base, bill)]), base)
    columns = mended(columns, notes)
    rows = compare(base, bill)
    for lines, side in ((columns.current, "current"), (columns.proposed, "proposed")):
        wanted = Counter(word for row in rows for word in text_of(getattr(row, side)).split())
        read_words = Counter(word for line in lines for word in line.split())
        # The number of a new section may stand over both columns: then it stands in the left one, too.
        extra = read_words - wanted
        assert wanted - read_words == Counter()
        assert layout.new_numbers_in_the_middle or not extra
        assert all(re.fullmatch(r"§|\d+|[a-z]", word) for word in extra), extra


SEVERAL = """2022-131 2023-349 2024-1112_1974-157 2024-240_1975-580 2024-803_1976-298 2025-413_1991-1128
2025-449_2017-612 2025-554_2011-124 2025-601_2016-1024 2025-620_2012-316 2025-757_2011-183 2025-281_2016-100
derived-1985-51 derived-1997-1055""".split()


@pytest.mark.parametrize("position", range(len(SEVERAL)), ids=SEVERAL)
def test_real_amendments_come_back(shared: Path, position: int) -> None:
    pair = next(pair for pair in pairs(shared / "replay") if pair.name == SEVERAL[position])
    base = read_statute((pair / "before.txt").read_text(encoding="utf-8")).act
    act = read_amending_print((pair / "amending.txt").read_text(encoding="utf-8"), base).bill
    bill = replace(act, form="förslag", number=None, issued=None)
    layout = LAYOUTS[position % len(LAYOUTS)]
    columns, notes = found(pdf_of(layout, [(base, bill)]), base)
    columns = mended(columns, notes)
    again = replace(as_read(columns, base), form="förslag", number=None, issued=None)
    assert write_statute(apply(base, again)) == write_statute(apply(base, bill))
    assert differences(read_nodes(columns.current_text), base) == []


def test_several_bills_are_told_apart_and_the_contents_begin_none(proposal: tuple[Act, AmendingAct]) -> None:
    base, bill = proposal
    small = finsam.bill()
    data = pdf_of(MEMORANDUM, [(base, bill), (finsam.base(), small)], ["Ärendet har beretts."])
    first, second = bills_in(open_pdf_document(data))
    assert first.title == second.title == f"Förslag till lag om ändring i {finsam.TITLE}"
    columns, _ = second.read([write_statute(finsam.base())])
    assert set(as_read(columns, finsam.base()).operations) == set(small.operations)
    assert columns.provisions == ["Denna lag träder i kraft den XX."]
    assert columns.current_head == "Nuvarande lydelse"


def laid(rows: str, *, head: str = "", clause: str = "att 2 § lagen (2003:1210) om annat") -> bytes:
    """A page with a table of ``rows``, HTML, in the memorandum's layout."""
    heads = "<tr><td class=l>Nuvarande lydelse</td><td class=r>Föreslagen lydelse</td></tr>"
    said = f"<p class=first>Härigenom föreskrivs {clause} ska ha följande lydelse.</p>" if clause else ""
    body = f"<h2>Förslag till lag om ändring i lagen (2003:1210) om annat</h2>{said}"
    entry = "<p>Denna lag träder i kraft den 1 juli 2027.</p>"
    return made(MEMORANDUM.css + head, f"{body}<table>{heads}{rows}</table>{entry}")


NUMBER = "<tr><td colspan=2><p class=num>2 §</p></td></tr>"
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)


def both(left: str, right: str) -> str:
    return f"<tr><td class=l><p>{left}</p></td><td class=r><p>{right}</p></td></tr>"


def test_text_after_points_goes_on_with_its_subsection() -> None:
    points = "<p>Böter döms den till som</p><p>1. gör det ena, eller</p><p>2. gör det andra</p>"
    after = "<p class=first>med vilja eller av grov oaktsamhet.</p><p>I ringa fall döms inte till ansvar.</p>"
    columns, _ = found(
        laid(NUMBER + f"<tr><td class=l>{points}{after}</td><td>{points}{after}</td></tr>"), BARE
    )
    assert columns.proposed == columns.current
    assert columns.proposed[1:] == [
        "Böter döms den till som",
        "1. gör det ena, eller",
        "2. gör det andra\nmed vilja eller av grov oaktsamhet.",
        "I ringa fall döms inte till ansvar.",
    ]


BARE = Act("2003:1210", "Lag (2003:1210) om annat", ())


def test_marks_of_footnotes_go_and_what_else_is_raised_stays() -> None:
    squared = "Ytan är högst 20 m<sup style='font-size: 60%'>2</sup> där."
    number = NUMBER.replace("2 §", "2 §<sup style='font-size: 60%'>7</sup>")
    columns, notes = found(laid(number + both("Ytan är hög.", squared)), BARE)
    assert columns.proposed == ["2 §", "Ytan är högst 20 m2 där."]
    assert [normalise(str(note)) for note in notes] == [
        "s. 1: Fotnotstecknet 7 har ingen fotnot på sidan och är utelämnat."
    ]


def test_a_line_that_may_stand_in_one_column_or_both_is_asked_about() -> None:
    rows = (
        NUMBER + both("Första stycket.", "Första stycket nytt.") + "<tr><td colspan=2><p>Andra.</p></td></tr>"
    )
    columns, notes = found(laid(rows), BARE)
    assert columns.proposed == ["2 §", "Första stycket nytt."]
    assert [normalise(str(note)) for note in notes] == [
        "s. 1, 2 §: Raden ”Andra.” står ensam i den vänstra spalten och har lästs som att den tas "
        "bort; kontrollera det."
    ]
    marked = rows.replace("nytt", "<i>nytt</i>").replace("Första stycket.", "<i>Första</i> stycket.")
    columns, notes = found(laid(marked), BARE)
    assert (columns.proposed, notes) == (["2 §", "Första stycket nytt.", "Andra."], [])


def test_turned_text_and_machine_read_text_are_told() -> None:
    aside = b"".join(text(40, 300 + 9 * place, "x", matrix="0 1 -1 0") for place in range(3))
    unseen = b"BT 3 Tr ET\n"
    _, notes = found(pdf([stream(unseen + TABLE + aside)]), BARE)
    assert [note.message for note in notes] == [
        "Sidan har vriden text, som inte har lästs.",
        "Sidans text är maskinläst ur en bild; jämför lagförslaget med originalet.",
    ]


TABLE = b"".join(
    text(x, y, said)
    for x, y, said in [
        (72, 760, "Förslag till lag om ändring i lagen (2003:1210) om annat"),
        (72, 740, "Härigenom föreskrivs att 2 § lagen (2003:1210) om annat ska ha följande lydelse."),
        (72, 710, "Nuvarande lydelse"),
        (310, 710, "Föreslagen lydelse"),
        (290, 690, "2 §"),
        (72, 670, "Det gamla ordet."),
        (310, 670, "Det nya ordet."),
        (72, 630, "Denna lag träder i kraft den 1 juli 2027."),
    ]
)
UNKNOWN = HELVETICA.replace(b"/Encoding /WinAnsiEncoding", b"/Encoding << /Differences [192 /g1] >>")


def test_a_page_drawn_by_hand_is_read() -> None:
    columns, notes = found(pdf([stream(TABLE)]), BARE)
    assert (columns.current, columns.proposed) == (["2 §", "Det gamla ordet."], ["2 §", "Det nya ordet."])
    assert columns.provisions == ["Denna lag träder i kraft den 1 juli 2027."]
    assert notes == []


def test_a_report_may_call_the_bill_a_change_of_the_law() -> None:
    """As Försäkringskassan's report FK 2024/007710 does."""
    columns, _ = found(pdf([stream(TABLE.replace(b"lag om \xe4ndring i", b"\xe4ndring i"))]), BARE)
    assert columns.title == "Förslag till ändring i lagen (2003:1210) om annat"
    assert as_read(columns, BARE).kind == "lag"


def drawn_with_unknown_letters() -> bytes:
    odd = text(310, 658, "À", font="F9")
    return pdf([stream(TABLE + odd)], resources=b"/Font << /F1 3 0 R /F9 10 0 R >>", objects=[UNKNOWN])


def table_in_a_cell() -> bytes:
    inner = "".join(f"<div>Avgift {n}<span style='float: right'>{n} kr</span></div>" for n in (11, 22, 33))
    return laid(NUMBER + f"<tr><td class=l>{inner}</td><td class=r>Ingen avgift.</td></tr>")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: pdf([stream(b"")]), "ingen text, bara bilder"),
        (lambda: pdf([stream(text(72, 700, "En vanlig text utan något lagförslag alls."))]), "inga spalter"),
        (lambda: laid(NUMBER + both("a", "b"), clause=""), "saknas en ingress"),
        (lambda: laid(NUMBER + both("Text.", "– – – – –")), "utelämnad med streck"),
        (
            lambda: laid(
                NUMBER + both("Text.", f"Text. <img src='{PIXEL}' style='width: 60pt; height: 60pt'>")
            ),
            "s.\\s1, Förslag till lag .*: Här står en bild",
        ),
        (drawn_with_unknown_letters, "s.\\s1, 2\\s§: Här står tecken"),
        (table_in_a_cell, "s.\\s1, 2\\s§: Här står en tabell"),
    ],
    ids="no-text no-columns no-clause dashes picture letters table".split(),
)
def test_what_cannot_be_read_is_refused_with_its_place(make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(FaultError, match=said) as refused:
        bills_in(open_pdf_document(make()))[0].read([])
    assert len(refused.value.faults) == 1


def test_work_is_linear_in_pages() -> None:
    """Not time but calls are counted: what is done with a page doesn't grow with the pages around it."""

    def calls(count: int) -> int:
        data = pdf([stream(TABLE)] * count)
        taken = 0

        def counted(frame: object, event: str, argument: object) -> None:
            nonlocal taken
            taken += event == "call"

        sys.setprofile(counted)
        try:
            bills_in(open_pdf_document(data))[-1].read([])
        finally:
            sys.setprofile(None)
        return taken

    assert calls(40) < 2.1 * calls(20)


def test_what_is_told_is_told_each_time_the_bill_is_read() -> None:
    """A bill is read twice: before its statute is known, and with the words of that."""
    drawn = (
        text(72, 760, "Härigenom föreskrivs att 2 § lagen (2003:1210) om x ska ha följande lydelse."),
        text(72, 730, "Nuvarande lydelse") + text(320, 730, "Föreslagen lydelse"),
        text(290, 700, "2 §") + text(72, 680, "Enligt 5 §") + text(121, 684, "3", size=6),
        text(140, 680, "ska det") + text(320, 680, "En annan text."),
    )
    (bill,) = bills_in(open_pdf_document(pdf([stream(b"".join(drawn))])))
    first, again = bill.read(()), bill.read(["Lag"])
    assert first == again
    assert [note.message for note in again[1]] == [
        "Fotnotstecknet 3 har ingen fotnot på sidan och är utelämnat."
    ]
