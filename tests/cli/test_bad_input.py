"""What a user gets wrong: one Swedish sentence, exit code 2, nothing written."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run

PROPOSAL = "proposals/fk-2024-007710"


def _refused(outcome: Outcome, *words: str) -> None:
    assert outcome.code == 2
    assert outcome.out == ""
    assert "Traceback" not in outcome.err
    for word in words:
        assert word in outcome.err
    for line in outcome.err.splitlines():
        assert line.endswith((".", "?")), line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("byg x", "Kommandot ”byg” finns inte"),
        ("bygg", "Kommandot saknar ”FÖRSLAG”"),
        ("jamfor proposals/fk-2024-007710 --format rtf", "”terminal”, ”html”, ”docx”, ”pdf”, ”json”"),
        ("bygg --ta-bort x", "Flaggan ”--ta-bort” finns inte"),
        ("ingress a b", "tar inte emot ”b”"),
        ("bygg finns-inte", "Förslaget finns inte"),
        ("exportera finns-inte.xml", "Filen finns inte"),
        ("bygg tests", "saknar bill.xml"),
        ("importera statutes/2003-1210/2023-644.xml", "saknar"),
        ("exportera statutes/2003-1210/2023-644.xml --lydelse nuvarande", "hel författning"),
        ("konsolidera proposals/fk-2024-007710/bill.xml proposals/fk-2024-007710", "ändringsförfattning"),
        ("konsolidera 2003:1210 statutes/2003-1210/2023-644.xml", "hel författning"),
        ("konsolidera 1809:974 proposals/fk-2024-007710", "Författningen 1809:974"),
        ("jamfor proposals/fk-2024-007710 --format docx", "-o"),
    ],
)
def test_wrong_use(lagverk: Run, line: str, said: str) -> None:
    _refused(lagverk(line), said)


BOMB = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><akomaNtoso>&c;</akomaNtoso>"""
EXTERNAL = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY hemlig SYSTEM "hemlig.txt">]><akomaNtoso>&hemlig;</akomaNtoso>"""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"inte xml",
        b"<akomaNtoso>",
        BOMB.encode(),
        EXTERNAL.encode(),
        b"<html><body/></html>",
        b"<?xml version='1.0' encoding='utf-16'?><a/>",
    ],
    ids=["empty", "text", "unclosed", "entity bomb", "external entity", "another vocabulary", "encoding"],
)
def test_xml_that_is_no_law(lagverk: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "hemlig.txt").write_text("hemlighet", encoding="utf-8")
    path = tmp_path / "lag.xml"
    path.write_bytes(data)
    outcome = lagverk(f"exportera {path}")
    _refused(outcome, "lag.xml")
    assert "hemlighet" not in outcome.err


@pytest.mark.parametrize("data", ["Lag (2003:1210) om ändring på".encode("latin-1"), b"Lag\x00om"])
def test_text_in_an_unknown_encoding(lagverk: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "lag.txt"
    path.write_bytes(data)
    _refused(lagverk(f"importera {path} -o {tmp_path}/lag.xml"), "lag.txt", "UTF-8")
    assert not (tmp_path / "lag.xml").exists()


def _copied_proposal(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "proposals", tmp_path / "proposals")
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    return tmp_path / PROPOSAL


def test_the_statute_is_missing(
    lagverk: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposal = _copied_proposal(root, tmp_path)
    shutil.rmtree(tmp_path / "statutes")
    monkeypatch.chdir(tmp_path)
    _refused(lagverk(f"bygg {proposal} -o {tmp_path}/ut"), "2003:1210", "statutes/2003-1210")
    assert not (tmp_path / "ut").exists()


def _bill_text(lagverk: Run) -> str:
    return lagverk(f"exportera {PROPOSAL}/bill.xml").out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2 §, 7 §, 9 §", "2 §, 77 §, 9 §", "77\N{NO-BREAK SPACE}§"),
        ("7 §   Ett", "77 §   Ett", "77\N{NO-BREAK SPACE}§"),
    ],
)
def test_clause_and_print_differ(lagverk: Run, tmp_path: Path, old: str, new: str, said: str) -> None:
    text = _bill_text(lagverk)
    assert old in text
    path = tmp_path / "ändring.txt"
    path.write_text(text.replace(old, new), encoding="utf-8")
    _refused(lagverk(f"konsolidera 2003:1210 {path}"), said)


def test_a_section_that_does_not_exist_is_refused(lagverk: Run, tmp_path: Path) -> None:
    text = (
        _bill_text(lagverk).replace("2 §, 7 §, 9 §", "2 §, 77 §, 9 §").replace("\n7 §   Ett", "\n77 §   Ett")
    )
    path = tmp_path / "ändring.txt"
    path.write_text(text, encoding="utf-8")
    _refused(lagverk(f"konsolidera 2003:1210 {path} -o {tmp_path}/ut.txt"), "77\N{NO-BREAK SPACE}§")
    assert not (tmp_path / "ut.txt").exists()


def test_a_section_that_already_exists_is_refused(lagverk: Run, tmp_path: Path) -> None:
    once = lagverk(f"konsolidera 2003:1210 {PROPOSAL} -o {tmp_path}/ny.txt")
    assert once.code == 0
    _refused(lagverk(f"konsolidera {tmp_path}/ny.txt {PROPOSAL}"), "7\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}§")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(lagverk: Run, tmp_path: Path) -> None:
    locked = tmp_path / "låst"
    locked.mkdir(mode=0o500)
    _refused(lagverk(f"bygg {PROPOSAL} -o {locked}"), "skrivrätt")


def test_output_where_a_file_stands_in_the_way(lagverk: Run, tmp_path: Path) -> None:
    (tmp_path / "ut").write_text("en fil", encoding="utf-8")
    _refused(lagverk(f"bygg {PROPOSAL} -o {tmp_path}/ut"), "skrivrätt")
    assert (tmp_path / "ut").read_text(encoding="utf-8") == "en fil"


def test_nothing_is_written_when_one_file_cannot_be(lagverk: Run, tmp_path: Path) -> None:
    (tmp_path / "remiss.docx").write_bytes(b"gammal")
    (tmp_path / "foreslagen-lydelse.txt").mkdir()
    _refused(lagverk(f"bygg {PROPOSAL} -o {tmp_path}"), "skrivrätt")
    assert (tmp_path / "remiss.docx").read_bytes() == b"gammal"
    assert {path.name for path in tmp_path.iterdir()} == {"remiss.docx", "foreslagen-lydelse.txt"}


def test_referral_data_is_checked(lagverk: Run, root: Path, tmp_path: Path) -> None:
    proposal = _copied_proposal(root, tmp_path)
    (proposal / "referral.toml").write_text('titel = "x"\ndate = "i går"\n', encoding="utf-8")
    outcome = lagverk(f"bygg {proposal} -o {tmp_path}/ut")
    _refused(outcome, "referral.toml:1", "”titel”", "referral.toml:2", "2024-12-02")
    (proposal / "referral.toml").write_text("title = \n", encoding="utf-8")
    _refused(lagverk(f"bygg {proposal} -o {tmp_path}/ut"), "referral.toml:1", "TOML")


TWICE = """Förslag till lag om ändring i lagen (2003:1210) om finansiell samordning

Härigenom föreskrivs i fråga om lagen (2003:1210) om finansiell samordning
dels att 7 § ska upphöra att gälla,
dels att nuvarande 8 § ska betecknas 9 §,
dels att 7 och 77 §§ ska ha följande lydelse.

7 §   Ny text.

77 §   Ny text.

Denna lag träder i kraft den 1 juli 2027.
"""


def test_every_fault_of_a_bill_is_told_in_one_run(lagverk: Run, root: Path, tmp_path: Path) -> None:
    path = _copied_proposal(root, tmp_path) / "bill.xml"
    text = tmp_path / "forslag.txt"
    text.write_text(TWICE, encoding="utf-8")
    assert lagverk(f"importera {text} -o {path}").code == 0
    for line in (f"bygg {path.parent} -o {tmp_path}/ut", f"jamfor {path}", f"konsolidera 2003:1210 {text}"):
        outcome = lagverk(line)
        _refused(
            outcome,
            "både upphävs och får ny lydelse",
            "9\N{NO-BREAK SPACE}§ finns redan",
            "finns inte i lydelsen",
        )
        name = "forslag.txt" if "konsolidera" in line else "bill.xml"
        assert all(name in said for said in outcome.err.splitlines())
    assert not (tmp_path / "ut").exists()


def test_text_that_is_no_statute(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("hej\n", encoding="utf-8")
    _refused(lagverk(f"importera {path} -o {tmp_path}/ut.xml"), "text.txt", "SFS-nummer")
    path.write_text(" \n", encoding="utf-8")
    _refused(lagverk(f"exportera {path}"), "text.txt", "tom")
    assert not (tmp_path / "ut.xml").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("importera statutes/2003-1210/2023-644.xml", "Kommandot saknar flaggan ”-o”"),
        ("konsolidera 2099:1 proposals", "Författningen 2099:1 som ska ändras saknas"),
        (f"konsolidera 2003:1210 {PROPOSAL} --datum 2027-02-30", "Datumet ”2027-02-30” finns inte"),
        (f"konsolidera 2003:1210 {PROPOSAL} --datum 20270201", "Datumet ”20270201” finns inte"),
    ],
)
def test_what_is_wrong_is_said_first(lagverk: Run, line: str, said: str) -> None:
    outcome = lagverk(line)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(said)
