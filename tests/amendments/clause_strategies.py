"""Generated operations of every kind, for the properties of the clause and the scope strings."""

from __future__ import annotations

from hypothesis import strategies as st

from toolkit.amendments.operations import (
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
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
from toolkit.law.model import Annex, Section

PRINTED = Section(Label(1), ())
"""Stands for whatever wording is printed; no property here looks at it."""

labels = st.builds(Label, st.integers(1, 40), st.sampled_from(["", "", "", "a", "b", "c", "d", "i", "å"]))
plain_labels = st.builds(Label, st.integers(1, 9), st.sampled_from(["", "", "a"]))
texts = st.sampled_from(
    [
        "Tillämpningsområde",
        "Skolverket",
        "Övriga bestämmelser m.m.",
        "rikets 2 § och 3 kap.",
        "ett ord, dels att",
    ]
)
times = st.sampled_from(["vid utgången av februari 2003", "den 1 juli 2027", "till utgången av 2027"])
acts = st.sampled_from(["2007:411", "2019:1262"])


@st.composite
def sections(draw: st.DrawFn, chaptered: bool) -> Locator:
    return Locator(chapter=draw(plain_labels) if chaptered else None, section=draw(labels))


@st.composite
def within(draw: st.DrawFn, chaptered: bool) -> Locator:
    section = draw(sections(chaptered))
    subsection = draw(st.one_of(st.none(), st.integers(1, 4)))
    points = draw(st.one_of(st.just(()), plain_labels.map(lambda label: (label,)))) if subsection else ()
    moment = None if subsection else draw(st.one_of(st.none(), plain_labels))
    sentence = draw(st.one_of(st.none(), st.integers(1, 3))) if subsection else None
    return Locator(
        chapter=section.chapter,
        section=section.section,
        moment=moment,
        subsection=subsection,
        points=points,
        sentence=sentence,
    )


annexes = st.sampled_from(["", "1", "2", "3 a", "A"]).map(lambda label: Locator(annex=label))
provisions = st.builds(
    lambda act, point: Locator(amendment=act, points=(point,) if point else ()),
    st.one_of(st.just("1999:100"), acts),
    st.one_of(st.none(), plain_labels),
)
chapters = plain_labels.map(lambda label: Locator(chapter=label))
parts = st.sampled_from(["I", "II", "IV", "2"]).map(lambda label: Locator(part=Label.parse(label)))


def places(chaptered: bool) -> st.SearchStrategy[Locator]:
    return st.one_of(
        sections(chaptered), sections(chaptered), within(chaptered), chapters, annexes, provisions, parts
    )


def headed(chaptered: bool) -> st.SearchStrategy[tuple[Locator, Position]]:
    """A place that may have a heading, and where it stands to it."""
    own = st.tuples(
        st.one_of(sections(chaptered), sections(chaptered), chapters, parts, annexes), st.just(Position.OWN)
    )
    beside = st.tuples(st.one_of(sections(chaptered)), st.just(Position.AFTER))
    above = st.tuples(chapters, st.just(Position.BEFORE))
    return st.one_of(own, own, own, beside, above)


def operations(chaptered: bool) -> st.SearchStrategy[Operation]:
    place, head = places(chaptered), headed(chaptered)
    new = st.one_of(
        sections(chaptered),
        sections(chaptered),
        within(chaptered).filter(lambda one: one.sentence is None),
        chapters,
        annexes,
        parts,
        provisions.filter(lambda one: one.points),
    )
    some = st.lists(place, max_size=3, unique=True).map(tuple)
    heads = st.lists(st.one_of(sections(chaptered), chapters), max_size=2, unique=True).map(tuple)
    whole = st.just(Locator())
    return st.one_of(
        st.builds(Repeal, st.one_of(place, place, whole), st.one_of(st.none(), times)),
        st.builds(Substitute, st.one_of(place, place, whole), st.just(PRINTED)),
        st.builds(Substitute, place, st.just(PRINTED), acts),
        st.builds(Insert, new, st.just(PRINTED)),
        st.builds(Insert, new, st.just(PRINTED)),
        st.builds(Renumber, place, place),
        st.builds(
            lambda to, text, quoted: InsertHeading(to[0], text, quoted, to[1]), head, texts, st.booleans()
        ),
        st.builds(
            lambda to, text, quoted: SubstituteHeading(to[0], text, quoted, to[1]),
            head,
            texts,
            st.booleans(),
        ),
        st.builds(lambda to: RepealHeading(to[0], to[1]), head),
        st.builds(lambda old, to: MoveHeading(old[0], to[0], old[1], to[1]), head, head),
        st.builds(SubstituteTitle, texts, st.booleans()),
        st.builds(ReplaceWord, some, texts, texts, st.booleans(), heads),
        st.builds(DeleteWord, some, texts, st.booleans(), heads),
        st.builds(Extend, st.one_of(place, whole), st.one_of(st.none(), times)),
    )


bills = st.booleans().flatmap(
    lambda chaptered: st.lists(operations(chaptered), min_size=1, max_size=8).map(tuple)
)
"""The operations of one bill: all sections by chapter, or none."""

__all__ = ["Annex", "bills", "operations"]
