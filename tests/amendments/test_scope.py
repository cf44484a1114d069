# ruff: noqa: E501 (a scope string stands on one line, so that it can be read)
"""The register's scope strings: read, written, derived; JSON as programs get it."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings

from tests.amendments.clause_strategies import PRINTED, bills
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
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
from toolkit.amendments.scope import read_scope, scope_of, write_scope
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator

BASE = BaseAct("1999:100", "lagen (1999:100) om x")


def at(fragment: str) -> Locator:
    return Locator.parse(f"#{fragment}")


def item(atgard: str, lagrum: str = "", till: str = "", **more: object) -> dict[str, object]:
    return {"atgard": atgard, "lagrum": lagrum.split(), "till": till.split(), **more}


def heading(what: str, lagrum: str, till: str = "", lage: str = "egen", **more: object) -> dict[str, object]:
    return item("rubrik", lagrum, till, rubrik=what, lage=lage, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upph.", [item("upph")]),
        ("ändr.", [item("andr")]),
        ("nuvarande 3 § betecknas 6 §; ändr. 2 §; nya 3 §", [item("beteckn", "P3", "P6"), item("andr", "P2"), item("ny", "P3")]),
        ("upph. 26 a §; ändr.17, 20 §§, rubr. närmast före 11 §; nya 11 a, 11 b §§, bil. 2", [item("upph", "P26a"), item("andr", "P17 P20"), heading("andr", "P11"), item("ny", "P11a P11b B2")]),
        ("ändr. 3, 17 §§, p 3 ikrafttr.- och övergångsbest.", [item("andr", "P3 P17 LN3")]),
        ("ändr. p. 2 ikrafttr.- och övergångsbest. till 2023:26", [item("andr", "L2023:26N2")]),
        ("ändr. 2 § 1, 3, 4 mom, 12 §, 13 § 2-7 mom", [item("andr", "P2O1 P2O3 P2O4 P12 P13O2-P13O7")]),
        ("nuvarande 13 § 6 mom betecknas 13 § 7 mom; ändr. 7 § 1 mom, nya 13 § 7 mom; nytt 13 § 6 mom", [item("beteckn", "P13O6", "P13O7"), item("andr", "P7O1"), item("andr", "P13O7"), item("ny", "P13O6")]),
        ("ändr. författningsrubr., 9 § i 1996:1332", [heading("andr", "", lage="forfattning"), item("andr", "1996:1332#P9")]),
        ("nya 6 kap 10, 9 kap 10 §", [item("ny", "K6P10 K9P10")]),
        ("upph. 15 kap 8, 9 §§, rubr. närmast före 15 kap 1, 8 §§; ändr. rubr. till 15 kap; nytt 14 a kap", [item("upph", "K15P8 K15P9"), heading("upph", "K15P1 K15P8"), heading("andr", "K15"), item("ny", "K14a")]),
        ("nuvarande 23, 24 §§ betecknas 24 § resp. 23 §; ändr. den nya 23 §, 27 §; ny 25 a §", [item("beteckn", "P23 P24", "P24 P23"), item("andr", "P23 P27"), item("ny", "P25a")]),
        ("upph. 30 a §; utgår rubr. närmast före 34 §; nuvarande 34 § betecknas 33 §", [item("upph", "P30a"), heading("utgar", "P34"), item("beteckn", "P34", "P33")]),
        ("rubr. närmast före 24 § sätts närmast efter 29 §", [heading("satts", "P24", "P29", till_lage="efter")]),
        ("nuvarande 4-7 §§ betecknas 6-9 §§", [item("beteckn", "P4-P7", "P6-P9")]),
        ("ikrafttr. av 1963:502 såvitt avser 13 § 4 mom", [item("ikraft", "P13O4", "1963:502")]),
        ("forts. giltighet; ändr. 1 §", [item("forts"), item("andr", "P1")]),
        ("utgår genom 2021:199", [item("utgar_genom", "", "2021:199")]),
        ("ändr. 2, 6 §§; omtryck", [item("andr", "P2 P6"), item("omtryck")]),
        ("upph. såvitt avser Makedonien", [item("upph", anm="såvitt avser Makedonien")]),
        ("ändr. 3 §, 1 p anvisn. till 2 §", [item("andr", "P3"), item("anvisningar", "P2", anvisningar="andr", punkter=["N1"])]),
        ("ändr. 15, 16 19 §§", [item("andr", "P15 P16 P19")]),
    ],
)  # fmt: skip
def test_what_programs_get(text: str, expected: list[dict[str, object]]) -> None:
    items = read_scope(text)
    assert [one.to_json() for one in items] == expected
    assert read_scope(write_scope(items)) == items


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "vad författningen gör"),
        ("öndr. 3 §", "öndr. 3"),
        ("nya 2 a, 2, b, 7 a §§", "b, 7 a"),
        ("ändr. 2 §, formulär 1", "formulär 1"),
        ("rubr. närmast 21 §", "närmast 21"),
        ("2 kap. 6 §", "betecknas"),
        ("nuvarande 2, 3 §§ betecknas 4 §", "lika många"),
        ("ändr. bil. 1, 2, 3 §§", "bilagor och paragrafer"),
    ],
)
def test_what_cant_be_read_is_refused_at_its_place(text: str, place: str) -> None:
    with pytest.raises(FaultError) as refused:
        read_scope(text)
    assert place in str(refused.value).replace("\N{NO-BREAK SPACE}", " ")


def test_the_scope_of_a_bill() -> None:
    operations: tuple[Operation, ...] = (
        Substitute(at("P7"), PRINTED),
        Substitute(at("P2"), PRINTED),
        Substitute(at("L1999:100N3"), PRINTED),
        Repeal(at("P5")),
        Renumber(at("P8"), at("P9")),
        Insert(at("P7a"), PRINTED),
        InsertHeading(at("P7a"), "R"),
        SubstituteHeading(at("K3"), "R"),
        SubstituteTitle("T"),
        ReplaceWord((at("P2"), at("P4")), "a", "b"),
    )
    assert write_scope(scope_of(AmendingAct("lag", "", BASE, operations))) == (
        "upph. 5 §; nuvarande 8 § betecknas 9 §; ändr. författningsrubr., 2, 4, 7 §§, p 3 övergångsbest., "
        "rubr. till 3 kap.; ny 7 a §, rubr. närmast före 7 a §"
    )
    assert write_scope(scope_of(AmendingAct("lag", "", BASE, (Repeal(Locator()),)))) == "upph."


@settings(max_examples=150, deadline=None)
@given(bills)
def test_written_then_read_gives_the_same_items(operations: tuple[Operation, ...]) -> None:
    items = scope_of(AmendingAct("lag", "", BASE, operations))
    assert read_scope(write_scope(items)) == items


@pytest.mark.parametrize(
    "unit", ["1, ", "; rubr. närmast före 1 §", ", nya 1 §", "1 p anvisn. till 2 §, ", ";"]
)
def test_a_long_string_is_read_in_time(unit: str) -> None:
    started = time.process_time()
    with contextlib.suppress(FaultError):
        read_scope("ändr. 2 §, " + unit * (60_000 // len(unit)))
    assert time.process_time() - started < 20
