"""eIds follow the naming convention, are unique, and say the same place as the locator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from tests.akn.strategies import acts, locators, texts
from tests.akn.test_round_trip import thorough
from toolkit.akn import write_act
from toolkit.akn.eid import eid, locator
from toolkit.akn.names import escape, unescape, work_uri
from toolkit.akn.numbering import part_step
from toolkit.akn.parse import parse
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)
from toolkit.law.outline import walk


def _ids(*body: Node) -> list[tuple[str, str]]:
    """The eId and wId of each named element, in order; the wId "" where it is the eId."""
    root = parse(write_act(Act("2003:1210", "Lag", body)), "lag.xml")
    named = root.iterfind(".//{*}body//*[@eId]")
    return [(element.get("eId", ""), element.get("wId", "")) for element in named]


def _section(
    number: int, letters: str = "", *content: Subsection | Moment, dated: str | None = None
) -> Section:
    return Section(Label(number, letters), content, validity=Validity(dated))


LIST = Subsection(
    ("Ett förbund ska", Point("1.", ("besluta", Point("a)", ("om mål",)), Point("–", ("om medel",)))), "och"),
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            (_section(7, "a", Subsection(("Text.",)), LIST),),
            [
                "sec_7a",
                "sec_7a__subsec_1",
                "sec_7a__subsec_2",
                "sec_7a__subsec_2__point_1",
                "sec_7a__subsec_2__point_1__point_a",
                "sec_7a__subsec_2__point_1__indent_1",
            ],
            id="subsections, points and indents",
        ),
        pytest.param(
            (Chapter(Label(1), None, (_section(1),)), Chapter(Label(2, "a"), None, (_section(1),))),
            ["chp_1", "chp_1__sec_1", "chp_2a", "chp_2a__sec_1"],
            id="numbers restart in each chapter",
        ),
        pytest.param(
            (Chapter(Label(1), None, (_section(1),)), Chapter(Label(2), None, (_section(2), LIST))),
            [
                "chp_1",
                "sec_1",
                "chp_2",
                "sec_2",
                "chp_2__subsec_1",
                "chp_2__subsec_1__point_1",
                "chp_2__subsec_1__point_1__point_a",
                "chp_2__subsec_1__point_1__indent_1",
            ],
            id="numbers run through the act",
        ),
        pytest.param(
            (
                Part("AVD. II", None, (Chapter(Label(3), None, (_section(1),)),)),
                Part("Tredje avdelningen", None, (Part("A.", None, ()),)),
            ),
            ["part_II", "chp_3", "chp_3__sec_1", "part_3", "part_3__part_A"],
            id="parts leave chapters as they are cited",
        ),
        pytest.param(
            (_section(3, "", Moment("2 a mom.", (Subsection(()),))),),
            ["sec_3", "sec_3__mom_2a", "sec_3__mom_2a__subsec_1"],
            id="moments",
        ),
        pytest.param(
            (
                TransitionalProvisions(
                    "Övergångsbestämmelser",
                    (
                        ActProvisions("2019:914", (Subsection((Point("1.", ("x",)),)), _section(2))),
                        ActProvisions("1736:0123 1", ()),
                    ),
                ),
            ),
            [
                "trans",
                "trans_2019-914",
                "trans_2019-914__subsec_1",
                "trans_2019-914__subsec_1__point_1",
                "trans_2019-914__sec_2",
                "trans_1736-0123_1",
            ],
            id="transitional provisions",
        ),
        pytest.param(
            (Annex("Bilaga", (_section(1),)), Annex("Bilaga 2", ())),
            ["annex", "annex__sec_1", "annex_2"],
            id="annexes",
        ),
    ],
)
def test_elements_are_named_by_the_convention(body: tuple[Node, ...], expected: list[str]) -> None:
    assert _ids(*body) == [(name, "") for name in expected]


def test_a_second_wording_has_an_eid_of_its_own_and_the_same_wid() -> None:
    assert _ids(
        _section(7, "", Subsection(("Till 2025.",)), dated=None),
        _section(7, "", Subsection(("Från 2025.",)), dated="2025-01-01"),
        _section(7),
    ) == [
        ("sec_7", ""),
        ("sec_7__subsec_1", ""),
        ("sec_7~2", "sec_7"),
        ("sec_7~2__subsec_1", "sec_7__subsec_1"),
        ("sec_7~3", "sec_7"),
    ]


@given(acts)
@thorough
def test_eids_are_unique_and_none_has_white_space(act: Act) -> None:
    root = parse(write_act(act), "lag.xml")
    found = [element.get("eId", "") for element in root.iterfind(".//*[@eId]")]
    assert len(found) == len(set(found))
    assert not any(any(c.isspace() for c in name) for name in found)


@given(locators)
@thorough
def test_a_locator_becomes_an_eid_and_comes_back(place: Locator) -> None:
    assert locator(eid(place)) == replace(place, act=None, sentence=None)


@given(texts)
@thorough
def test_an_escaped_name_comes_back_and_keeps_separators_free(text: str) -> None:
    name = escape(text)
    assert unescape(name) == text
    assert "__" not in name and "~" not in name and not name.startswith("_") and not name.endswith("_")


@pytest.mark.parametrize(
    "name",
    [
        "sec",
        "sec_",
        "sec_7__chp_2",
        "sec_7__sec_8",
        "sec_7__indent_1",
        "change_1",
        "subsec_0",
        "subsec_1_0",
        "trans_%zz",
    ],
)
def test_an_eid_that_names_no_place_is_refused(name: str) -> None:
    with pytest.raises(ValueError):
        locator(name)


def test_the_suffix_of_a_further_wording_is_no_part_of_the_place() -> None:
    assert locator("sec_7a~2__subsec_1") == Locator.parse("7 a § första stycket")


def test_a_sentence_is_in_the_element_that_holds_it() -> None:
    assert eid(Locator.parse("2003:1210#K2P7aS1N3bM2")) == "chp_2__sec_7a__subsec_1__point_3b"


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        ("lag", "2003:1210", "/akn/se/act/lag/2003/1210"),
        ("förordning", "2024:183", "/akn/se/act/forordning/2024/183"),
        ("lag", "1736:0123 1", "/akn/se/act/lag/1736/0123_1"),
        ("lag", "1928:370 s.1", "/akn/se/act/lag/1928/370_s.1"),
    ],
)
def test_a_work_is_named_by_its_sfs_number(kind: str, number: str, expected: str) -> None:
    assert work_uri(kind, number) == expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("AVD. I", "part_I"),
        ("AVDELNING B", "part_B"),
        ("ANDRA AVDELNINGEN", "part_2"),
        ("2 avd.", "part_2"),
        ("Gemensamma regler", "part_9"),
        ("", "part_9"),
    ],
)
def test_a_part_is_named_by_the_number_its_marker_says(marker: str, expected: str) -> None:
    assert part_step(marker, 9) == expected


@pytest.mark.parametrize("number", ["1962-700", "1999-1229", "2010-110", "1970-994", "1994-1009"])
def test_every_place_in_real_law_has_its_element(shared: Path, number: str) -> None:
    from toolkit.text.statute import read_statute

    act = read_statute((shared / f"corpus/{number}.txt").read_text(encoding="utf-8")).act
    root = etree.fromstring(write_act(act))
    names = {element.get("wId", element.get("eId", "")) for element in root.iter("{*}*")}
    places = [
        placed.locator
        for placed in walk(act)
        if isinstance(placed.node, Section | Chapter | ActProvisions | Annex)
    ]
    assert len(places) > 10
    assert [str(place) for place in places if eid(place) not in names] == []
