"""Number words, enumerations and what binds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.labels import Label
from toolkit.law.number_words import CARDINALS, ORDINALS, cardinal, ordinal
from toolkit.law.typography import bind, enumerate_words, normalise, sections_phrase, words

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "en"),
        (2, "två"),
        (12, "tolv"),
        (21, "tjugoen"),
        (30, "trettio"),
        (100, "etthundra"),
        (247, "tvåhundrafyrtiosju"),
    ],
)
def test_cardinals(number: int, word: str) -> None:
    assert cardinal(number) == word


def test_neuter() -> None:
    assert [cardinal(n, neuter=True) for n in (1, 2, 11, 21)] == ["ett", "två", "elva", "tjugoett"]


@given(st.integers(1, 999), st.booleans())
def test_cardinal_is_read_back(number: int, neuter: bool) -> None:
    assert CARDINALS[cardinal(number, neuter=neuter)] == number


@given(st.integers(1, 99))
def test_ordinal_is_read_back(number: int) -> None:
    assert ORDINALS[ordinal(number)] == number


@pytest.mark.parametrize(
    ("labels", "phrase"),
    [
        ("2", "2 §"),
        ("2,3", "2 och 3 §§"),
        ("2,3,4", "2–4 §§"),
        ("2,7,9,10,21,25,26", "2, 7, 9, 10, 21, 25 och 26 §§"),
        ("7 a,7 b,29,30,31", "7 a, 7 b och 29–31 §§"),
        ("5,5 a,5 b,5 c", "5 och 5 a–5 c §§"),
    ],
)
def test_sections_phrase(labels: str, phrase: str) -> None:
    assert sections_phrase([Label.parse(text) for text in labels.split(",")]) == phrase


def test_alternatives_take_one_sign() -> None:
    assert sections_phrase([Label(2), Label(5)], "eller") == "2 eller 5 §"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("enligt 7 a § gäller", f"enligt 7{NBSP}a{NBSP}§ gäller"),
        ("2, 7 och 9 §§", f"2, 7 och 9{NBSP}§§"),
        ("3 kap. 2 §", f"3{NBSP}kap.{NBSP}2{NBSP}§"),
        ("8 a kap. 2 §", f"8{NBSP}a{NBSP}kap.{NBSP}2{NBSP}§"),
        ("7 a, 7 b och 9 §§", f"7{NBSP}a, 7{NBSP}b och 9{NBSP}§§"),
        ("7 a–7 c §§", f"7{NBSP}a–7{NBSP}c{NBSP}§§"),
        ("i 5 i lagen", "i 5 i lagen"),
        ("16 000 kronor", f"16{NBSP}000{NBSP}kronor"),
        ("rapporten, avsnitt 4.1, s. 33", f"rapporten, avsnitt{NBSP}4.1, s.{NBSP}33"),
        ("i lydelse t.o.m. SFS 2023:644", f"i lydelse t.o.m. SFS{NBSP}2023:644"),
    ],
)
def test_bind(text: str, bound: str) -> None:
    assert bind(text) == bound


@given(st.text())
def test_bind_changes_only_spaces(text: str) -> None:
    assert bind(text).replace(NBSP, " ") == text.replace(NBSP, " ")


@given(st.text())
def test_normalise_keeps_every_word(text: str) -> None:
    assert words(normalise(text)) == words(text)


def test_enumeration() -> None:
    assert [enumerate_words(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a och b", "a, b och c",
    ]  # fmt: skip
