"""Real statutes: text → act → XML → act is the same act, and the XML is valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.akn import read_act, validate, write_act
from toolkit.text.statute import read_statute

SAMPLE = 50
KNOWN_TO_BE_HARD = ("1736-0123", "1942-740", "1962-700", "1970-994", "1998-204", "1999-1229", "2010-110")


def _sample(shared: Path) -> list[Path]:
    """Every n:th statute of the corpus, by name, and those known to be large, old or oddly built."""
    files = sorted((shared / "corpus").glob("*.txt"))
    if not files:
        pytest.skip("the corpus ../shared/corpus is missing")
    chosen = files[:: len(files) // SAMPLE]
    return chosen + [path for path in files if path.stem in KNOWN_TO_BE_HARD and path not in chosen]


def test_statutes_survive_the_way_through_xml(shared: Path) -> None:
    sample = _sample(shared)
    for path in sample:
        act = read_statute(path.read_text(encoding="utf-8")).act
        data = write_act(act)
        validate(data, path.name)
        assert read_act(data, path.name) == act, path.name
    assert len(sample) > SAMPLE
