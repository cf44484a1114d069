"""``lagverk importera rapport.pdf``: bills that somebody else published."""

from __future__ import annotations

import builtins
import importlib.util
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.documents.test_pdf_bill import TABLE
from tests.pdf.handmade import pdf, stream, text
from tests.pdf.layouts import AUTHORITY, pdf_of
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct
from toolkit.cli.inputs import find_statute

PROPOSAL = "proposals/fk-2024-007710"
WHOLE = pdf([stream(TABLE)])

if importlib.util.find_spec("pdfminer") is None:
    pytest.skip("the extra pdf-in is missing", allow_module_level=True)


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = root / PROPOSAL / "bill.xml"
    bill = read(path.read_bytes(), "bill.xml")
    assert isinstance(bill, AmendingAct)
    made = tmp_path_factory.mktemp("pdf") / "rapport.PDF"
    made.write_bytes(pdf_of(AUTHORITY, [(find_statute(bill.base, path), bill)]))
    return made


def test_a_report_is_read_as_a_document_is(lagverk: Run, report: Path, tmp_path: Path) -> None:
    outcome = lagverk(f"importera {report} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.err) == (0, "")
    assert lagverk(f"jamfor {tmp_path}/bill.xml").out == lagverk(f"jamfor {PROPOSAL}").out


def test_where_the_left_column_is_wrong_is_listed_and_the_bill_written(lagverk: Run, tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(WHOLE)
    outcome = lagverk(f"importera {tmp_path}/rapport.pdf -o {tmp_path}/bill.xml")
    assert outcome.code == 1
    assert "rapport.pdf: 2\N{NO-BREAK SPACE}§: Den vänstra spalten skiljer sig" in outcome.err
    assert (tmp_path / "bill.xml").exists()


def test_several_bills_and_a_statute_that_is_missing(lagverk: Run, tmp_path: Path) -> None:
    other = TABLE.replace(b"2003:1210", b"2010:1109").replace(b"om annat", b"om mera")
    path = tmp_path / "flera.pdf"
    path.write_bytes(pdf([stream(TABLE), stream(other)]))
    outcome = lagverk(f"importera {path} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.out) == (2, "")
    assert (
        "välj ett med --forslag (1 Förslag till lag om ändring i lagen (2003:1210) om annat; 2" in outcome.err
    )
    assert lagverk(f"importera {path} --forslag 3 -o {tmp_path}/bill.xml").code == 2
    assert not (tmp_path / "bill.xml").exists()
    second = lagverk(f"importera {path} --forslag 2 -o {tmp_path}/bill.xml")
    assert second.code == 0
    assert "2010:1109 finns inte under statutes/" in second.err


def test_what_lies_in_the_file_is_told(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf([stream(TABLE)], catalog=b"/OpenAction << /S /JavaScript /JS (x) >>"))
    outcome = lagverk(f"importera {path} -o {tmp_path}/bill.xml")
    assert "innehåller program (JavaScript); de har inte körts" in outcome.err


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"%PDF-1.4",
        WHOLE[: len(WHOLE) // 3],
        pdf([stream(b"")]),
        pdf([stream(text(72, 700, "Nuvarande lydelse") + text(310, 700, "Föreslagen lydelse"))]),
        pdf([stream(b" " * 70_000_000, packed=True)]),
    ],
    ids="empty zip head cut blank heads-only bomb".split(),
)
def test_a_file_that_is_no_bill_gives_one_sentence(lagverk: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(data)
    outcome = lagverk(f"importera {path} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1
    assert not (tmp_path / "bill.xml").exists()


def test_without_the_extra_one_sentence_names_it(
    lagverk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rapport.pdf").write_bytes(WHOLE)
    real = builtins.__import__

    def missing(name: str, *more: object) -> object:
        if name.startswith(("pdfminer", "pdfplumber")):
            raise ImportError(name)
        return real(name, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", missing)
    outcome = lagverk(f"importera {tmp_path}/rapport.pdf -o {tmp_path}/bill.xml")
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert 'pip install "lagverk[pdf-in]"' in outcome.err
