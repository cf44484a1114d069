"""Hard cases from real statutes: each text in cases/ beside the outline it must give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.text.outline import outline
from toolkit.law.typography import words
from toolkit.text.metadata import NUMBER_FIELD
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


def test_outline(case: Path) -> None:
    act = read_statute(case.read_text(encoding="utf-8")).act
    assert outline(act) == case.with_suffix(".outline").read_text(encoding="utf-8")


def test_reads_back_as_the_same_act(case: Path) -> None:
    act = read_statute(case.read_text(encoding="utf-8")).act
    assert read_statute(write_statute(act)).act == act


def test_keeps_every_word_in_order(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    act = read_statute(text).act
    number = words(f"{NUMBER_FIELD}: {act.number}")
    title = words(act.title)
    expected = words(text) if NUMBER_FIELD in text else [*title, *number, *words(text)[len(title) :]]
    assert words(write_statute(act)) == expected
