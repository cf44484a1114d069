"""Defined terms that a bill adds, changes or removes, and where they are used."""

from __future__ import annotations

from pathlib import Path

from toolkit.akn import read_act, read_bill
from toolkit.impact.terms import touched_terms
from toolkit.text.amending import read_amending_act
from toolkit.text.statute import read_statute

LAW = """Lag (2001:1) om provning

1 §   Med provplats avses en plats där provning sker. Med mätvåg avses ett mätdon.

2 §   En provplats ska vara öppen.

3 §   Ägaren till mätvågen ansvarar för provplatsens skick.
"""


def _bill(wording: str) -> str:
    return (
        "Förslag till lag om ändring i lagen (2001:1) om provning\n\n"
        "Härigenom föreskrivs att 1 § lagen (2001:1) om provning ska ha följande lydelse.\n\n"
        f"1 §   {wording}\n\nDenna lag träder i kraft den 1 juli 2027.\n"
    )


def _told(wording: str) -> list[tuple[str, str, list[str]]]:
    base = read_statute(LAW).act
    return [
        (term.definition.term, str(term.change), [use.place.fragment for use in term.uses])
        for term in touched_terms(base, read_amending_act(_bill(wording), base))
    ]


def test_a_changed_definition_and_where_the_term_is_used() -> None:
    assert _told("Med provplats avses en lokal där provning sker. Med mätvåg avses ett mätdon.") == [
        ("provplats", "andrad", ["P2S1", "P3S1"])
    ]


def test_a_definition_that_goes_while_the_term_stays() -> None:
    assert ("mätvåg", "upphavd", ["P3S1"]) in _told("Med provplats avses en plats där provning sker.")


def test_a_new_definition_of_a_word_already_in_use() -> None:
    told = _told(
        "Med provplats avses en plats där provning sker. Med mätvåg avses ett mätdon. "
        "Med skick avses ordning."
    )
    assert ("skick", "ny", ["P3S1"]) in told


def test_the_terms_that_fk_2024_007710_defines(root: Path) -> None:
    base = read_act((root / "statutes/2003-1210/2023-644.xml").read_bytes(), "lag.xml")
    bill = read_bill((root / "proposals/fk-2024-007710/bill.xml").read_bytes(), "bill.xml")
    assert [(term.definition.term, str(term.change)) for term in touched_terms(base, bill)] == [
        ("behovsanalyser", "ny"),
        ("individinsatser", "ny"),
    ]
