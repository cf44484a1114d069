"""Acts of many kinds amended in many drafting styles: read, applied, written, read back and derived."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.replay.pairs import Case, cases, difference
from toolkit.akn import read, write_act, write_bill
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.derivation.sections import provisions_of, same_text
from toolkit.law.faults import FaultError
from toolkit.law.model import Act
from toolkit.text.amending import read_amending_act, write_amending_act
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

CASES = cases()
APPLIED = [case for case in CASES if "skillnad" in case.parts]
REFUSED = [case for case in CASES if "vägras" in case.parts]
DERIVED = [case for case in APPLIED if "härleds inte" not in case.parts]


def _named(chosen: list[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", chosen, ids=[case.name for case in chosen])


def _after(case: Case) -> Act:
    return apply(case.before, read_amending_act(case.parts["ändring"], case.before))


@_named(APPLIED)
def test_the_act_changes_just_this(case: Case) -> None:
    assert difference(case.before, _after(case)) == case.parts["skillnad"]


@_named(REFUSED)
def test_the_act_is_refused_with_its_places(case: Case) -> None:
    with pytest.raises(FaultError) as refused:
        _after(case)
    assert [str(fault) for fault in refused.value.faults] == case.parts["vägras"].splitlines()


@_named(APPLIED)
def test_the_act_and_the_wording_read_back_as_text_and_as_xml(case: Case) -> None:
    after = _after(case)
    assert read_statute(write_statute(after)).act == after
    assert read(write_act(after), case.name) == after
    bill = read_amending_act(case.parts["ändring"], case.before)
    bill = replace(bill, base=replace(bill.base, number=bill.base.number or case.before.number))
    assert read(write_bill(bill), case.name) == bill
    assert read_amending_act(write_amending_act(bill, case.before), case.before).operations == bill.operations


@_named(DERIVED)
def test_the_act_derived_from_the_two_wordings_leads_to_the_same_words(case: Case) -> None:
    after = _after(case)
    bill = derive(case.before, after)
    again = apply(case.before, read_amending_act(write_amending_act(bill, case.before), case.before))
    mine, theirs = provisions_of(again, after), provisions_of(after, again)
    assert mine.keys() == theirs.keys()
    assert all(same_text(mine[place], theirs[place]) for place in theirs)


def test_the_statutes_before_are_written_as_they_stand() -> None:
    for name in {case.base: case for case in CASES}.values():
        text = write_statute(name.before)
        assert read_statute(text).act == name.before
