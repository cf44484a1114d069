"""Finding references: statutes by name and pronoun, context, and what is kept unresolved."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import Kind, Reason, Reference, pieces

OWN = "2003:1210"


def targets(text: str, place: str | None = None) -> list[str]:
    here = Locator.parse(place) if place else None
    found = find(text, OWN, here)
    return [str(each.target).removeprefix(OWN) if each.target else "?" for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("enligt 7 § första stycket 3", ["#P7S1N3"]),
        ("9 § 13", ["#P9S1N13"]),
        ("11–13, 15 och 16 c §§", ["#P11", "#P13", "#P15", "#P16c"]),
        ("14 a–c §§ och 5 a och b §§", ["#P14a", "#P14c", "#P5a", "#P5b"]),
        ("2 a kap.", ["#K2a"]),
        ("3 och 4 kap.", ["#K3", "#K4"]),
        ("2 kap. 6 och 7 §§, 4 kap. 1 § och 5 kap.", ["#K2", "#K2P6", "#K2P7", "#K4P1", "#K5"]),
        ("i 3 § tredje st. 2 p.", ["#P3S3N2"]),
        ("första stycket 2 i och för sig", ["#S1N2"]),
        ("enligt 7 § 2 000 kronor", ["#P7"]),
        ("enligt första stycket 10 dagar", ["#S1"]),
        ("8 §, 9 § andra stycket 2, 12 och 15 §§", ["#P8", "#P9S2N2", "#P12", "#P15"]),
        ("1 § 1 a och b, 2 och 4 §§", ["#P1S1N1a", "#P1S1N1b", "#P2", "#P4"]),
        ("andra stycket i 7 §", ["#P7S2", "#P7"]),
        ("8 § eller första stycket", ["#P8", "#S1"]),
        ("bilaga 2 till denna lag", ["#B2", ""]),
        ("Den gäller. Lag (2019:914).", ["#L2019:914"]),
        ("lag (2019:914)", ["2019:914"]),
        ("23 § okändalagen", ["?", "?"]),
        ("6 § bolagsordningen", ["?", "?"]),
    ],
)
def test_what_the_words_name(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5 § räntelagen (1975:635) och 6 § räntelagen",
            ["1975:635#P5", "1975:635", "1975:635#P6", "1975:635"],
        ),
        ("2 kap. plan- och bygglagen (2010:900)", ["2010:900#K2", "2010:900"]),
        (
            "2 § lagen (1962:381) om allmän försäkring och 3 § samma lag",
            ["1962:381#P2", "1962:381", "1962:381#P3", "1962:381"],
        ),
        (
            "lagen (1962:381) om allmän försäkring; 3 § lagen om allmän försäkring",
            ["1962:381", "1962:381#P3", "1962:381"],
        ),
        ("3 § lagen om vård av missbrukare (1988:870)", ["1988:870#P3", "1988:870"]),
        ("brottsbalkens 3 kap. 5 §", ["1962:700", "1962:700#K3P5"]),
        ("36 kap. 5 § RB", ["1942:740#K36P5", "1942:740"]),
        (
            "lagen (2000:461) om x eller lagen (2000:462) om införande av nämnda lag",
            ["2000:461", "2000:462", "2000:461"],
        ),
        ("lagen (1:1) om", []),
        ("byggningabalken (1736:0123 1)", ["1736:0123 1"]),
        ("förordning (1736:0123 s. 2)", ["1736:0123 s. 2"]),
        (
            "förordningen (2009:1) och lagen (2010:2). 3 § samma förordning",
            ["2009:1", "2010:2", "2009:1#P3", "2009:1"],
        ),
        (
            "lagen (1998:150) om x och lagen (1995:1506) om y; 2 § i den förstnämnda lagen",
            ["1998:150", "1995:1506", "1998:150#P2", "1998:150"],
        ),
        (
            "3 § första stycket och 4 § brottsbalken eller 5 § denna lag",
            ["1962:700#P3S1", "1962:700#P4", "1962:700", "#P5", ""],
        ),
    ],
)
def test_whose_the_place_is(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i denna paragraf", ["2003:1210#K2P7"]),
        ("i andra stycket", ["2003:1210#K2P7S2"]),
        ("i detta kapitel", ["2003:1210#K2"]),
        ("enligt 3 §", ["2003:1210#K2P3"]),
        ("enligt 4 kap. 3 § och 5 §", ["2003:1210#K4P3", "2003:1210#K4P5"]),
        ("andra meningen", ["2003:1210#K2P7S1M2"]),
        ("enligt 5 § och samma paragraf", ["2003:1210#K2P5", "2003:1210#K2P5"]),
        ("9 § brottsbalken", ["1962:700#P9", "1962:700"]),
    ],
)
def test_where_the_text_stands(text: str, expected: list[str]) -> None:
    found = find(text, OWN, Locator.parse("2 kap. 7 § första stycket"))
    assert [str(each.target) for each in found] == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("samma lag", Reason.NO_ANTECEDENT),
        ("denna paragraf", Reason.NO_PLACE),
        ("5 § okändalagen", Reason.UNKNOWN_ACT),
        ("§ andra stycket", Reason.BROKEN_OFF),
        ("5 § sista stycket", Reason.LAST),
        ("3 § i konventionen", Reason.FOREIGN),
        ("9 § skolförordningen i dess lydelse före utgången av 1982", Reason.UNKNOWN_ACT),
    ],
)
def test_what_is_kept_with_its_reason(text: str, reason: Reason) -> None:
    first = find(text, OWN)[0]
    assert first.target is None
    assert first.reason is reason


def test_transitional_provisions() -> None:
    point = "punkt 4 i övergångsbestämmelserna till lagen (2007:411)"
    assert targets(point) == ["2007:411#LN4", "2007:411"]
    amending = (
        "punkterna 2 och 3 i övergångsbestämmelserna till lagen (2011:1256) om ändring i "
        "inkomstskattelagen (1999:1229)"
    )
    assert targets(amending)[:2] == ["1999:1229#L2011:1256N2", "1999:1229#L2011:1256N3"]
    here = Locator(OWN, amendment="2019:914")
    assert [str(each.target) for each in find("Denna lag träder i kraft. 7 § gäller.", OWN, here)] == [
        "2003:1210#L2019:914",
        "2003:1210#P7",
    ]


def test_eu_acts_have_their_celex_number() -> None:
    text = "artikel 6.1 e i Europaparlamentets och rådets förordning (EU) 2016/679"
    assert targets(text) == ["32016R0679#artikel 6.1 e", "32016R0679"]
    assert targets("artiklarna 10a och 25a i direktiv 2009/103/EG")[0] == "32009L0103#artikel 10a"
    assert targets("förordning (EG) nr 593/2008") == ["32008R0593"]
    assert targets("förordning (EG) 2027/97") == ["31997R2027"]
    assert targets("artikel 11.1 tredje stycket första meningen") == ["?"]


def test_the_label_of_a_section_is_no_reference_to_it() -> None:
    text = (
        "7 §   Stödet får ges enligt 8 §.\n\n8 §   Det får återkallas.\n\n2 kap. Avgifter\n\n1 §   Som i 7 §."
    )
    assert targets(text) == ["#P8", "#P7"]


def test_names_given_a_number_hold_for_the_texts_that_follow() -> None:
    memory = Memory()
    find("påhittadelagen (1960:729)", OWN, None, memory)
    memory.forget()
    assert [str(each.target) for each in find("3 § påhittadelagen", OWN, None, memory)] == [
        "1960:729#P3",
        "1960:729",
    ]
    memory.forget()
    assert find("3 § samma lag", OWN, None, memory)[0].reason is Reason.NO_ANTECEDENT


WORDS = st.sampled_from(
    "1 2 7 16 § §§ kap. första andra tredje stycket styckena meningen a b i och eller samt , – - . "
    "lagen (1995:1) (2010:800) brottsbalken samma denna lag nämnda paragraf mom. punkt artikel bilaga till "
    "förordning (EU) 2016/679 övergångsbestämmelserna \n\n st. p om".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from([None, "#K2P7S1", "#L2019:914N2", "#B1"]))
def test_the_words_of_a_text_are_the_words_of_its_pieces(text: str, place: str | None) -> None:
    found = find(text, OWN, Locator.parse(place) if place else None)
    cut = pieces(text, found)
    assert "".join(each.text if isinstance(each, Reference) else each for each in cut) == text
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all((each.target is None) == (each.reason is not None) for each in found)


@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text: str) -> None:
    assert (
        "".join(each.text if isinstance(each, Reference) else each for each in pieces(text, find(text)))
        == text
    )


def test_kinds_and_ranges() -> None:
    found = find("9 § andra stycket 2–4 och 3 kap.", OWN)
    assert [(each.kind, each.limit) for each in found] == [
        (Kind.SUBSECTION, None),
        (Kind.POINT, "fran"),
        (Kind.POINT, "till"),
        (Kind.CHAPTER, None),
    ]
