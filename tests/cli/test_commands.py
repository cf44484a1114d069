"""Each command as a user runs it on the proposal that ships with the project."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from toolkit.law.typography import words

PROPOSAL = "proposals/fk-2024-007710"
COMMANDS = [
    "bygg",
    "jamfor",
    "konsolidera",
    "harled",
    "ingress",
    "omfattning",
    "importera",
    "exportera",
]
ENGLISH = re.compile(r"\b(Usage|Options|Commands|Error|Show this|exit|required|default|PATH|FILE)\b")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_swedish_and_fits_the_terminal(lagverk: Run, command: str) -> None:
    outcome = lagverk(f"{command} --help")
    assert outcome.code == 0
    assert outcome.out.startswith("Så här: lagverk")
    assert "Visa den här hjälpen." in outcome.out
    assert not ENGLISH.search(outcome.out)
    assert max(len(line) for line in outcome.out.splitlines()) <= 80


def test_help_lists_every_command(lagverk: Run) -> None:
    listed = re.findall(r"^  (\w+)  ", lagverk("--help").out, re.MULTILINE)
    assert [name for name in listed if name in COMMANDS] == COMMANDS


def test_bygg_writes_every_paper(lagverk: Run, tmp_path: Path) -> None:
    outcome = lagverk(f"bygg {PROPOSAL} -o {tmp_path}/ut")
    assert (outcome.code, outcome.err) == (0, "")
    names = {
        "remiss.docx",
        "missiv.docx",
        "jamforelse.docx",
        "sparade-andringar.docx",
        "jamforelse.html",
        "foreslagen-lydelse.xml",
        "foreslagen-lydelse.txt",
        "konsekvenser.html",
        "trad.docx",
    }
    assert {path.name for path in (tmp_path / "ut").iterdir()} == names
    assert {Path(line).name for line in outcome.out.splitlines()} == names


def test_two_builds_are_identical(lagverk: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert lagverk(f"bygg {PROPOSAL} -o {tmp_path}/{folder}").code == 0
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_the_proposed_sections_are_printed(lagverk: Run) -> None:
    outcome = lagverk(f"exportera {PROPOSAL}/bill.xml --format text --lydelse foreslagen")
    labels = re.findall(r"^(\d+(?: [a-z])?) §   ", outcome.out, re.MULTILINE)
    assert labels == "2|7|7 a|7 b|9|10|21|25|26|29|30|31|32|33|34|35|36|37|38".split("|")
    assert "2. finansiering av insatser.,\n" in outcome.out
    assert "\n- bereda förslag på vilka insatser som samordningsförbunden ska finansiera,\n" in outcome.out
    assert "\n\nTillsyn över samordningsförbunden\n\n30 §   " in outcome.out


def test_the_current_sections_are_printed(lagverk: Run, shared: Path) -> None:
    outcome = lagverk(f"exportera {PROPOSAL}/bill.xml --format text --lydelse nuvarande")
    assert re.findall(r"^(\d+(?: [a-z])?) §   ", outcome.out, re.MULTILINE) == "2 7 9 10 21 25 26".split()
    law = (shared / "sources/2003-1210.txt").read_text(encoding="utf-8")
    for piece in outcome.out.strip().split("\n\n"):
        assert piece in law


def test_the_statute_is_printed_as_it_was_read(lagverk: Run, shared: Path) -> None:
    outcome = lagverk("exportera statutes/2003-1210/2023-644.xml")
    law = (shared / "sources/2003-1210.txt").read_text(encoding="utf-8")
    assert words(outcome.out) == words(law)


def test_ingress(lagverk: Run) -> None:
    outcome = lagverk(f"ingress {PROPOSAL}")
    assert outcome.code == 0
    assert outcome.out.splitlines()[1].startswith(
        "dels att 2, 7, 9, 10, 21, 25 och 26\N{NO-BREAK SPACE}§§ ska"
    )


def test_jamfor_as_data(lagverk: Run) -> None:
    rows = json.loads(lagverk(f"jamfor {PROPOSAL} --format json").out)
    assert {key for row in rows for key in row} == {"lagrum", "typ", "nuvarande", "foreslagen"}
    assert {row["typ"] for row in rows} == {"oforandrad", "andrad", "ny", "upphavd", "rubrik"}
    inserted = [row for row in rows if row["lagrum"] == "P10S3N2"]
    assert inserted == [
        {
            "lagrum": "P10S3N2",
            "typ": "ny",
            "nuvarande": [],
            "foreslagen": [["2. finansiering av insatser.,", True]],
        }
    ]
    pushed = next(row for row in rows if row["lagrum"] == "P10S3N3")
    assert pushed["nuvarande"][0] == ["2.", True]
    assert pushed["foreslagen"][0] == ["3.", True]
    assert pushed["nuvarande"][1] == pushed["foreslagen"][1]
    assert pushed["nuvarande"][1][1] is False


def test_jamfor_in_a_pipe_matches_the_golden_file(lagverk: Run, root: Path) -> None:
    golden = root / "tests/golden/jamfor-fk-2024-007710.txt"
    assert lagverk(f"jamfor {PROPOSAL}").out == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "docx"])
def test_jamfor_writes_a_file(lagverk: Run, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"jamforelse.{form}"
    assert lagverk(f"jamfor {PROPOSAL} --format {form} -o {path}").code == 0
    assert path.stat().st_size > 1000


def test_konsolidera_gives_the_law_as_it_would_read(lagverk: Run, tmp_path: Path) -> None:
    assert lagverk(f"bygg {PROPOSAL} -o {tmp_path}").code == 0
    outcome = lagverk(f"konsolidera 2003:1210 {PROPOSAL}")
    assert outcome.out == (tmp_path / "foreslagen-lydelse.txt").read_text(encoding="utf-8")
    as_xml = lagverk(f"konsolidera statutes/2003-1210/2023-644.xml {PROPOSAL}/bill.xml --format xml")
    assert as_xml.out == (tmp_path / "foreslagen-lydelse.xml").read_text(encoding="utf-8")


def test_importera_reads_what_exportera_writes(lagverk: Run, tmp_path: Path) -> None:
    for name in ("statutes/2003-1210/2023-644.xml", f"{PROPOSAL}/bill.xml"):
        assert lagverk(f"exportera {name} -o {tmp_path}/lag.txt").code == 0
        assert lagverk(f"importera {tmp_path}/lag.txt -o {tmp_path}/lag.xml").code == 0
        assert (tmp_path / "lag.xml").read_text(encoding="utf-8") == Path(name).read_text(encoding="utf-8")


def test_a_folder_in_gives_a_folder_out_and_lists_what_failed(lagverk: Run, tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    assert lagverk(f"exportera statutes/2003-1210/2023-644.xml -o {source}/2003-1210.txt").code == 0
    (source / "trasig.xml").write_text("<akomaNtoso>", encoding="utf-8")
    outcome = lagverk(f"importera {source} -o {tmp_path}/ut")
    assert outcome.code == 1
    assert "1 av 2 filer" in outcome.out
    assert "trasig.xml" in outcome.err
    assert [path.name for path in (tmp_path / "ut").iterdir()] == ["2003-1210.xml"]


def test_omfattning_is_written_and_read(lagverk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    written = lagverk(f"omfattning {PROPOSAL}").out.strip()
    assert written.startswith("ändr. 2, 7, 9, 10, 21, 25, 26 §§; nya 7 a, 7 b, 29,")
    assert written.endswith("rubr. närmast före 7 a, 29, 30 §§")
    items = json.loads(lagverk(f"omfattning --tolka '{written}'").out)
    assert [(item["atgard"], item["lagrum"][0], item["lagrum"][-1]) for item in items] == [
        ("andr", "P2", "P26"),
        ("ny", "P7a", "P38"),
        ("rubrik", "P7a", "P30"),
    ]
    assert lagverk("omfattning --tolka obegripligt").code == 2
    assert lagverk("omfattning").code == 2


def test_omfattning_reads_a_line_at_a_time(root: Path) -> None:
    lines = "ny 5 a §\nobegripligt\nnuvarande 2, 3 §§ betecknas 3, 2 §§\n"
    done = subprocess.run(
        [sys.executable, "-m", "toolkit.cli.main", "omfattning", "--tolka", "-"],
        input=lines.encode("utf-8"),
        capture_output=True,
        check=True,
        cwd=root,
    )
    items = json.loads(done.stdout.decode("utf-8"))
    assert items == [
        [{"atgard": "ny", "lagrum": ["P5a"], "till": []}],
        None,
        [{"atgard": "beteckn", "lagrum": ["P2", "P3"], "till": ["P3", "P2"]}],
    ]


def test_harled_finds_what_the_proposal_does(lagverk: Run, tmp_path: Path) -> None:
    assert lagverk(f"konsolidera 2003:1210 {PROPOSAL} -o {tmp_path}/ny.txt").code == 0
    outcome = lagverk(f"harled 2003:1210 {tmp_path}/ny.txt")
    assert outcome.code == 0
    clause = outcome.out.split("\n\n")[1].replace("\n", " ")
    assert clause == lagverk(f"ingress {PROPOSAL}").out.strip().replace("\n", " ").replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert "Ikraftträdandet" in outcome.err
    assert "det finns inget att ändra" in lagverk("harled 2003:1210 2003:1210").out


def test_the_wordings_of_an_act_that_enters_into_force_in_parts(lagverk: Run, tmp_path: Path) -> None:
    text = lagverk(f"exportera {PROPOSAL}/bill.xml").out.replace(
        "träder i kraft den XX.",
        "träder i kraft den 1 juli 2027 i fråga om 2 § och i övrigt den 1 januari 2028.",
    )
    (tmp_path / "ändring.txt").write_text(text, encoding="utf-8")
    outcome = lagverk(f"konsolidera 2003:1210 {tmp_path}/ändring.txt --lydelser {tmp_path}/ut")
    assert outcome.code == 0
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == ["2027-07-01.txt", "2028-01-01.txt"]
    july = lagverk(f"konsolidera 2003:1210 {tmp_path}/ändring.txt --datum 2027-12-31").out
    assert july == (tmp_path / "ut/2027-07-01.txt").read_text(encoding="utf-8")
    assert "2 §   Syftet med" in july
    assert "30 §" not in july
    assert lagverk(f"konsolidera 2003:1210 {PROPOSAL} --datum 2027-12-31").code == 2


def test_harled_says_which_transitional_provisions_it_leaves_out(lagverk: Run, tmp_path: Path) -> None:
    text = lagverk("exportera statutes/2003-1210/2023-644.xml").out
    changed = text.replace("Denna lag träder i kraft", "Lagen träder i kraft", 1)
    assert changed != text
    path = tmp_path / "efter.txt"
    path.write_text(changed, encoding="utf-8")
    outcome = lagverk(f"harled 2003:1210 {path}")
    assert outcome.code == 0
    assert "övergångsbestämmelserna till" in outcome.err
    assert "inte med i förslaget" in outcome.err


CODE = """Lag (2026:8) om ändring i rättegångsbalken

Enligt riksdagens beslut föreskrivs att 1 kap. 2 § rättegångsbalken ska ha följande lydelse.

1 kap.

2 §   I en tingsrätt ska det finnas en lagman.

Denna lag träder i kraft den 1 juli 2027.
"""


def test_an_act_that_names_a_code_alone_is_known_by_its_number(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "balk.txt"
    path.write_text(CODE, encoding="utf-8")
    assert lagverk(f"importera {path} -o {tmp_path}/balk.xml").code == 0
    assert lagverk(f"exportera {tmp_path}/balk.xml").out == lagverk(f"exportera {path}").out
    outcome = lagverk(f"konsolidera 2003:1210 {path}")
    assert (outcome.code, "gäller rättegångsbalken" in outcome.err) == (2, True)
    path.write_text(CODE.replace("rättegångsbalken", "provningsbalken"), encoding="utf-8")
    outcome = lagverk(f"importera {path} -o {tmp_path}/balk.xml")
    assert (outcome.code, "provningsbalken" in outcome.err) == (2, True)
    assert "inom parentes efter namnet" in outcome.err


def test_statutes_and_amending_acts_are_told_apart(lagverk: Run, shared: Path, tmp_path: Path) -> None:
    def read_as(path: Path) -> str:
        outcome = lagverk(f"importera {path} -o {tmp_path}/ut.xml")
        assert outcome.code == 0, outcome.err
        return (
            "ändring" if "textualMod" in (tmp_path / "ut.xml").read_text(encoding="utf-8") else "författning"
        )

    published = tmp_path / "publicerad.txt"
    published.write_text(
        "Lag (1999:1) om upphävande av lagen (1990:1) om provning\n\nSFS nr: 1999:1\nUtfärdad: 1999-01-01\n\n"
        "Enligt riksdagens beslut föreskrivs att lagen (1990:1) om provning skall upphöra att gälla.\n",
        encoding="utf-8",
    )
    assert read_as(published) == "författning"
    for name in ("2025-363_2010-1065", "2025-620_2012-316", "2024-1112_1974-157"):
        assert read_as(shared / "replay" / name / "before.txt") == "författning"
        assert read_as(shared / "replay" / name / "amending.txt") == "ändring"


def test_the_name_of_the_file_tells_what_is_written(lagverk: Run, tmp_path: Path) -> None:
    law = "statutes/2003-1210/2023-644.xml"
    for line, ending, start in (
        (f"exportera {law}", "docx", b"PK"),
        (f"exportera {law}", "html", b"<!doctype html>"),
        (f"exportera {law}", "xml", b"<?xml"),
        (f"jamfor {PROPOSAL}", "docx", b"PK"),
        (f"jamfor {PROPOSAL}", "json", b"["),
        (f"konsolidera {law} {PROPOSAL}", "xml", b"<?xml"),
    ):
        path = tmp_path / f"ut.{ending}"
        assert lagverk(f"{line} -o {path}").code == 0
        assert path.read_bytes().lower().startswith(start.lower())
    outcome = lagverk(f"konsolidera {law} {PROPOSAL} -o {tmp_path}/lag.docx")
    assert (outcome.code, "slutar på ”.docx”, men här skrivs text eller xml" in outcome.err) == (2, True)
    assert not (tmp_path / "lag.docx").exists()
