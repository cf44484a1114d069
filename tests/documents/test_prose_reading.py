"""What a reviewer changes around the bill comes home: into the file it was written in, or as a note."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents import finsam
from tests.documents.editing import Edit, Editor, edited
from tests.documents.test_referral_chapters import COMMENTARY, small
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.exchange.origin import origin_of
from toolkit.documents.exchange.prose_reading import ReadProse, read_prose
from toolkit.documents.referral import referral_document
from toolkit.documents.referral_chapters import Texts
from toolkit.proposal.memorandum import parse_memorandum
from toolkit.word.ooxml import qualified
from toolkit.word.paragraphs import run

MEMORANDUM = """# Sammanfattning

Lagen blir *tydligare* för alla.[^1]

[^1]: Rapporten, avsnitt 1.

# Förslag

## Syftet

<!-- Vem skriver det här? -->
> **Försäkringskassans förslag:** [[syfte]]

**Skälen för förslaget:** Syftet gäller allt arbete.

- en punkt
- en punkt till

| År | Antal |
| --- | --- |
| 2023 | 571 |

# Ikraftträdande

Någon dag föreslås inte.
"""
FILES = {"memorandum.md": MEMORANDUM, "commentary.md": COMMENTARY}


def document() -> bytes:
    texts = small()
    assert texts.assessment is not None
    boxes = {box.id: box.text for box in texts.assessment.boxes}
    memorandum = parse_memorandum(MEMORANDUM, boxes)
    commentary = parse_commentary(COMMENTARY, touched_sections(finsam.bill()))
    return referral_document(
        finsam.proposal(sender=None),
        finsam.rows(),
        finsam.clause(),
        source=b"<bill/>",
        texts=Texts(memorandum, texts.assessment, commentary),
    )


DOCUMENT = document()


def read(edit: Edit, *, tracked: bool = False, files: dict[str, str] = FILES) -> ReadProse:
    incoming = open_document(edited(DOCUMENT, edit, tracked=tracked))
    return read_prose(incoming, origin_of(incoming.parts), files)


def texts(found: ReadProse) -> list[tuple[str, str]]:
    return [(note.place, note.text) for note in found.notes]


def test_untouched_nothing_has_changed() -> None:
    assert read(lambda editor: None) == ReadProse({}, ())


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_changes_go_into_the_files_and_leave_every_other_line(tracked: bool) -> None:
    def edit(editor: Editor) -> None:
        place = editor.find("Någon dag föreslås inte")
        editor.replace(place, "föreslås inte", "föreslås *inte* än")
        editor.insert_after(place, "Body Text", "Det får regeringen göra.")
        editor.replace(editor.find("en punkt till"), "en punkt till", "en annan punkt")
        editor.insert_after(editor.find("en annan punkt"), "List Bullet", "en tredje")
        editor.delete(editor.find("en punkt"))
        editor.replace(editor.find("Paragrafen anger syftet"), "anger", "slår fast")

    found = read(edit, tracked=tracked)
    assert found.notes == ()
    assert found.files == {
        "memorandum.md": MEMORANDUM.replace(
            "föreslås inte.\n", "föreslås \\*inte\\* än.\n\nDet får regeringen göra.\n"
        ).replace("- en punkt\n- en punkt till\n", "- en annan punkt\n- en tredje\n"),
        "commentary.md": COMMENTARY.replace("anger", "slår fast"),
    }


def test_looks_and_footnotes_come_along() -> None:
    def edit(editor: Editor) -> None:
        paragraph = editor.find("för alla")
        last = list(paragraph.iter(qualified("w:t")))[-1]
        assert last.text is not None
        last.text = last.text.replace("för alla", "för var och en")

    assert read(edit).files == {"memorandum.md": MEMORANDUM.replace("för alla.[^1]", "för var och en.[^1]")}


def test_a_word_set_in_bold_is_a_change() -> None:
    def edit(editor: Editor) -> None:
        paragraph = editor.find("Någon dag föreslås inte")
        for child in list(paragraph)[1:]:
            paragraph.remove(child)
        bold = run("dag")
        bold.insert(0, _bold())
        paragraph.extend([run("Någon "), bold, run(" föreslås inte.")])

    assert read(edit) == ReadProse(
        {"memorandum.md": MEMORANDUM.replace("Någon dag föreslås", "Någon **dag** föreslås")}, ()
    )


def test_what_no_file_holds_becomes_a_note_whole() -> None:
    def edit(editor: Editor) -> None:
        editor.replace(editor.find("Syftet gäller allt."), "Syftet gäller allt.", "Syftet gäller mycket.")
        cell = editor.find("571")
        editor.replace(cell, "571", "572")
        prompt = editor.find("[avsändare]")
        for text in prompt.iter(qualified("w:t")):
            text.text = "Försäkringskassan"
        editor.insert_after(editor.find("Syftet gäller mycket."), "Body Text", "Det vet vi inte.")

    found = read(edit)
    assert found.files == {}
    assert texts(found) == [
        ("början av dokumentet", "Har ändrats, och ändras för hand: ”[avsändare]” → ”Försäkringskassan”"),
        (
            "Syftet",
            "Har ändrats, och ändras för hand: ”Försäkringskassans förslag: Syftet gäller allt.” → "
            "”Försäkringskassans förslag: Syftet gäller mycket.”",
        ),
        ("Syftet", "Har lagts till, och förs in för hand: ”Det vet vi inte.”"),
        ("Syftet", "Har ändrats, och ändras för hand: ”2023 | 571” → ”2023 | 572”"),
    ]


def test_a_changed_footnote_or_a_lost_one_is_not_guessed_at() -> None:
    def without(editor: Editor) -> None:
        editor.replace(editor.find("Lagen blir"), "blir", "är")

    found = read(without)
    assert found.files == {}
    assert texts(found) == [
        (
            "Sammanfattning",
            "Har ändrats, och ändras för hand: ”Lagen blir tydligare för alla.” → "
            "”Lagen är tydligare för alla.”",
        ),
        ("fotnoterna", "Har tagits bort eller ändrats, och ändras för hand: ”Rapporten, avsnitt 1.”"),
    ]


def test_a_footnote_that_somebody_deletes_is_told() -> None:
    def edit(editor: Editor) -> None:
        (mark, *_) = editor.find("Lagen blir").iter(qualified("w:footnoteReference"))
        run_of = mark.getparent()
        assert run_of is not None and run_of.getparent() is not None
        run_of.getparent().remove(run_of)  # type: ignore[union-attr]

    found = read(edit)
    assert found.files == {}
    assert texts(found) == [
        ("fotnoterna", "Har tagits bort eller ändrats, och ändras för hand: ”Rapporten, avsnitt 1.”")
    ]


def test_a_file_that_has_changed_since_is_not_written_over() -> None:
    def edit(editor: Editor) -> None:
        editor.replace(editor.find("Någon dag"), "Någon", "Ingen")

    since = MEMORANDUM.replace("Någon dag föreslås inte.", "Dagen är den 1 juli 2027.")
    found = read(edit, files={**FILES, "memorandum.md": since})
    assert found.files == {}
    assert texts(found) == [
        (
            "Ikraftträdande",
            "Har ändrats, och ändras för hand: ”Någon dag föreslås inte.” → ”Ingen dag föreslås inte.”",
        )
    ]
    elsewhere = MEMORANDUM.replace("- en punkt till", "- en sista punkt")
    assert read(edit, files={"memorandum.md": elsewhere}).files == {
        "memorandum.md": elsewhere.replace("Någon dag", "Ingen dag")
    }


def test_numbers_that_word_sets_anew_are_no_change() -> None:
    def edit(editor: Editor) -> None:
        for text in editor.find("Övervägandena finns i avsnitt").iter(qualified("w:t")):
            text.text = (text.text or "").replace("3.1", "4.1")

    assert "4.1" not in DOCUMENT.decode("latin-1")
    assert read(edit) == ReadProse({}, ())


def test_a_new_paragraph_in_bold_is_bold_in_the_file() -> None:
    def edit(editor: Editor) -> None:
        made = editor.insert_after(editor.find("Någon dag"), "Body Text", "")
        for child in list(made)[1:]:
            made.remove(child)
        bold = run("Obs:")
        bold.insert(0, _bold())
        made.extend([bold, run(" inte nu.")])

    assert read(edit).files["memorandum.md"].endswith("föreslås inte.\n\n**Obs:** inte nu.\n")


def test_one_change_that_cannot_be_written_holds_up_no_other() -> None:
    def edit(editor: Editor) -> None:
        editor.replace(editor.find("en punkt till"), "en punkt till", "en sista punkt")
        last = editor.find("Någon dag föreslås inte.")
        bold = run("mer,")
        bold.insert(0, _bold())
        last.extend([bold, run("över")])

    found = read(edit)
    assert found.files["memorandum.md"] == MEMORANDUM.replace("en punkt till", "en sista punkt")
    assert [text for _, text in texts(found)] == [
        "Har ändrats, och ändras för hand: ”Någon dag föreslås inte.” → ”Någon dag föreslås inte.mer,över”"
    ]


def _bold() -> object:
    from toolkit.word.ooxml import element

    return element("rPr", [element("b")])


@settings(max_examples=50)
@given(st.text(alphabet="abåäö 1.,;:()*_#-[]§", min_size=1, max_size=40).map(str.strip).filter(bool))
def test_whatever_is_typed_is_in_the_file_or_in_a_note(words: str) -> None:
    def edit(editor: Editor) -> None:
        editor.replace(editor.find("Någon dag föreslås inte."), "Någon dag föreslås inte.", words)

    found = read(edit)
    if found.files:
        blocks = parse_memorandum(found.files["memorandum.md"], {"syfte": "syfte"}).blocks
        assert " ".join(blocks[-1].spans[0].text.split()) == " ".join(words.split())  # type: ignore[union-attr]
    else:
        assert " ".join(words.split()) in found.notes[0].text


def test_the_first_proposal_comes_home_untouched(root: Path) -> None:
    from toolkit.amendments.clause import write_clause
    from toolkit.cli.inputs import open_proposal
    from toolkit.cli.proposal_parts import read_memorandum, read_parts
    from toolkit.comparison.table import compare

    folder = root / "proposals/fk-2024-007710"
    whole = open_proposal(folder)
    assessment, commentary = read_parts(folder, whole)
    made = referral_document(
        whole,
        compare(whole.base, whole.bill),
        write_clause(whole.bill, whole.base),
        texts=Texts(read_memorandum(folder, assessment), assessment, commentary),
    )
    incoming = open_document(made)
    files = {name: (folder / name).read_text(encoding="utf-8") for name in FILES}
    assert read_prose(incoming, origin_of(incoming.parts), files) == ReadProse({}, ())
