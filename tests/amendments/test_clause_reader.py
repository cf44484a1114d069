# ruff: noqa: E501 (a clause stands on one line, so that it can be read)
"""Reading the clause: today's style, older ones, and what is refused."""

from __future__ import annotations

import time

import pytest

from toolkit.amendments.clause import Form, Kind, Order, Place, Range, expand, expand_orders, read_clause
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator

ACT = "lagen (1999:100) om x"


def at(fragment: str) -> Locator:
    return Locator.parse(f"#{fragment}")


def read(sentence: str) -> tuple[Order, ...]:
    """The orders of a clause about ``ACT`` that says ``sentence`` after "att"."""
    return read_clause(f"Härigenom föreskrivs i fråga om {ACT} att {sentence}").orders


def told(orders: tuple[Order, ...]) -> list[tuple[str, str, str]]:
    """Kind, target and new place of each order, short enough to read."""
    return [
        (order.kind.value, _text(order.targets), _text((order.new,) if order.new else ())) for order in orders
    ]


def _text(places: tuple[Place, ...]) -> str:
    return " ".join(
        f"{place.first.fragment}-{place.last.fragment}" if isinstance(place, Range) else place.fragment
        for place in places
    )


def test_form_and_base_act() -> None:
    clause = read_clause(f"Härigenom föreskrivs att 2 § {ACT} ska ha följande lydelse.")
    assert (clause.form, clause.citation, clause.number) == (Form.PROPOSAL, ACT, "1999:100")
    clause = read_clause(
        "Enligt riksdagens beslut1) föreskrivs att 3 kap. 2 § brottsbalken2 ska ha följande lydelse."
    )
    assert (clause.form, clause.citation, clause.number) == (Form.LAW, "brottsbalken", None)
    clause = read_clause(
        "Regeringen förordnar att förordningen den 8 mars 1968 (nr 70) med vissa bestämmelser skall upphöra att gälla."
    )
    assert (clause.form, clause.number) == (Form.ORDINANCE, "1968:70")
    clause = read_clause(
        "Enligt riksdagens beslut föreskrivs i fråga om lagen om tilläggsskatt (2023:875)2 dels att 2 § ska utgå."
    )
    assert (clause.citation, clause.number) == ("lagen om tilläggsskatt (2023:875)", "2023:875")


def test_the_printed_clause_of_the_report() -> None:
    clause = read_clause(
        "Härigenom föreskrivs följande i fråga om lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser "
        "dels att 2 §, 7 §, 9 §, 10 §, 21 §, 25 § och 26 § ska ha följande lydelse, dels att det ska införas tolv nya "
        "paragrafer, 7 a §, 7 b § och 29–38 §§ av följande lydelse, samt närmast före 7 a §, 29 § och 30 § nya rubriker "
        "av följande lydelse."
    )
    places = {
        kind: _text(tuple(order.target for order in clause.orders if order.kind is kind)) for kind in Kind
    }
    assert places[Kind.SUBSTITUTE] == "P2 P7 P9 P10 P21 P25 P26"
    assert places[Kind.INSERT] == "P7a P7b P29 P30 P31 P32 P33 P34 P35 P36 P37 P38"
    assert places[Kind.INSERT_HEADING] == "P7a P29 P30"
    assert [(count.stated, count.listed) for count in clause.counts] == [(12, 12)]
    assert all(order.printed for order in clause.orders)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("11 § skall upphöra att gälla.", [("Repeal", "P11", "")]),
        ("rubrikerna närmast efter 23 §, närmast före 25 § och till 7 kap. ska utgå.", [("RepealHeading", "P23", ""), ("RepealHeading", "P25", ""), ("RepealHeading", "K7", "")]),
        ("18 kap. 5 § samt rubriken till 18 kap. skall ha följande lydelse.", [("Substitute", "K18P5", ""), ("SubstituteHeading", "K18", "")]),
        ("24 - 37 §§ och 41 §§ skall ha nedan angivna lydelse.", [("Substitute", "P24-P37", ""), ("Substitute", "P41", "")]),
        ("9 och 10 §§, den nya 16 §, 18 och 23 §§ ska ha följande lydelse.", [("Substitute", f"P{n}", "") for n in (9, 10, 16, 18, 23)]),
        ("nuvarande 17 a, 17 b och 22 a §§ ska betecknas 16, 17 och 22 §§.", [("Renumber", "P17a", "P16"), ("Renumber", "P17b", "P17"), ("Renumber", "P22a", "P22")]),
        ("nuvarande 5–8 §§ ska betecknas 7–10 §§.", [("Renumber", "P5-P8", "P7-P10")]),
        ("den nuvarande bilagan till lagen skall betecknas bilaga 1.", [("Renumber", "B", "B1")]),
        ("det till lagen skall fogas en ny bilaga, bilaga 2, av följande lydelse.", [("Insert", "B2", "")]),
        ("det ska införas nio nya paragrafer, 3 kap. 7–7 h §§, av följande lydelse.", [("Insert", f"K3P7{letter}", "") for letter in ["", *"abcdefgh"]]),
        ("det ska införas ett nytt kapitel, 10 kap., av följande lydelse.", [("Insert", "K10", "")]),
        ("2 § 1 och 3 mom. ska ha följande lydelse.", [("Substitute", "P2O1", ""), ("Substitute", "P2O3", "")]),
        ("5 § första stycket 3 och 4 § ska upphöra att gälla.", [("Repeal", "P5S1N3", ""), ("Repeal", "P4", "")]),
        ("punkterna 3 och 4 i övergångsbestämmelserna till lagen (2007:411) om ändring i nämnda lag ska upphöra att gälla.", [("Repeal", "L2007:411N3", ""), ("Repeal", "L2007:411N4", "")]),
        ("punkt 2 i ikraftträdande- och övergångsbestämmelserna ska ha följande lydelse.", [("Substitute", "L1999:100N2", "")]),
        ("rubriken närmast före nuvarande 52 § ska sättas närmast före 54 §.", [("MoveHeading", "P52", "P54")]),
        ("lagen ska fortsätta att gälla till utgången av 2027.", [("Extend", "", "")]),
        ("avdelning II ska upphöra att gälla.", [("Repeal", "AII", "")]),
        ("2 § ska upphöra att gälla och rubriken närmast före 2 § ska utgå.", [("Repeal", "P2", ""), ("RepealHeading", "P2", "")]),
        ("19 och 20 §§ ska byta plats.", [("Renumber", "P19", "P20"), ("Renumber", "P20", "P19")]),
        ("rubrikerna närmast före 2 kap. 19 § och 3 kap. 1 § ska byta plats med varandra.", [("MoveHeading", "K2P19", "K3P1"), ("MoveHeading", "K3P1", "K2P19")]),
        ("rubriken närmast före 5 § ska byta plats med rubriken närmast före 7 §.", [("MoveHeading", "P5", "P7"), ("MoveHeading", "P7", "P5")]),
        ("punkterna 2 och 3 i 5 § ska byta plats.", [("Renumber", "P5S1N2", "P5S1N3"), ("Renumber", "P5S1N3", "P5S1N2")]),
        ("punkt 4 i bilaga 2 ska utgå.", [("Repeal", "B2N4", "")]),
    ],
)  # fmt: skip
def test_sentences(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read(sentence)) == expected


def test_what_the_clause_quotes_and_when() -> None:
    (order,) = read('rubriken till 7 kap. ska lyda "Byggbedömare".')
    assert (order.kind, order.text) == (Kind.SUBSTITUTE_HEADING, "Byggbedömare")
    (order,) = read("15 § skall upphöra att gälla vid utgången av februari 2003.")
    assert order.until == "vid utgången av februari 2003"
    (order,) = read(
        "5 § i stället för lydelsen enligt lagen (2024:5) om ändring i den lagen ska ha följande lydelse."
    )
    assert order.instead_of == "2024:5"
    for whose in ("i paragrafens lydelse", ", i lydelse", "i stället för dess lydelse"):
        (order,) = read(f"5 § {whose} enligt lagen (2024:5) om ändring i den lagen ska ha följande lydelse.")
        assert (order.kind, order.instead_of) == (Kind.SUBSTITUTE, "2024:5")
    (order,) = read("det närmast före 2 § ska införas en ny rubrik som ska lyda ”Avgifter m.m.”.")
    assert (order.kind, order.text, order.printed) == (Kind.INSERT_HEADING, "Avgifter m.m.", False)


def test_words() -> None:
    (order,) = read(
        "4 kap. 1–10 §§ samt 8 kap. 5 § ordet ”Styrelsen” i olika böjningsformer skall bytas ut mot ”Verket” i motsvarande form."
    )
    assert (order.kind, order.text, order.new_text, order.inflected) == (
        Kind.REPLACE_WORD,
        "Styrelsen",
        "Verket",
        True,
    )
    assert _text(order.targets) == "K4P1-K4P10 K8P5"
    first, second = read(
        "i 2 § och rubriken närmast före 2 § ska orden ”A” och ”B C” bytas ut mot ”D” respektive ”E”."
    )
    assert (first.text, first.new_text, second.text, second.new_text) == ("A", "D", "B C", "E")
    assert _text(first.headings) == "P2"
    (order,) = read("i lagen ordet ”riket” ska utgå.")
    assert (order.kind, order.targets) == (Kind.DELETE_WORD, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "”X Y” i 2 och 3 §§ ska bytas ut mot ”Z”.",
        "i 2 och 3 §§ ”X Y” ska bytas ut mot ”Z”.",
        "i 2 och 3 §§ ska ”X Y” bytas ut mot ”Z”.",
        "uttrycket ”X Y” i 2 och 3 §§ ska ersättas med uttrycket ”Z”.",
        "beloppet ”X Y” i 2 och 3 §§ skall ersättas av beloppet ”Z”.",
        "i 2 och 3 §§ ordet ”X Y” överallt där det förekommer ska ändras till ”Z”.",
        "begreppet ”X Y” på samtliga ställen i 2 och 3 §§ ska bytas mot ”Z”.",
    ],
)
def test_what_is_exchanged_needs_no_noun_and_may_have_any(sentence: str) -> None:
    (order,) = read(sentence)
    assert (order.kind, order.text, order.new_text) == (Kind.REPLACE_WORD, "X Y", "Z")
    assert _text(order.targets) == "P2 P3"
    subject = sentence.replace("3 §§", f"3 §§ {ACT}")
    assert read_clause(f"Härigenom föreskrivs att {subject}").orders == (order,)


def test_inflections_may_stand_between_commas() -> None:
    (order,) = read("ordet ”X”, i olika böjningsformer, i 2 § ska bytas ut mot ”Y” i motsvarande form.")
    assert (order.text, order.inflected) == ("X", True)


@pytest.mark.parametrize(
    "title",
    [
        "lagen (1973:1151) om införande av anläggningslagen (1973:1149) och lagen (1973:1150) om förvaltning av samfälligheter",
        "lagen (1980:565) om undantag från fastighetsbildningslagen (1970:988) och jordförvärvslagen (1979:230) vid friköp av kronotorp",
        "förordningen (1967:920) om värdesäkring av yrkesskadelivräntor, som utgår av statsmedel, m.m.",
        'förordningen (1974:225) om utmärkelsen "För nit och redlighet i rikets tjänst"',
        "radio- och tv-förordningen",
    ],
)
def test_titles_that_hold_words_of_the_grammar(title: str) -> None:
    clause = read_clause(f"Härigenom föreskrivs att 2 § {title} ska ha följande lydelse.")
    assert clause.citation == title
    assert told(clause.orders) == [("Substitute", "P2", "")]


def test_orders_keep_their_place_in_the_text() -> None:
    text = f"Härigenom föreskrivs i fråga om {ACT} dels att 2 § ska upphöra att gälla, dels ock att 7 § ska ha följande lydelse."
    assert [text[order.start :].split()[0] for order in read_clause(text).orders] == ["2", "7"]


@pytest.mark.parametrize(
    ("clause", "reasons"),
    [
        (f"Härigenom föreskrivs i fråga om {ACT} dels' att 11 § skall upphöra att gälla, dels att l, 4, 5 och 7-10 §§ skall ha följande lydelse.", ["' att 11 §", "l, 4, 5 och 7-10"]),
        (f"Härigenom föreskrivs att det i {ACT} ska införas en ny bilaga, bilaga =2, av följande lydelse.", ["bilagans nummer"]),
        ("Härigenom föreskrivs att 2 § lagen (1999:100 om x ska ha följande lydelse.", ["högerparentes"]),
        (f"Härigenom föreskrivs att 2 § {ACT} ska följande lydelse.", ["”ha” före ”följande lydelse”"]),
        (f"Härigenom föreskrivs i fråga om {ACT} dels att 2 § ska upphöra att gälla,", ["punkt efter ingressens sista ord"]),
        (f"Härigenom föreskrivs i fråga om {ACT} dels att nuvarande 2 och 3 §§ ska betecknas 4 §.", ["lika många nya beteckningar som gamla (2)"]),
        (f"Härigenom föreskrivs i fråga om {ACT} att 2 § ska ha följande lydelse. 2 § Denna lag gäller.", ["ingen mer text"]),
        ("Härigenom föreskrivs att 2 § lagen (1999:100) om x och 3 § lagen (1999:200) om y ska ha följande lydelse.", ["en enda grundförfattning"]),
        ("Härigenom föreskrivs att lagen (1999:100) om x och lagen (1999:200) om y ska upphöra att gälla.", ["bara upphäver andra"]),
        ("Härigenom föreskrivs att följande lagar ska upphöra att gälla, nämligen lagen (1999:100) om x och lagen (1999:200) om y.", ["bara upphäver andra"]),
        (f"Härigenom föreskrivs att 2, 3 och 4 §§ {ACT} ska byta plats.", ["två lagrum eller två rubriker som byter plats"]),
        (f"Härigenom föreskrivs att 2 § och rubriken närmast före 3 § {ACT} ska byta plats.", ["inte ett av varje"]),
        (f"Härigenom föreskrivs att ordet landsting i 2 § {ACT} ska bytas ut mot ordet region.", ["inom citattecken"]),
        (f"Härigenom föreskrivs i fråga om {ACT} att 1 kap. 2 § och 5 § ska utgå.", ["kapitlets nummer"]),
        (f"Härigenom föreskrivs att det i {ACT} ska införas två nya paragrafer, 6 a–8 §§, av följande lydelse.", ["kan räknas upp"]),
        (f"Härigenom föreskrivs att det i {ACT} ska införas en ny paragraf, 6 §.", ["av följande lydelse"]),
        (f"Härigenom föreskrivs att det i {ACT} ska införas närmast före 6 och 7 §§ tre nya rubriker av följande lydelse.", ["lika många nya rubriker som platser"]),
        (f"Härigenom föreskrivs att 8–2 §§ {ACT} ska ha följande lydelse.", ["lägre till ett högre"]),
        ("Regeringen föreskriver att bilagan (1991:736) skall ha följande lydelse.", ["(1991:736) skall"]),
        ("2 § ska ha följande lydelse.", ["ingressens början"]),
        ("", ["ingressens början"]),
    ],
)  # fmt: skip
def test_what_cant_be_read_is_refused_at_its_place(clause: str, reasons: list[str]) -> None:
    with pytest.raises(FaultError) as refused:
        read_clause(clause)
    messages = [fault.message for fault in refused.value.faults]
    assert len(messages) == len(reasons)
    for message, reason in zip(messages, reasons, strict=True):
        assert reason in message.replace("\N{NO-BREAK SPACE}", " ")


def test_a_wrong_count_is_told_not_refused() -> None:
    (count,) = read_clause(
        f"Härigenom föreskrivs att det i {ACT} ska införas tre nya paragrafer, 5 a och 15 b §§, av följande lydelse."
    ).counts
    assert (count.noun, count.stated, count.listed) == ("paragrafer", 3, 2)


def test_a_range_takes_in_what_stands_between_its_ends() -> None:
    present = [at(fragment) for fragment in ("P1", "P2", "P3", "P3a", "P4", "P5", "K2P3")]
    assert _text(expand(Range(at("P2"), at("P4")), present)) == "P2 P3 P3a P4"
    orders = expand_orders(read("2–4 §§ ska upphöra att gälla."), present)
    assert told(orders) == [("Repeal", f"P{label}", "") for label in ("2", "3", "3a", "4")]
    with pytest.raises(FaultError, match="finns inte"):
        expand(Range(at("P2"), at("P9")), present)
    with pytest.raises(FaultError, match="lika många"):
        expand_orders(read("nuvarande 2–4 §§ ska betecknas 7–9 §§."), present)


@pytest.mark.parametrize("unit", ["och ", "nuvarande ", "aaa-", " "])
def test_a_megabyte_of_nonsense_is_refused_in_time(unit: str) -> None:
    text = f"Härigenom föreskrivs i fråga om {ACT} att " + unit * (1_000_000 // len(unit))
    started = time.process_time()
    with pytest.raises(FaultError):
        read_clause(text)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "unit",
    [
        "2 § ska upphöra att gälla och ",
        "i 2 § ordet ”a” ska utgå och ",
        "punkt 2 i övergångsbestämmelserna till lagen (2007:411) om y, ",
        "det ska införas en ny paragraf, 1–900 §§, av följande lydelse och att ",
    ],
)
def test_time_grows_with_length_and_not_faster(unit: str) -> None:
    def seconds(repeated: int) -> float:
        text = f"Härigenom föreskrivs i fråga om {ACT} att " + unit * repeated
        started = time.process_time()
        with pytest.raises(FaultError):
            read_clause(text)
        return time.process_time() - started

    seconds(100)
    assert seconds(4000) < 60 * max(seconds(400), 0.005)
