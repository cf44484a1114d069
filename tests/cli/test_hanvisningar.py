"""``lagverk hanvisningar`` as other programs call it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(
        "Enligt 7 § första stycket 3 och 9–11 §§ gäller 5 § räntelagen (1975:635).\n", encoding="utf-8"
    )
    return path


def test_each_label_is_one_entry(lagverk: Run, text: Path) -> None:
    found = lagverk(f"hanvisningar {text} --grund 2003:1210")
    assert found.code == 0
    targets = [entry["mal"].removeprefix("2003:1210") for entry in json.loads(found.out)]
    assert targets == ["#P7S1N3", "#P9", "#P11", "1975:635#P5", "1975:635"]
    words = text.read_text(encoding="utf-8")
    for entry in json.loads(found.out):
        assert words[entry["start"] : entry["slut"]] == entry["text"]


def test_a_range_gives_its_two_ends(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("enligt 9–11 §§", encoding="utf-8")
    assert json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210").out) == [
        {"start": 7, "slut": 8, "text": "9", "mal": "2003:1210#P9", "intervall": "fran"},
        {"start": 9, "slut": 14, "text": "11 §§", "mal": "2003:1210#P11", "intervall": "till"},
    ]


def test_where_the_text_stands(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("i andra stycket", encoding="utf-8")
    without = json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210").out)
    within = json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210 --lagrum '7 §'").out)
    assert [entry["mal"] for entry in without + within] == ["2003:1210#S2", "2003:1210#P7S2"]


def test_standard_input(lagverk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("7 §".encode()), encoding="utf-8"))
    assert [entry["mal"] for entry in json.loads(lagverk("hanvisningar - --grund 2003:1210").out)] == [
        "2003:1210#P7"
    ]


def test_what_is_left_out_unless_asked_for(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(
        "3 § okändalagen, denna lag och artikel 6.1 e i förordning (EU) 2016/679", encoding="utf-8"
    )
    assert json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210").out) == []
    unresolved = json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210 --olosta").out)
    assert [entry["mal"] for entry in unresolved] == [None, None]
    assert unresolved[0]["skal"].endswith(".")
    with_eu = json.loads(lagverk(f"hanvisningar {path} --grund 2003:1210 --eu").out)
    assert [entry["mal"] for entry in with_eu] == ["32016R0679#artikel 6.1 e", "32016R0679"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--grund 2003", "inget SFS-nummer"),
        ("--grund 2003:1210 --lagrum nonsens", "går inte att läsa"),
        ("--grund 2003:1210 --lagrum x", "går inte att läsa"),
    ],
)
def test_wrong_use(lagverk: Run, text: Path, options: str, said: str) -> None:
    found = lagverk(f"hanvisningar {text} {options}")
    assert (found.code, found.out) == (2, "")
    assert said in found.err


def test_help_fits_the_terminal(lagverk: Run) -> None:
    assert max(len(line) for line in lagverk("hanvisningar --help").out.splitlines()) <= 80


def test_a_file_that_is_not_there(lagverk: Run) -> None:
    found = lagverk("hanvisningar finns-inte.txt")
    assert found.code == 2
    assert "finns inte" in found.err
