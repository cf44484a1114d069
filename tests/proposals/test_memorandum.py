"""The memorandum: what its Markdown means, what is refused, and the one of the first proposal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.consequences.sources import read_sources, taken_over
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import FaultError
from toolkit.proposal.memorandum import (
    Box,
    Heading,
    Item,
    Memorandum,
    Paragraph,
    Span,
    parse_memorandum,
    plain,
)

PROPOSALS = {"revision": "En revisor granskar varje förbund.", "budget": "Kravet tas bort."}


def test_every_construct_is_read() -> None:
    text = (
        "# Sammanfattning\n\nEtt stycke\nsom går *vidare*.\n<!-- En anteckning\n# inte rubrik -->\n"
        "## Skäl\n> **Förslag:** [[revision]]\n> [[budget]]\n>\n> Mer.\n\n- ett\n  till\n- två \\* tre\n"
    )
    assert parse_memorandum(text, PROPOSALS).blocks == (
        Heading(1, (Span("Sammanfattning"),), 1),
        Paragraph((Span("Ett stycke som går "), Span("vidare", italic=True), Span("."))),
        Heading(2, (Span("Skäl"),), 7),
        Box(
            (
                (
                    Span("Förslag:", bold=True),
                    Span(" En revisor granskar varje förbund. Kravet tas bort."),
                ),
                (Span("Mer."),),
            ),
            ("revision", "budget"),
        ),
        Item((Span("ett till"),)),
        Item((Span("två * tre"),)),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1. ett", "Numrerade listor"),
        ("* ett", "Listpunkter skrivs med ”- ”"),
        ("#### djupt", "Rubriken kan inte läsas"),
        ("### hopp", "hoppar över en nivå"),
        ("| a | b |", "Tabeller"),
        ("```", "Kodblock"),
        ("    kod", "Kodblock"),
        ("---", "Linjer"),
        ("se [länk](http://exempel.se)", "Skrivsättet vid ”](http"),
        ("![bild](a.png)", "Skrivsättet vid"),
        ("<b>fet</b>", "Skrivsättet vid ”<b>"),
        ("`kod`", "Skrivsättet vid"),
        ("ett _ord_", "Skrivsättet vid"),
        ("**fet", "avslutas aldrig"),
        ("<!-- öppen", "Kommentaren avslutas aldrig"),
        ("[[revision]]", "hör hemma i en ruta"),
        ("> [[finns-inte]]", "finns inte i consequences.toml"),
        ("> - punkt", "En ruta kan bara innehålla stycken"),
        ("a\x07b", "styrtecknet U+0007"),
    ],
)
def test_what_is_no_part_of_it_is_refused_with_its_line(line: str, message: str) -> None:
    with pytest.raises(FaultError, match=re.escape(message)) as raised:
        parse_memorandum(f"# Rubrik\n\n{line}\n", PROPOSALS)
    assert raised.value.faults[0].line == 3


def test_text_before_the_first_heading_is_refused() -> None:
    with pytest.raises(FaultError, match="Text före den första rubriken"):
        parse_memorandum("Text.\n", {})


@given(st.lists(st.from_regex(r"[a-zåäö]{1,8}( [a-zåäö]{1,8}){0,5}", fullmatch=True), min_size=1, max_size=8))
def test_no_word_is_lost(paragraphs: list[str]) -> None:
    read_back = parse_memorandum("# R\n\n" + "\n\n".join(paragraphs), {}).blocks[1:]
    assert [plain(block.spans) for block in read_back if isinstance(block, Paragraph)] == paragraphs


@pytest.fixture(scope="module")
def assessment(root: Path) -> Assessment:
    folder = root / "proposals/fk-2024-007710"
    bill = read((folder / "bill.xml").read_bytes(), "bill.xml")
    assert isinstance(bill, AmendingAct)
    return parse_assessment(
        (folder / "consequences.toml").read_text(encoding="utf-8"), touched_sections(bill)
    )


@pytest.fixture(scope="module")
def memorandum(root: Path, assessment: Assessment) -> Memorandum:
    text = (root / "proposals/fk-2024-007710/memorandum.md").read_text(encoding="utf-8")
    return parse_memorandum(text, {box.id: box.text for box in assessment.boxes})


def test_every_proposal_stands_in_one_box(memorandum: Memorandum, assessment: Assessment) -> None:
    named = [name for block in memorandum.blocks if isinstance(block, Box) for name in block.proposals]
    assert sorted(named) == sorted(box.id for box in assessment.boxes)


def test_every_box_begins_with_its_lead_words_and_has_its_reasons(memorandum: Memorandum) -> None:
    boxes = [at for at, block in enumerate(memorandum.blocks) if isinstance(block, Box)]
    for at in boxes:
        box, reasons = memorandum.blocks[at], memorandum.blocks[at + 1]
        assert isinstance(box, Box)
        assert box.paragraphs[0][0] == Span("Försäkringskassans förslag:", bold=True)
        assert isinstance(reasons, Paragraph)
        assert reasons.spans[0] == Span("Skälen för förslaget:", bold=True)


def test_every_section_with_reasons_says_where_they_come_from(memorandum: Memorandum) -> None:
    for chapter in memorandum.chapters:
        text = " ".join(plain(block.spans) for block in chapter if isinstance(block, Paragraph | Item))
        assert re.search(r"rapporten avsnitt \d|rapporten FK 2024/007710", text), chapter[0]


def test_no_sentence_is_taken_over(memorandum: Memorandum, shared: Path) -> None:
    texts = [
        plain(spans)
        for block in memorandum.blocks
        for spans in (block.paragraphs if isinstance(block, Box) else (block.spans,))
    ]
    assert list(taken_over(texts, read_sources(shared))) == []
