"""Where words stand, in XML and in plain text, and how they are replaced there and nowhere else."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from toolkit.law.locator import Locator
from toolkit.law.typography import normalise
from toolkit.review.model import Edit, Passage, Spot
from toolkit.review.source import Source

TEXT = """Lag (2020:1) om prov

1 §   Prov görs på prov-
orten enligt 2 §.

2 §   Prov får
göras   om. Prov & test < tre.
"""
XML = """<?xml version="1.0" encoding="UTF-8"?>
<act><!-- 2 § Prov får göras om. -->
  <section eId="sec_1"><num>1 §</num><p>Prov görs på prov-
orten enligt 2 §.</p></section>
  <section eId="sec_2"><num>2 §</num>
    <p>Prov får
göras   om. Prov &amp; test &lt; tre.</p></section>
</act>
"""
SECOND = Passage(Locator.parse("2 §"), "Prov får göras om. Prov & test < tre.")


def test_place_in_text() -> None:
    source = Source("prov.txt", TEXT)
    found = source.position(SECOND.where, SECOND, (9, 14))
    assert found is not None
    assert (found.line, found.column) == (7, 1)
    assert source.text[found.start : found.end] == "göras"


def test_place_in_xml_is_not_in_a_comment() -> None:
    source = Source("prov.xml", XML)
    found = source.position(SECOND.where, SECOND, (9, 14))
    assert found is not None
    assert (found.line, found.column) == (7, 1)
    whole = source.position(SECOND.where)
    assert whole is not None
    assert (whole.line, whole.column) == (5, 29)


def test_entities_are_one_character() -> None:
    source = Source("prov.xml", XML)
    for word, written in (("&", "&amp;"), ("< tre", "&lt; tre"), ("test", "test")):
        start = SECOND.text.index(word)
        found = source.position(SECOND.where, SECOND, (start, start + len(word)))
        assert found is not None
        assert source.text[found.start : found.end] == written


def test_edit_is_escaped_and_alone() -> None:
    source = Source("prov.xml", XML)
    start = SECOND.text.index("test")
    place = source.replaceable(Edit(SECOND, start, start + 4, "a<b"))
    assert place is not None
    assert source.edited([(place, "a<b")]) == XML.replace("test", "a&lt;b")


def test_words_across_tags_are_not_replaced() -> None:
    source = Source("prov.xml", "<p><num>1.</num> <p>ett,</p></p>")
    passage = Passage(Spot.DOCUMENT, "1. ett,")
    assert source.position(Spot.DOCUMENT, passage, (0, 7)) is not None
    assert source.replaceable(Edit(passage, 0, 7, "")) is None
    assert source.replaceable(Edit(passage, 3, 7, "ett")) is not None


def test_what_is_not_there_has_no_place() -> None:
    source = Source("prov.txt", TEXT)
    assert source.position(Spot.DOCUMENT, Passage(Spot.DOCUMENT, "finns inte"), (0, 5)) is None
    assert source.position(Locator.parse("9 §")) is None


WORDS = st.text(alphabet="abå&<.§5", min_size=1, max_size=6)


@given(
    st.lists(WORDS, min_size=1, max_size=12),
    st.sampled_from([" ", "\n", "  \t", "\N{NO-BREAK SPACE}"]),
    st.data(),
)
def test_every_span_is_found_again(words: list[str], gap: str, data: st.DataObject) -> None:
    source = Source("prov.txt", gap.join(words))
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(not source.is_xml)
    found = source.position(Spot.DOCUMENT, Passage(Spot.DOCUMENT, text), (start, end))
    assert found is not None
    assert normalise(source.text[found.start : found.end]) == normalise(text[start:end])
