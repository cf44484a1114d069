"""Where two bills for one act collide, and that those that don't can be brought in either way round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.amendments.test_apply_properties import acts, amendments
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.conflict_phrases import conflict_faults
from toolkit.amendments.conflicts import Clash, Conflict, conflicts, orders
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    DeleteWord,
    Insert,
    InsertHeading,
    Operation,
    Renumber,
    Repeal,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Heading, Point, Section, Subsection
from toolkit.law.outline import sections


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
        Section(Label(3), (Subsection(("I boken står", Point("1.", ("dag,",)), Point("2.", ("vara.",)))),)),
    ),
)


def _bill(*operations: Operation, wording: str | None = None) -> AmendingAct:
    base = BaseAct("2020:1", "lagen (2020:1) om prov", wording)
    return AmendingAct("lag", "Lag om ändring i lagen (2020:1) om prov", base, operations)


CHANGED = Substitute(_at("2"), _section("2", "Boken ska sparas i ett år."))

CASES: list[tuple[tuple[Operation, ...], tuple[Operation, ...], list[tuple[str, Clash, int | None]]]] = [
    (
        (CHANGED,),
        (Substitute(_at("2"), _section("2", "Boken ska brännas.")),),
        [("P2", Clash.CHANGE, None)],
    ),
    ((CHANGED,), (CHANGED,), []),
    ((CHANGED,), (Repeal(_at("2")),), [("P2", Clash.REPEAL, 1)]),
    ((CHANGED,), (Renumber(_at("2"), _at("4")),), [("P2", Clash.RENUMBER, 1)]),
    (
        (Renumber(_at("2"), _at("5")),),
        (Renumber(_at("2"), _at("4")),),
        [("P2", Clash.RENUMBER, None)],
    ),
    (
        (Insert(_at("1 a"), _section("1 a", "Ett.")), InsertHeading(_at("1 a"), "Ett")),
        (Insert(_at("1 a"), _section("1 a", "Två.")), InsertHeading(_at("1 a"), "Två")),
        [("P1a", Clash.LABEL, None)],
    ),
    ((Insert(_at("1 a"), _section("1 a", "Ett.")),), (Insert(_at("1 b"), _section("1 b", "Två.")),), []),
    ((CHANGED,), (SubstituteHeading(_at("2"), "Bok"),), []),
    (
        (SubstituteHeading(_at("2"), "Böcker"),),
        (SubstituteHeading(_at("2"), "Bok", quoted=True),),
        [("P2", Clash.HEADING, None)],
    ),
    ((SubstituteHeading(_at("2"), "Bok", quoted=True),), (SubstituteHeading(_at("2"), "Bok"),), []),
    (
        (Substitute(Locator.parse("3 § 1"), Point("1.", ("tid,",))),),
        (Substitute(Locator.parse("3 § 2"), Point("2.", ("pris.",))),),
        [],
    ),
    (
        (Substitute(Locator.parse("3 § 1"), Point("1.", ("tid,",))),),
        (Substitute(Locator.parse("3 § 1"), Point("1.", ("år,",))),),
        [("P3", Clash.CHANGE, None)],
    ),
    ((ReplaceWord((), "sparas", "gömmas"),), (CHANGED,), [("P2", Clash.WORDS, 0)]),
    ((ReplaceWord((), "vara", "tjänst"),), (CHANGED,), []),
    ((ReplaceWord((), "föra", "hålla"),), (DeleteWord((_at("2"),), "får"),), []),
    ((SubstituteTitle("Lag om A"),), (SubstituteTitle("Lag om B"),), [("", Clash.TITLE, None)]),
]


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_two_bills(
    first: tuple[Operation, ...],
    second: tuple[Operation, ...],
    expected: list[tuple[str, Clash, int | None]],
) -> None:
    found = conflicts(BASE, _bill(*first), _bill(*second))
    assert [(one.place.fragment, one.clash, one.by) for one in found] == expected
    faults = conflict_faults(BASE, _bill(*first), _bill(*second), ("A", "B"))
    assert all("A" in fault.message and "B" in fault.message and ";" in fault.message for fault in faults)


def test_a_section_in_a_chapter_that_goes() -> None:
    base = Act(
        "2020:1",
        "Lag (2020:1) om prov",
        tuple(Chapter(Label(i), f"K{i}", (_section("1", "A."), _section("2", "B."))) for i in (1, 2)),
    )
    goes = _bill(Repeal(Locator.parse("2 kap.")))
    stays = _bill(Substitute(Locator.parse("2 kap. 2 §"), _section("2", "C.")))
    (found,) = conflicts(base, goes, stays)
    assert (found.place.fragment, found.clash, found.by) == ("K2P2", Clash.REPEAL, 0)


def test_different_base_wordings() -> None:
    (found,) = conflicts(BASE, _bill(CHANGED, wording="2023:1"), _bill(wording="2022:1"))
    assert (found.place, found.clash) == (Locator(), Clash.BASE)


def test_bills_on_different_acts_never_collide() -> None:
    assert conflicts(BASE, _bill(CHANGED), replace(_bill(), base=BaseAct("2021:1", "x"))) == ()


def test_one_order_may_work_where_the_other_does_not() -> None:
    tried = orders(BASE, _bill(CHANGED), _bill(Repeal(_at("2"))))
    assert (tried.first_then_second, tried.second_then_first, tried.same) == (True, False, False)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Act, AmendingAct, AmendingAct]:
    """An act and two bills for it; some of what the second orders the first orders too."""
    act, mine, _ = draw(amendments())
    old = [placed.node.label for placed in sections(act) if isinstance(placed.node, Section)]
    found: list[Operation] = []
    for label in draw(st.lists(st.sampled_from(old), unique=True, max_size=4)):
        at = Locator(section=label)
        match draw(st.sampled_from(["repeal", "reword", "words", "heading"])):
            case "repeal":
                found.append(Repeal(at))
            case "reword":
                text = draw(st.sampled_from([f"Ny text i {label} §.", f"Annan text i {label} §."]))
                found.append(Substitute(at, Section(label, (Subsection((text,)),))))
            case "words":
                found.append(ReplaceWord((at,), "Text", "Ord"))
            case _:
                found.append(InsertHeading(at, f"Nytt om {label}"))
    if draw(st.booleans()):
        new = draw(st.builds(Label, st.integers(13, 14)))
        found.append(Insert(Locator(section=new), Section(new, (Subsection(("Ny.",)),))))
    taken = {place for op in found for place in [getattr(op, "target", None)] if place}
    common = [op for op in draw(st.just(mine)) if getattr(op, "target", None) not in taken]
    shared = draw(st.lists(st.sampled_from(common), unique=True, max_size=2)) if common else []
    return act, _bill(*mine), _bill(*found, *shared)


def _mirrored(one: Conflict) -> Conflict:
    return Conflict(one.place, one.clash, one.second, one.first, None if one.by is None else 1 - one.by)


@given(pairs())
def test_conflicts_are_the_same_from_either_side(pair: tuple[Act, AmendingAct, AmendingAct]) -> None:
    act, first, second = pair
    assert conflicts(act, first, second) == tuple(map(_mirrored, conflicts(act, second, first)))


@given(pairs())
def test_without_conflict_either_order_gives_the_same_act(
    pair: tuple[Act, AmendingAct, AmendingAct],
) -> None:
    act, first, second = pair
    if conflicts(act, first, second):
        return
    rest = [
        replace(bill, operations=tuple(op for op in bill.operations if op not in other.operations))
        for bill, other in ((second, first), (first, second))
    ]
    try:
        after = apply(act, first), apply(act, second)
    except FaultError:
        return  # A bill that doesn't fit the act by itself is for apply to refuse.
    assert apply(after[0], rest[0]) == apply(after[1], rest[1])


@given(acts(), st.data())
def test_a_bill_has_no_conflict_with_itself(act: Act, data: st.DataObject) -> None:
    label = data.draw(st.sampled_from([p.node.label for p in sections(act) if isinstance(p.node, Section)]))
    bill = _bill(Substitute(Locator(section=label), Section(label, (Subsection(("Ny.",)),))))
    assert conflicts(act, bill, bill) == ()
    assert orders(act, bill, bill).same
