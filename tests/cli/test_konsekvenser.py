"""``lagverk konsekvenser`` as a user runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PROPOSAL = "proposals/fk-2024-007710"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """The first proposal in a folder of its own, with the statute where it is found."""
    shutil.copytree(root / "proposals/fk-2024-007710", tmp_path / "proposals/kopia")
    shutil.copytree(root / "statutes/2003-1210", tmp_path / "statutes/2003-1210")
    return tmp_path / "proposals/kopia"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_summary_and_what_is_missing(lagverk: Run) -> None:
    outcome = lagverk(f"konsekvenser {PROPOSAL}")
    assert outcome.code == 1
    assert outcome.out.startswith("Konsekvenser\n============\n")
    assert "32 konsekvenser är beskrivna, ingen med belopp." in outcome.out
    assert "Sammanlagt 207 revisorer i 72 förbund. Med förslaget blir de 72" in " ".join(outcome.out.split())
    assert max(len(line) for line in outcome.out.splitlines()) <= 80
    assert "8\N{NO-BREAK SPACE}§ andra stycket: Kommunala uppgifter, beräkning" in outcome.err
    assert "fyll i [redogorelse.proportionalitet]." in outcome.err
    assert all(line.startswith(PROPOSAL) for line in outcome.err.splitlines())


def test_json_has_stable_keys_and_nothing_else(lagverk: Run) -> None:
    outcome = lagverk(f"konsekvenser {PROPOSAL} --format json")
    assert (outcome.code, outcome.err) == (1, "")
    data = json.loads(outcome.out)
    assert list(data) == [
        "konsekvenser",
        "mottagare",
        "slag",
        "uppgifter",
        "summor",
        "fordelningar",
        "redogorelser",
        "alternativ",
        "fullstandighet",
        "trad",
        "kallor",
    ]
    assert [one["mottagare"] for one in data["mottagare"]] == [
        "staten",
        "kommuner",
        "regioner",
        "företag",
        "andra enskilda",
    ]
    assert len(data["trad"]) == 19
    places = {one["id"]: one["lagrum"] for one in data["konsekvenser"]}
    assert places["forbundens-uppgifter"] == ["P7S1N5"]
    money = next(one for one in data["uppgifter"] if one["id"] == "fk-medel-2025")
    assert (money["varde"], money["enhet"]) == ([9.2, 9.2], "miljoner kronor")


def test_html_is_written_whole(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "ut/konsekvenser.html"
    assert lagverk(f"konsekvenser {PROPOSAL} --format html -o {path}").code == 1
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert lagverk(f"konsekvenser {PROPOSAL} --format html").out == text


def test_the_thread_is_whole(lagverk: Run) -> None:
    outcome = lagverk(f"konsekvenser {PROPOSAL} --visa trad")
    assert outcome.code == 0
    assert "SAKNAS" not in outcome.out
    rows = json.loads(lagverk(f"konsekvenser {PROPOSAL} --visa trad --format json").out)
    assert {"lagrum", "atgarder", "forslag", "skal", "konsekvenser", "kommentar", "kallor", "brister"} <= set(
        rows[0]
    )


def test_the_commentary_has_derived_and_written_sentences(lagverk: Run) -> None:
    outcome = lagverk(f"konsekvenser {PROPOSAL} --visa kommentar")
    assert outcome.code == 0
    assert outcome.out.count("\n## ") == 19
    assert "Nuvarande punkterna 14–18 betecknas 12–16." in outcome.out
    assert "Paragrafen samlar parternas uppgifter." in outcome.out


def test_a_stale_commentary_is_a_finding(lagverk: Run, copy: Path) -> None:
    edit(copy / "bill.xml", "generellt utformat stöd", "stöd")
    outcome = lagverk(f"konsekvenser {copy} --visa trad")
    assert outcome.code == 1
    assert outcome.out.count("skriven för en annan lydelse") == 1
    shown = lagverk(f"konsekvenser {copy} --visa kommentar")
    assert shown.code == 1
    assert "[Kommentaren: skriven för en annan lydelse.]" in shown.out


def test_data_that_does_not_hold_gives_no_paper(lagverk: Run, copy: Path, tmp_path: Path) -> None:
    edit(copy / "consequences.toml", 'paragrafer = "7 b §"', 'paragrafer = "8 §"')
    edit(copy / "commentary.md", "## 38 §", "## 39 §")
    path = tmp_path / "ut.html"
    outcome = lagverk(f"konsekvenser {copy} --format html -o {path}")
    assert (outcome.code, outcome.out) == (2, "")
    assert not path.exists()
    lines = outcome.err.splitlines()
    assert len(lines) == 4
    assert all("8\N{NO-BREAK SPACE}§ ändras inte i lagförslaget" in line for line in lines[:3])
    assert "39\N{NO-BREAK SPACE}§" in lines[3]


def test_bygg_makes_no_paper_from_data_that_does_not_hold(lagverk: Run, copy: Path, tmp_path: Path) -> None:
    edit(copy / "consequences.toml", 'kalla = "fragesvaret, s. 1"', 'kalla = "svaret, s. 1"')
    outcome = lagverk(f"bygg {copy} -o {tmp_path}/ut")
    assert outcome.code == 2
    assert "Källan ”svaret” finns inte i listan" in outcome.err
    assert not (tmp_path / "ut").exists()


def test_a_proposal_without_consequences_is_told_so(lagverk: Run, copy: Path) -> None:
    (copy / "consequences.toml").unlink()
    outcome = lagverk(f"konsekvenser {copy}")
    assert outcome.code == 2
    assert "har ingen konsekvensutredning" in outcome.err
    assert lagverk(f"konsekvenser {copy} --visa trad").code == 1


@pytest.mark.parametrize("options", ["--visa trad --format html", "--visa kommentar --format json"])
def test_what_cannot_be_shown_is_refused(lagverk: Run, options: str) -> None:
    assert lagverk(f"konsekvenser {PROPOSAL} {options}").code == 2


def test_windows_line_ends_are_read(lagverk: Run, copy: Path) -> None:
    for name in ("consequences.toml", "commentary.md"):
        path = copy / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert lagverk(f"konsekvenser {copy}").out == lagverk(f"konsekvenser {PROPOSAL}").out


def test_help_is_swedish(lagverk: Run) -> None:
    outcome = lagverk("konsekvenser --help")
    assert outcome.code == 0
    assert outcome.out.startswith("Så här: lagverk konsekvenser")
    assert max(len(line) for line in outcome.out.splitlines()) <= 80


def test_the_thread_as_a_document(lagverk: Run, tmp_path: Path) -> None:
    target = tmp_path / "trad.docx"
    outcome = lagverk(f"konsekvenser {PROPOSAL} --visa trad -o {target.as_posix()}")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{target}\n", "")
    assert (tmp_path / "trad.docx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("--format docx", "I Word finns bara tråden för sig; lägg till ”--visa trad”."),
        ("--visa trad --format docx", "Ett Worddokument kan inte visas i terminalen; ange en fil med -o."),
    ],
)
def test_only_the_thread_is_a_document_of_its_own(lagverk: Run, options: str, sentence: str) -> None:
    outcome = lagverk(f"konsekvenser {PROPOSAL} {options}")
    assert (outcome.code, outcome.out) == (2, "")
    assert sentence in outcome.err
