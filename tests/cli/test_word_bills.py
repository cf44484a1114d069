"""``lagverk importera lagforslag.docx``: bills that another program made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.documents.editing import edited
from tests.documents.test_foreign_bill import document, many_rows, two_bills

PROPOSAL = "proposals/fk-2024-007710"


@pytest.fixture
def paper(lagverk: Run, tmp_path: Path) -> Path:
    path = tmp_path / "lagforslag.docx"
    assert lagverk(f"jamfor {PROPOSAL} --format docx -o {path}").code == 0
    return path


def test_our_own_table_is_read_as_any_other(lagverk: Run, paper: Path, tmp_path: Path) -> None:
    outcome = lagverk(f"importera {paper} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.err) == (0, "")
    mine = lagverk(f"exportera {PROPOSAL}/bill.xml --lydelse foreslagen").out
    assert lagverk(f"exportera {tmp_path}/bill.xml --lydelse foreslagen").out == mine
    assert lagverk(f"jamfor {tmp_path}/bill.xml").out == lagverk(f"jamfor {PROPOSAL}").out


def test_where_the_left_column_is_wrong_is_listed(lagverk: Run, paper: Path, tmp_path: Path) -> None:
    paper.write_bytes(edited(paper.read_bytes(), lambda e: e.replace(e.find("Insatserna"), "skall", "ska")))
    outcome = lagverk(f"importera {paper} -o {tmp_path}/bill.xml")
    assert outcome.code == 1
    assert "lagforslag.docx: 2\N{NO-BREAK SPACE}§: Den vänstra spalten skiljer sig" in outcome.err
    assert (tmp_path / "bill.xml").exists()


def test_several_bills_and_a_statute_that_is_missing(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "flera.docx"
    path.write_bytes(document(two_bills))
    outcome = lagverk(f"importera {path} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.out) == (2, "")
    assert "välj ett med --forslag (1 Förslag till lag om ändring i lagen (2003:1210)" in outcome.err
    assert lagverk(f"importera {path} --forslag 3 -o {tmp_path}/bill.xml").code == 2
    second = lagverk(f"importera {path} --forslag 2 -o {tmp_path}/bill.xml")
    assert second.code == 0
    assert "2010:110 finns inte under statutes/" in second.err


@pytest.mark.parametrize("data", [b"PK", b"text", document(many_rows, clause=False)])
def test_a_document_that_is_no_bill(lagverk: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "lagforslag.docx"
    path.write_bytes(data)
    outcome = lagverk(f"importera {path} -o {tmp_path}/bill.xml")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1
    assert not (tmp_path / "bill.xml").exists()
