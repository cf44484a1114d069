"""Paragraphs, tables, fields, footnotes and styles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.templates import template_bytes
from toolkit.word.fields import Entry, contents, entries
from toolkit.word.footnotes import Footnotes
from toolkit.word.lists import numbering
from toolkit.word.numbering import Numbering
from toolkit.word.ooxml import (
    UnprintableText,
    attribute,
    document_text,
    element,
    parse,
    qualified,
    serialise,
)
from toolkit.word.package import read_package, related
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.styles import MissingStyle, Styles, styles_of
from toolkit.word.tables import Cell, TableRow, table

STYLES = Styles(
    {f"{kind} {level}": f"{kind}{level}" for kind in ("toc", "heading") for level in (1, 2, 3)},
    levels={f"heading{level}": level for level in (1, 2, 3)},
)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t")))
def test_every_character_of_a_run_comes_back(text: str) -> None:
    if any(ord(character) in (0xFFFE, 0xFFFF) for character in text):
        return
    written = serialise(element("document", [paragraph(None, [run(text)])]))
    assert document_text(parse(written)) == text


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_text_that_xml_cannot_hold_is_refused_by_name(character: str) -> None:
    with pytest.raises(UnprintableText) as caught:
        run(f"före{character}efter")
    assert caught.value.character == character


def test_a_table_row_must_fill_the_columns() -> None:
    row = TableRow((Cell((paragraph(None),)),))
    with pytest.raises(ValueError, match="fill"):
        table((100, 200), [row], style=None, title="", description="")


def test_a_cell_without_a_paragraph_is_refused() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        Cell(())


def test_a_table_repeats_its_heading_and_describes_itself() -> None:
    head = TableRow(
        (Cell((paragraph(None, [run("A")]),)), Cell((paragraph(None, [run("B")]),))), heading=True
    )
    wide = TableRow((Cell((paragraph(None, [run("C")]),), span=2),), whole=True)
    made = table((100, 200), [head, wide], style=None, gutter=40, title="Titel", description="Beskrivning")
    described = [made.find(f".//{qualified(f'w:{name}')}") for name in ("tblCaption", "tblDescription")]
    assert [attribute(node, "val") for node in described] == ["Titel", "Beskrivning"]
    rows = made.findall(qualified("w:tr"))
    assert [row.find(f".//{qualified('w:tblHeader')}") is not None for row in rows] == [True, False]
    assert [attribute(width, "w") for width in made.iter(qualified("w:tcW"))] == ["100", "200", "300"]
    assert attribute(rows[1].find(f".//{qualified('w:gridSpan')}"), "val") == "2"


def test_contents_with_known_pages_ask_for_no_update() -> None:
    made = contents([Entry("Ett", 1, "_Toc1", 3), Entry("Två", 2, "_Toc2", 4)], STYLES)
    assert [document_text(element("body", [block])) for block in made] == ["Ett\t3", "Två\t4"]
    assert not any(attribute(mark, "dirty") for block in made for mark in block.iter(qualified("w:fldChar")))


def test_contents_with_an_unknown_page_are_marked_for_update() -> None:
    made = contents([Entry("Ett", 1, "_Toc1", None)], STYLES)
    marks = [attribute(mark, "dirty") for mark in made[0].iter(qualified("w:fldChar"))]
    assert marks[0] == "true"


def test_pages_are_known_only_until_something_may_run_over() -> None:
    def heading(text: str, breaks: bool) -> object:
        made = paragraph("heading1", [run(text)])
        if breaks:
            made[0].append(element("pageBreakBefore"))
        return made

    body = element(
        "body",
        [
            heading("Försättsblad", False),
            heading("Sida två", True),
            heading("Också sida två", False),
            heading("Sida tre", True),
            paragraph(None, [run("text " * 1000)]),
            heading("Okänd sida", False),
            heading("Också okänd", True),
        ],  # type: ignore[list-item]
    )
    assert [(entry.text, entry.page) for entry in entries(body, STYLES)] == [
        ("Försättsblad", 1),
        ("Sida två", 2),
        ("Också sida två", 2),
        ("Sida tre", 3),
        ("Okänd sida", None),
        ("Också okänd", None),
    ]


def test_footnotes_are_numbered_on_from_those_there_are() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    styles = styles_of(parts)
    first = Footnotes(parts, styles)
    assert [attribute(first.reference(text)[-1], "id") for text in ("Ett.", "Två.")] == ["1", "2"]
    parts = first.attach(parts)
    second = Footnotes(parts, styles)
    assert attribute(second.reference("Tre.")[-1], "id") == "3"
    notes = parse(second.attach(parts)[related(parts, "word/document.xml", "footnotes")[0]])
    assert document_text(notes).split("\n")[-3:] == [" Ett.", " Två.", " Tre."]


def test_a_document_without_a_footnotes_part_gets_one() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    styles = styles_of(parts)
    bare = {name: data for name, data in parts.items() if "footnotes" not in name}
    relationships = parse(bare["word/_rels/document.xml.rels"])
    for relationship in list(relationships):
        if relationship.get("Target") == "footnotes.xml":
            relationships.remove(relationship)
    bare["word/_rels/document.xml.rels"] = serialise(relationships)
    notes = Footnotes(bare, styles)
    notes.reference("Ny.")
    made = notes.attach(bare)
    assert related(made, "word/document.xml", "footnotes") == ["word/footnotes.xml"]
    assert document_text(parse(made["word/footnotes.xml"])).endswith(" Ny.")


def test_styles_are_found_by_name_whatever_their_id() -> None:
    styles = styles_of(read_package(template_bytes("remiss.docx")))
    assert styles["Ändrad lydelse"] == "ndradlydelse"
    assert styles["Heading 1"] == "Rubrik1"
    with pytest.raises(MissingStyle) as caught:
        styles["Finns inte"]
    assert caught.value.name == "Finns inte"


def test_contents_show_between_number_and_text_what_word_sets_there() -> None:
    tabbed = element("lvl", [element("lvlText", val="%1")], ilvl=0)
    spaced = element("lvl", [element("suff", val="space"), element("lvlText", val="Bilaga %1")], ilvl=0)
    parts = dict(read_package(template_bytes("remiss.docx")))
    parts["word/numbering.xml"] = serialise(numbering([tabbed], [spaced]))
    for number, between in ((1, "\t"), (2, " ")):
        place = element("numPr", [element("ilvl", val=0), element("numId", val=number)])
        assert Numbering(parts).separator(element("p", [element("pPr", [place])])) == between
