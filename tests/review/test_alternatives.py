"""KON18: an alternative's bill is there, can be read, amends the same act and fits the base."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toolkit.akn import read_bill, write_bill
from toolkit.cli.review_inputs import Target, read_source, subject_of
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review

BILL = "alternativ/ingen-tillsyn.xml"
RULES = [rule for rule in all_rules() if rule.code == "KON18"]


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    copied = tmp_path / "proposals" / "x"
    shutil.copytree(root / "proposals" / "fk-2024-007710", copied)
    return copied


def found(folder: Path) -> tuple[Diagnostic, ...]:
    target = Target(folder / "bill.xml", folder)
    return review(subject_of(target, read_source(target))[0], RULES)


def test_a_bill_that_fits_gives_no_finding(folder: Path) -> None:
    assert found(folder) == ()


def test_a_bill_that_is_gone(folder: Path) -> None:
    (folder / BILL).unlink()
    (entry,) = found(folder)
    lines = (folder / "consequences.toml").read_text(encoding="utf-8").split("\n")
    assert entry.line is not None
    assert lines[entry.line - 1] == f'lagforslag = "{BILL}"'
    assert entry.severity is Severity.ERROR
    assert "finns inte i förslagets mapp" in entry.message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "/act/lag/2003/1210#sec_26",
            "/act/lag/2003/1210#sec_99",
            "passar inte lydelsen som ändras (99 §): ",
        ),
        ("</akomaNtoso>", "", "går inte att läsa."),
    ],
)
def test_a_bill_that_no_longer_holds(folder: Path, old: str, new: str, said: str) -> None:
    path = folder / BILL
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    (entry,) = found(folder)
    assert said in entry.message.replace("\N{NO-BREAK SPACE}", " ")


def test_a_bill_on_another_act(folder: Path) -> None:
    from dataclasses import replace

    path = folder / BILL
    bill = read_bill(path.read_bytes(), str(path))
    path.write_bytes(write_bill(replace(bill, base=replace(bill.base, number="2009:1"))))
    (entry,) = found(folder)
    assert "ändrar 2009:1, inte 2003:1210 som huvudförslaget" in entry.message
