"""Sections as a person lists them, read and written."""

from __future__ import annotations

import pytest

from toolkit.consequences.section_lists import NotTouched, parse_sections, sections_words
from toolkit.law.locator import Locator

TOUCHED = tuple(
    Locator.parse(text)
    for text in ("2 §", "7 §", "7 a §", "7 b §", "9 §", *(f"{n} §" for n in range(29, 39)))
)
CHAPTERS = tuple(Locator.parse(text) for text in ("1 kap. 2 §", "2 kap. 2 §", "2 kap. 3 §"))


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("7 §", "P7"),
        ("7 och 7 a §§", "P7 P7a"),
        ("2, 7 och 9 §§", "P2 P7 P9"),
        ("7–9 §§", "P7 P7a P7b P9"),
        ("36-38 §§", "P36 P37 P38"),
        ("2 och 29–31 §§", "P2 P29 P30 P31"),
        ("9 § 5", "P9S1N5"),
        ("7 § andra stycket", "P7S2"),
        ("#P7S1N2", "P7S1N2"),
    ],
)
def test_read(text: str, fragments: str) -> None:
    assert " ".join(place.fragment for place in parse_sections(text, TOUCHED)) == fragments


def test_chapters() -> None:
    assert [p.fragment for p in parse_sections("2 kap. 2 och 3 §§", CHAPTERS)] == ["K2P2", "K2P3"]
    with pytest.raises(NotTouched):
        parse_sections("1 kap. 3 §", CHAPTERS)


@pytest.mark.parametrize("text", ["", "hela lagen", "7", "9–7 §§", "§", "7 §§ §", "7 x y §", "1 §" * 500])
def test_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_sections(text, TOUCHED)


@pytest.mark.parametrize("text", ["10 §", "2–10 §§", "10 § 3"])
def test_a_section_that_the_bill_leaves_alone_is_named(text: str) -> None:
    with pytest.raises(NotTouched) as raised:
        parse_sections(text, TOUCHED)
    assert raised.value.place.startswith("10 §")


@pytest.mark.parametrize("text", ["7 §", "2, 7 och 7 a §§", "30–38 §§", "7 § andra stycket"])
def test_written_as_they_were_read(text: str) -> None:
    assert sections_words(parse_sections(text, TOUCHED)) == text


def test_whole_sections_come_before_finer_places() -> None:
    places = [*parse_sections("9 § 5", TOUCHED), *parse_sections("7 §", TOUCHED)]
    assert sections_words(places) == "7 § och 9 § första stycket 5"


def test_sections_of_several_chapters() -> None:
    places = [Locator.parse(f"#{fragment}") for fragment in ("K2P3", "K2P6a", "K16P2")]
    assert sections_words(places) == "2 kap. 3 och 6 a §§ samt 16 kap. 2 §"
    assert sections_words(places[1:]) == "2 kap. 6 a § och 16 kap. 2 §"
