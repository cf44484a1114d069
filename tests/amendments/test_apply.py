"""Each operation on a small act: what stands there afterwards, and what is left as it was."""

from __future__ import annotations

import pytest

from tests.amendments.amended import CHAPTERS, act, amending, at, lines, wording
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import (
    DeleteWord,
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
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Annex, Point, Subsection
from toolkit.law.outline import sections
from toolkit.text.amending import read_amending_act
from toolkit.text.statute import read_statute
from toolkit.text.write import write_nodes

TEXT = lines(act())


def changed(
    *operations: Operation, base: Act | None = None, number: str | None = "2025:10", provisions: str = ""
) -> tuple[list[str], list[str]]:
    """The lines that the operations take away and the lines that they put there."""
    before = act() if base is None else base
    after = lines(apply(before, amending(*operations, number=number, provisions=provisions)))
    was = lines(before)
    return [line for line in was if line not in after], [line for line in after if line not in was]


def labels(*operations: Operation, base: Act | None = None) -> list[str]:
    """The act's sections after the operations, in printed order."""
    after = apply(act() if base is None else base, amending(*operations))
    return [placed.locator.words for placed in sections(after)]


def test_a_section_gets_a_new_wording_and_the_endnote_of_the_act() -> None:
    gone, new = changed(Substitute(at("1 §"), wording("1 §   Ny text.")))
    assert gone == ["1 § Lagen gäller prov."]
    assert new == ["1 § Ny text. Lag (2025:10)."]


def test_a_bill_has_no_number_and_gives_no_endnote() -> None:
    assert changed(Substitute(at("1 §"), wording("1 §   Ny text.")), number=None)[1] == ["1 § Ny text."]


def test_a_repealed_section_says_so_and_its_heading_stays() -> None:
    gone, new = changed(Repeal(at("3 §")))
    assert gone == [
        "3 § Avgift ska betalas för 1. ansökan, 2. anmälan, och 3. tillsyn.",
        "Avgiften tillfaller staten.",
    ]
    assert new == ["3 § Har upphävts genom lag (2025:10)."]
    assert changed(Repeal(at("5 §")), number=None)[1] == ["5 § Har upphävts."]


def test_a_new_section_stands_after_the_one_before_it_and_before_the_next_heading() -> None:
    after = lines(
        apply(
            act(),
            amending(
                Insert(at("2 a §"), wording("2 a §   Ny paragraf.")),
                InsertHeading(at("2 a §"), "Ny rubrik"),
            ),
        )
    )
    start = after.index("2 § Länsstyrelsen prövar ärenden om prov. Lag (2021:5).")
    assert after[start + 1 : start + 4] == ["Ny rubrik", "2 a § Ny paragraf. Lag (2025:10).", "Avgifter"]


def test_a_section_after_the_last_stands_before_the_transitional_provisions() -> None:
    after = lines(apply(act(), amending(Insert(at("6 §"), wording("6 §   Sist.")))))
    assert after[after.index("5 § Beslut får överklagas.") + 1] == "6 § Sist. Lag (2025:10)."


def test_new_sections_come_in_label_order_whatever_order_they_are_named_in() -> None:
    found = labels(
        Insert(at("2 b §"), wording("2 b §   B.")),
        Insert(at("10 §"), wording("10 §   Tio.")),
        Insert(at("2 a §"), wording("2 a §   A.")),
    )
    assert found == ["1 §", "2 §", "2 a §", "2 b §", "3 §", "4 §", "5 §", "10 §"]


def test_a_repealed_section_can_be_inserted_again() -> None:
    gone, new = changed(Insert(at("4 §"), wording("4 §   Åter.")))
    assert gone == ["4 § Har upphävts genom lag (2022:7)."]
    assert new == ["4 § Åter. Lag (2025:10)."]


def test_a_section_may_be_repealed_and_its_label_used_in_the_same_act() -> None:
    gone, new = changed(Repeal(at("2 §")), Insert(at("2 §"), wording("2 §   Ny tvåa.")))
    assert gone == ["2 § Länsstyrelsen prövar ärenden om prov. Lag (2021:5)."]
    assert new == ["2 § Ny tvåa. Lag (2025:10)."]


def test_two_sections_change_numbers_and_headings_stay_in_their_places() -> None:
    after = lines(apply(act(), amending(Renumber(at("1 §"), at("5 §")), Renumber(at("5 §"), at("1 §")))))
    assert after[:2] == ["Inledning", "1 § Beslut får överklagas. Lag (2025:10)."]
    assert after[after.index("Överklagande") + 1] == "5 § Lagen gäller prov. Lag (2025:10)."


def test_two_points_change_places_and_the_end_of_the_list_stays() -> None:
    base = act(
        "Lag (2020:1) om prov\n\n5 §   Ansökan ska innehålla\n1. namn,\n2. adress, och\n3. uppgift om\n"
        "a) inkomst, eller\nb) förmögenhet.\n\nAnsökan prövas av nämnden.\n"
    )
    both = (Renumber(at("5 § 2"), at("5 § 3")), Renumber(at("5 § 3"), at("5 § 2")))
    (section,) = [placed.node for placed in sections(apply(base, amending(*both)))]
    assert write_nodes((section,)) == (
        "5 §   Ansökan ska innehålla\n1. namn,\n2. uppgift om\na) inkomst, eller\nb) förmögenhet, och\n"
        "3. adress.\n\nAnsökan prövas av nämnden. Lag (2025:10).\n"
    )
    with pytest.raises(FaultError, match="En del av en paragraf kan inte numreras om"):
        apply(base, amending(both[0]))
    with pytest.raises(FaultError, match="finns inte"):
        apply(base, amending(Renumber(at("5 § 2"), at("5 § 7")), Renumber(at("5 § 7"), at("5 § 2"))))


def test_headings_change_places() -> None:
    base = act("Lag (2020:1) om prov\n\nFörst\n\n1 §   Ett.\n\nSedan\n\n2 §   Två.\n")
    clause = (
        "Härigenom föreskrivs att rubrikerna närmast före 1 och 2 §§ lagen (2020:1) om prov ska byta plats."
    )
    bill = read_amending_act(f"Lag om ändring i lagen (2020:1) om prov\n\n{clause}\n", base)
    assert lines(apply(base, bill)) == ["Sedan", "1 § Ett.", "Först", "2 § Två."]


def test_a_chain_of_renumbering_with_a_new_section_at_its_end() -> None:
    after = lines(
        apply(
            act(),
            amending(
                Renumber(at("1 §"), at("2 §")),
                Renumber(at("2 §"), at("2 a §")),
                Insert(at("1 §"), wording("1 §   Ny etta.")),
            ),
        )
    )
    assert after[:4] == [
        "Inledning",
        "1 § Ny etta. Lag (2025:10).",
        "2 § Lagen gäller prov. Lag (2025:10).",
        "2 a § Länsstyrelsen prövar ärenden om prov. Lag (2025:10).",
    ]


def test_a_renumbered_section_with_a_new_wording_is_named_by_its_new_number() -> None:
    gone, new = changed(
        Renumber(at("5 §"), at("6 §")), Substitute(at("6 §"), wording("6 §   Beslut får inte överklagas."))
    )
    assert gone == ["5 § Beslut får överklagas."]
    assert new == ["6 § Beslut får inte överklagas. Lag (2025:10)."]


def test_a_bill_that_only_moves_a_section_leaves_its_endnote() -> None:
    assert changed(Renumber(at("2 §"), at("7 §")), number=None)[1] == [
        "7 § Länsstyrelsen prövar ärenden om prov. Lag (2021:5)."
    ]


def test_headings_come_go_change_and_move() -> None:
    after = lines(
        apply(
            act(),
            amending(
                RepealHeading(at("1 §")),
                SubstituteHeading(at("3 §"), "Avgift"),
                MoveHeading(at("5 §"), at("2 §")),
                InsertHeading(at("5 §"), "Hur man överklagar"),
            ),
        )
    )
    assert [line for line in after if "§" not in line][:3] == [
        "Överklagande",
        "Avgift",
        "Avgiften tillfaller staten.",
    ]
    assert after[0] == "1 § Lagen gäller prov."
    assert after[after.index("Överklagande") + 1].startswith("2 §")
    assert after[after.index("Hur man överklagar") + 1].startswith("5 §")


def test_a_new_heading_stands_nearest_the_section_and_a_change_concerns_the_nearest() -> None:
    once = apply(act(), amending(InsertHeading(at("3 §"), "Vad avgiften gäller")))
    assert lines(once)[3:6] == ["Avgifter", "Vad avgiften gäller", TEXT[4]]
    twice = apply(once, amending(SubstituteHeading(at("3 §"), "Grunder"), number="2025:11"))
    assert lines(twice)[3:6] == ["Avgifter", "Grunder", TEXT[4]]


def test_a_heading_may_be_named_by_the_section_it_follows() -> None:
    after = lines(apply(act(), amending(SubstituteHeading(at("2 §"), "Avgift", position=Position.AFTER))))
    assert "Avgift" in after
    assert "Avgifter" not in after


def test_the_title_keeps_its_own_number() -> None:
    assert apply(act(), amending(SubstituteTitle("Lag om försök"))).title == "Lag (2020:1) om försök"


def test_points_and_subsections_go_and_come() -> None:
    point = Point("2 a.", ("omprövning,",))
    gone, new = changed(
        Repeal(at("3 § första stycket 1")),
        Insert(Locator.parse("#P3S1N2a"), point),
        Substitute(at("3 § andra stycket"), Subsection(("Avgiften tas ut i förskott.",))),
    )
    assert gone[0].startswith("3 § Avgift ska betalas för 1. ansökan")
    assert new == [
        "3 § Avgift ska betalas för 2. anmälan, och 2 a. omprövning, 3. tillsyn.",
        "Avgiften tas ut i förskott. Lag (2025:10).",
    ]


def test_a_point_of_the_transitional_provisions_gets_a_new_wording() -> None:
    gone, new = changed(
        Substitute(Locator(amendment="", points=at("1 § 2").points), Point("2.", ("Nya regler gäller.",)))
    )
    first = "2020:1 1. Denna lag träder i kraft den 1 januari 2021."
    assert gone == [f"{first} 2. Äldre bestämmelser gäller för äldre ärenden."]
    assert new == [f"{first} 2. Nya regler gäller. Lag (2025:10)."]


def test_annexes_are_replaced_inserted_and_repealed() -> None:
    new_annex = Annex("Bilaga 2", (Subsection(("Andra förteckningen",)),))
    after = lines(apply(act(), amending(Insert(Locator(annex="2"), new_annex))))
    assert after[-4:] == [
        "Bilaga 1",
        "Förteckning över prov",
        "Bilaga 2",
        "Andra förteckningen Lag (2025:10).",
    ]
    after = lines(apply(act(), amending(Repeal(Locator(annex="1")))))
    assert after[-1] == "Bilaga 1 Har upphävts genom lag (2025:10)."
    after = lines(apply(act(), amending(Renumber(Locator(annex="1"), Locator(annex="3")))))
    assert after[-2] == "Bilaga 3"


def test_sections_in_chapters_are_found_by_chapter() -> None:
    base = act(CHAPTERS)
    assert labels(Insert(at("2 kap. 3 §"), wording("3 §   Ny.")), Repeal(at("1 kap. 2 §")), base=base) == [
        "1 kap. 1 §",
        "1 kap. 2 §",
        "2 kap. 1 §",
        "2 kap. 2 §",
        "2 kap. 3 §",
        "4 kap. 1 §",
    ]


def test_chapters_come_go_move_and_change_headings() -> None:
    base = act(CHAPTERS)
    after = lines(
        apply(
            base,
            amending(
                Insert(Locator.parse("#K3"), wording("3 kap. Avgifter\n\n1 §   Avgift ska betalas.")),
                Repeal(Locator.parse("#K1")),
                SubstituteHeading(Locator.parse("#K2"), "Om tillsyn"),
                Renumber(Locator.parse("#K4"), Locator.parse("#K5")),
            ),
        )
    )
    assert after == [
        "1 kap. Har upphävts genom lag (2025:10).",
        "2 kap. Om tillsyn",
        "Vem som utövar tillsyn",
        "1 § Länsstyrelsen utövar tillsyn.",
        "2 § Tillsynen är öppen.",
        "3 kap. Avgifter",
        "1 § Avgift ska betalas. Lag (2025:10).",
        "5 kap. Överklagande",
        "1 § Beslut får överklagas. Lag (2025:10).",
    ]


def test_transitional_provisions_are_added_when_they_say_more_than_the_date() -> None:
    bare = "Denna lag träder i kraft den 1 juli 2025."
    assert changed(Repeal(at("5 §")), provisions=bare)[1] == ["5 § Har upphävts genom lag (2025:10)."]
    more = f"1. {bare}\n\n2. Äldre bestämmelser gäller fortfarande."
    assert changed(Repeal(at("5 §")), provisions=more)[1][1:] == [
        f"2025:10 1. {bare} 2. Äldre bestämmelser gäller fortfarande."
    ]


def test_transitional_provisions_get_a_heading_of_their_own_where_there_is_none() -> None:
    after = lines(
        apply(
            act(CHAPTERS),
            amending(
                Repeal(at("1 kap. 2 §")),
                provisions="Denna lag träder i kraft den 1 juli 2025 och tillämpas genast.",
            ),
        )
    )
    assert after[-2] == "Övergångsbestämmelser"
    assert after[-1].startswith("2025:10 Denna lag träder i kraft")


def test_the_metadata_say_through_which_act_the_wording_goes() -> None:
    after = apply(act(), amending(Repeal(at("5 §"))))
    assert after.amended_through == "2025:10"
    older = apply(after, amending(Repeal(at("1 §")), number="2024:3"))
    assert older.amended_through == "2025:10"


TWO_WORDINGS = """Lag (2020:1) om prov

1 §   /Upphör att gälla U:2025-07-01/ Gammal text. Lag (2021:5).

1 §   /Träder i kraft I:2025-07-01/ Kommande text. Lag (2024:9).
"""


@pytest.mark.parametrize(
    ("date", "left"),
    [
        (
            "1 mars 2025",
            [
                "1 § /Upphör att gälla U:2025-07-01/ Ny text. Lag (2025:10).",
                "1 § /Träder i kraft I:2025-07-01/ Kommande text. Lag (2024:9).",
            ],
        ),
        ("1 oktober 2025", ["1 § Ny text. Lag (2025:10)."]),
    ],
)
def test_of_two_wordings_the_one_in_force_that_day_is_replaced(date: str, left: list[str]) -> None:
    base = read_statute(TWO_WORDINGS).act
    after = apply(
        base,
        amending(
            Substitute(at("1 §"), wording("1 §   Ny text.")),
            provisions=f"Denna lag träder i kraft den {date}.",
        ),
    )
    assert lines(after) == left


def test_the_clause_may_say_which_wording_it_replaces() -> None:
    base = read_statute(TWO_WORDINGS).act
    after = apply(base, amending(Substitute(at("1 §"), wording("1 §   Ny text."), instead_of="2024:9")))
    assert "Gammal text." in " ".join(lines(after))
    assert "Kommande text." not in " ".join(lines(after))


def test_words_are_exchanged_as_quoted_and_nowhere_else() -> None:
    gone, new = changed(ReplaceWord((at("2 §"),), "Länsstyrelsen", "Provmyndigheten"))
    assert gone == ["2 § Länsstyrelsen prövar ärenden om prov. Lag (2021:5)."]
    assert new == ["2 § Provmyndigheten prövar ärenden om prov. Lag (2025:10)."]


def test_a_deleted_word_leaves_one_space() -> None:
    assert changed(DeleteWord((at("2 §"),), "om prov"))[1] == [
        "2 § Länsstyrelsen prövar ärenden. Lag (2025:10)."
    ]


def test_throughout_the_act_headings_are_meant_too() -> None:
    after = lines(apply(act(), amending(ReplaceWord((), "Avgifter", "Kostnader"))))
    assert "Kostnader" in after
    assert "Avgifter" not in after
