"""An alternative with a bill of its own, beside the proposal's bill and doing nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from tests.cli.conftest import Run
from toolkit.akn import read_bill, write_bill
from toolkit.word.ooxml import document_text, parse
from toolkit.word.package import main_part, read_package

FOLDER = "proposals/fk-2024-007710"
BILL = "alternativ/ingen-tillsyn.xml"
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def folder(lagverk: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a copy of the proposal."""
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    shutil.copytree(root / FOLDER, tmp_path / FOLDER)
    monkeypatch.chdir(tmp_path)
    return tmp_path / FOLDER


def test_the_summary_shows_the_bill_beside_the_main_one_and_doing_nothing(lagverk: Run) -> None:
    text = lagverk(f"konsekvenser {FOLDER}").out.replace(NBSP, " ")
    _, _, shown = text.partition("Vad lagförslagen ändrar, bredvid huvudförslaget och ingen åtgärd:\n\n")
    assert shown.splitlines()[:8] == [
        "* Huvudförslaget",
        "  Ändrar: 2, 7, 7 a, 7 b, 9, 10, 21, 25, 26 och 29–38 §§",
        "* Ingen tillsyn, som i dag",
        "  Ändrar: 2, 7, 7 a, 7 b, 9, 10, 21, 25, 26 och 29 §§",
        "  Som huvudförslaget: 2, 7, 7 a, 7 b, 9, 10, 21, 25, 26 och 29 §§",
        "  Utelämnar: 30–38 §§",
        "* Ingen åtgärd (gällande lydelse)",
        "  Utelämnar: 2, 7, 7 a, 7 b, 9, 10, 21, 25, 26 och 29–38 §§",
    ]


def test_the_data_hold_the_same(lagverk: Run) -> None:
    data = json.loads(lagverk(f"konsekvenser {FOLDER} --format json").out)
    bills = {one["id"]: one["lagforslag"] for one in data["alternativ"]}
    assert {name for name, bill in bills.items() if bill} == {"ingen-tillsyn"}
    assert bills["ingen-tillsyn"]["fil"] == BILL
    assert bills["ingen-tillsyn"]["utelamnar"] == [f"P{number}" for number in range(30, 39)]
    assert bills["ingen-tillsyn"]["lika"] == bills["ingen-tillsyn"]["andrar"]
    assert bills["ingen-tillsyn"]["olika"] == bills["ingen-tillsyn"]["darutover"] == []


def test_the_page_and_the_referral_hold_the_table(lagverk: Run, folder: Path) -> None:
    assert lagverk(f"bygg {FOLDER} -o ut").code == 0
    page = html.fromstring(Path("ut/konsekvenser.html").read_text(encoding="utf-8"))
    (table,) = page.xpath("//div[contains(@aria-label, 'bredvid huvudförslaget')]/table")
    rows = [[cell.text_content() for cell in row] for row in table.xpath("./tbody/tr")]
    assert [row[0] for row in rows] == [
        "Huvudförslaget",
        "Ingen tillsyn, som i dag",
        "Ingen åtgärd (gällande lydelse)",
    ]
    assert rows[1][4] == f"30–38{NBSP}§§"
    parts = read_package(Path("ut/remiss.docx").read_bytes())
    assert "Som huvudförslaget" in document_text(parse(parts[main_part(parts)]))


def test_a_bill_that_differs(lagverk: Run, folder: Path) -> None:
    path = folder / BILL
    text = path.read_text(encoding="utf-8")
    assert "utföra förvärvsarbete" in text
    path.write_text(text.replace("utföra förvärvsarbete", "arbeta"), encoding="utf-8")
    data = json.loads(lagverk(f"konsekvenser {FOLDER} --format json").out)
    (bill,) = [one["lagforslag"] for one in data["alternativ"] if one["lagforslag"]]
    assert (bill["olika"], "P2" in bill["lika"]) == (["P2"], False)
    outcome = lagverk(f"jamfor {FOLDER} {FOLDER}/{BILL}")
    assert outcome.code == 1
    assert f"2{NBSP}§: Både förslag A och förslag B ändrar här" in outcome.out


@pytest.mark.parametrize("command", ["konsekvenser", "bygg -o ut"])
def test_a_bill_that_is_missing_is_refused_with_its_line(lagverk: Run, folder: Path, command: str) -> None:
    (folder / BILL).unlink()
    name, _, rest = command.partition(" ")
    outcome = lagverk(f"{name} {FOLDER} {rest}")
    lines = (folder / "consequences.toml").read_text(encoding="utf-8").split("\n")
    line = lines.index(f'lagforslag = "{BILL}"') + 1
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"{FOLDER}/consequences.toml:{line}: Lagförslaget ”{BILL}” finns inte i förslagets mapp; "
        "kontrollera ”lagforslag”.\n"
    )
    assert not Path("ut").exists()


@pytest.mark.parametrize(
    "name",
    ["../annat.xml", "/etc/passwd.xml", "C:\\\\annat.xml", "alternativ/../../x.xml", ".x.xml", "x.txt"],
)
def test_a_path_out_of_the_folder_is_refused(lagverk: Run, folder: Path, name: str) -> None:
    path = folder / "consequences.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(BILL, name), encoding="utf-8")
    outcome = lagverk(f"konsekvenser {FOLDER}")
    assert (outcome.code, outcome.out) == (2, "")
    assert "”lagforslag” ska vara en .xml-fil i förslagets mapp" in outcome.err


def test_a_link_out_of_the_folder_is_refused(lagverk: Run, folder: Path) -> None:
    outside = folder.parent / "utanfor.xml"
    (folder / BILL).rename(outside)
    try:
        (folder / BILL).symlink_to(outside)
    except OSError:
        pytest.skip("no symbolic links here")
    assert "finns inte i förslagets mapp" in lagverk(f"konsekvenser {FOLDER}").err


def test_a_bill_on_another_act_and_one_that_does_not_fit_are_refused(lagverk: Run, folder: Path) -> None:
    path = folder / BILL
    text = path.read_text(encoding="utf-8")
    bill = read_bill(path.read_bytes(), str(path))
    path.write_bytes(write_bill(replace(bill, base=replace(bill.base, number="2009:1"))))
    assert "ändrar 2009:1, inte 2003:1210 som förslaget" in lagverk(f"konsekvenser {FOLDER}").err
    path.write_text(text.replace("/2003/1210#sec_26", "/2003/1210#sec_99"), encoding="utf-8")
    outcome = lagverk(f"konsekvenser {FOLDER}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"{FOLDER}/{BILL}: 99{NBSP}§: ")


def test_the_main_alternative_has_no_other_bill(lagverk: Run, folder: Path) -> None:
    path = folder / "consequences.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('roll = "huvudförslag"', f'roll = "huvudförslag"\nlagforslag = "{BILL}"', 1),
        encoding="utf-8",
    )
    assert "ta bort ”lagforslag”" in lagverk(f"konsekvenser {FOLDER}").err
