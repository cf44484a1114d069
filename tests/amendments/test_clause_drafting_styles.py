"""Clauses in older and rarer drafting styles, and acts named in the middle of a sentence."""

from __future__ import annotations

import pytest

from toolkit.amendments.clause import Form, Kind, read_clause
from toolkit.law.locator import Locator


def _orders(clause: str) -> list[tuple[Kind, str]]:
    found = []
    for order in read_clause(clause).orders:
        words = [place.words for place in order.targets if isinstance(place, Locator)]
        found.append((order.kind, ", ".join(words)))
    return found


@pytest.mark.parametrize(
    ("clause", "orders"),
    [
        (
            "Kungl. Maj:t förordnar att 3 § CECA-kungörelsen (1973:720) skall ha nedan angivna lydelse.",
            [(Kind.SUBSTITUTE, "3 §")],
        ),
        (
            "Kungl. Maj:t har funnit gott förordna, att 3 § kungörelsen (1957:626) angående avtal skall "
            "erhålla ändrad lydelse på sätt nedan angives.",
            [(Kind.SUBSTITUTE, "3 §")],
        ),
        (
            "Härigenom förordnas, dels att 8 § lagen (1915:218) om avtal skall upphöra att gälla, dels att i "
            "lagen skall införas en ny paragraf, 40 a §, av nedan angiven lydelse.",
            [(Kind.REPEAL, "8 §"), (Kind.INSERT, "40 a §")],
        ),
        (
            "Härigenom föreskrivs att i lagen (1915:218) om avtal skall införas två nya paragrafer, 40 a och "
            "40 b §§, av nedan angivna lydelse.",
            [(Kind.INSERT, "40 a §"), (Kind.INSERT, "40 b §")],
        ),
        (
            "Regeringen föreskriver att till förordningen (2016:40) om fördelning skall fogas en ny bilaga, "
            "bilaga 2, av följande lydelse.",
            [(Kind.INSERT, "bilaga 2")],
        ),
        (
            "Regeringen föreskriver i fråga om förordningen (2016:40) om fördelning dels att det ska införas "
            "en ny paragraf, 3 a §, av följande lydelse, dels att det närmast före 3 a § ska införas en "
            "rubrik av följande lydelse.",
            [(Kind.INSERT, "3 a §"), (Kind.INSERT_HEADING, "3 a §")],
        ),
        (
            "Regeringen föreskriver att 2 § förordningen (2016:40) om fördelning och bilagan till "
            "förordningen ska ha följande lydelse.",
            [(Kind.SUBSTITUTE, "2 §"), (Kind.SUBSTITUTE, "bilaga")],
        ),
        (
            "Enligt riksdagens beslut föreskrivs att 34 kap. 1 § brottsbalken samt rubriken närmast före "
            "34 kap. 6 § ska ha följande lydelse.",
            [(Kind.SUBSTITUTE, "34 kap. 1 §"), (Kind.SUBSTITUTE_HEADING, "34 kap. 6 §")],
        ),
    ],
)
def test_what_is_ordered(clause: str, orders: list[tuple[Kind, str]]) -> None:
    assert _orders(clause) == orders


def test_what_follows_the_act_is_no_part_of_its_name() -> None:
    clause = read_clause(
        "Regeringen föreskriver att ordet ”X” i 2 och 4 §§ förordningen (2000:1) om stöd i olika "
        "böjningsformer ska bytas ut mot ”Arbetsförmedlingen” i motsvarande form."
    )
    assert clause.citation == "förordningen (2000:1) om stöd"
    assert [order.inflected for order in clause.orders] == [True]
    clause = read_clause(
        "Enligt riksdagens beslut föreskrivs att 2 § lagen (1996:1512) om avtalet och bilagan till detta ska "
        "ha följande lydelse."
    )
    assert clause.citation == "lagen (1996:1512) om avtalet och bilagan till detta"


def test_the_king_in_council_issues_ordinances() -> None:
    clause = read_clause("Kungl. Maj:t förordnar att 3 § kungörelsen (1973:720) skall upphöra att gälla.")
    assert clause.form is Form.ORDINANCE
