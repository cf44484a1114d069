"""Exchanging words: which forms are exchanged, which are left, and which are refused."""

from __future__ import annotations

import pytest

from tests.amendments.amended import act, amending, at, lines
from toolkit.amendments.applying.agreement import agreement_notes
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.applying.inflection import genitive, pairs
from toolkit.amendments.applying.word_swap import Exchange
from toolkit.amendments.operations import DeleteWord, ReplaceWord
from toolkit.law.faults import FaultError


def exchanged(text: str, old: str, new: str, *, inflected: bool = False) -> str:
    base = act(f"Lag (2020:1) om prov\n\n1 §   {text}\n")
    after = apply(base, amending(ReplaceWord((at("1 §"),), old, new, inflected), number=None))
    return lines(after)[0].removeprefix("1 § ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skolverket prövar.", "Myndigheten för skolutveckling prövar."),
        ("Enligt Skolverket, och för Skolverket.", "Enligt Myndigheten för skolutveckling, och för {}."),
        ("Skolverkets beslut fattas av Skolverket.", "Skolverkets beslut fattas av {}."),
        ("Skolverketchefen hör Skolverket.", "Skolverketchefen hör {}."),
        ("Skolverket-ansvar hos Skolverket.", "Skolverket-ansvar hos {}."),
    ],
)
def test_without_inflection_only_the_word_as_quoted_is_exchanged(text: str, expected: str) -> None:
    new = "Myndigheten för skolutveckling"
    assert exchanged(text, "Skolverket", new) == expected.format(new)


@pytest.mark.parametrize(
    ("old", "new", "text", "expected"),
    [
        (
            "Arbetarskyddsstyrelsen",
            "Arbetsmiljöverket",
            "Arbetarskyddsstyrelsens beslut. Arbetarskyddsstyrelsen får höras.",
            "Arbetsmiljöverkets beslut. Arbetsmiljöverket får höras.",
        ),
        (
            "länsrätt",
            "förvaltningsrätt",
            "Länsrätten och länsrätterna.",
            "Förvaltningsrätten och förvaltningsrätterna.",
        ),
        (
            "NUTEK",
            "Verket för näringslivsutveckling",
            "NUTEK:s ansvar.",
            "Verket för näringslivsutvecklings ansvar.",
        ),
        ("landsting", "region", "Ett landstings ansvar och landstinget.", "Ett regions ansvar och regionen."),
    ],
)
def test_in_different_inflections_the_same_form_comes(old: str, new: str, text: str, expected: str) -> None:
    assert exchanged(text, old, new, inflected=True) == expected


def test_a_form_that_can_not_be_known_is_refused_with_its_place() -> None:
    with pytest.raises(FaultError, match="”Yrkesombuden”") as caught:
        exchanged("Yrkesombuden hörs.", "Yrkesombud", "Tillsynsgrupp", inflected=True)
    assert caught.value.faults[0].place == "1\N{NO-BREAK SPACE}§"


def test_exchanges_of_one_act_do_not_touch_each_other() -> None:
    base = act("Lag (2020:1) om prov\n\n1 §   Rådet hör verket.\n")
    orders = (ReplaceWord((at("1 §"),), "Rådet", "verket"), ReplaceWord((at("1 §"),), "verket", "Rådet"))
    assert lines(apply(base, amending(*orders, number=None))) == ["1 § verket hör Rådet."]


def test_every_place_is_reported() -> None:
    exchange = Exchange((ReplaceWord((), "verket", "rådet"),))
    exchange.text("Verket hör verket.")
    assert [(swap.old, swap.new) for swap in exchange.swaps] == [("Verket", "Rådet"), ("verket", "rådet")]
    assert exchange.swaps[1].before == "Verket hör "


def test_a_word_before_an_exchanged_one_may_need_another_form_and_that_is_said() -> None:
    base = act(
        "Lag (2020:1) om prov\n\n1 kap. Inledning\n\n1 §   Ett landsting får anlita ett annat landsting.\n\n"
        "2 §   Landstinget beslutar. Vården ges av landsting.\n"
    )
    swap = ReplaceWord((), "landsting", "region", inflected=True)
    (note,) = agreement_notes(base, amending(swap, number=None))
    assert note.place is not None
    assert note.place.replace("\N{NO-BREAK SPACE}", " ") == "1 kap. 1 §"
    assert note.message.startswith("Här står nu ”Ett region” och ”ett annat region”; ordet framför")
    alike = ReplaceWord((), "landsting", "verk", inflected=True)
    assert agreement_notes(base, amending(alike, number=None)) == ()


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Det allmänna försäkrade verket får höras.", "försäkrade", "Det allmänna verket får höras."),
        ("Verket hörs alltid.", "alltid", "Verket hörs."),
    ],
)
def test_deleting_leaves_no_double_space(text: str, word: str, expected: str) -> None:
    base = act(f"Lag (2020:1) om prov\n\n1 §   {text}\n")
    after = apply(base, amending(DeleteWord((at("1 §"),), word), number=None))
    assert lines(after) == [f"1 § {expected}"]


def test_forms() -> None:
    assert genitive("Skolverket") == "Skolverkets"
    assert genitive("Kronofogdens") == "Kronofogdens"
    assert genitive("SCB") == "SCB:s"
    assert pairs("myndighet", "nämnd")["myndigheternas"] == "nämndernas"
