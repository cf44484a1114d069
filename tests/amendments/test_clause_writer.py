# ruff: noqa: E501 (a clause stands on one line, so that it can be read)
"""The written clause, word for word: the drafting rules ING01–ING35 and real clauses."""

from __future__ import annotations

import pytest

from tests.amendments.clause_strategies import PRINTED
from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Position,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Annex, Heading, Section, Subsection

COORDINATION = BaseAct("2003:1210", "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser")
SHORT = BaseAct("1999:100", "lagen (1999:100) om x")


def at(text: str) -> Locator:
    """ "7 a" and "3:2 a" are sections, "K7" and "B1" fragments."""
    if text[0].isdigit():
        chapter, _, section = text.rpartition(":")
        return Locator.parse("#" + (f"K{chapter}" if chapter else "") + f"P{section}".replace(" ", ""))
    return Locator.parse(f"#{text}")


def substitute(*places: str) -> list[Operation]:
    return [Substitute(at(place), PRINTED) for place in places]


def insert(*places: str) -> list[Operation]:
    return [Insert(at(place), PRINTED) for place in places]


def written(*operations: Operation, base: BaseAct = SHORT, form: str = "förslag", kind: str = "lag") -> str:
    return write_clause(AmendingAct(kind, "", base, operations, form=form)).text


def test_the_bill_on_coordination() -> None:
    new = ("7 a", "7 b", *map(str, range(29, 39)))
    headings = [InsertHeading(at(place), "Rubrik") for place in ("7 a", "29", "30")]
    operations = [*substitute("2", "7", "9", "10", "21", "25", "26"), *insert(*new), *headings]
    clause = write_clause(AmendingAct("lag", "", COORDINATION, tuple(operations)))
    assert clause.lead == (
        "Härigenom föreskrivs i fråga om lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser"
    )
    assert clause.parts == (
        "att 2, 7, 9, 10, 21, 25 och 26 §§ ska ha följande lydelse,",
        "att det ska införas tolv nya paragrafer, 7 a, 7 b och 29–38 §§, och närmast före 7 a, 29 och 30 §§ "
        "nya rubriker av följande lydelse.",
    )


@pytest.mark.parametrize(
    ("form", "kind", "opening"),
    [
        ("förslag", "lag", "Härigenom föreskrivs att "),
        ("förslag", "förordning", "Härigenom föreskrivs att "),
        ("utfärdad", "lag", "Enligt riksdagens beslut föreskrivs att "),
        ("utfärdad", "förordning", "Regeringen föreskriver att "),
    ],
)
def test_openings(form: str, kind: str, opening: str) -> None:
    assert written(*substitute("2"), form=form, kind=kind).startswith(opening)


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        (substitute("11", "2", "8"), "att 2, 8 och 11 §§ {} ska ha följande lydelse."),
        ([Repeal(at("15"), "vid utgången av februari 2003")], "att 15 § {} ska upphöra att gälla vid utgången av februari 2003."),
        ([Repeal(Locator())], "att {} ska upphöra att gälla."),
        ([Extend(Locator(), "till utgången av 2027")], "att {} ska fortsätta att gälla till utgången av 2027."),
        (insert("19 a"), "att det i {} ska införas en ny paragraf, 19 a §, av följande lydelse."),
        (
            [*insert("7 a"), InsertHeading(at("7 a"), "R")],
            "att det i {} ska införas en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik av följande lydelse.",
        ),
        (insert("K10"), "att det i {} ska införas ett nytt kapitel, 10 kap., av följande lydelse."),
        (insert("B"), "att det i {} ska införas en ny bilaga av följande lydelse."),
        ([*insert("7 a"), *insert("B3")], "att det i {} ska införas en ny paragraf, 7 a §, och en ny bilaga, bilaga 3, av följande lydelse."),
        ([InsertHeading(at("7"), "R")], "att det närmast före 7 § {} ska införas en ny rubrik av följande lydelse."),
        ([InsertHeading(at("7"), "Avgifter", quoted=True)], "att det närmast före 7 § {} ska införas en ny rubrik som ska lyda ”Avgifter”."),
        (substitute("B2"), "att bilaga 2 till {} ska ha följande lydelse."),
        (substitute("2", "B"), "att 2 § och bilagan till {} ska ha följande lydelse."),
        ([Substitute(at("L1999:100N4"), PRINTED)], "att punkt 4 i ikraftträdande- och övergångsbestämmelserna till {} ska ha följande lydelse."),
        ([SubstituteTitle("Lag om y")], "att rubriken till {} ska ha följande lydelse."),
        ([SubstituteHeading(at("23"), "R", position=Position.AFTER)], "att rubriken närmast efter 23 § {} ska ha följande lydelse."),
        ([Renumber(at("B"), at("B1"))], "att den nuvarande bilagan till {} ska betecknas bilaga 1."),
        ([ReplaceWord((at("2"), at("6")), "Skolverket", "Myndigheten")], "att i 2 och 6 §§ {} ordet ”Skolverket” ska bytas ut mot ”Myndigheten”."),
        ([DeleteWord((at("2"),), "i riket")], "att i 2 § {} orden ”i riket” ska utgå."),
        ([Repeal(at(place)) for place in ("7:3", "K4", "7:4", "1:2")], "att 1 kap. 2 §, 4 kap. och 7 kap. 3 och 4 §§ {} ska upphöra att gälla."),
        (substitute("1:2", "1:11", "3:2", "3:3", "8a:2"), "att 1 kap. 2 och 11 §§, 3 kap. 2 och 3 §§ och 8 a kap. 2 § {} ska ha följande lydelse."),
    ],
)  # fmt: skip
def test_one_kind_of_change_is_one_sentence(operations: list[Operation], expected: str) -> None:
    assert written(*operations) == "Härigenom föreskrivs " + expected.format(SHORT.citation)


def test_the_order_of_the_parts() -> None:
    clause = write_clause(
        AmendingAct(
            "förordning",
            "",
            BaseAct("2015:284", "förordningen (2015:284) med instruktion för Socialstyrelsen"),
            (
                *insert("11", "29", "6 a"),
                InsertHeading(at("29"), "R"),
                SubstituteHeading(at("K7"), "Byggbedömare", quoted=True),
                MoveHeading(at("17"), at("16")),
                *substitute("10", "9", "16", "18"),
                SubstituteHeading(at("9"), "R"),
                Renumber(at("17"), at("16")),
                RepealHeading(at("21")),
                Repeal(at("22")),
                Repeal(at("16")),
                ReplaceWord((at("3"),), "Skolverket", "Verket", inflected=True),
            ),
            form="utfärdad",
        )
    )
    assert clause.lead == (
        "Regeringen föreskriver i fråga om förordningen (2015:284) med instruktion för Socialstyrelsen"
    )
    assert clause.parts == (
        "att 16 och 22 §§ ska upphöra att gälla,",
        "att rubriken närmast före 21 § ska utgå,",
        "att nuvarande 17 § ska betecknas 16 §,",
        "att i 3 § ordet ”Skolverket” i olika böjningsformer ska bytas ut mot ”Verket” i motsvarande form,",
        "att 9 och 10 §§, den nya 16 §, 18 § och rubriken närmast före 9 § ska ha följande lydelse,",
        "att rubriken till 7 kap. ska lyda ”Byggbedömare”,",
        "att rubriken närmast före nuvarande 17 § ska sättas närmast före 16 §,",
        "att det ska införas tre nya paragrafer, 6 a, 11 och 29 §§, och närmast före 29 § en ny rubrik av "
        "följande lydelse.",
    )


def test_number_words_and_lettered_ranges() -> None:
    assert "nio nya paragrafer, 3 kap. 7 och 7 a–7 h §§, av" in written(
        *insert("3:7", *(f"3:7{letter}" for letter in "abcdefgh"))
    )
    assert "21 nya paragrafer, 1–21 §§, av" in written(*insert(*map(str, range(1, 22))))
    assert "två nya kapitel, 5 och 6 kap., av" in written(*insert("K5", "K6"))


def test_ranges_of_what_exists_need_the_act() -> None:
    """Without the act nobody can tell whether 3 a § stands between 3 and 4 §§."""
    bill = AmendingAct("lag", "", SHORT, tuple(substitute("2", "3", "4", "5")))
    assert "att 2, 3, 4 och 5 §§ lagen" in write_clause(bill).text
    assert "att 2–5 §§ lagen" in write_clause(bill, _act("1", "2", "3", "4", "5")).text
    assert "att 2, 3 och 4, 5 §§" not in write_clause(bill, _act("2", "3", "3 a", "4", "5")).text
    assert "att 2, 3, 4 och 5 §§ lagen" in write_clause(bill, _act("2", "3", "3 a", "4", "5")).text


def _act(*labels: str) -> Act:
    sections = tuple(
        Section(at(label).section, (Subsection(("Text.",)),)) for label in labels if at(label).section
    )
    return Act("1999:100", "Lag (1999:100) om x", (Heading("R"), *sections))


def test_annexes_numbered_after_a_chapter_are_named_one_by_one() -> None:
    """Inkomstskattelagen has bilaga 24.1; nothing can be counted from it."""
    annexes = tuple(Annex(f"Bilaga {number}", ()) for number in ("24.1", "24.2"))
    act = Act("1999:100", "Lag (1999:100) om x", (Section(Label(2), ()), *annexes))
    bill = AmendingAct("lag", "", SHORT, (*substitute("2"), Repeal(at("B24.1"))))
    assert write_clause(bill, act).parts == (
        "att bilaga 24.1 ska upphöra att gälla,",
        "att 2 § ska ha följande lydelse.",
    )


def test_another_acts_provisions_are_named_after_the_base_act() -> None:
    assert written(Repeal(at("L2007:411N2"))) == (
        "Härigenom föreskrivs i fråga om lagen (1999:100) om x att punkt 2 i ikraftträdande- och "
        "övergångsbestämmelserna till lagen (2007:411) om ändring i den lagen ska upphöra att gälla."
    )


def test_what_no_clause_can_say_is_refused() -> None:
    with pytest.raises(FaultError, match="inga ändringar"):
        written()
    with pytest.raises(FaultError, match="citattecken"):
        written(SubstituteHeading(at("2"), "Om ”god tro”", quoted=True))
    with pytest.raises(FaultError, match="införas"):
        written(Insert(Locator(), PRINTED))


def test_renumbered_rows_are_ranges_on_both_sides_or_on_neither() -> None:
    def clause(*pairs: tuple[str, str]) -> str:
        operations = tuple(Renumber(at(old), at(new)) for old, new in pairs)
        bill = AmendingAct("lag", "", SHORT, operations)
        return write_clause(bill, _act("2", "3", "3 a", "4", "5")).text

    assert "att nuvarande 2–5 §§" not in clause(("2", "6"), ("3", "7"), ("4", "8"), ("5", "9"))
    row = clause(("2", "6"), ("3", "7"), ("3 a", "8"), ("4", "9"), ("5", "12"))
    assert "att nuvarande 2–4 och 5 §§ " in row
    assert " ska betecknas 6–9 och 12 §§." in row
