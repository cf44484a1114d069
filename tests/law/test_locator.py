"""Locators: URIs and Swedish words, both ways, and what they resolve to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Heading, Point, Section, Subsection
from toolkit.law.resolve import Unresolved, resolve, sentences


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("2003:1210#P7S1N3", "2003:1210#P7S1N3"),
        ("7 § första stycket 3", "#P7S1N3"),
        ("9 § 13", "#P9S1N13"),
        ("2 kap. 7 a § andra stycket 3 b andra meningen", "#K2P7aS2N3bM2"),
        ("2 a kap.", "#K2a"),
        ("7\N{NO-BREAK SPACE}§ lagen (2003:1210) om finansiell samordning", "2003:1210#P7"),
        ("3 § 2 mom. tredje stycket", "#P3O2S3"),
        ("#L2007:1017N2", "#L2007:1017N2"),
        ("#B2", "#B2"),
        ("#B24.1S1", "#B24.1S1"),
        ("#P58S2N2bNviiiM1", "#P58S2N2bNviiiM1"),
    ],
)
def test_words_and_uris_are_read(text: str, uri: str) -> None:
    assert str(Locator.parse(text)) == uri


@pytest.mark.parametrize("text", ["", "sju §", "#X7", "2003#P7", "kapitel", "2003:1210#P7Q2", "§ 7 §"])
def test_what_is_no_locator_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Locator.parse(text)


numbers = st.integers(min_value=1, max_value=150)
labels = st.builds(Label, numbers, st.sampled_from(["", "a", "b", "ö"]))
locators = st.builds(
    Locator,
    act=st.none() | st.builds("{}:{}".format, st.integers(1600, 2100), numbers),
    chapter=st.none() | labels,
    section=labels,
    moment=st.none() | labels,
    subsection=st.integers(min_value=1, max_value=99),
    points=st.lists(labels, max_size=1).map(tuple),
    sentence=st.none() | st.integers(min_value=1, max_value=20),
)


@given(locators)
def test_uri_is_read_back(locator: Locator) -> None:
    assert Locator.parse(str(locator)) == locator


@given(locators)
def test_words_are_read_back(locator: Locator) -> None:
    assert Locator.parse(locator.words) == Locator(
        chapter=locator.chapter,
        section=locator.section,
        moment=locator.moment,
        subsection=locator.subsection,
        points=locator.points,
        sentence=locator.sentence,
    )


def _section(label: str, *subsections: Subsection) -> Section:
    return Section(Label.parse(label), subsections)


LISTED = Subsection(
    (
        "Förbundet har till uppgift att",
        Point("1.", ("besluta om mål,",)),
        Point("2.", ("stödja", Point("a)", ("samverkan, och",)), Point("b)", ("analyser.",)))),
        Point("2 a.", ("lämna uppgifter.",)),
    )
)
RUNNING = Act(
    "2003:1210",
    "Lag (2003:1210) om prövning",
    (
        Chapter(Label(1), "Inledning", (_section("1", Subsection(("En mening. Två meningar.",))),)),
        Chapter(Label(2), "Mer", (Heading("Uppgifter"), _section("2", LISTED, Subsection(("Slut.",))))),
    ),
)
RESTARTING = Act(
    "2010:1",
    "Lag (2010:1) om prövning",
    (
        Chapter(Label(1), None, (_section("1", Subsection(("I första kapitlet.",))),)),
        Chapter(Label(2), None, (_section("1", Subsection(("I andra kapitlet.",))),)),
    ),
)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("2 § första stycket 1", "besluta om mål,"),
        ("2 § första stycket 2 b", "analyser."),
        ("2 § första stycket 2 a", "lämna uppgifter."),
        ("2 § andra stycket", "Slut."),
        ("2 kap. 2 § andra stycket", "Slut."),
    ],
)
def test_places_resolve(place: str, text: str) -> None:
    found = resolve(RUNNING, Locator.parse(place))
    assert isinstance(found, Point | Subsection)
    assert found.content == (text,)


def test_sentences_resolve() -> None:
    assert resolve(RUNNING, Locator.parse("1 § första stycket andra meningen")) == "Två meningar."


def test_chapter_decides_where_numbers_restart() -> None:
    found = resolve(RESTARTING, Locator.parse("2 kap. 1 §"))
    assert isinstance(found, Section)
    assert found.content == (Subsection(("I andra kapitlet.",)),)
    with pytest.raises(Unresolved):
        resolve(RESTARTING, Locator.parse("1 §"))


@pytest.mark.parametrize(
    ("place", "reached"),
    [
        ("2 § tredje stycket", "#P2"),
        ("2 § första stycket 9", "#P2S1"),
        ("1 § första stycket tredje meningen", "#P1S1"),
        ("9 §", None),
    ],
)
def test_unresolved_says_how_far_it_came(place: str, reached: str | None) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve(RUNNING, Locator.parse(place))
    assert (str(caught.value.reached) if caught.value.reached else None) == reached


def test_abbreviations_end_no_sentence() -> None:
    assert sentences("Enligt 3 kap. 2 § gäller detta. Annars inte.") == [
        "Enligt 3 kap. 2 § gäller detta.",
        "Annars inte.",
    ]
