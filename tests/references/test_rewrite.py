"""Rewriting references when places move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.references.rewrite import GONE, MIXED, OTHER_ACT, rewrite

OWN = "1999:1"


def moves(**each: str | None) -> dict[Locator, Locator | None]:
    return {Locator.parse(f"#{one}"): Locator.parse(f"#{to}") if to else None for one, to in each.items()}


@pytest.mark.parametrize(
    ("text", "moved", "expected"),
    [
        ("enligt 9–11 §§ ska", moves(P10=None), "enligt 9 och 11 §§ ska"),
        ("2, 3 och 4 §§", moves(P3="P5"), "2, 4 och 5 §§"),
        ("2–4 §§", moves(P2="P3", P3="P4", P4="P5"), "3–5 §§"),
        ("5–9 §§", moves(P7=None), "5, 6, 8 och 9 §§"),
        ("2 eller 3 §", moves(P3="P5"), "2 eller 5 §"),
        ("2, 3 eller 4 §", moves(P4=None), "2 eller 3 §"),
        ("2 och 3 §§ gäller", moves(P3=None), "2 § gäller"),
        ("7 § första stycket 3 och 4", moves(P7="P8"), "8 § första stycket 3 och 4"),
        ("7 § 3 och 4", moves(P7S1N3=None), "7 § 4"),
        ("9 § 2–5", moves(P9S1N3=None), "9 § 2, 4 och 5"),
        ("10 § 1 b och c", moves(P10="P11"), "11 § 1 b och c"),
        ("10 § 1 b och c", moves(P10S1N1="P10S1N2"), "10 § 2 b och c"),
        ("2 § första och andra styckena", moves(P2S1="P2S2", P2S2="P2S3"), "2 § andra och tredje styckena"),
        ("2 § första eller andra stycket", moves(P2S2="P2S3"), "2 § första eller tredje stycket"),
        ("2 § första–tredje styckena", moves(P2S3=None), "2 § första och andra styckena"),
        ("8 § första stycket andra meningen", moves(P8="P9"), "9 § första stycket andra meningen"),
        ("29 § 2 mom.", moves(P29="P30"), "30 § 2 mom."),
        ("2 och 4 kap.", moves(K4="K5"), "2 och 5 kap."),
        ("2 kap. 3 §", moves(K2="K4"), "4 kap. 3 §"),
        ("7 kap. 22, 23 och 26 §§", moves(K7P23="K8P1"), "7 kap. 22 och 26 §§ samt 8 kap. 1 §"),
        ("14 § 2 eller 3 eller 14 a § 2", moves(P14a="P15"), "14 § 2 eller 3 eller 15 § 2"),
        ("3 § brottsbalken", moves(P3="P4"), "3 § brottsbalken"),
        ("3 § och 5 § räntelagen (1975:635)", moves(P3="P4"), "3 § och 5 § räntelagen (1975:635)"),
        ("enligt 4 § och i 6 § andra stycket", moves(P4="P5", P6="P7"), "enligt 5 § och i 7 § andra stycket"),
    ],
)
def test_the_phrase_is_written_anew(text: str, moved: dict[Locator, Locator | None], expected: str) -> None:
    assert _applied(text, None, moved) == expected


@pytest.mark.parametrize(
    ("text", "place", "moved", "expected"),
    [
        ("andra stycket", "#P7", moves(P7="P8"), "andra stycket"),
        ("andra stycket", "#P7", moves(P7S2="P7S3"), "tredje stycket"),
        ("andra stycket", "#P7", moves(P7S2="P9S1"), "9 § första stycket"),
        ("första och andra styckena", "#P7", moves(P7S1=None, P7S2="P7S1"), "första stycket"),
        ("i denna paragraf", "#P7", moves(P7="P8"), "i denna paragraf"),
        ("5 §", "#K2P1", moves(K2P5="K3P5"), "3 kap. 5 §"),
        ("5 §", "#K2P1", moves(K2="K3"), "5 §"),
        ("5 §", "#K2P1", moves(K2P1="K3P1"), "2 kap. 5 §"),
        ("2 kap. 5 §", "#K3P1", moves(K3P1="K2P9"), "2 kap. 5 §"),
    ],
)
def test_what_the_text_stands_in_moves_too(
    text: str, place: str, moved: dict[Locator, Locator | None], expected: str
) -> None:
    assert _applied(text, Locator.parse(place), moved) == expected


@pytest.mark.parametrize(
    ("text", "moved", "reason"),
    [
        ("4 §", moves(P4=None), GONE),
        ("3 § eller 5 och 6 §§", moves(P5="P7"), MIXED),
        ("3 §", {Locator.parse("#P3"): Locator.parse("2020:1#P3")}, OTHER_ACT),
    ],
)
def test_what_cannot_be_done_mechanically(
    text: str, moved: dict[Locator, Locator | None], reason: str
) -> None:
    (change,) = rewrite(text, OWN, None, moved)
    assert (change.old, change.new, change.reason) == (text, None, reason)


def test_a_broken_range_keeps_its_lettered_sections() -> None:
    existing = [Locator.parse(f"#P{label}") for label in ("9", "9a", "10", "11")]
    (change,) = rewrite("9–11 §§", OWN, None, moves(P10=None), existing=existing)
    assert change.new == "9, 9 a och 11 §§"


@pytest.mark.parametrize(
    ("text", "moved", "expected"),
    [
        ("37–41 §§", moves(K1P40b=None), None),
        ("37–41 §§", moves(K1P40b="K1P50"), "37–41 och 50 §§"),
        ("37–41 §§", moves(K1P40b="K1P42"), "37–42 §§"),
        ("2 kap. 37–41 §§", moves(K1P40b=None), None),
    ],
)
def test_a_range_that_loses_what_is_within_it(
    text: str, moved: dict[Locator, Locator | None], expected: str | None
) -> None:
    labels = ("37", "38", "39", "40", "40a", "40b", "41")
    existing = [Locator.parse(f"#K{chapter}P{label}") for chapter in (1, 2) for label in labels]
    changes = rewrite(text, OWN, Locator.parse("#K1P45"), moved, existing=existing)
    assert [change.new for change in changes] == ([expected] if expected else [])


def test_references_from_another_act() -> None:
    moved = {Locator.parse("1975:635#P5"): Locator.parse("1975:635#P6")}
    (change,) = rewrite("enligt 5 § räntelagen (1975:635)", OWN, None, moved)
    assert (change.old, change.new) == ("5 §", "6 §")


def _applied(text: str, place: Locator | None, moved: dict[Locator, Locator | None]) -> str:
    for change in reversed(rewrite(text, OWN, place, moved)):
        assert change.new is not None
        text = text[: change.start] + change.new + text[change.end :]
    return text


PHRASES = st.sampled_from(
    [
        "2, 3 och 5 §§",
        "3–6 §§",
        "4 § första stycket 2 och 3",
        "3 eller 4 §",
        "2 § andra och tredje styckena, 4–6 §§ samt 6 § första stycket",
        "5 § 1 a, b och d",
        "3 § första stycket första meningen",
        "2–4 och 6 §§",
    ]
)
SECTIONS = [Locator(OWN, section=Label(number)) for number in range(2, 7)]


@given(PHRASES)
def test_where_nothing_moves_nothing_changes(text: str) -> None:
    assert rewrite(text, OWN, None, {place: place for place in SECTIONS}) == ()


@given(PHRASES, st.lists(st.integers(2, 40), min_size=5, max_size=5, unique=True), st.sets(st.integers(0, 4)))
def test_the_new_words_name_the_places_moved_to(text: str, numbers: list[int], gone: set[int]) -> None:
    moved = {
        place: None if position in gone else Locator(OWN, section=Label(number))
        for position, (place, number) in enumerate(zip(SECTIONS, numbers, strict=True))
    }
    changes = rewrite(text, OWN, None, moved)
    if any(change.new is None for change in changes):
        return
    after = text
    for change in reversed(changes):
        after = after[: change.start] + (change.new or "") + after[change.end :]
    wanted = {moved[section] for section in _sections(text)} - {None}
    assert {Locator(OWN, section=label.section) for label in _sections(after)} == wanted


def _sections(text: str) -> set[Locator]:
    """The sections that a text names, those inside its ranges too."""
    found: set[Locator] = set()
    low = 0
    for reference in find(text, OWN):
        locator = reference.locator
        if locator is None or locator.section is None or locator.section.number is None:
            continue
        if reference.limit == "till" and not locator.points:
            found |= {Locator(OWN, section=Label(n)) for n in range(low, locator.section.number)}
        low = locator.section.number
        found.add(Locator(OWN, section=locator.section))
    return found
