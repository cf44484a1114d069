"""Sections and headings that a publication runs together, without the empty lines between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.resolve import Index
from toolkit.text.statute import read_statute


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("1999-1229", "21 kap. 23 §"),
        ("1999-1229", "44 kap. 37 §"),
        ("2000-1225", "1 §"),
        ("2010-110", "25 kap. 16 §"),
        ("2010-110", "69 kap. 9 §"),
        ("2011-183", "2 kap. 9 §"),
    ],
)
def test_a_section_straight_under_its_heading(shared: Path, name: str, place: str) -> None:
    act = read_statute((shared / f"corpus/{name}.txt").read_text(encoding="utf-8")).act
    (found,) = Index(act).find(Locator.parse(place))
    assert isinstance(found.node, Section)


def test_a_chapter_whose_first_heading_follows_at_once(shared: Path) -> None:
    act = read_statute((shared / "corpus/2010-110.txt").read_text(encoding="utf-8")).act
    assert [placed.node.heading for placed in Index(act).find(Locator.parse("73 kap."))] == [  # type: ignore[union-attr]
        "Särskilt pensionstillägg"
    ]
