"""Points shift, sections take a letter, and what moved is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.amendments.drafting import free_label, insert_point, remove_point
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Point, Section, Subsection
from toolkit.text.statute import read_nodes
from toolkit.text.write import write_nodes

TEXT = """7 §   Förbundet har till uppgift att
1. besluta om mål,
2. stödja samverkan,
a) i länet, och
b) i kommunen, och
3. upprätta budget.

Förbundet får inte mer.
"""


def _section(text: str = TEXT) -> Section:
    (section,) = read_nodes(text)
    assert isinstance(section, Section)
    return section


def _moves(moves: dict[Locator, Locator | None]) -> dict[str, str | None]:
    return {old.fragment: new.fragment if new else None for old, new in moves.items()}


def test_an_inserted_point_shifts_those_after_it() -> None:
    section, moves = insert_point(_section(), Locator.parse("7 § första stycket 2"), "finansiera insatser")
    expected = TEXT.replace("3. upp", "4. upp").replace("2. stö", "3. stö")
    expected = expected.replace("besluta om mål,\n", "besluta om mål,\n2. finansiera insatser,\n")
    assert write_nodes([section]) == expected
    assert _moves(moves) == {"P7S1N2": "P7S1N3", "P7S1N3": "P7S1N4"}


def test_a_point_added_last_takes_the_full_stop() -> None:
    section, moves = insert_point(_section(), Locator.parse("7 § första stycket 4"), "lämna uppgifter")
    text = write_nodes([section])
    assert "3. upprätta budget, och\n4. lämna uppgifter.\n" in text
    assert moves == {}


def test_a_removed_point_is_gone_and_the_rest_shift_back() -> None:
    section, moves = remove_point(_section(), Locator.parse("7 § första stycket 1"))
    assert "att\n1. stödja samverkan," in write_nodes([section])
    assert _moves(moves) == {"P7S1N1": None, "P7S1N2": "P7S1N1", "P7S1N3": "P7S1N2"}


def test_lettered_points_shift_too() -> None:
    section, moves = insert_point(_section(), Locator.parse("7 § första stycket 2 a"), "i landet")
    assert "a) i landet,\nb) i länet, och\nc) i kommunen, och\n" in write_nodes([section])
    assert _moves(moves) == {"P7S1N2a": "P7S1N2b", "P7S1N2b": "P7S1N2c"}


@pytest.mark.parametrize(
    "place", ["7 § första stycket 9", "7 § andra stycket 1", "7 § tredje stycket 1", "7 §"]
)
def test_a_place_without_the_list_is_refused(place: str) -> None:
    for edit in (lambda at: insert_point(_section(), at, "x"), lambda at: remove_point(_section(), at)):
        with pytest.raises(LookupError):
            edit(Locator.parse(place))


@given(st.integers(2, 9), st.data())
def test_removing_what_was_inserted_gives_the_section_back(count: int, data: st.DataObject) -> None:
    ends = ["," for _ in range(count - 2)] + [", och", "."]
    points = tuple(Point(f"{n}.", (f"punkt nummer {n}{ends[n - 1]}",)) for n in range(1, count + 1))
    section = Section(Label(1), (Subsection(("Inledning", *points)),))
    at = Locator.parse(f"1 § första stycket {data.draw(st.integers(1, count + 1))}")
    inserted, there = insert_point(section, at, "en ny punkt")
    back, again = remove_point(inserted, at)
    assert back == section
    assert {new: old for old, new in there.items()} == {old: new for old, new in again.items() if new}


def test_a_new_section_takes_a_letter_between_two_and_a_number_at_the_end() -> None:
    act = Act("2001:1", "Lag", read_nodes("5 §   A.\n\n6 §   B.\n\n6 a §   C.\n\n6 b §   D.\n\n8 §   E.\n"))

    def label(after: str) -> str:
        return str(free_label(act, Locator.parse(after)))

    assert [label(f"{after} §") for after in ("5", "6 a", "6 b", "8")] == ["5 a", "6 aa", "6 c", "9"]
    with pytest.raises(LookupError):
        label("7 §")
