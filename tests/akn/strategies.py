"""Acts and amending acts of every shape the model can express, with every character XML can hold."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st

from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Position,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)

_LETTERS = string.ascii_letters + "åäöÅÄÖ"
_ODD = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="￾￿") | st.sampled_from("\t\n\r\x85"),
    max_size=12,
)
_PLAIN = st.sampled_from(
    ["Denna lag träder i kraft den 1 januari 2026.", "5 § första stycket 3", "a  b", " ", "", "<&>\"']]>"]
)
texts = _PLAIN | _ODD
notes = st.none() | st.sampled_from(["Lag (2019:914).", "Förordning (2020:1) "]) | texts
labels = st.builds(Label, st.integers(0, 999_999), st.text(_LETTERS, max_size=2)) | st.builds(
    Label, st.none(), st.text(_LETTERS, min_size=1, max_size=3)
)
_times = st.none() | st.sampled_from(["2025-01-01", "2024-02-30", "den dag regeringen bestämmer"]) | texts
validities = st.just(Validity()) | st.builds(Validity, _times, _times, st.none() | texts)
numbers = st.sampled_from(["2003:1210", "1736:0123 1", "1928:370 s.1", "2019:914", "2010:1", "1998:a~_-%/#"])
blocks = st.builds(
    Block, st.lists(texts | st.just("a     b"), max_size=3).map(tuple), st.sampled_from(["table", "text"])
)


def _contents(inner: st.SearchStrategy[Content]) -> st.SearchStrategy[tuple[Content, ...]]:
    return st.lists(inner, max_size=4).map(tuple)


_markers = st.sampled_from(["1.", "2.", "a)", "b)", "–", "-", "IV.", "*", ""]) | texts
contents: st.SearchStrategy[Content] = st.recursive(
    texts | blocks, lambda inner: st.builds(Point, _markers, _contents(inner), notes), max_leaves=6
)
points = st.builds(Point, _markers, _contents(contents), notes)
subsections = st.builds(Subsection, _contents(contents), notes)
moments = st.builds(
    Moment,
    st.sampled_from(["2 mom.", "2 a mom.", "Mom. 2", "3 mom:"]),
    st.lists(subsections, max_size=2).map(tuple),
    notes,
)
sections = st.builds(
    Section,
    labels | st.sampled_from([Label(1), Label(7, "a")]),
    st.lists(subsections | moments, max_size=3).map(tuple),
    notes,
    validities,
    st.none() | st.sampled_from(["§ 7", "7 a §"]) | texts,
)
_loose: st.SearchStrategy[Node] = sections | subsections | blocks | st.builds(Heading, texts, validities)


def _containers(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    children = st.lists(inner, max_size=4).map(tuple)
    found: st.SearchStrategy[Any] = st.one_of(
        st.builds(Chapter, labels, st.none() | texts, children, validities, st.none() | texts),
        st.builds(
            Part, st.sampled_from(["AVD. I", "Andra avdelningen"]) | texts, notes, children, validities
        ),
        st.builds(TransitionalProvisions, st.just("Övergångsbestämmelser") | texts, children),
        st.builds(ActProvisions, numbers | texts, children, validities),
        st.builds(Annex, st.sampled_from(["Bilaga", "Bilaga 2", "Bilaga A"]) | texts, children, validities),
    )
    return found


nodes = st.recursive(_loose, lambda inner: _containers(inner), max_leaves=8)
acts = st.builds(
    Act,
    numbers,
    st.sampled_from(["Lag (2003:1210) om finansiell samordning", "Förordning (2010:1) om x", ""]) | texts,
    st.lists(nodes, max_size=5).map(tuple),
    st.lists(
        st.tuples(st.sampled_from(["Utfärdad", "Ikraft", "Departement"]) | texts, texts | _times.map(str)),
        max_size=4,
    ).map(tuple),
)
locators = st.builds(
    Locator,
    act=st.none() | numbers,
    chapter=st.none() | labels,
    section=st.none() | labels,
    moment=st.none() | labels,
    subsection=st.none() | st.integers(1, 50),
    points=st.lists(labels, max_size=2).map(tuple),
    sentence=st.none() | st.integers(1, 9),
    annex=st.none() | st.sampled_from(["", "2", "A"]) | texts,
    amendment=st.none() | numbers | texts,
    part=st.none() | labels,
)
_wordings = st.one_of(
    sections,
    subsections,
    moments,
    points,
    acts,
    st.builds(Chapter, labels, st.none() | texts, st.lists(nodes, max_size=3).map(tuple), validities),
    st.builds(Part, texts, notes, st.lists(nodes, max_size=2).map(tuple), validities),
    st.builds(Annex, texts, st.lists(nodes, max_size=2).map(tuple), validities),
    st.builds(ActProvisions, numbers, st.lists(nodes, max_size=2).map(tuple), validities),
)
_positions = st.sampled_from(Position)
_several = st.lists(locators, max_size=3).map(tuple)
operations = st.one_of(
    st.builds(Repeal, locators, st.none() | texts),
    st.builds(Substitute, locators, _wordings, st.none() | numbers | texts),
    st.builds(Insert, locators, _wordings),
    st.builds(Renumber, locators, locators),
    st.builds(InsertHeading, locators, texts, st.booleans(), _positions),
    st.builds(SubstituteHeading, locators, texts, st.booleans(), _positions),
    st.builds(RepealHeading, locators, _positions),
    st.builds(MoveHeading, locators, locators, _positions, _positions),
    st.builds(SubstituteTitle, texts, st.booleans()),
    st.builds(ReplaceWord, _several, texts, texts, st.booleans(), _several),
    st.builds(DeleteWord, _several, texts, st.booleans(), _several),
    st.builds(Extend, locators, st.none() | texts),
)
amending_acts = st.builds(
    AmendingAct,
    kind=st.sampled_from(["lag", "förordning"]) | texts,
    title=texts,
    base=st.builds(BaseAct, numbers, texts, st.none() | numbers | texts),
    operations=st.lists(operations, max_size=4).map(tuple),
    provisions=st.lists(nodes, max_size=2).map(tuple),
    form=st.sampled_from(["förslag", "utfärdad"]) | texts,
    number=st.none() | numbers,
    issued=_times,
    printed_clause=st.none() | texts,
    footnotes=st.lists(texts, max_size=2).map(tuple),
    signature=st.lists(texts, max_size=2).map(tuple),
)
