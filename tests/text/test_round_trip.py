"""Acts made up at random: what is written reads back as the same act."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.labels import Label
from toolkit.law.model import (
    ALWAYS,
    Act,
    ActProvisions,
    Chapter,
    Heading,
    Node,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)
from toolkit.text.statute import read_nodes, read_statute
from toolkit.text.write import write_nodes, write_statute

SENTENCES = st.sampled_from(
    [
        "Förbundet är bildat när förbundsordningen har fastställts av förbundsmedlemmarna.",
        "Bestämmelserna i 4 kap. 6, 7 och 9 §§ kommunallagen (2017:725) gäller.",
        "Lagen tillämpas första gången den 1 januari 2005.",
        "7 § första stycket gäller även i fråga om arvode.",
        "Styrelsen – eller en ledamot – utser revisorer enligt 25 §.",
    ]
)
LEADS = st.sampled_from(["Förbundsordningen ska ange", "Detta gäller dock inte"])
ITEMS = st.sampled_from(
    ["förbundets organisation", "antalet ledamöter och ersättare enligt 2 §", "var som helst"]
)
ENDNOTES = st.none() | st.sampled_from(["Lag (2019:914).", "Förordning (2022:131)."])
DATES = st.sampled_from(["2024-07-01", "den dag som regeringen bestämmer"])
VALIDITIES = st.just(ALWAYS) | st.builds(Validity, st.none() | DATES, st.none() | DATES)


@st.composite
def lists(draw: st.DrawFn, markers: tuple[tuple[str, ...], ...]) -> tuple[Point, ...]:
    """A list of two or three points, the last kinds of ``markers`` nested in the first."""
    points = []
    for marker in markers[0][: draw(st.integers(2, 3))]:
        inner = draw(lists(markers[1:])) if len(markers) > 1 and draw(st.booleans()) else ()
        points.append(Point(marker, (draw(ITEMS), *inner)))
    return tuple(points)


NESTED = (("1.", "2.", "3."), ("a)", "b)", "c)"), ("–", "–", "–"))
PLAIN = SENTENCES.map(lambda text: Subsection((text,)))
LISTED = st.builds(
    lambda lead, points, after: Subsection((lead, *points, *after)),
    LEADS,
    lists(NESTED),
    st.just(()) | st.just(("om inte annat följer av 3 §.",)),
)
CONTENT = st.lists(PLAIN | LISTED, min_size=1, max_size=3).map(tuple)


@st.composite
def runs_of_sections(draw: st.DrawFn) -> tuple[Node, ...]:
    """Headings and sections with rising labels."""
    nodes: list[Node] = []
    for number in range(1, draw(st.integers(2, 4))):
        if draw(st.booleans()):
            nodes.append(Heading(draw(st.sampled_from(["Förbundsordning", "Ekonomisk förvaltning m.m."]))))
        label = Label(number, draw(st.sampled_from(["", "", "a"])))
        nodes.append(Section(label, draw(CONTENT), draw(ENDNOTES), draw(VALIDITIES)))
    return tuple(nodes)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """An act with or without chapters, with or without transitional provisions."""
    if draw(st.booleans()):
        body: tuple[Node, ...] = tuple(
            Chapter(Label(number), "Inledande bestämmelser", draw(runs_of_sections()), draw(VALIDITIES))
            for number in (1, 2)
        )
    else:
        body = draw(runs_of_sections())
    if draw(st.booleans()):
        group = ActProvisions("2019:914", (draw(PLAIN),), draw(VALIDITIES))
        body = (*body, TransitionalProvisions("Övergångsbestämmelser", (group,)))
    metadata = (("Utfärdad", "2003-12-18"), ("Ikraft", "2004-01-01"))
    return Act("2003:1210", "Lag (2003:1210) om finansiell samordning", body, metadata)


@given(acts())
def test_what_is_written_reads_back(act: Act) -> None:
    reading = read_statute(write_statute(act))
    assert reading.act == act
    assert reading.notes == ()


@given(runs_of_sections())
def test_so_does_a_fragment(nodes: tuple[Node, ...]) -> None:
    assert read_nodes(write_nodes(nodes)) == nodes


@given(st.text(max_size=200))
def test_no_text_at_all_makes_the_reader_fail(text: str) -> None:
    assert read_statute(text).act == read_statute(text).act
    read_nodes(text)


@given(
    st.lists(
        st.sampled_from(
            "1. a) i) – § 2 § 3 kap. 2004:793 Bilaga Övergångsbestämmelser Text. text \n \n\n".split(" ")
        )
    )
)
def test_any_mixture_of_marks_keeps_its_words(parts: list[str]) -> None:
    text = " ".join(parts)
    assert write_nodes(read_nodes(text)).split() == text.split()
