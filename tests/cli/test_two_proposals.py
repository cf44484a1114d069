"""Proposals that meet: one that stands on another's wording, and two that touch the same section."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FIRST = "proposals/fk-2024-007710"
SECOND = """Förslag till lag om ändring i
lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser

Härigenom föreskrivs att 9 § lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser ska ha
följande lydelse.

9 §   Förbundsordningen ska vara kort.

Denna lag träder i kraft den 1 juli 2027.
"""


@pytest.fixture
def folder(lagverk: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two proposals for Finsamlagen, "forsta" and "andra"."""
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    shutil.copytree(root / FIRST, tmp_path / "proposals/forsta")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "andra.txt").write_text(SECOND, encoding="utf-8")
    assert lagverk("importera andra.txt -o proposals/andra/bill.xml").code == 0
    return tmp_path


def test_the_conflict_is_shown_with_both_proposals(lagverk: Run, folder: Path) -> None:
    outcome = lagverk("bygg proposals/andra -o ut")
    assert outcome.code == 0
    assert outcome.err == (
        "9\N{NO-BREAK SPACE}§: Både andra och forsta ändrar här, men inte på samma sätt; låt det ena "
        "förslaget utgå från det andra eller skriv ihop lydelserna.\n"
    )


def test_two_proposals_on_one_wording_are_not_brought_in_together(lagverk: Run, folder: Path) -> None:
    outcome = lagverk("konsolidera 2003:1210 proposals/forsta proposals/andra")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("9\N{NO-BREAK SPACE}§: Både")
    assert "proposals/forsta" in outcome.err and "proposals/andra" in outcome.err


def test_a_proposal_stands_on_another_ones_wording(lagverk: Run, folder: Path) -> None:
    (folder / "proposals/andra/referral.toml").write_text(
        'title = "Kortare förbundsordning"\nbased_on = "forsta"\nbased_on_name = "FK 2024/007710"\n',
        encoding="utf-8",
    )
    outcome = lagverk("jamfor proposals/andra")
    assert outcome.code == 0
    assert outcome.out.startswith("Lydelse enligt FK 2024/007710")
    assert "[-16. vad förbundsmedlemmarna" in outcome.out
    assert "18. vad förbundsmedlemmarna" not in outcome.out
    assert lagverk("bygg proposals/andra -o ut").err == ""
    page = (folder / "ut/jamforelse.html").read_text(encoding="utf-8")
    assert "Lydelse enligt FK" in page
    assert "Nuvarande lydelse" not in page


def test_proposals_that_stand_on_each_other_are_refused(lagverk: Run, folder: Path) -> None:
    for name, other in (("forsta", "andra"), ("andra", "forsta")):
        path = folder / f"proposals/{name}/referral.toml"
        path.write_text(f'title = "x"\nbased_on = "{other}"\n', encoding="utf-8")
    outcome = lagverk("bygg proposals/andra -o ut")
    assert outcome.code == 2
    assert "i sin tur utgår från detta" in outcome.err


def test_the_proposal_it_stands_on_is_missing(lagverk: Run, folder: Path) -> None:
    path = folder / "proposals/andra/referral.toml"
    path.write_text('title = "x"\nbased_on = "tredje"\n', encoding="utf-8")
    assert "Förslaget finns inte" in lagverk("bygg proposals/andra -o ut").err
