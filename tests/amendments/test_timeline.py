"""Several acts in a row: dated wordings, split entry into force, and acts that amend pending acts."""

from __future__ import annotations

import pytest

from toolkit.amendments.entry_into_force import entry_into_force
from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.amendments.timeline import timeline
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section, Subsection
from toolkit.law.resolve import plain_text, resolve
from toolkit.text.amending import read_amending_act
from toolkit.text.statute import read_statute

BASE = """Lag (2010:1) om provning

1 kap. Inledning

1 §   Första lydelsen av ett.

2 §   Första lydelsen av två.

2 kap. Tillsyn

1 §   Första lydelsen av tillsynen.

3 §   Första lydelsen av tre.
"""

SPLIT = """Lag (2018:10) om ändring i lagen (2010:1) om provning

Enligt riksdagens beslut föreskrivs att 1 kap. 2 § och 2 kap. 1 och 3 §§ lagen (2010:1) om provning ska ha
följande lydelse.

1 kap.

2 §   Andra lydelsen av två.

2 kap.

1 §   Andra lydelsen av tillsynen.

3 §   Andra lydelsen av tre.

Denna lag träder i kraft i fråga om 2 kap. den 1 januari 2019 och i övrigt den 1 juli 2019.
"""

PENDING = """Lag (2018:99) om ändring i lagen (2018:10) om ändring i lagen (2010:1) om provning

Enligt riksdagens beslut föreskrivs att 1 kap. 2 § lagen (2018:10) om ändring i lagen (2010:1) om
provning ska ha följande lydelse.

1 kap.

2 §   Tredje lydelsen av två.

Denna lag träder i kraft den 1 december 2018.
"""


def _text(act: Act, place: str) -> str:
    node = resolve(act, Locator.parse(place))
    assert isinstance(node, Section) and isinstance(node.content[0], Subsection)
    return plain_text(node.content[0].content)


def _amending(sentence: str) -> AmendingAct:
    return AmendingAct(
        "lag", "Lag om ändring", BaseAct("2010:1", "lagen"), (), provisions=(Subsection((sentence,)),)
    )


@pytest.mark.parametrize(
    ("sentence", "date", "exceptions"),
    [
        ("Denna lag träder i kraft den 1 juli 2025.", "2025-07-01", []),
        ("Denna lag träder i kraft den dag regeringen bestämmer.", None, []),
        (
            "Denna förordning träder i kraft den 15 mars 2011 i fråga om 7 § och i övrigt den 1 maj 2012.",
            "2012-05-01",
            [("P7", "2011-03-15")],
        ),
        (
            "Denna lag träder i kraft den 1 januari 2007 i fråga om 6 kap. 13 §, den 1 juli 2007 i fråga om "
            "2 kap. 6 a § och i övrigt den 1 juli 2006.",
            "2006-07-01",
            [("K6P13", "2007-01-01"), ("K2P6a", "2007-07-01")],
        ),
        (
            "Denna lag träder i kraft, i fråga om 23 § den 1 oktober 1990, och i övrigt den 1 januari 1991.",
            "1991-01-01",
            [("P23", "1990-10-01")],
        ),
        (
            "Denna lag träder i kraft den 1 april 2009 i fråga om 4 kap. 1, 2 och 5 §§ och i övrigt den "
            "1 oktober 2009.",
            "2009-10-01",
            [("K4P1", "2009-04-01"), ("K4P2", "2009-04-01"), ("K4P5", "2009-04-01")],
        ),
        ("1. Denna lag träder i kraft den 1 maj 2021 och tillämpas första gången 2022.", "2021-05-01", []),
    ],
)
def test_entry_into_force_is_read(sentence: str, date: str | None, exceptions: list[tuple[str, str]]) -> None:
    entry = entry_into_force(_amending(sentence))
    assert entry.date == date
    assert [
        (place.fragment, day) for place, day in entry.exceptions if isinstance(place, Locator)
    ] == exceptions


@pytest.mark.parametrize(
    "sentence",
    [
        "Denna lag träder i kraft den XX.",
        "Denna lag träder i kraft den 1 juli 2025 i fråga om delar av lagen och i övrigt den 1 maj 2026.",
    ],
)
def test_what_cannot_be_read_is_refused(sentence: str) -> None:
    with pytest.raises(FaultError):
        entry_into_force(_amending(sentence))


def test_a_split_entry_into_force_gives_two_wordings() -> None:
    wordings = timeline(read_statute(BASE).act, [read_amending_act(SPLIT)])
    assert [wording.date for wording in wordings] == ["2019-01-01", "2019-07-01"]
    first, second = (wording.act for wording in wordings)
    assert _text(first, "2 kap. 1 §") == "Andra lydelsen av tillsynen."
    assert _text(first, "1 kap. 2 §") == "Första lydelsen av två."
    assert _text(second, "1 kap. 2 §") == "Andra lydelsen av två."
    assert _text(second, "2 kap. 3 §") == "Andra lydelsen av tre."


def test_an_act_not_yet_in_force_is_amended() -> None:
    acts = [read_amending_act(SPLIT), read_amending_act(PENDING)]
    wordings = timeline(read_statute(BASE).act, acts)
    assert [wording.date for wording in wordings] == ["2019-01-01", "2019-07-01"]
    last = wordings[-1].act
    assert _text(last, "1 kap. 2 §") == "Tredje lydelsen av två."
    changed = resolve(last, Locator.parse("1 kap. 2 §"))
    assert isinstance(changed, Section)
    assert changed.last_amended_by == "2018:10"


def test_an_exception_that_the_act_does_not_change_is_refused() -> None:
    act = read_amending_act(SPLIT.replace("i fråga om 2 kap. den", "i fråga om 3 kap. 9 § den"))
    with pytest.raises(FaultError) as caught:
        timeline(read_statute(BASE).act, [act])
    assert caught.value.faults[0].place == "3 kap. 9 §"


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(FaultError, match="31 juni 2019 finns inte"):
        entry_into_force(read_amending_act(SPLIT.replace("den 1 juli 2019", "den 31 juni 2019")))
