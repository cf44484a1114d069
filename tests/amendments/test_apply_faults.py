"""What doesn't fit is refused with its place, all of it in one run, and nothing is applied."""

from __future__ import annotations

import pytest

from tests.amendments.amended import CHAPTERS, act, amending, at, wording
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act

NEW = wording("1 §   Ny text.")
SIX = wording("6 §   Ny text.")


def faults(
    *operations: Operation, base: Act | None = None, number_of_base: str = "", clause: str | None = None
) -> tuple[Fault, ...]:
    """The faults of applying the operations."""
    with pytest.raises(FaultError) as caught:
        apply(base or act(), amending(*operations, base=number_of_base, clause=clause))
    return caught.value.faults


@pytest.mark.parametrize(
    ("operations", "place", "says"),
    [
        ([Repeal(at("9 §"))], "9 §", "finns inte"),
        ([Substitute(at("9 §"), wording("9 §   Ny."))], "9 §", "finns inte"),
        ([Repeal(at("4 §"))], "4 §", "redan upphävts"),
        ([Substitute(at("4 §"), wording("4 §   Ny."))], "4 §", "inför i stället bestämmelsen som ny"),
        ([Insert(at("1 §"), NEW)], "1 §", "finns redan"),
        ([Renumber(at("1 §"), at("2 §"))], "1 §", "ska betecknas 2 §"),
        ([Renumber(at("9 §"), at("10 §"))], "9 §", "finns inte"),
        ([Repeal(at("1 §")), Substitute(at("1 §"), NEW)], "1 §", "både upphävs och får ny lydelse"),
        ([Substitute(at("1 §"), NEW), Substitute(at("1 §"), NEW)], "1 §", "får ny lydelse två gånger"),
        (
            [Insert(at("6 §"), wording("6 §   A.")), Insert(at("6 §"), wording("6 §   B."))],
            "6 §",
            "två gånger",
        ),
        ([Renumber(at("1 §"), at("6 §")), Substitute(at("1 §"), NEW)], "1 §", "under den nya beteckningen"),
        ([Renumber(at("1 §"), at("6 §")), Renumber(at("2 §"), at("6 §"))], "2 §", "välj en ledig"),
        ([RepealHeading(at("2 §"))], "2 §", "står ingen rubrik"),
        ([SubstituteHeading(at("2 §"), "Ny")], "2 §", "står ingen rubrik"),
        ([RepealHeading(at("1 §")), SubstituteHeading(at("1 §"), "Ny")], "1 §", "två gånger"),
        ([InsertHeading(at("1 §"), "Inledning")], "1 §", "redan"),
        ([InsertHeading(at("9 §"), "Ny")], "9 §", "finns inte"),
        ([MoveHeading(at("1 §"), at("9 §"))], "9 §", "finns inte"),
        ([Renumber(at("5 §"), at("6 §")), InsertHeading(at("5 §"), "Ny")], "5 §", "inget längre"),
        ([Repeal(at("3 § tredje stycket"))], "3 § tredje stycket", "finns inte"),
        ([Repeal(at("3 § första stycket 9"))], "3 § första stycket 9", "finns inte"),
        ([Repeal(at("1 § första stycket"))], "1 § första stycket", "upphäv i stället hela paragrafen"),
        ([Repeal(at("3 § andra stycket")), Substitute(at("3 §"), wording("3 §   Ny."))], "3 §", "både"),
        ([ReplaceWord((at("1 §"),), "Skolverket", "Skolinspektionen")], "1 §", "”Skolverket” finns inte"),
        (
            [ReplaceWord((at("2 §"),), "Länsstyrelsen", "Provrådet"), Repeal(at("2 §"))],
            "2 §",
            "både får ord utbytta och upphävs",
        ),
        ([Repeal(Locator(annex="7"))], "bilaga 7", "finns inte"),
        ([Insert(at("3 kap. 1 §"), NEW)], "3 kap. 1 §", "3 kap. finns inte"),
    ],
)
def test_an_operation_that_does_not_fit_is_refused_with_its_place(
    operations: list[Operation], place: str, says: str
) -> None:
    base = act(CHAPTERS) if place.startswith("3 kap.") else act()
    found = faults(*operations, base=base)
    assert [(fault.place or "").replace("\N{NO-BREAK SPACE}", " ") for fault in found] == [place]
    assert says in found[0].message.replace("\N{NO-BREAK SPACE}", " ")


def test_every_fault_comes_in_one_run() -> None:
    found = faults(
        Repeal(at("9 §")),
        Substitute(at("8 §"), wording("8 §   Ny.")),
        RepealHeading(at("2 §")),
        ReplaceWord((at("1 §"),), "Skolverket", "Skolinspektionen"),
    )
    assert len(found) == 4


def test_a_section_without_its_chapter_is_refused_where_numbers_restart() -> None:
    (fault,) = faults(Repeal(at("1 §")), base=act(CHAPTERS))
    assert "ange kapitlet" in fault.message


def test_two_wordings_are_refused_where_nothing_says_which() -> None:
    base = act(
        "Lag (2020:1) om prov\n\n"
        "1 §   /Upphör att gälla U:2025-07-01/ Gammal.\n\n"
        "1 §   /Träder i kraft I:2025-07-01/ Kommande.\n"
    )
    (fault,) = faults(Substitute(at("1 §"), NEW), base=base)
    assert "finns i 2 lydelser" in fault.message
    (fault,) = faults(Substitute(at("1 §"), NEW, instead_of="2024:9"), base=base)
    assert "ingen lydelse enligt 2024:9" in fault.message


def test_another_act_is_refused() -> None:
    (fault,) = faults(Repeal(at("1 §")), number_of_base="1999:1")
    assert "2020:1" in fault.message


def test_an_act_that_repeals_the_whole_act_leaves_no_wording() -> None:
    (fault,) = faults(Repeal(Locator()))
    assert "hela författningen" in fault.message


def test_an_act_is_not_applied_twice() -> None:
    provisions = "1. Denna lag träder i kraft den 1 juli 2025.\n\n2. Äldre bestämmelser gäller fortfarande."
    ordered: AmendingAct = amending(Substitute(at("1 §"), NEW), provisions=provisions)
    once = apply(act(), ordered)
    with pytest.raises(FaultError, match="redan införd"):
        apply(once, ordered)


def test_two_new_titles_are_refused() -> None:
    (fault,) = faults(SubstituteTitle("Lag om försök"), SubstituteTitle("Lag om test"))
    assert "två nya rubriker" in fault.message


def test_a_range_in_the_clause_takes_in_what_stands_between() -> None:
    base = act("Lag (2020:1) om prov\n\n1 §   A.\n\n2 §   B.\n\n2 a §   C.\n\n3 §   D.\n\n4 §   E.\n")
    clause = "Enligt riksdagens beslut föreskrivs att 1–3 §§ lagen (2020:1) om prov ska upphöra att gälla."
    counted = [Repeal(at(f"{number} §")) for number in (1, 2, 3)]
    (fault,) = faults(*counted, base=base, clause=clause)
    assert fault.place == "2\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}§"
    assert "omfattas av intervallet" in fault.message
    apply(base, amending(*counted, Repeal(at("2 a §")), clause=clause))
