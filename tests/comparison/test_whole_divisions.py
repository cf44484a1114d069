"""Chapters, parts and annexes printed whole: every word that they hold, or leave out, is in the table."""

from __future__ import annotations

import pytest

from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    Insert,
    Operation,
    Renumber,
    Repeal,
    Substitute,
)
from toolkit.comparison.rows import Row, text_of
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


LONG = read_statute(
    """Lag (2001:1) om provning

1 kap. Ett

Ingång

1 §   A.

2 §   B. Lag (2005:2).

Utgång

3 §   C.

2 kap. Två

1 §   D.
"""
).act


def table(*operations: Operation, repealed: bool = False) -> list[tuple[str, str, str]]:
    bill = AmendingAct("lag", "Lag om ändring", BaseAct("2001:1", ""), operations)
    rows: tuple[Row, ...] = compare(LONG, bill, repealed=repealed)
    return [(str(row.change), text_of(row.current), text_of(row.proposed)) for row in rows]


def section(number: int, text: str) -> Section:
    return Section(Label(number), (Subsection((text,)),))


def at(chapter: int, number: int | None = None) -> Locator:
    return Locator(chapter=Label(chapter), section=Label(number) if number else None)


def test_what_the_new_wording_of_a_chapter_leaves_out_stands_to_the_left() -> None:
    children = (Heading("Ingång"), section(1, "A."), Heading("Ny utgång"), section(3, "C nytt."))
    shown = table(Substitute(at(1), Chapter(Label(1), "Ett", children)))
    assert shown == [
        ("oforandrad", "1 kap. Ett", "1 kap. Ett"),
        ("oforandrad", "Ingång", "Ingång"),
        ("oforandrad", "1 §", "1 §"),
        ("oforandrad", "A.", "A."),
        ("upphavd", "2 §", ""),
        ("upphavd", "B.", ""),
        ("andrad", "Utgång", "Ny utgång"),
        ("oforandrad", "3 §", "3 §"),
        ("andrad", "C.", "C nytt."),
    ]


def test_a_section_that_the_bill_moves_out_of_the_chapter_is_not_shown_as_gone() -> None:
    children = (section(1, "A."), section(2, "B."))
    wording = Chapter(Label(1), "Ett", children)
    shown = table(Renumber(at(1, 3), at(2, 2)), Substitute(at(1), wording), repealed=True)
    assert ("upphavd", "Ingång", "") in shown
    assert not [row for row in shown if row[0] == "upphavd" and row[1] in ("3 §", "C.")]
    assert ("andrad", "3 §", "2 §") in shown


def test_a_repealed_chapter_is_shown_whole_where_repeals_are_asked_for() -> None:
    assert table(Repeal(at(1))) == []
    shown = table(Repeal(at(1)), repealed=True)
    assert {change for change, _, _ in shown} == {"upphavd"}
    texts = ["1 kap. Ett", "Ingång", "1 §", "A.", "2 §", "B.", "Utgång", "3 §", "C."]
    assert [left for _, left, _ in shown] == texts


def test_each_section_that_goes_has_the_note_on_who_last_changed_it() -> None:
    bill = AmendingAct("lag", "", BaseAct("2001:1", ""), (Substitute(at(1), Chapter(Label(1), "Ett", ())),))
    notes = {text_of(row.current): row.note for row in compare(LONG, bill) if row.note}
    assert notes == {"2 §": "2005:2"}
