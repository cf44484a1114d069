"""Characters put together to words and lines, and what stands beside the body told apart."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pdf.handmade import one_page, pdf, stream, text
from toolkit.pdf.furniture import bodies
from toolkit.pdf.glyphs import Glyph
from toolkit.pdf.hyphens import Vocabulary, joined, settled, vocabulary
from toolkit.pdf.lines import Line, Word, lines_of
from toolkit.pdf.pages import Page, read_pdf


def lines(*drawn: bytes) -> list[str]:
    return [line.text for line in read_pdf(one_page(*drawn)).pages[0].lines]


def test_words_stand_on_lines_from_the_top_down() -> None:
    page = read_pdf(
        one_page(text(300, 688, "höger"), text(72, 688, "vänster"), text(72, 700, "överst"))
    ).pages[0]
    assert [line.text for line in page.lines] == ["överst", "vänster höger"]
    assert [round(line.y) for line in page.lines] == [142, 154]
    assert [part.text for part in page.lines[1].parts(5)] == ["vänster", "höger"]


def test_what_is_drawn_twice_to_look_bold_is_read_once() -> None:
    drawn = [text(72 + shift, 700, "fetllll aa") for shift in (0, 0.3, 0.6)]
    page = read_pdf(one_page(*drawn)).pages[0]
    assert [line.text for line in page.lines] == ["fetllll aa"]
    assert all(word.bold for word in page.lines[0].words)


def test_style_is_told_by_font_and_slant() -> None:
    slanted = text(180, 700, "lutad", matrix="1 0 0.3 1")
    page = read_pdf(
        one_page(text(72, 700, "kursiv", font="F3"), text(120, 700, "fet", font="F2"), slanted)
    ).pages[0]
    assert [(word.text, word.italic, word.bold) for word in page.lines[0].words] == [
        ("kursiv", True, False),
        ("fet", False, True),
        ("lutad", True, False),
    ]


def test_a_raised_mark_is_a_word_of_its_own() -> None:
    (line,) = read_pdf(one_page(text(72, 700, "2 §"), text(88, 704, "1", size=6))).pages[0].lines
    assert [(word.text, word.raised) for word in line.words] == [("2", False), ("§", False), ("1", True)]
    assert line.text == "2 §1"


def test_turned_text_is_counted_and_stands_in_no_line() -> None:
    page = read_pdf(one_page(text(72, 700, "rak"), text(40, 300, "vriden", matrix="0 1 -1 0"))).pages[0]
    assert ([line.text for line in page.lines], page.turned) == (["rak"], 6)


def test_a_turned_page_is_read_as_it_is_turned() -> None:
    sideways = text(100, 72, "liggande", matrix="0 1 -1 0")
    page = read_pdf(one_page(sideways, page=b"/Rotate 90")).pages[0]
    assert ([line.text for line in page.lines], page.width, page.height) == (["liggande"], 842, 595)


def test_ligatures_are_spelled_out_and_no_break_spaces_are_spaces() -> None:
    glyphs = [Glyph(char, x * 5.0, x * 5.0 + 5, 10, 10) for x, char in enumerate("\ufb01n 5\xa0§ o\ufb03")]
    assert [line.text for line in lines_of(glyphs)] == ["fin 5 § offi"]


def test_a_running_head_written_as_such_is_left_out() -> None:
    head = b"/Artifact << /Type /Pagination >> BDC " + text(72, 800, "Huvud") + b" EMC\n"
    assert lines(head, text(72, 700, "Text")) == ["Text"]


def test_a_hyphen_that_the_file_calls_soft_is_soft() -> None:
    hyphen = b"/Span << /ActualText <FEFF00AD> >> BDC " + text(109.3, 700, "-") + b" EMC\n"
    page = read_pdf(one_page(text(72, 700, "sanktion"), hyphen, text(72, 688, "ering"))).pages[0]
    assert joined(page.lines) == "sanktionering"


def page(*texts: str) -> bytes:
    return stream(b"".join(text(72, 700 - 12 * place, line) for place, line in enumerate(texts)))


def test_heads_numbers_and_notes_are_told_apart() -> None:
    made = [
        stream(
            text(72, 800, f"Rapport 2024:7   {number} (3)", size=9)
            + text(72, 700, f"Brödtext på {'abc'[number - 1]}-sidan")
            + text(72, 688, "Nuvarande lydelse")
            + text(72, 60, str(number + 4))
            + text(72, 100, f"1 Senaste lydelse 2019:91{number}.", size=7)
        )
        for number in (1, 2, 3)
    ]
    found = bodies(read_pdf(pdf(made)).pages, lambda said: said == "Nuvarande lydelse")
    for body, letter in zip(found, "abc", strict=True):
        assert [line.text for line in body.lines] == [f"Brödtext på {letter}-sidan", "Nuvarande lydelse"]
        assert [(note.mark, note.text) for note in body.footnotes] == [
            ("1", f"Senaste lydelse 2019:91{body.page.number}.")
        ]
        assert len(body.beside) == 2


def test_a_number_that_is_no_page_number_stays() -> None:
    pages = read_pdf(
        pdf([page("Den dag då lagen trädde i kraft år", "2007"), page("Text"), page("Slut")])
    ).pages
    assert [line.text for line in bodies(pages, lambda _: False)[0].lines][-1] == "2007"


def line(said: str, y: float = 0) -> Line:
    return Line(
        tuple(Word(word, place * 40, place * 40 + 30, y, 10) for place, word in enumerate(said.split()))
    )


def test_a_hyphen_goes_only_where_it_is_sure() -> None:
    said = joined(
        [
            line("hälso- och sjuk-"),
            line("vård med rehabiliterings-"),
            line("insatser i EU-"),
            line("rätten, tv-"),
        ]
    )
    known = Vocabulary(["Sjukvård", "rehabiliteringsinsatserna"])
    assert settled(said, known) == ("hälso- och sjukvård med rehabiliteringsinsatser i EU-rätten, tv-", ())
    assert settled(joined([line("en sanktions-"), line("avgift, om")]), known) == (
        "en sanktions-avgift, om",
        ("sanktions-avgift",),
    )
    assert settled(joined([line("hälso-"), line("och sjukvård")]), known)[0] == "hälso- och sjukvård"
    assert settled(joined([line("2, 9 och 33–"), line("44 §§")]), known)[0] == "2, 9 och 33–44 §§"


def test_a_word_broken_in_two_ways_is_whole() -> None:
    known = vocabulary([line("konstnär-"), line("ligt och konst-"), line("närligt")])
    assert settled(joined([line("konst-"), line("närligt")]), known) == ("konstnärligt", ())
    assert settled(joined([line("okänd-"), line("het")]), known)[1] == ("okänd-het",)


@pytest.mark.parametrize("piece", ["a", "a-", "\u2424", "a-\u2424"])
def test_a_text_without_spaces_takes_no_longer_for_being_one_word(piece: str) -> None:
    began = process_time()
    assert settled(piece * 40_000, Vocabulary())[0]
    assert process_time() - began < 5


WORDS = st.lists(st.text("abcåäö§19", min_size=1, max_size=8), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_no_character_is_lost_between_page_and_lines(rows: list[list[str]]) -> None:
    drawn = [
        Glyph(char, x, x + 5, 20.0 + 12 * row, 10)
        for row, words in enumerate(rows)
        for x, char in _set(words)
        if char != " "
    ]
    found = lines_of(drawn)
    assert [[word.text for word in line.words] for line in found] == rows
    (body,) = bodies([Page(1, 595, 842, found)], lambda _: False)
    kept = Counter(word.text for line in body.lines for word in line.words)
    beside = Counter(
        word
        for said in (*body.beside, *(n.mark + " " + n.text for n in body.footnotes))
        for word in said.split()
    )
    assert kept + beside == Counter(word for words in rows for word in words)


def _set(words: list[str]) -> list[tuple[float, str]]:
    said = " ".join(words)
    return [(50 + 5.0 * place, char) for place, char in enumerate(said)]
