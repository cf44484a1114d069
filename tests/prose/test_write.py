"""Running text written as Markdown reads back as the same text in the same looks."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from toolkit.law.typography import normalise
from toolkit.prose.model import Note, Paragraph, Span, Spans
from toolkit.prose.parse import parse_prose
from toolkit.prose.spans import joined
from toolkit.prose.write import markdown

SIGNS = "abcåäöÅ 12.)(#>-*_`[]<&;:!^~|+=\\§–”’%/,"


def read(text: str) -> Spans:
    prose = parse_prose(text)
    assert prose.faults == (), text
    (block,) = prose.blocks
    assert isinstance(block, Paragraph)
    return block.spans


def looks(spans: Spans) -> list[tuple[str, bool, bool, str | None]]:
    """Every character that isn't a space, in its looks: a space at the edge of italics is nobody's."""
    return [
        (sign, span.bold, span.italic, span.link)
        for span in spans
        if isinstance(span, Span)
        for sign in "".join(span.text.split())
    ]


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ((Span("Enligt 7 § gäller detta."),), "Enligt 7 § gäller detta."),
        ((Span("1. "), Span("Först")), "1\\. Först"),
        ((Span("- inte en lista"),), "\\- inte en lista"),
        ((Span("# inte en rubrik"),), "\\# inte en rubrik"),
        ((Span("Lagen blir "), Span("tydligare ", italic=True), Span("nu.")), "Lagen blir *tydligare* nu."),
        ((Span("Skälen:", bold=True), Span(" 5 * 3 = 15")), "**Skälen:** 5 \\* 3 = 15"),
        ((Span("Se [not]"),), "Se \\[not\\]"),
        ((Span("snake_case och _fri_"),), "snake_case och \\_fri\\_"),
        ((Span("Fråga &amp; svar"),), "Fråga \\&amp; svar"),
        ((Span("här", link="https://exempel.se/a"), Span(".")), "[här](https://exempel.se/a)."),
        ((Span("Rad\nrad"),), "Rad\\\nrad"),
    ],
)
def test_it_is_written_as_a_person_would_and_reads_back(spans: Spans, written: str) -> None:
    assert markdown(spans) == written
    assert looks(read(written)) == looks(spans)


def test_a_footnote_keeps_its_label() -> None:
    note = Note(((Span("Källa."),),))
    written = markdown((Span("Text"), note, Span(" mer.")), ["kalla"])
    assert written == "Text[^kalla] mer."
    assert read(f"{written}\n\n[^kalla]: Källa.") == (Span("Text"), note, Span(" mer."))
    with pytest.raises(ValueError, match="without a label"):
        markdown((note,))


@given(st.text(alphabet=SIGNS, min_size=1, max_size=60))
def test_any_words_read_back(text: str) -> None:
    words = " ".join(text.split())
    assume(words)
    assert read(markdown((Span(words),))) == (Span(words),)


@given(st.text(alphabet="abå §.,", min_size=1, max_size=20).map(normalise).filter(bool), st.booleans())
def test_one_look_in_running_text_reads_back(words: str, bold: bool) -> None:
    spans = (Span("Text "), Span(words, bold=bold, italic=not bold), Span(" text."))
    assert read(markdown(spans)) == joined(list(spans))
