"""The report on the review of the real proposal says what the reviewer says, finding by finding."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from toolkit.cli.main import main

Found = list[tuple[str, str, str]]


@pytest.fixture
def found(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, root: Path) -> Found:
    """Rule, severity and place of each finding that ``lagverk granska`` makes in the proposal."""
    monkeypatch.chdir(root)
    line = ["lagverk", "granska", "proposals/fk-2024-007710", "--format", "json"]
    monkeypatch.setattr(sys, "argv", line)
    capfd.readouterr()
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1
    return [
        (entry["regel"], entry["allvar"], entry["lagrum"] or "")
        for entry in json.loads(capfd.readouterr().out)
    ]


def test_the_report_lists_every_finding_and_no_other(root: Path, found: Found) -> None:
    report = (root / "docs" / "granskning-fk-2024-007710.md").read_text(encoding="utf-8")
    assert _table(report) == found


def _table(report: str) -> Found:
    """Rule, severity and place of each numbered row."""
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in report.splitlines() if line[:2] == "| "
    ]
    return [(row[1], row[2], row[3]) for row in rows if row[0].isdigit()]


def test_the_slips_that_a_reader_finds_are_among_them(found: Found) -> None:
    assert {
        ("LAN21", "10 § tredje stycket 2"),
        ("REF04", "7 § andra stycket"),
        ("REF04", "7 § tredje stycket"),
        ("LAN19", "10 § första stycket"),
        ("LAN20", "30 § första stycket"),
        ("IKR02", "första stycket i övergångsbestämmelserna"),
        ("DOC16", ""),
        ("STD05", "25 §"),
        ("REF31", "25 § andra stycket"),
        ("REF26", "punkt 2 i övergångsbestämmelserna till 2007:1017"),
        ("REF27", "26 § första stycket"),
        ("LAN15", "7 a § första stycket"),
        ("ING32", "ingressen"),
        ("ING20", "ingressen"),
    } <= {(code, place) for code, _, place in found}
