"""Provisions without an act around them, as amending acts print their new wordings."""

from __future__ import annotations

from toolkit.law.labels import Label
from toolkit.law.model import Chapter, Heading, Section, Subsection
from toolkit.text.statute import read_nodes

TEXT = Subsection(("I den utsträckning som behövs ska det finnas utrymmen.",))


def test_a_chapter_and_a_section_may_share_a_line() -> None:
    expected = (Chapter(Label(2), None, (Section(Label(8), (TEXT,)),)),)
    assert read_nodes(f"2 kap. 8 §   {TEXT.content[0]}") == expected
    assert read_nodes(f"2 kap. 8 §\n{TEXT.content[0]}") == expected
    assert read_nodes(f"2 kap.\n\n8 §   {TEXT.content[0]}") == expected


def test_a_heading_after_a_bare_chapter_number_is_a_cross_heading() -> None:
    (chapter,) = read_nodes(f"2 kap.\n\nPersonalutrymmen\n\n8 §   {TEXT.content[0]}")
    assert chapter == Chapter(Label(2), None, (Heading("Personalutrymmen"), Section(Label(8), (TEXT,))))


def test_a_reference_to_a_chapter_begins_none() -> None:
    (text,) = read_nodes("2 kap. 8 § gäller även här.")
    assert text == Subsection(("2 kap. 8 § gäller även här.",))


def test_a_heading_alone_is_a_heading() -> None:
    assert read_nodes("Personalutrymmen") == (Heading("Personalutrymmen"),)


def test_nothing_is_nothing() -> None:
    assert read_nodes("") == read_nodes("\n \n") == ()
