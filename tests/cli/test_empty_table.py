"""A bill that prints nothing has a table without rows."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import Run

BILL = """Förslag till lag om ändring i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser

Härigenom föreskrivs att 24 § lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser ska upphöra att gälla.

Denna lag träder i kraft den 1 januari 2027.
"""  # noqa: E501


def test_a_bill_that_only_repeals_can_be_built(lagverk: Run, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    (tmp_path / "forslag.txt").write_text(BILL, encoding="utf-8")
    proposal = tmp_path / "proposals" / "upphavande"
    assert lagverk(f"importera {tmp_path}/forslag.txt -o {proposal}/bill.xml").code == 0
    outcome = lagverk(f"bygg {proposal} -o {tmp_path}/ut")
    assert (outcome.code, outcome.err) == (0, "")
