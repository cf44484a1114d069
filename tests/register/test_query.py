"""Who refers to a place: to it, to its parts, to what it is part of, and to ranges that take it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.register.registers import Library
from toolkit.law.locator import Locator
from toolkit.register.excerpt import excerpt, from_text, small_register
from toolkit.register.query import Register
from toolkit.register.store import reading


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    Library().build(tmp_path / "r.db")
    with reading(tmp_path / "r.db") as connection:
        yield Register(connection)


def _found(register: Register, place: str) -> list[str]:
    return [
        f"{item.source} {item.words} {item.extent}" for item in register.pointing_at(Locator.parse(place))
    ]


def test_a_section_with_its_parts_and_ranges(register: Register) -> None:
    assert _found(register, "2001:10#P2") == [
        "2001:10#P1S1 2 § samma",
        "2001:10#P4S1 2 § andra stycket del",
        "2001:10#P5aS1 2 § tredje stycket del",
        "2002:20#K1P2S1 1–4 §§ intervall",
        "2002:20#K2P2S1 2 § första stycket 2 del",
        "2002:20#K2P2S1 4 del",
        "2002:20#K2P2S1 andra stycket del",
    ]


def test_a_point_with_what_it_is_part_of(register: Register) -> None:
    assert _found(register, "2001:10#P2S1N2") == [
        "2001:10#P1S1 2 § helhet",
        "2002:20#K1P2S1 1–4 §§ intervall",
        "2002:20#K2P2S1 2 § första stycket 2 samma",
    ]


def test_an_item_of_a_list_refers_to_the_act_named_before_it(register: Register) -> None:
    assert "2002:20#K2P3S1 4 § samma" in _found(register, "2001:10#P4")


def test_a_chapter_with_its_sections(register: Register) -> None:
    assert _found(register, "2002:20#K2") == [
        "2002:20#K4P1S1 2 kap. 1 § del",
        "2003:30#P1S1 2 kap. 2 § del",
    ]


def test_section_numbers_of_other_chapters_are_other_sections(register: Register) -> None:
    assert _found(register, "2002:20#K1P1") == ["2002:20#K2P1S1 1 kap. 1 § samma"]


def test_a_whole_act_with_all_that_is_in_it(register: Register) -> None:
    found = _found(register, "2002:20")
    assert "2001:10#P1S1 färjelagen (2002:20) samma" in found
    assert "2003:30#P1S1 2 kap. 2 § del" in found


def test_what_nobody_refers_to(register: Register) -> None:
    assert _found(register, "2003:30#P1") == []
    assert _found(register, "1999:1#P1") == []


def test_words_around_and_title_come_with_the_reference(register: Register) -> None:
    first = register.pointing_at(Locator.parse("2001:10#P2"))[0]
    assert first.title == "Lag (2001:10) om broar"
    assert first.context.startswith("En bro får byggas efter tillstånd enligt 2 §.")


def test_acts_by_words_of_their_title(register: Register) -> None:
    assert register.search("lag BRO") == [("2001:10", "Lag (2001:10) om broar")]
    assert [number for number, _ in register.search("färj")] == ["2002:20", "2003:30"]


def test_an_outline_is_read_back_as_it_was(register: Register) -> None:
    from tests.register.acts import ALL, act
    from toolkit.register.outline import outline_of

    for text in ALL.values():
        outline = outline_of(act(text))
        assert register.outline(outline.number) == outline


def test_an_excerpt_is_a_register_without_texts(tmp_path: Path) -> None:
    Library().build(tmp_path / "r.db")
    with reading(tmp_path / "r.db") as connection:
        text = excerpt(connection, "2003:30")
        whole = Register(connection)
        small = Register(from_text(text))
        assert small.numbers() == ["2002:20", "2003:30"]
        assert small.outline("2002:20") == whole.outline("2002:20")
        place = Locator.parse("2002:20#K2P2")
        assert [item.source for item in small.pointing_at(place)] == [Locator.parse("2003:30#P1S1")]
        assert {item.words + item.context for item in small.pointing_at(place)} == {""}
    assert "länsstyrelsen" not in text


def test_the_shipped_register_knows_finsamlagen_and_its_neighbours() -> None:
    register = Register(small_register())
    assert {"2003:1210", "2017:725", "1990:782"} <= set(register.numbers())
    sources = {str(item.source) for item in register.pointing_at(Locator.parse("2003:1210#P7"))}
    assert "2003:1210#P9S1N4" in sources
