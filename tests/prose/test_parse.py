"""Prose: what each construct means, what is refused and on which line, and that no word is lost."""

from __future__ import annotations

import re
import time
import unicodedata
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.prose.model import (
    Box,
    Comment,
    Item,
    Note,
    Paragraph,
    Prose,
    Span,
    Spans,
    Table,
    pieces,
    plain_lines,
)
from toolkit.prose.parse import parse_prose

ADDRESS = "https://exempel.se"


def blocks(text: str, **texts: str) -> tuple[object, ...]:
    prose = parse_prose(text, texts)
    assert prose.faults == ()
    return prose.blocks


def words(*texts: str) -> tuple[Spans, ...]:
    return tuple((Span(text),) for text in texts)


def test_looks() -> None:
    assert blocks("Text *kursiv*, **fet** och ***båda***\npå **två\nrader**.") == (
        Paragraph(
            (
                Span("Text "),
                Span("kursiv", italic=True),
                Span(", "),
                Span("fet", bold=True),
                Span(" och "),
                Span("båda", bold=True, italic=True),
                Span(" på "),
                Span("två rader", bold=True),
                Span("."),
            )
        ),
    )


def test_a_backslash_shows_the_sign_and_breaks_the_line() -> None:
    assert blocks("\\* \\[[a]] \\<!-- b --> 5 * 3\\\nny rad") == (
        Paragraph((Span("* [[a]] <!-- b --> 5 * 3\nny rad"),)),
    )


def test_lists_to_two_levels() -> None:
    text = "1. ett\n2. två\n   går vidare\n   - under\n\n3. tre\n\n- punkt\n  1. ett\n\n4. fyra\n"
    assert blocks(text) == (
        Item((Span("ett"),), 1, 1),
        Item((Span("två går vidare"),), 1, 2),
        Item((Span("under"),), 2, None),
        Item((Span("tre"),), 1, 3),
        Item((Span("punkt"),), 1, None),
        Item((Span("ett"),), 2, 1),
        Item((Span("fyra"),), 1, 4),
    )


def test_a_footnote_stands_where_its_mark_stands() -> None:
    text = "Ett[^a] två.[^1]\n\n[^1]: Se *prop.*\n\n    Andra stycket.\n[^a]: Första\n    raden."
    assert blocks(text) == (
        Paragraph(
            (
                Span("Ett"),
                Note(((Span("Första raden."),),)),
                Span(" två."),
                Note(((Span("Se "), Span("prop.", italic=True)), (Span("Andra stycket."),))),
            )
        ),
    )


def test_a_table_has_heads_rows_and_sides() -> None:
    text = "| Typ | Antal |\n|:---|---:|\n| *a* | 1 \\| 2 |\n| b |\n"
    assert blocks(text) == (
        Table(
            words("Typ", "Antal"),
            (((Span("a", italic=True),), (Span("1 | 2"),)), (*words("b"), ())),
            ("left", "right"),
        ),
    )


def test_a_box_fetches_texts() -> None:
    assert blocks("> **Förslag:** [[a]]\n> [[b]]\n>\n> Mer.", a="En.", b="Två.") == (
        Box(((Span("Förslag:", bold=True), Span(" En. Två.")), (Span("Mer."),)), ("a", "b")),
    )


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (f"[här]({ADDRESS}/a)", (Span("här", link=f"{ADDRESS}/a"),)),
        ("<https://a.se/>", (Span("https://a.se/", link="https://a.se/"),)),
        ("<a@b.se>", (Span("a@b.se", link="mailto:a@b.se"),)),
        (
            "(se https://a.se/b_c_d/(e)?f=1&g=2).",
            (
                Span("(se "),
                Span("https://a.se/b_c_d/(e)?f=1&g=2", link="https://a.se/b_c_d/(e)?f=1&g=2"),
                Span(")."),
            ),
        ),
        ("*http://a.se*", (Span("http://a.se", italic=True, link="http://a.se"),)),
    ],
)
def test_links(text: str, spans: Spans) -> None:
    assert blocks(text) == (Paragraph(spans),)


def test_comments_are_for_the_writer() -> None:
    prose = parse_prose("a\n\n<!-- lydelse: 1\n# b -->\n\nc <!-- d --> e\n")
    assert prose == Prose(
        (Paragraph((Span("a"),)), Paragraph((Span("c e"),))),
        (Comment("lydelse: 1\n# b", 3), Comment("d", 6)),
    )


def test_plain_lines_number_the_footnotes() -> None:
    text = "Ett.[^1]\n\n1. två\n   - tre\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Not."
    assert list(plain_lines(parse_prose(text).blocks)) == [
        "Ett.[1]",
        "1. två",
        "   – tre",
        "a | b",
        "c | d",
        "[1] Not.",
    ]


FAULTS = [
    ("#### djupt", 1, "Rubriken kan inte läsas"),
    ("#rubrik", 1, "Rubriken kan inte läsas"),
    ("Rubrik\n===", 1, "Rubriken kan inte läsas"),
    ("#", 1, "Rubriken är tom"),
    ("# a[^1]\n\n[^1]: b", 1, "rubrik kan inte ha en fotnot"),
    (f"# {ADDRESS}", 1, "rubrik kan inte ha en länk"),
    ("a\n\n```\nb\n```", 3, "Kodblock"),
    ("a\n\n    b", 3, "Kodblock"),
    ("a\n\n\tb", 3, "Kodblock"),
    ("a\n\n---", 3, "Linjer"),
    ("a\n\n<div>b\nc</div>", 3, "HTML kan inte läsas"),
    ("a\nb <b>c</b>", 2, "HTML som ”<b>”"),
    ("a\nb ![c](d.png)", 2, "Bilder kan inte läsas"),
    ("a\nb\n`c`", 3, "Skrivsättet vid ”`c`”"),
    ("a\n~~b~~", 2, "Skrivsättet vid ”~~b~~”"),
    ("a _b", 1, "Skrivsättet vid ”_b”"),
    ("a\nb &nbsp; c", 2, "Skrivsättet ”&nbsp;”"),
    ("a\n**b", 2, "avslutas aldrig"),
    ("a* b", 1, "avslutas aldrig"),
    ("<!-- a", 1, "Kommentaren avslutas aldrig"),
    ("a\n[b](c.md)", 2, "Länken till ”c.md” kan inte användas"),
    ("a\n[b](javascript:c)", 2, "Länken till ”javascript:c”"),
    ("[a](https:///b)", 1, "Länken till ”https:///b”"),
    (f"[]({ADDRESS})", 1, "Länken saknar text"),
    (f'[a]({ADDRESS} "titel")', 1, "text inom citattecken"),
    (f"a\n[b](\n{ADDRESS})", 2, "Länkar skrivs"),
    (f"a\n\n[b]: {ADDRESS}", 3, "Länkar skrivs"),
    ("a [b][c]", 1, "Länkar skrivs"),
    ("a\n[[b]]", 2, "hör hemma i en ruta"),
    ("> a\n> [[b]]", 2, "[[b]] finns inte"),
    ("> - a", 1, "En ruta kan bara innehålla stycken"),
    ("> a\n> > b", 2, "En ruta kan bara innehålla stycken"),
    (">", 1, "Rutan är tom"),
    ("> a\nb", 2, "fortsätter stycket ovanför"),
    ("- a\nb", 2, "fortsätter stycket ovanför"),
    ("- a\n\n  b", 3, "En punkt kan bara innehålla"),
    ("- # a", 1, "En punkt kan bara innehålla"),
    ("- a\n  - b\n    - c", 3, "två nivåer"),
    ("- a\n-\n- b", 2, "Punkten är tom"),
    ("+ a", 1, "Listpunkter skrivs med"),
    ("1) a", 1, "skrivs med punkt"),
    ("1. a\n3. b", 2, "Numret 3 följer inte på 1; skriv 2."),
    ("2003. års lag", 1, "”2003.” läses som numret på en punkt"),
    ("a[^1]", 1, "Fotnoten [^1] har ingen text"),
    ("a ^[b]", 1, "Fotnoter skrivs med"),
    ("a\n\n[^1]: b", 3, "Fotnoten [^1] används inte"),
    ("a[^1] b[^1]\n\n[^1]: c", 1, "används flera gånger"),
    ("a[^1]\n\n[^1]: b\n[^1]: c", 4, "har redan en text"),
    ("a[^1]\n\n[^1]: b[^2]\n[^2]: c", 3, "fotnot kan inte ha en fotnot"),
    ("a[^1]\n\n[^1]: - b", 3, "En fotnot kan bara innehålla stycken"),
    ("a[^1]\n\n[^1]:\n\nb", 3, "Fotnoten [^1] är tom"),
    ("a | b\n--|--\n1 | 2 | 3", 3, "Raden har 3 celler men tabellen 2 spalter"),
    ("| a | |\n|---|---|", 1, "en rubrik för varje spalt"),
    ("a\n\nb\x07", 3, "styrtecknet U+0007"),
    ("<!-- a\nb -->\n\n**c", 4, "avslutas aldrig"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_what_is_no_prose_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    found = [(fault.line, fault.message) for fault in parse_prose(text).faults]
    assert any(where == line and message in said for where, said in found), found


def test_every_fault_comes_in_one_run() -> None:
    text = "\n\n".join(text for text, _, _ in FAULTS if not text.startswith("<!-- a"))
    said = "\n".join(fault.message for fault in parse_prose(text).faults)
    for message in ("Bilder", "HTML som", "Kodblock", "Linjer", "avslutas aldrig", "två nivåer", "3 celler"):
        assert message in said


WORDS = re.compile(r"[^\W\d_]+")
WORD = st.from_regex(r"[a-zåäö]{1,8}", fullmatch=True)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
LOOK = st.sampled_from(["{}", "*{}*", "**{}**", "({}).", "{}\\*", f"[{{}}]({ADDRESS})", "{}, {}"])
RUNNING = st.lists(st.tuples(LOOK, TEXT), min_size=1, max_size=4).map(
    lambda parts: " ".join(look.format(text, text) for look, text in parts)
)


@st.composite
def block(draw: st.DrawFn) -> str:
    texts = draw(st.lists(RUNNING, min_size=2, max_size=4))
    match draw(
        st.sampled_from(["paragraph", "lines", "heading", "dashes", "numbers", "nested", "box", "table"])
    ):
        case "paragraph":
            return texts[0]
        case "lines":
            return "\n".join(texts)
        case "heading":
            return f"## {draw(TEXT)}"
        case "dashes":
            return "\n".join(f"- {text}" for text in texts)
        case "numbers":
            return "\n".join(f"{at}. {text}" for at, text in enumerate(texts, start=1))
        case "nested":
            return "\n".join([f"1. {texts[0]}", *(f"   - {text}" for text in texts[1:])])
        case "box":
            return "\n>\n".join(f"> {text}" for text in texts)
        case _:
            return "\n".join(["| a | b |", "|---|---|", *(f"| {text} | {text} |" for text in texts)])


def said(prose: Prose) -> list[str]:
    """The words of the blocks in order, each footnote's where its mark stands."""
    found: list[str] = []
    for spans in chain.from_iterable(pieces(block) for block in prose.blocks):
        running = ""
        for span in spans:
            if isinstance(span, Note):
                running += " ".join(" ".join(it.text for it in note) for note in span.paragraphs)
            else:
                running += span.text
        found.extend(WORDS.findall(running))
    return found


@given(st.lists(block(), min_size=1, max_size=6))
def test_every_word_of_what_may_be_written_comes_out_in_order(written: list[str]) -> None:
    text = "\n\nMellanord.\n\n".join(written)
    prose = parse_prose(text)
    assert prose.faults == ()
    assert said(prose) == WORDS.findall(text.replace(f"({ADDRESS})", ""))


def letters(words: list[str]) -> str:
    """``words`` run together: a mark inside a word parts it in the text and not in what comes out."""
    return "".join(words)


SIGNS = st.sampled_from(
    [*"ab *_[]()#>|-+:\\`<!~&;=1.)\n\n\t", "\n\n", "- ", "> ", "| ", "|-|\n", "1. ", "  "]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_every_word_of_any_text_comes_out_in_order_or_there_is_a_fault(text: str) -> None:
    prose = parse_prose(text)
    assert prose.faults or letters(said(prose)) == letters(WORDS.findall(text))


@given(st.text(max_size=200))
def test_no_text_gives_anything_but_words_or_faults(text: str) -> None:
    prose = parse_prose(text)
    if not prose.faults and "^" not in text and "<!--" not in text:
        assert letters(said(prose)) == letters(WORDS.findall(unicodedata.normalize("NFC", text)))


NOTES = st.lists(
    st.sampled_from(["a", "b", " ", "[^x]", "[^x]: ", "[^y]", "[^y]: ", "\n", "\n\n", "    "]), max_size=30
)


@given(NOTES.map("".join))
def test_no_word_of_a_footnote_is_lost_or_said_twice(text: str) -> None:
    prose = parse_prose(text)
    bare = re.sub(r"\[\^[xy]\]:?", " ", text)
    assert prose.faults or sorted(letters(said(prose))) == sorted(letters(WORDS.findall(bare)))


@pytest.mark.parametrize(
    "unit",
    [
        "> ",
        "[",
        "[^",
        "[a](",
        "![",
        "*a ",
        "_a",
        "<",
        "\\<!--",
        "- ",
        "1. ",
        "|",
        "[[",
        "a|b\n",
        "https://a)",
    ],
)
def test_time_stays_short_however_marks_are_heaped(unit: str) -> None:
    """As many as are read at all (the square of their number would show), and more than that."""
    started = time.process_time()
    parse_prose(f"Text.[^q]\n\n[^q]: x\n\n{unit * 4_000}")
    parse_prose(f"Text.[^q]\n\n[^q]: x\n\n{unit * 50_000}")
    assert time.process_time() - started < 4
