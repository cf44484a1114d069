"""The memorandum: what its Markdown means, what is refused, and the one of the first proposal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.consequences.sources import read_sources, taken_over
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import FaultError
from toolkit.proposal.memorandum import Memorandum, Reasoned, parse_memorandum, reasoned
from toolkit.prose.model import Box, Heading, Item, Paragraph, Span, pieces, plain

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
    ("text", "line", "message"),
    [
        ("# Rubrik\n\n### hopp\n", 3, "hoppar över en nivå"),
        ("## Rubrik\n", 1, "hoppar över en nivå"),
        ("\nText.\n", 2, "Text före den första rubriken"),
        ("# Rubrik\n\n> Förslag:\n> [[finns-inte]]\n", 4, "[[finns-inte]] finns inte i consequences.toml"),
        ("# Rubrik\n\n![bild](a.png)\n", 3, "Bilder kan inte läsas"),
    ],
)
def test_what_is_no_memorandum_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(FaultError, match=re.escape(message)) as raised:
        parse_memorandum(text, PROPOSALS)
    assert [fault.line for fault in raised.value.faults] == [line]


NUMBERED = """# Bakgrund

Text.

# Sammanfattning

> [[budget]]

# Förslag

## Ett

## Två

### Djupt

> [[revision]]

### Skälen

Därför.
"""


def test_the_reasons_stand_in_the_numbered_section_with_the_box() -> None:
    assert reasoned(parse_memorandum(NUMBERED, PROPOSALS)) == {"revision": Reasoned("4.2", 13)}
    without = NUMBERED.replace("# Sammanfattning", "# Inledning")
    assert reasoned(parse_memorandum(without, PROPOSALS))["revision"].number == "4.2"
    shorter = NUMBERED.replace("# Sammanfattning", "## Mer")
    assert reasoned(parse_memorandum(shorter, PROPOSALS))["revision"].number == "3.2"


def test_the_first_section_where_text_follows_counts() -> None:
    text = "# A\n\n> [[revision]]\n\n# B\n\n> [[revision]]\n\n> [[budget]]\n\nDärför.\n"
    text += "\n# C\n\n> [[budget]]\n\nText.\n"
    found = reasoned(parse_memorandum(text, PROPOSALS))
    assert found == {"revision": Reasoned("3", 5), "budget": Reasoned("3", 5)}


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
    named = [name for block in memorandum.blocks if isinstance(block, Box) for name in block.names]
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
    texts = [plain(spans) for block in memorandum.blocks for spans in pieces(block)]
    assert list(taken_over(texts, read_sources(shared))) == []
