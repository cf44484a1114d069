"""What is written is valid under the strict schema and reads back to the same value, whatever it is."""

from __future__ import annotations

import dataclasses
import typing

import pytest
from hypothesis import HealthCheck, given, settings

from tests.akn.strategies import acts, amending_acts, operations
from toolkit.akn import read, read_act, read_bill, root_kind, validate, write_act, write_bill
from toolkit.akn.operations import BY_NAME, BY_OPERATION, FORMS
from toolkit.amendments.operations import AmendingAct, BaseAct, Operation, Repeal
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Heading,
    Moment,
    Point,
    Section,
    Subsection,
)

thorough = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@given(acts)
@thorough
def test_every_act_is_valid_and_reads_back_to_itself(act: Act) -> None:
    data = write_act(act)
    validate(data, "lag.xml")
    assert read_act(data, "lag.xml") == act
    assert root_kind(data) == "act"


@given(amending_acts)
@thorough
def test_every_amending_act_is_valid_and_reads_back_to_itself(bill: AmendingAct) -> None:
    data = write_bill(bill)
    validate(data, "bill.xml")
    assert read_bill(data, "bill.xml") == bill
    assert root_kind(data) == "bill"
    assert read(data, "bill.xml") == bill


@given(operations)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_operation_reads_back_to_itself(operation: Operation) -> None:
    bill = AmendingAct("lag", "Lag", BaseAct("2003:1210", "lagen"), (operation,))
    data = write_bill(bill)
    validate(data, "bill.xml")
    assert read_bill(data, "bill.xml").operations == (operation,)


def test_the_table_names_every_operation_and_every_field() -> None:
    kinds = typing.get_args(Operation)
    assert set(BY_OPERATION) == set(kinds)
    assert len(BY_NAME) == len(FORMS)
    for kind in kinds:
        assert {name for name, _ in BY_OPERATION[kind].fields} == {f.name for f in dataclasses.fields(kind)}


def _with_text(text: str) -> Act:
    section = Section(Label(7, "a"), (Subsection((Point("1.", (text,)),)),))
    return Act("2003:1210", "Lag (2003:1210)", (section,))


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "￾", "￿"])
def test_a_character_that_xml_cannot_hold_is_refused_with_its_place(character: str) -> None:
    with pytest.raises(FaultError) as caught:
        write_act(_with_text(f"besluta{character}"))
    (fault,) = caught.value.faults
    assert fault.place == "7 a §"
    assert f"U+{ord(character):04X}" in fault.message


@pytest.mark.parametrize(
    "character", ["\t", "\n", "\r", "\r\n", "\x7f", "\x85", "\xa0", "\u2028", "\U0010ffff"]
)
def test_a_character_that_xml_can_hold_survives(character: str) -> None:
    for text in (character, f"a{character}b", f"{character} "):
        act = _with_text(text)
        assert read_act(write_act(act), "lag.xml") == act


def test_every_fault_is_reported_not_only_the_first() -> None:
    act = Act("2003:1210", "Lag\x00", (Section(Label(None, "7"), (Moment("mom.", ()),), "\x01"),))
    with pytest.raises(FaultError) as caught:
        write_act(act)
    assert [fault.message for fault in caught.value.faults] == [
        "Texten innehåller tecknet U+0000, som inte får stå i XML; ta bort det.",
        "Beteckningen ”7” är inte en siffra eller bokstav som en paragraf kan ha; ändra den.",
        "Momentet ”mom.” har inget nummer som går att läsa; skriv t.ex. ”2 mom.”.",
        "Texten innehåller tecknet U+0001, som inte får stå i XML; ta bort det.",
    ]


def test_a_fault_names_the_place_among_the_provisions() -> None:
    bad = Subsection(("\x00",))
    act = Act(
        "2003:1210",
        "Lag",
        (
            Heading("\x00"),
            Section(Label(1), (bad,)),
            Heading("\x00"),
            Chapter(Label(2), None, (Heading("\x00"), Section(Label(1), (bad,)), bad)),
            ActProvisions("2019:914", (bad, Section(Label(3), (bad,)))),
            Annex("Bilaga 2", (bad,)),
        ),
    )
    with pytest.raises(FaultError) as caught:
        write_act(act)
    assert [fault.place for fault in caught.value.faults] == [
        None,
        "1 §",
        "efter 1 §",
        "2 kap.",
        "2 kap. 1 §",
        "efter 2 kap. 1 §",
        "övergångsbestämmelserna till 2019:914",
        "övergångsbestämmelserna till 2019:914, 3 §",
        "Bilaga 2",
    ]


@pytest.mark.parametrize("number", ["", "abc", "203:1", "2003:", "2003: "])
def test_what_is_no_sfs_number_is_refused(number: str) -> None:
    with pytest.raises(FaultError, match="SFS-nummer"):
        write_act(Act(number, "Lag", ()))
    for bill in (
        AmendingAct("lag", "Lag", BaseAct(number, "lagen"), ()),
        AmendingAct("lag", "Lag", BaseAct("2003:1210", "lagen"), (), number=number, form="utfärdad"),
        AmendingAct("lag", "Lag", BaseAct("2003:1210", "lagen"), (Repeal(Locator(act=number)),)),
    ):
        with pytest.raises(FaultError, match="SFS-nummer"):
            write_bill(bill)


def test_a_place_that_cannot_be_read_back_is_refused() -> None:
    for place in (Locator(subsection=0), Locator(sentence=0), Locator(section=Label(None, "7"))):
        with pytest.raises(FaultError, match="Lagrummet"):
            write_bill(AmendingAct("lag", "Lag", BaseAct("2003:1210", "lagen"), (Repeal(place),)))


@pytest.mark.parametrize("levels", [150, 300, 5000])
def test_points_within_points_are_read_back_or_refused(levels: int) -> None:
    point = Point("1.", ())
    for _ in range(levels):
        point = Point("1.", (point,))
    act = Act("2003:1210", "Lag", (Section(Label(1), (Subsection((point,)),)),))
    if levels == 150:
        assert write_act(read_act(write_act(act), "lag.xml")) == write_act(act)
    else:
        with pytest.raises(FaultError, match="fler nivåer"):
            write_act(act)
