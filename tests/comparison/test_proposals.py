"""Two proposals for one act side by side."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given

from tests.amendments.test_conflicts import pairs
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.conflicts import Clash
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    Insert,
    InsertHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
)
from toolkit.comparison.proposals import Deed, Proposed, Relation, compare_proposals
from toolkit.comparison.rows import Change, Role, text_of
from toolkit.comparison.standing import standings
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Annex, Chapter, Heading, Section, Subsection


def _section(label: str, *texts: str) -> Section:
    return Section(Label.parse(label), tuple(Subsection((text,)) for text in texts))


def _at(label: str) -> Locator:
    return Locator(section=Label.parse(label))


BASE = Act(
    "2020:1",
    "Lag (2020:1) om prov",
    (
        _section("1", "Den som provar ska föra bok."),
        Heading("Boken"),
        _section("2", "Boken ska sparas.", "Boken får visas."),
        _section("3", "Boken är hemlig."),
        Heading("Straff"),
        _section("4", "Den som bränner boken döms till böter."),
    ),
)


def _one(name: str, *operations: Operation, base: Act = BASE) -> Proposed:
    about = BaseAct("2020:1", "lagen (2020:1) om prov")
    entry = Subsection(("Denna lag träder i kraft den 1 juli 2026.",))
    return Proposed(
        name, base, AmendingAct("lag", "Lag om ändring i lagen (2020:1) om prov", about, operations, (entry,))
    )


def _shown(first: Proposed, second: Proposed) -> list[tuple[str, Relation, Deed, Deed]]:
    units = compare_proposals(first, second).units
    return [(unit.place.fragment, unit.relation, unit.first.deed, unit.second.deed) for unit in units]


def test_what_each_does_stands_in_the_order_of_the_law() -> None:
    a = _one(
        "A",
        Substitute(_at("2"), _section("2", "Boken ska sparas i ett år.", "Boken får visas.")),
        Insert(_at("2 b"), _section("2 b", "Boken är blå.")),
        Repeal(_at("3")),
    )
    b = _one(
        "B",
        Substitute(_at("2"), _section("2", "Boken ska sparas i två år.", "Boken får visas.")),
        Insert(_at("2 a"), _section("2 a", "Boken är grön.")),
        Insert(_at("2 b"), _section("2 b", "Boken är blå.")),
        Renumber(_at("4"), _at("5")),
    )
    assert _shown(a, b) == [
        ("P2", Relation.DIFFERENT, Deed.CHANGED, Deed.CHANGED),
        ("P2a", Relation.SECOND, Deed.ABSENT, Deed.NEW),
        ("P2b", Relation.SAME, Deed.NEW, Deed.NEW),
        ("P3", Relation.FIRST, Deed.REPEALED, Deed.UNTOUCHED),
        ("P4", Relation.SECOND, Deed.UNTOUCHED, Deed.MOVED),
    ]


def test_only_the_words_that_differ_between_the_two_are_marked() -> None:
    a = _one("A", Substitute(_at("1"), _section("1", "Den som provar ska föra en blå bok.")))
    b = _one("B", Substitute(_at("1"), _section("1", "Den som provar ska föra en grön bok.")))
    (unit,) = compare_proposals(a, b).units
    number, text = unit.rows
    assert (number.role, number.change) == (Role.NUMBER, Change.UNCHANGED)
    assert [run.text for run in text.current or () if run.changed] == ["blå"]
    assert [run.text for run in text.proposed or () if run.changed] == ["grön"]
    assert unit.current is not None and unit.current.body[0][0].text == "Den som provar ska föra bok."
    assert [one.place.fragment for one in unit.conflicts] == ["P1"]


def test_what_one_leaves_alone_reads_as_the_law_reads_now() -> None:
    a = _one("A", Substitute(_at("1"), _section("1", "Den som provar ska föra en blå bok.")))
    (unit,) = compare_proposals(a, _one("B")).units
    assert text_of(unit.rows[1].proposed) == "Den som provar ska föra bok."
    assert unit.relation is Relation.FIRST


@pytest.mark.parametrize(
    "operation",
    [
        InsertHeading(_at("1"), "Bokföring"),
        SubstituteHeading(_at("2"), "Böcker"),
        RepealHeading(_at("4")),
    ],
)
def test_a_heading_alone(operation: Operation) -> None:
    (unit,) = compare_proposals(_one("A", operation), _one("B")).units
    assert (unit.first.deed, unit.first.heading, unit.second.touches) == (Deed.UNTOUCHED, True, False)
    assert unit.rows[0].role is Role.HEADING
    assert not any(run.changed for row in unit.rows[1:] for run in row.current or ())


def test_the_heading_of_a_repealed_section_stays_where_it_is() -> None:
    assert _shown(_one("A", Repeal(_at("2"))), _one("B")) == [
        ("P2", Relation.FIRST, Deed.REPEALED, Deed.UNTOUCHED)
    ]


def test_a_label_that_is_freed_and_used_again_is_two_provisions() -> None:
    a = _one("A", Renumber(_at("3"), _at("3 a")), Insert(_at("3"), _section("3", "Boken får lånas.")))
    assert _shown(a, _one("B")) == [
        ("P3", Relation.FIRST, Deed.NEW, Deed.ABSENT),
        ("P3", Relation.FIRST, Deed.MOVED, Deed.UNTOUCHED),
    ]


def test_a_word_exchanged_everywhere_touches_each_section_that_has_it() -> None:
    shown = _shown(_one("A", ReplaceWord((), "boken", "pärmen")), _one("B"))
    assert [place for place, *_ in shown] == ["P2", "P3", "P4"]


def test_a_new_chapter_and_an_annex() -> None:
    base = Act(
        "2020:1",
        "Lag (2020:1) om prov",
        (
            Chapter(Label(1), "Bok", (_section("1", "Bok ska föras."),)),
            Chapter(Label(2), "Straff", (_section("1", "Böter."),)),
            Annex("Bilaga", (Subsection(("Mall.",)),)),
        ),
    )
    chapter = Chapter(Label(1, "a"), "Lån", (_section("1", "Boken får lånas."),))
    a = _one("A", Insert(Locator.parse("1 a kap."), chapter), base=base)
    b = _one("B", Substitute(Locator(annex=""), Annex("Bilaga", (Subsection(("Ny mall.",)),))), base=base)
    assert _shown(a, b) == [
        ("K1a", Relation.FIRST, Deed.NEW, Deed.ABSENT),
        ("K1aP1", Relation.FIRST, Deed.NEW, Deed.ABSENT),
        ("B", Relation.SECOND, Deed.UNTOUCHED, Deed.CHANGED),
    ]


def test_a_proposal_that_stands_on_the_other_one_follows_it() -> None:
    a = _one("A", Substitute(_at("1"), _section("1", "Den som provar ska föra en blå bok.")))
    after = apply(a.base, a.bill)
    change = Substitute(_at("1"), _section("1", "Den som provar ska föra en grön bok."))
    b = _one("B", change, base=after)
    assert (compare_proposals(a, b).follows, compare_proposals(b, a).follows) == (1, 0)
    assert compare_proposals(a, b).conflicts == () == compare_proposals(b, a).conflicts


def test_different_wordings_of_one_act_are_a_conflict_and_all_that_differs_is_shown() -> None:
    later = replace(
        BASE,
        body=(_section("1", "Den som provar ska föra dagbok."), *BASE.body[1:]),
        metadata=(("Ändring införd", "t.o.m. SFS 2023:5"),),
    )
    a = _one("A", Repeal(_at("3")))
    b = _one("B", Substitute(_at("4"), _section("4", "Böter.")), base=later)
    for one, other in ((a, b), (b, a)):
        found = compare_proposals(one, other)
        assert [(conflict.place, conflict.clash) for conflict in found.conflicts] == [(Locator(), Clash.BASE)]
        assert (found.orders, found.follows) == (None, None)
        assert [unit.place.fragment for unit in found.units] == ["P1", "P3", "P4"]
        assert found.units[0].relation is Relation.DIFFERENT
        assert found.units[0].current is not None
        assert found.units[0].current.body[0][0].text == "Den som provar ska föra dagbok."


def test_bills_on_different_acts_are_refused() -> None:
    other = Proposed("B", BASE, AmendingAct("lag", "Lag", BaseAct("2021:7", "x"), ()))
    with pytest.raises(FaultError, match="olika författningar, 2020:1 och 2021:7"):
        compare_proposals(_one("A"), other)


_MIRROR = {Relation.FIRST: Relation.SECOND, Relation.SECOND: Relation.FIRST}


def _both(pair: tuple[Act, AmendingAct, AmendingAct]) -> tuple[Proposed, Proposed]:
    act, first, second = pair
    return Proposed("A", act, first), Proposed("B", act, second)


@given(pairs())
def test_a_and_b_are_b_and_a_mirrored(pair: tuple[Act, AmendingAct, AmendingAct]) -> None:
    a, b = _both(pair)
    try:
        found, mirrored = compare_proposals(a, b), compare_proposals(b, a)
    except FaultError:
        return  # A bill that doesn't fit the act is for apply to refuse.
    assert sorted(
        (str(unit.place), unit.relation, unit.first.deed, unit.second.deed) for unit in found.units
    ) == sorted(
        (str(unit.place), _MIRROR.get(unit.relation, unit.relation), unit.second.deed, unit.first.deed)
        for unit in mirrored.units
    )
    assert [one.place for one in found.conflicts] == [one.place for one in mirrored.conflicts]


@given(pairs())
def test_a_proposal_is_alike_itself(pair: tuple[Act, AmendingAct, AmendingAct]) -> None:
    a, _ = _both(pair)
    found = compare_proposals(a, a)
    assert found.conflicts == ()
    assert {unit.relation for unit in found.units} <= {Relation.SAME}
    assert not any(
        run.changed for unit in found.units for row in unit.rows for run in (*(row.current or ()),)
    )
    assert found.orders is not None and found.orders.same and found.same_entry


@given(pairs())
def test_each_column_holds_the_wording_that_its_proposal_gives(
    pair: tuple[Act, AmendingAct, AmendingAct],
) -> None:
    a, b = _both(pair)
    try:
        found = compare_proposals(a, b)
        after = standings(apply(a.base, a.bill)), standings(apply(b.base, b.bill))
    except FaultError:
        return
    for unit in found.units:
        for side, column, law in ((unit.first, "current", after[0]), (unit.second, "proposed", after[1])):
            if side.standing is None or side.standing.repealed:
                continue
            standing = law[side.standing.place]
            lines = [line for part in standing.body for line in part if line.role is not Role.HEADING]
            expected = [standing.name, *(line.whole for line in lines)]
            rows = [row for row in unit.rows if row.role is not Role.HEADING]
            shown = [text_of(getattr(row, column)) for row in rows if getattr(row, column) is not None]
            assert shown == expected


def test_acts_changed_from_end_to_end_are_compared_in_linear_time() -> None:
    """Eleven seconds when every operation was looked through for every place."""
    labels = [str(number) for number in range(1, 801)]
    base = Act("2020:9", "Lag (2020:9) om prov", tuple(_section(label, "Nu.") for label in labels))

    def proposed(name: str) -> Proposed:
        changes = tuple(Substitute(_at(label), _section(label, name)) for label in labels)
        return Proposed(name, base, AmendingAct("lag", "Lag", BaseAct("2020:9", "x"), changes))

    began = process_time()
    compared = compare_proposals(proposed("A"), proposed("B"))
    assert process_time() - began < 6
    assert [len(unit.conflicts) for unit in compared.units] == [1] * 800
