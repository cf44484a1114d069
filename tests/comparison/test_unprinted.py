"""Changes that an act doesn't print whole: words, moments, transitional points, the title."""

from __future__ import annotations

import pytest

from tests.replay.pairs import HERE, read_case
from toolkit.comparison.rows import Change, Row
from toolkit.comparison.table import compare
from toolkit.text.amending import read_amending_act


def _changed(name: str, *, repealed: bool = True) -> list[tuple[str, str, str]]:
    """Place, and the marked words of either side, of the rows that differ in the case ``name``."""
    case = read_case(HERE / "cases" / f"{name}.txt")
    bill = read_amending_act(case.parts["ändring"], case.before)
    rows = compare(case.before, bill, repealed=repealed)
    return [
        (row.place.words, _marked(row, current=True), _marked(row, current=False))
        for row in rows
        if row.change is not Change.UNCHANGED
    ]


def _marked(row: Row, *, current: bool) -> str:
    runs = (row.current if current else row.proposed) or ()
    return " ".join(run.text for run in runs if run.changed)


def test_words_exchanged_are_shown_where_what_is_not_printed_is_asked_for() -> None:
    assert _changed("ord-utgar") == [
        ("4 kap. 2 § första stycket", "gemensamt", ""),
        (
            "5 kap. 1 § första stycket 1",
            "de som har meddelats med stöd av dessa bestämmelser",
            "i anslutning till dem",
        ),
        (
            "5 kap. 3 § första stycket 1",
            "de som har meddelats med stöd av dessa bestämmelser",
            "i anslutning till dem",
        ),
    ]
    assert _changed("ord-utgar", repealed=False) == []


def test_a_heading_with_an_exchanged_word_is_shown() -> None:
    assert ("2 kap. 1 §", "län", "region") in _changed("ord-i-hela-lagen")


@pytest.mark.parametrize("repealed", [True, False])
def test_what_is_printed_in_part_is_shown_either_way(repealed: bool) -> None:
    (moment,) = _changed("moment-ny-lydelse", repealed=repealed)
    assert moment[0] == "1 § 2 mom. första stycket"
    (point,) = _changed("overgangspunkt-egen", repealed=repealed)
    assert point == ("punkt 3 i övergångsbestämmelserna till 2010:1065", "2012", "2013")
    assert _changed("titel", repealed=repealed)[0] == (
        "",
        "finansiering av radio och tv i allmänhetens tjänst",
        "public service-avgift",
    )
