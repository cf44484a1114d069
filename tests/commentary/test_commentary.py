"""The commentary file: its headings, the age of each entry, and faults."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import finsam
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct, InsertHeading, Substitute
from toolkit.commentary.fingerprint import fingerprint
from toolkit.commentary.model import Age, age
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.prose.model import Item, Note, Paragraph, Span

TOUCHED = touched_sections(finsam.bill())
SEVEN = Locator.parse("7 §")


def reworded(bill: AmendingAct, old: str, new: str) -> AmendingAct:
    """``bill`` with ``old`` replaced in the wording of 7 §."""
    text = finsam.PROPOSED["7"]
    assert old in text
    section = finsam.section("7", text.replace(old, new))
    return replace(
        bill,
        operations=tuple(
            replace(op, wording=section) if isinstance(op, Substitute) and op.target == SEVEN else op
            for op in bill.operations
        ),
    )


def entry(text: str) -> str:
    head = f"# Titel\n\nInledning.\n\n## 7 §\n<!-- lydelse: {text} -->\n"
    return f"{head}\nEtt stycke\npå två rader.\n\n- en sak\n- en till\n"


def test_paragraphs_points_and_introduction() -> None:
    commentary = parse_commentary(entry("1a2b3c4d"), TOUCHED)
    assert commentary.introduction == (Paragraph((Span("Inledning."),)),)
    (one,) = commentary.entries
    assert one.place == SEVEN
    assert one.paragraphs == ("Ett stycke på två rader.", "– en sak", "– en till")
    assert (one.written_for, one.line) == ("1a2b3c4d", 5)


def test_a_commentary_is_current_until_the_section_changes() -> None:
    bill = finsam.bill()
    now = fingerprint(bill, SEVEN)
    one = parse_commentary(entry(now), TOUCHED).on(SEVEN)
    assert age(one, now) is Age.CURRENT
    changed = reworded(bill, "besluta om mål", "besluta om syften")
    assert age(one, fingerprint(changed, SEVEN)) is Age.STALE
    assert fingerprint(changed, Locator.parse("9 §")) == fingerprint(bill, Locator.parse("9 §"))


def test_white_space_does_not_make_a_commentary_stale() -> None:
    bill = finsam.bill()
    spaced = reworded(bill, "besluta om mål", "besluta  om\N{NO-BREAK SPACE}mål")
    assert fingerprint(spaced, SEVEN) == fingerprint(bill, SEVEN)


def test_a_new_heading_makes_a_commentary_stale() -> None:
    bill = finsam.bill()
    more = replace(bill, operations=(*bill.operations, InsertHeading(SEVEN, "Uppgifter")))
    assert fingerprint(more, SEVEN) != fingerprint(bill, SEVEN)


def test_comments_are_for_the_writer_and_lines_keep_their_numbers() -> None:
    text = "<!-- Säg vad som\nändras. -->\n\n## 7 §\n<!-- lydelse: 1a2b3c4d -->\n\n<!-- Varför? -->\nText.\n"
    (one,) = parse_commentary(text, TOUCHED).entries
    assert (one.paragraphs, one.written_for, one.line) == (("Text.",), "1a2b3c4d", 4)


def test_lists_looks_and_footnotes_are_read_as_in_the_memorandum() -> None:
    text = "## 7 §\n\nEtt *ord*.[^1]\n\n1. ett\n   - under\n\n[^1]: Prop. 2003/04:1.\n"
    (one,) = parse_commentary(text, TOUCHED).entries
    note = Note(((Span("Prop. 2003/04:1."),),))
    assert one.blocks == (
        Paragraph((Span("Ett "), Span("ord", italic=True), Span("."), note)),
        Item((Span("ett"),), 1, 1),
        Item((Span("under"),), 2),
    )
    assert one.paragraphs == ("Ett ord.[1]", "1. ett", "   – under", "[1] Prop. 2003/04:1.")


def test_without_a_mark_the_age_is_unknown() -> None:
    one = parse_commentary("## 7 §\n\nText.\n", TOUCHED).on(SEVEN)
    assert age(one, "1a2b3c4d") is Age.UNDATED


@pytest.mark.parametrize("text", ["", "## 7 §\n", "## 7 §\n<!-- lydelse: 1a2b3c4d -->\n"])
def test_without_prose_the_commentary_is_missing(text: str) -> None:
    assert age(parse_commentary(text, TOUCHED).on(SEVEN), "1a2b3c4d") is Age.MISSING


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("## 8 §\n\nx\n", 1, "8 § ändras inte i lagförslaget"),
        ("\n## Allmänt\n\nx\n", 2, "är ingen paragraf"),
        ("## 7 §\n\nx\n\n## 7 §\n\ny\n", 5, "har redan en kommentar"),
        ("## 7 §\n\na\x1bb\n", 3, "styrtecknet U+001B"),
        ("## 7 §\n<!-- lydelse: 11111111 -->\n<!-- lydelse: 22222222 -->\nx\n", 1, "två märken"),
        ("## 7 §\n<!-- lydelse: x -->\nx\n", 2, "Märket för lydelsen kan inte läsas"),
        ("## 7 §\n\n<!-- Varför?\n\nx\n", 3, "Kommentaren avslutas aldrig"),
        ("## 7 §\n\nx\n\n```\ny\n```\n", 5, "Kodblock kan inte läsas"),
    ],
)
def test_faults_have_their_line(text: str, line: int, message: str) -> None:
    with pytest.raises(FaultError) as raised:
        parse_commentary(text, TOUCHED)
    (fault,) = raised.value.faults
    assert (fault.line, message in fault.message) == (line, True)


def test_all_faults_come_in_one_run() -> None:
    with pytest.raises(FaultError) as raised:
        parse_commentary("## 8 §\n\nx\n\n## Allmänt\n\nx\n", TOUCHED)
    assert len(raised.value.faults) == 2


@given(st.text(max_size=300))
def test_no_text_gives_anything_but_a_value_or_faults(text: str) -> None:
    try:
        parse_commentary(text, TOUCHED)
    except FaultError as error:
        assert error.faults


@pytest.fixture(scope="module")
def bill(root: Path) -> AmendingAct:
    path = root / "proposals/fk-2024-007710/bill.xml"
    law = read(path.read_bytes(), path.name)
    assert isinstance(law, AmendingAct)
    return law


def test_the_first_proposal_comments_on_all_its_sections_as_they_are(root: Path, bill: AmendingAct) -> None:
    text = (root / "proposals/fk-2024-007710/commentary.md").read_text(encoding="utf-8")
    touched = touched_sections(bill)
    commentary = parse_commentary(text, touched)
    assert len(touched) == 19
    ages = {place.words: age(commentary.on(place), fingerprint(bill, place)) for place in touched}
    assert set(ages.values()) == {Age.CURRENT}, ages


def test_the_first_proposal_takes_over_no_sentence(root: Path, shared: Path, bill: AmendingAct) -> None:
    text = (root / "proposals/fk-2024-007710/commentary.md").read_text(encoding="utf-8")
    report = next((shared / "sources").glob("003_*.txt")).read_text(encoding="utf-8")
    chapter = " ".join(report[report.index("5. Författningskommentar \nNedan") :].split())
    for one in parse_commentary(text, touched_sections(bill)).entries:
        for paragraph in one.paragraphs:
            words = paragraph.split()
            for start in range(len(words) - 9):
                run = " ".join(words[start : start + 10])
                assert run not in chapter, run
