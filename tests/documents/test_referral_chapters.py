"""The chapters around the bill: their order, their numbers, and where the commentary points."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents import finsam
from tests.documents.outline import outline
from tests.word.soundness import assert_sound, text_of_document
from toolkit.amendments.clause import write_clause
from toolkit.cli.inputs import open_proposal
from toolkit.cli.proposal_parts import read_memorandum, read_parts
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.comparison.table import compare
from toolkit.consequences.parse import parse_assessment
from toolkit.documents.referral import referral_document
from toolkit.documents.referral_chapters import Texts
from toolkit.documents.templates import template_bytes
from toolkit.law.faults import FaultError
from toolkit.law.typography import enumerate_words, normalise
from toolkit.proposal.memorandum import parse_memorandum
from toolkit.proposal.thread import thread
from toolkit.prose.model import pieces, plain
from toolkit.word.numbering import Numbering
from toolkit.word.ooxml import attribute, parse, qualified
from toolkit.word.package import read_package, write_package
from toolkit.word.styles import styles_of
from toolkit.word.template import unfilled

GOLDEN = Path(__file__).parent / "golden"
MEMORANDUM = """# Sammanfattning

Lagen blir *tydligare*.

# Förslag

## Syftet

> **Försäkringskassans förslag:** [[syfte]]

**Skälen för förslaget:** Syftet gäller allt arbete (rapporten avsnitt 3.5.1).

- en punkt

# Ikraftträdande
"""
COMMENTARY = "Inledning.\n\n## 2 §\n\nParagrafen anger syftet.\n"


def small() -> Texts:
    touched = touched_sections(finsam.bill())
    assessment = parse_assessment(
        '[utredning]\nav = "förvaltningsmyndighet"\navser = "förslag till regeringen"\nkrav = ["2024:183"]\n'
        '[kallor.rapporten]\nkort = "rapporten"\ntitel = "Rapport"\nutgivare = "Försäkringskassan"\n'
        '[[forslag]]\nid = "syfte"\ntext = "Syftet gäller allt."\nparagrafer = "2 §"\nskal = ["3.5.1"]\n'
        'kalla = "rapporten, avsnitt 3.5.1"\n',
        touched,
    )
    return Texts(
        parse_memorandum(MEMORANDUM, {box.id: box.text for box in assessment.boxes}),
        assessment,
        parse_commentary(COMMENTARY, touched),
    )


def made(texts: Texts, template: bytes | None = None) -> bytes:
    return referral_document(
        finsam.proposal(), finsam.rows(), finsam.clause(), texts=texts, template=template
    )


@pytest.fixture(scope="module")
def whole(root: Path) -> bytes:
    return whole_referral(root)


def whole_referral(root: Path) -> bytes:
    folder = root / "proposals/fk-2024-007710"
    proposal = open_proposal(folder)
    assessment, commentary = read_parts(folder, proposal)
    return referral_document(
        proposal,
        compare(proposal.base, proposal.bill),
        write_clause(proposal.bill, proposal.base),
        texts=Texts(read_memorandum(folder, assessment), assessment, commentary),
    )


def headings(document: bytes) -> list[str]:
    """The headings of the first two levels with the numbers that Word sets."""
    parts = read_package(document)
    styles, numbering = styles_of(parts), Numbering(parts)
    wanted = {styles["heading 1"], styles["heading 2"]}
    found = []
    for paragraph in parse(parts["word/document.xml"]).iter(qualified("w:p")):
        label = numbering.label(paragraph)
        if attribute(paragraph.find(f".//{qualified('w:pStyle')}"), "val") in wanted:
            text = "".join(node.text or "" for node in paragraph.iter(qualified("w:t")))
            found.append(f"{label} {text}")
    return found


def test_the_small_referral_reads_as_the_golden_one() -> None:
    texts = replace(small(), assessment=None)
    assert outline(made(texts)) == (GOLDEN / "remiss-kapitel.txt").read_text(encoding="utf-8")


def test_the_chapters_stand_in_the_order_of_the_drafting_rules(whole: bytes) -> None:
    chapters = [line for line in headings(whole) if re.match(r"\d+ ", line)]
    assert [chapters[0], chapters[1], *chapters[-3:]] == [
        "1 Sammanfattning",
        "2 Författningsförslag",
        "10 Ikraftträdande- och övergångsbestämmelser",
        "11 Konsekvenser",
        "12 Författningskommentar",
    ]


def test_the_contents_have_the_headings_with_their_numbers(whole: bytes) -> None:
    lines = [line for line in outline(whole).splitlines() if re.match(r"toc \d:", line)]
    shown = [re.sub(r"toc \d: (.*)→.*", r"\1", line).replace("→", " ") for line in lines]
    assert shown == [heading.replace("\N{NO-BREAK SPACE}", "~") for heading in headings(whole)]


def test_every_reference_shows_the_number_of_the_section_with_the_box(whole: bytes) -> None:
    text = text_of_document(whole).replace("\N{NO-BREAK SPACE}", " ")
    assert "Övervägandena finns i avsnitt 5.1 och 5.3." in text
    assert len(re.findall(r"Övervägandena finns i avsnitt \d", text)) == 19
    assert "avsnitt ?" not in text


def test_the_thread_has_the_numbers_that_word_prints(root: Path, whole: bytes) -> None:
    folder = root / "proposals/fk-2024-007710"
    proposal = open_proposal(folder)
    assessment, commentary = read_parts(folder, proposal)
    rows = thread(proposal.bill, assessment, commentary, read_memorandum(folder, assessment))
    text = text_of_document(whole).replace("\N{NO-BREAK SPACE}", " ")
    said = re.findall(r"Övervägandena finns i avsnitt ([\d., och]+)\.", text)
    assert said == [enumerate_words(row.considerations) for row in rows]
    printed = {line.split(" ")[0] for line in headings(whole)}
    assert {number for row in rows for number in row.considerations} <= printed


def test_a_reference_is_a_field_that_word_can_update(whole: bytes) -> None:
    root = parse(read_package(whole)["word/document.xml"])
    names = {attribute(mark, "name") for mark in root.iter(qualified("w:bookmarkStart"))}
    targets = [
        match[1]
        for node in root.iter(qualified("w:instrText"))
        if (match := re.fullmatch(r" REF (\w+) \\r \\h ", node.text or ""))
    ]
    assert len(targets) > 19
    assert set(targets) <= names


def test_a_template_without_numbers_is_referred_to_by_words() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/styles.xml"] = re.sub(rb"<w:numPr>.*?</w:numPr>", b"", parts["word/styles.xml"])
    text = text_of_document(made(small(), write_package(parts)))
    assert "Övervägandena finns i avsnitt\N{NO-BREAK SPACE}”Syftet”." in text


def test_the_whole_document_is_sound_and_the_same_each_time(whole: bytes, tmp_path: Path) -> None:
    assert_sound(whole, tmp_path)
    assert made(small()) == made(small())
    assert_sound(made(small()), tmp_path)


def test_a_table_too_wide_for_the_page_names_its_details(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.documents.referral_chapters._WIDEST", 4)
    text = normalise(text_of_document(whole_referral(root)))
    assert "Paragrafer: 30–37 §§" in text
    assert "Källa: avsnitt 4.2, s. 33" in text
    assert "Datum: 2024-12-02" in text


def test_every_word_of_memorandum_and_commentary_stands_in_the_document(root: Path, whole: bytes) -> None:
    folder = root / "proposals/fk-2024-007710"
    assessment, commentary = read_parts(folder, open_proposal(folder))
    memorandum = read_memorandum(folder, assessment)
    assert memorandum is not None and commentary is not None
    texts = iter(normalise(line) for line in text_of_document(whole).split("\n"))
    blocks = [
        *(block for chapter in (memorandum.summary, *memorandum.others) for block in chapter),
        *commentary.introduction,
        *(block for entry in commentary.entries for block in entry.blocks),
    ]
    missing = [
        plain(spans) for block in blocks for spans in pieces(block) if normalise(plain(spans)) not in texts
    ]
    assert missing == []
    assert len(blocks) > 100


def test_what_is_not_written_is_an_open_field() -> None:
    document = made(small())
    assert {"text", "kommentar"} <= set(unfilled(read_package(document)))
    text = text_of_document(document).replace("\N{NO-BREAK SPACE}", " ")
    assert "[kommentaren till 7 §: saknas]" in text
    assert "[text saknas]" in text


def test_a_template_without_the_field_of_the_chapters_is_refused() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"{{ kapitel }}", b"")
    with pytest.raises(FaultError, match=re.escape("saknar fältet {{ kapitel }}")):
        made(small(), write_package(parts))


def test_a_fault_in_the_memorandum_names_the_file_and_the_line(tmp_path: Path) -> None:
    assert read_memorandum(tmp_path, None) is None
    (tmp_path / "memorandum.md").write_text("# Sammanfattning\n\n1) ett\n", encoding="utf-8")
    with pytest.raises(FaultError) as raised:
        read_memorandum(tmp_path, None)
    assert [(fault.file, fault.line) for fault in raised.value.faults] == [
        (str(tmp_path / "memorandum.md"), 3)
    ]
