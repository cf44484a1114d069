"""Lagen (2003:1210) in its clean text and as published: one and the same act, and the text exactly back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.text.outline import outline
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Heading, Node, Point, Subsection, TransitionalProvisions
from toolkit.law.outline import sections, walk
from toolkit.law.resolve import plain_text, resolve
from toolkit.text.statute import read_nodes, read_statute
from toolkit.text.write import write_nodes, write_statute


@pytest.fixture(scope="module")
def clean_text(shared: Path) -> str:
    return (shared / "sources" / "2003-1210.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def clean(clean_text: str) -> Act:
    return read_statute(clean_text).act


@pytest.fixture(scope="module")
def raw(shared: Path) -> Act:
    return read_statute((shared / "sources" / "2003-1210.rk-raw.txt").read_text(encoding="utf-8")).act


def test_the_head_is_read(clean: Act, raw: Act) -> None:
    assert clean.number == raw.number == "2003:1210"
    assert clean.title == raw.title == "Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser"
    assert clean.amended_through == raw.amended_through == "2023:644"
    assert clean.issued == raw.issued == "2003-12-18"
    assert clean.field("Förarbeten") == "Prop. 2002/03:132, bet. 2003/04:SfU4, rskr. 2003/04:101"
    assert raw.field("Departement") == "Socialdepartementet"


def test_what_the_act_holds(clean: Act) -> None:
    labels = [str(placed.node.label) for placed in sections(clean)]  # type: ignore[union-attr]
    assert labels == [
        *map(str, range(1, 6)),
        "5 a",
        *map(str, range(6, 20)),
        "19 a",
        *map(str, range(20, 29)),
    ]
    assert sum(isinstance(placed.node, Heading) for placed in walk(clean)) == 11
    provisions = clean.body[-1]
    assert isinstance(provisions, TransitionalProvisions)
    acts = [child.act for child in provisions.children if isinstance(child, ActProvisions)]
    assert acts == ["2004:793", "2006:1563", "2007:411", "2007:1017", "2017:746", "2018:598"]


def test_the_published_text_gives_the_same_act(clean: Act, raw: Act) -> None:
    assert outline(_spelt_alike(clean)) == outline(_spelt_alike(raw))
    assert _words(clean) == _words(raw)


def test_it_is_written_exactly_as_it_was(clean: Act, clean_text: str) -> None:
    assert write_statute(clean) == clean_text


@pytest.mark.parametrize("source", ["clean", "raw"])
def test_it_reads_back_the_same(source: str, request: pytest.FixtureRequest) -> None:
    act: Act = request.getfixturevalue(source)
    assert read_statute(write_statute(act)).act == act


def test_places_resolve(clean: Act) -> None:
    point = resolve(clean, Locator.parse("#P9S1N13"))
    assert isinstance(point, Point)
    assert plain_text(point.content).startswith("i fråga om förbund med en eller flera")
    third = resolve(clean, Locator.parse("10 § tredje stycket"))
    assert isinstance(third, Subsection)
    assert [part.marker for part in third.content if isinstance(part, Point)] == ["1.", "2.", "3."]


def test_a_fragment_is_read_as_the_act_is(clean: Act) -> None:
    nodes = clean.body[:8]
    assert read_nodes(write_nodes(nodes)) == nodes


def _spelt_alike(act: Act) -> Act:
    """``act`` with its parts read anew where hyphens stand for dashes and words break at line ends."""
    text = write_statute(act)
    text = re.sub(r"(?<=\d)-(?=\d)", "–", text)
    return read_statute(re.sub(r"(?<=[a-zåäö])- (?!och|eller)(?=[a-zåäö])", "", text)).act


def _words(act: Act) -> list[str]:
    return [word for node in _spelt_alike(act).body for word in _node_words(node)]


def _node_words(node: Node) -> list[str]:
    return write_nodes((node,)).split()
