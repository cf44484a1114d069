"""Where provisions go: renumbered, gone, or another provision under the old number."""

from __future__ import annotations

from pathlib import Path

from toolkit.akn import read_act, read_bill
from toolkit.amendments.operations import AmendingAct, BaseAct, Operation, Renumber, Repeal
from toolkit.comparison.moves import moved_places
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.text.statute import read_statute


def _words(moves: dict[Locator, Locator | None]) -> dict[str, str | None]:
    return {old.fragment: new.fragment if new else None for old, new in moves.items()}


def _bill(act: Act, *operations: Operation) -> AmendingAct:
    return AmendingAct("lag", "Lag om ändring", BaseAct(act.number, ""), operations)


CHAPTERS = read_statute(
    "Lag (2001:1) om provning\n\n1 kap. Ett\n\n1 §   A.\n\n2 §   B.\n\n2 kap. Två\n\n1 §   C.\n\n2 §   D.\n"
).act


def test_a_renumbered_chapter_takes_its_sections_along() -> None:
    bill = _bill(CHAPTERS, Renumber(Locator.parse("2 kap."), Locator.parse("3 kap.")))
    assert _words(moved_places(CHAPTERS, bill)) == {"K2": "K3", "K2P1": "K3P1", "K2P2": "K3P2"}


def test_a_repealed_section_is_gone() -> None:
    bill = _bill(CHAPTERS, Repeal(Locator.parse("1 kap. 2 §")))
    assert _words(moved_places(CHAPTERS, bill)) == {"K1P2": None}


def test_the_proposed_amendments_to_finsamlagen(root: Path) -> None:
    act = read_act((root / "statutes/2003-1210/2023-644.xml").read_bytes(), "lag.xml")
    bill = read_bill((root / "proposals/fk-2024-007710/bill.xml").read_bytes(), "bill.xml")
    moves = _words(moved_places(act, bill))
    assert {place: new for place, new in moves.items() if place.startswith("P9")} == {
        "P9S1N12": None,
        "P9S1N13": None,
        "P9S1N14": "P9S1N12",
        "P9S1N15": "P9S1N13",
        "P9S1N16": "P9S1N14",
        "P9S1N17": "P9S1N15",
        "P9S1N18": "P9S1N16",
    }
    assert {place: new for place, new in moves.items() if place.startswith("P10")} == {
        "P10S3N2": "P10S3N3",
        "P10S3N3": "P10S3N4",
    }
    assert {place: new for place, new in moves.items() if place.startswith("P7")} == {
        "P7S1N2": None,
        "P7S1N3": "P7S1N2",
        "P7S1N4": None,
        "P7S1N5": None,
        "P7S2": "P7S4",
    }
    assert {place: new for place, new in moves.items() if place.startswith("P26")} == {
        "P26S2": None,
        "P26S3": "P26S2",
    }
