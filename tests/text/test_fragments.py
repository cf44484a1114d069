"""Provisions without an act around them, as amending acts print their new wordings."""

from __future__ import annotations

from toolkit.law.labels import Label
from toolkit.law.model import Chapter, Heading, Section, Subsection
from toolkit.text.amending import read_amending_act, write_amending_act
from toolkit.text.statute import read_nodes, read_statute

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


WRAPPED = """Förordning (2020:1149) om ändring i förordningen (2018:1877) om
kontroll

Regeringen föreskriver i fråga om förordningen (2018:1877) om kontroll
dels att 12 § ska ha följande lydelse,
dels att det ska införas en ny paragraf, 13 §, av följande lydelse.

12 § Innan Skatteverket meddelar föreskrifter med stöd av 11 § ska
Integritetsskyddsmyndigheten ges tillfälle att yttra sig över
Skatteverkets förslag.

13 § Till handlingen ska bifogas

1. en färgbild av vapnet där sköldhöjden är 14 centimeter, i tre
exemplar, och

2. ett yttrande.

Denna förordning träder i kraft den 1 januari 2021.
"""


def test_lines_are_joined_also_where_a_section_is_too_short_to_tell_how_they_are_broken() -> None:
    printed = write_amending_act(read_amending_act(WRAPPED)).splitlines()
    assert (
        "12 §   Innan Skatteverket meddelar föreskrifter med stöd av 11 § ska Integritetsskyddsmyndigheten "
        "ges tillfälle att yttra sig över Skatteverkets förslag."
    ) in printed
    assert "1. en färgbild av vapnet där sköldhöjden är 14 centimeter, i tre exemplar, och" in printed


def test_a_heading_glued_to_its_chapter_is_a_heading() -> None:
    raw = (
        "Lag (2010:1) om prov\n\n1 kap. Inledning\n\n1 § Ord ord ord ord ord ord ord ord ord ord ord ord\n"
        "ord ord ord ord ord ord ord ord ord ord.\n\n"
        "39 kap. Allmänna bestämmelser\nInnehåll\n\n1 § I detta kapitel finns bestämmelser om ord ord ord\n"
        "ord ord ord.\n"
    )
    chapter = read_statute(raw).act.body[1]
    assert isinstance(chapter, Chapter)
    assert (chapter.heading, chapter.children[0]) == ("Allmänna bestämmelser", Heading("Innehåll"))
