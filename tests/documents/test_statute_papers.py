"""A statute as a page and as a document: every word in order, nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from tests.documents.outline import outline
from tests.word.soundness import assert_sound, text_of_document
from toolkit.documents.statute_lines import statute_lines
from toolkit.documents.statute_papers import exported_docx, exported_html
from toolkit.law.labels import Label
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Heading,
    Moment,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)
from toolkit.law.typography import words

ACT = Act(
    "1999:9",
    "Lag (1999:9) om prov <& annat>",
    (
        Part(
            "FÖRSTA AVDELNINGEN",
            "Om allt",
            (
                Chapter(
                    Label.parse("1"),
                    "Början",
                    (
                        Heading("Syfte"),
                        Section(
                            Label.parse("1"),
                            (
                                Subsection(
                                    (
                                        "Med prov avses",
                                        Point(
                                            "1.", ("ett,", Point("a)", ("aa, eller",)), Point("–", ("bb,",)))
                                        ),
                                        Point(
                                            "2.",
                                            (Block(("rad  1", "rad  2"), "table"), "efter"),
                                            "Lag (2001:1).",
                                        ),
                                        "om inte annat sägs.",
                                    )
                                ),
                                Subsection(("Andra stycket.",), "Lag (2002:2)."),
                            ),
                            "Lag (2003:3).",
                        ),
                        Section(
                            Label.parse("2 a"),
                            (Moment("1 mom.", (Subsection((Point("1.", ("först",)),)),), "Lag (2004:4)."),),
                            validity=Validity(expires="2030-01-01"),
                        ),
                        Section(Label.parse("3"), ()),
                    ),
                ),
            ),
        ),
        Subsection(("Text utanför paragraf.",)),
        TransitionalProvisions(
            "Övergångsbestämmelser", (ActProvisions("2003:3", (Subsection((Point("1.", ("I kraft.",)),)),)),)
        ),
        Annex("Bilaga 1", (Block(("a   b", "c   d"), "table"),)),
    ),
    (("Departement/myndighet", "Finansdepartementet"),),
)

EXPECTED = """\
title: Lag (1999:9) om prov <& annat>
författningsuppgift: SFS-nummer→1999:9
författningsuppgift: Departement/myndighet→Finansdepartementet
heading 2: FÖRSTA AVDELNINGEN Om allt
heading 2: 1~kap. Början
heading 3: Syfte
författning paragraf: 1~§_Med prov avses
författning punkt: 1.→ett,
författning underpunkt: a)→aa, eller
författning underpunkt: –→bb,
författning punkt: 2.→
författning tabell: rad  1/rad  2
författning fortsättning: efter Lag~(2001:1).
författning fortsättning: om inte annat sägs.
författning stycke: Andra stycket. Lag~(2002:2). Lag~(2003:3).
författning fortsättning: Upphör att gälla: 2030-01-01
författning paragraf: 2~a~§_1 mom.
författning punkt: 1.→först Lag~(2004:4).
författning paragraf: 3~§_
författning stycke: Text utanför paragraf.
heading 2: Övergångsbestämmelser
heading 3: 2003:3
författning punkt: 1.→I kraft.
heading 2: Bilaga 1
författning tabell: a   b/c   d
"""


def test_a_statute_reads_in_order_in_its_styles() -> None:
    assert outline(exported_docx(ACT)).replace("\N{EM SPACE}", "_") == EXPECTED


def test_a_statute_is_a_sound_document_and_the_same_each_time(tmp_path: Path) -> None:
    assert_sound(exported_docx(ACT), tmp_path)
    assert exported_docx(ACT) == exported_docx(ACT)


def expected_words(act: Act) -> list[str]:
    found = [act.title, "SFS-nummer", act.number, *(word for pair in act.metadata for word in pair)]
    for line in statute_lines(act.body):
        found.extend(part for part in (line.number, line.text, line.note) if part)
    return words(" ".join(found))


def page_words(act: Act) -> list[str]:
    root = html.document_fromstring(exported_html(act))
    return words(" ".join(root.find(".//main").itertext()))  # type: ignore[union-attr]


def test_the_page_and_the_document_hold_the_same_words() -> None:
    assert page_words(ACT) == words(text_of_document(exported_docx(ACT))) == expected_words(ACT)


def test_sections_have_anchors_and_headings_skip_no_level() -> None:
    root = html.document_fromstring(exported_html(ACT))
    assert [node.get("id") for node in root.iter("p") if node.get("id")] == ["K1P1", "K1P2a", "K1P3"]
    levels = [int(str(node.tag)[1]) for node in root.iter("h1", "h2", "h3")]
    assert levels == [1, 2, 2, 3, 2, 3, 2]


def test_a_heading_before_the_first_chapter_stands_as_high_as_the_chapter() -> None:
    section = Section(Label.parse("1"), (Subsection(("Text.",)),))
    act = replace(
        ACT, body=(Heading("Först"), section, Chapter(Label.parse("1"), "Sedan", (Heading("Under"),)))
    )
    root = html.document_fromstring(exported_html(act))
    assert [str(node.tag) for node in root.iter("h1", "h2", "h3")] == ["h1", "h2", "h2", "h3"]
    assert "heading 2: Först" in outline(exported_docx(act))


def test_the_pieces_of_a_table_are_one_on_the_page_and_each_table_has_a_name() -> None:
    def piece(line: str) -> Block:
        return Block((line,), "table")

    body = (piece("a  b"), piece("c  d"), Subsection(("Mellan.",)), piece("e  f"))
    root = html.document_fromstring(exported_html(replace(ACT, body=body)))
    tables = [(node.get("aria-label"), node.text) for node in root.iter("pre")]
    assert tables == [("Tabell 1", "a  b\n\nc  d"), ("Tabell 2", "e  f")]


@pytest.mark.parametrize("name", ["2003-1210.txt", "2024-183.txt"])
def test_real_statutes_lose_no_word(name: str, shared: Path, tmp_path: Path) -> None:
    from toolkit.text.statute import read_statute

    source = (shared / "sources" / name).read_text(encoding="utf-8")
    act = read_statute(source).act
    document = exported_docx(act)
    assert_sound(document, tmp_path)
    assert words(text_of_document(document)) == page_words(act) == expected_words(act)
