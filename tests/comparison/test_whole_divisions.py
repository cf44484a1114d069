"""New chapters, parts and annexes: every word they hold is in the table."""

from __future__ import annotations

import pytest

from toolkit.amendments.operations import AmendingAct, BaseAct, Insert
from toolkit.comparison.rows import text_of
from toolkit.comparison.table import compare
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Block, Chapter, Heading, Part, Section, Subsection
from toolkit.law.typography import words
from toolkit.text.statute import read_statute

BASE = read_statute("Lag (2001:1) om provning\n\n1 kap. Ett\n\n1 §   A.\n\n2 kap. Två\n\n1 §   B.\n").act
INSIDE = (
    Heading("Rubriken"),
    Subsection(("Text utan paragraf.",)),
    Block(("Kolumn   ett",), "table"),
    Section(Label(1), (Subsection(("Paragrafens text.",)),)),
)
CHAPTER = Chapter(Label(3), "Tre", INSIDE)


@pytest.mark.parametrize(
    ("place", "wording"),
    [
        (Locator(chapter=Label(3)), CHAPTER),
        (Locator(part=Label(2)), Part("AVD. II", "Mer", (CHAPTER,))),
        (Locator(annex="1"), Annex("Bilaga 1", INSIDE)),
    ],
    ids=["chapter", "part", "annex"],
)
def test_no_word_of_a_new_division_is_left_out(place: Locator, wording: Chapter | Part | Annex) -> None:
    bill = AmendingAct("lag", "Lag om ändring", BaseAct("2001:1", ""), (Insert(place, wording),))
    shown = words(" ".join(text_of(row.proposed) for row in compare(BASE, bill)))
    for word in words("Rubriken Text utan paragraf. Kolumn ett 1 § Paragrafens text."):
        assert word in shown
