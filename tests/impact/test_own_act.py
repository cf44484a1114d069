"""What a bill touches in its own act: what dies, what moves, and what comes to mean something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.akn import read_act, read_bill
from toolkit.amendments.operations import AmendingAct
from toolkit.impact.affected import Affected, in_own_act
from toolkit.impact.effects import Effects
from toolkit.law.model import Act
from toolkit.text.amending import read_amending_act
from toolkit.text.statute import read_statute

LAW = """Lag (2001:1) om provning

1 §   Provning sker enligt 3 §.

2 §   Den som avses i 4 § första stycket 2 ska betala. Bestämmelserna i 3–6 §§ gäller.

3 §   Provningen är öppen.

4 §   Avgift tas ut för
1. mått,
2. vikter, och
3. vågar.

5 §   I fall som avses i 4 § 3 och 6 § andra meningen gäller 4 §.

6 §   Kommunen prövar. Beslutet gäller genast.

Övergångsbestämmelser

2009:9
1. Denna lag träder i kraft den 1 maj 2009.
2. Äldre bestämmelser i 4 § första stycket 1 gäller till utgången av 2010.
"""

BILL = """Förslag till lag om ändring i lagen (2001:1) om provning

Härigenom föreskrivs i fråga om lagen (2001:1) om provning
dels att 3 § ska upphöra att gälla,
dels att 4 § ska ha följande lydelse,
dels att det ska införas en ny paragraf, 5 a §, av följande lydelse.

4 §   Avgift tas ut för
1. behållare,
2. mått, och
3. vågar.

5 a §   Avgiften får sättas ned.

Denna lag träder i kraft den 1 juli 2027.
"""


def _told(affected: list[Affected]) -> list[tuple[str, str, str, str | None]]:
    return [
        (
            item.source.fragment,
            item.words,
            str(item.effect.why),
            item.effect.new.fragment if item.effect.new else None,
        )
        for item in affected
    ]


@pytest.fixture(scope="module")
def told() -> list[tuple[str, str, str, str | None]]:
    base = read_statute(LAW).act
    return _told(in_own_act(Effects(base, read_amending_act(BILL, base))))


def test_a_reference_to_what_is_repealed(told: list[tuple[str, str, str, str | None]]) -> None:
    assert ("P1S1", "3 §", "upphävs", None) in told


def test_a_reference_to_a_point_that_is_gone(told: list[tuple[str, str, str, str | None]]) -> None:
    assert ("P2S1", "4 § första stycket 2", "får en annan innebörd", None) in told


def test_a_reference_to_a_point_that_moved(told: list[tuple[str, str, str, str | None]]) -> None:
    assert ("L2009:9N2", "4 § första stycket 1", "får en annan plats", "P4S1N2") in told


def test_a_range_that_loses_an_end(told: list[tuple[str, str, str, str | None]]) -> None:
    assert ("P2S1", "3–6 §§", "upphävs", None) in told


def test_what_stays_is_not_listed(told: list[tuple[str, str, str, str | None]]) -> None:
    assert [entry for entry in told if entry[0].startswith("P5")] == [("P5S1", "4 §", "får ny lydelse", None)]


def test_a_new_section_in_a_range() -> None:
    base = read_statute(LAW.replace("3–6 §§", "4–6 §§")).act
    bill = BILL.replace("dels att 3 § ska upphöra att gälla,\n", "").replace(
        "dels att 4 § ska ha följande lydelse,\n", ""
    )
    bill = bill.replace(bill[bill.index("4 §   Avgift") : bill.index("5 a §   Av")], "").replace(
        "i fråga om lagen (2001:1) om provning\ndels att det ska", "att det i lagen (2001:1) om provning ska"
    )
    assert _told(in_own_act(Effects(base, read_amending_act(bill, base)))) == [
        ("P2S1", "4–6 §§", "en ny paragraf hamnar i intervallet", None)
    ]


def _finsamlagen(root: Path) -> tuple[Act, AmendingAct]:
    act = read_act((root / "statutes/2003-1210/2023-644.xml").read_bytes(), "lag.xml")
    return act, read_bill((root / "proposals/fk-2024-007710/bill.xml").read_bytes(), "bill.xml")


def test_the_transitional_provision_that_speaks_of_9_section_13(root: Path) -> None:
    told = _told(in_own_act(Effects(*_finsamlagen(root))))
    assert ("L2007:1017N2", "9 § 13", "får en annan innebörd", None) in told
    assert [entry[:3] for entry in told if entry[2] == "får ny lydelse"] == [
        ("L2007:411N2", "25 §", "får ny lydelse"),
        ("L2007:411N3", "25 §", "får ny lydelse"),
    ]


def test_what_moved_is_written_anew() -> None:
    base = read_statute(LAW).act
    found = {item.source.fragment: item for item in in_own_act(Effects(base, read_amending_act(BILL, base)))}
    moved = found["L2009:9N2"].consequence
    assert moved is not None
    assert (moved.old, moved.new) == ("4 § första stycket 1", "4 § första stycket 2")
    gone = found["P1S1"].consequence
    assert gone is not None and gone.new is None and gone.reason


def test_a_renumbered_section_takes_the_references_along() -> None:
    base = read_statute(LAW).act
    bill = read_amending_act(
        "Förslag till lag om ändring i lagen (2001:1) om provning\n\n"
        "Härigenom föreskrivs att nuvarande 6 § lagen (2001:1) om provning ska betecknas 7 §.\n\n"
        "Denna lag träder i kraft den 1 juli 2027.\n",
        base,
    )
    consequences = [
        (item.source.fragment, item.consequence.old, item.consequence.new)
        for item in in_own_act(Effects(base, bill))
        if item.consequence is not None
    ]
    assert consequences == [
        ("P2S1", "3–6 §§", "3–5 och 7 §§"),
        ("P5S1", "4 § 3 och 6 § andra meningen", "4 § 3 och 7 § andra meningen"),
    ]


CHAPTERS = """Lag (2001:2) om provning

1 kap. Inledande bestämmelser

1 §   I detta kapitel finns definitioner.

2 §   Med provning avses mätning.

3 §   Bestämmelserna i 2 kap. 1 och 3 §§ gäller.

Bestämmelserna i 2 kap. gäller.

Bestämmelserna i 2 kap. 2–4 §§ gäller.

Bestämmelserna i 1–3 kap. gäller.

2 kap. Avgifter

1 §   Avgift tas ut.

2 §   Avgiften är 100 kronor.

3 §   Avgiften får sättas ned.

4 §   Regeringen får meddela föreskrifter.

3 kap. Straff

1 §   Till böter döms den som bryter mot denna lag.
"""

IN_CHAPTERS = """Förslag till lag om ändring i lagen (2001:2) om provning

Härigenom föreskrivs i fråga om lagen (2001:2) om provning
dels att 2 kap. 4 § ska upphöra att gälla,
dels att 1 kap. 2 § och 2 kap. 3 § ska ha följande lydelse.

1 kap.

2 §   Med provning avses vägning.

2 kap.

3 §   Avgiften får efterges.

Denna lag träder i kraft den 1 juli 2027.
"""


def test_of_chapters_and_ranges_the_message_names_what_is_touched() -> None:
    """Not "2 kap. får ny lydelse"; and "2 kap." that only leads on to "1 och 3 §§" is no reference to it."""
    base = read_statute(CHAPTERS).act
    found = in_own_act(Effects(base, read_amending_act(IN_CHAPTERS, base)))
    assert [(item.source.fragment, item.words, item.message) for item in found] == [
        ("K1P3S1", "3 §§", "2 kap. 3 § får ny lydelse; avgör om hänvisningen fortfarande stämmer."),
        ("K1P3S2", "2 kap.", "Förslaget rör 2 kap. 3 och 4 §§; avgör om hänvisningen fortfarande stämmer."),
        ("K1P3S3", "2–4 §§", "2 kap. 4 § upphävs; skriv om intervallet."),
        (
            "K1P3S4",
            "1–3 kap.",
            "Förslaget rör 1 kap. 2 § samt 2 kap. 3 och 4 §§; avgör om hänvisningen fortfarande stämmer.",
        ),
    ]
