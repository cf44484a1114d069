"""Drafting in Word: the law out in controls, the edits back as an amending act."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import finsam
from tests.documents.editing import Edit, Editor, edited
from tests.documents.outline import outline
from tests.word.soundness import assert_sound
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    Renumber,
    Repeal,
    RepealHeading,
    Substitute,
    SubstituteHeading,
)
from toolkit.documents.exchange.draft import draft_document, unreadable_sections
from toolkit.documents.exchange.draft_reading import ReadBill, read_draft
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.exchange.origin import origin_of
from toolkit.documents.exchange.provision_text import (
    HEADING,
    NEW_SECTION,
    NUMBER,
    POINTS,
    TEXT,
    TextLine,
    comes_back,
    is_orderly,
    section_lines,
)
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    Annex,
    Chapter,
    Content,
    Heading,
    Moment,
    Point,
    Section,
    Subsection,
    Validity,
)
from toolkit.law.outline import sections
from toolkit.word.custom import custom_properties
from toolkit.word.footnotes import Footnotes
from toolkit.word.ooxml import element, qualified
from toolkit.word.package import read_package
from toolkit.word.paragraphs import paragraph, run

GOLDEN = Path(__file__).parent / "golden"
BASE = finsam.base()
SEVEN, NINE = "2003:1210#P7", "2003:1210#P9"


def draft(base: Act = BASE) -> bytes:
    return draft_document(base, [placed.locator for placed in sections(base)])


def reading(document: bytes, base: Act = BASE) -> ReadBill:
    incoming = open_document(document)
    return read_draft(incoming, origin_of(incoming.parts), base)


def read(edit: Edit, *, tracked: bool = False, base: Act = BASE) -> AmendingAct:
    return reading(edited(draft(base), edit, tracked=tracked), base).bill


def refused(edit: Edit) -> str:
    with pytest.raises(FaultError) as caught:
        read(edit)
    return "\n".join(str(fault).replace("\N{NO-BREAK SPACE}", " ") for fault in caught.value.faults)


def test_an_ordinance_is_asked_when_the_ordinance_enters_into_force() -> None:
    ordinance = Act("2012:259", "Förordning (2012:259) om miljösanktionsavgifter", BASE.body[:3])
    assert "[Denna förordning träder i kraft den …]" in outline(draft(ordinance))
    assert "[Denna lag träder i kraft den …]" in outline(draft())


def test_a_heading_before_the_first_of_two_wordings_is_the_sections() -> None:
    """12 kap. 1 § socialförsäkringsbalken stands twice after its heading; the draft shows the second."""
    first, second = (
        Section(Label(1), (Subsection((text,)),), validity=validity)
        for text, validity in (
            ("Ersättning lämnas.", Validity(expires="2024-07-01")),
            ("Ersättning får lämnas.", Validity(commences="2024-07-01")),
        )
    )
    base = Act("1999:100", "Lag (1999:100) om x", (Heading("Innehåll"), first, second))

    def edit(editor: Editor) -> None:
        assert editor.find("Innehåll", editor.control("1999:100#P1")) is not None
        editor.replace(editor.find("får lämnas"), "får", "ska")

    (operation,) = read(edit, base=base).operations
    assert isinstance(operation, Substitute)


def test_what_cannot_come_home_is_told_when_the_draft_goes_out() -> None:
    """27 § lagen (1933:269) om ägofred has moments: better said before than after an afternoon in Word."""
    text = (Subsection(("Syn skall hållas.",)),)
    sections_of = (Section(Label(26), text), Section(Label(27), (Moment("1 mom.", text),)))
    base = Act("1933:269", "Lag (1933:269) om ägofred", sections_of)
    (told,) = unreadable_sections(base, [placed.locator for placed in sections(base)])
    assert (told.place, "moment" in told.message) == ("27 §", True)


def test_a_draft_takes_sections_alone() -> None:
    with pytest.raises(FaultError, match="Ett utkast tar bara paragrafer"):
        draft_document(BASE, [Locator.parse("#K2")])


def test_it_reads_as_the_golden_one() -> None:
    assert outline(draft()) == (GOLDEN / "utkast.txt").read_text(encoding="utf-8")


def test_it_is_sound_and_the_same_each_time(tmp_path: Path) -> None:
    assert_sound(draft(), tmp_path)
    assert draft() == draft()


def test_it_says_which_law_in_which_wording() -> None:
    assert custom_properties(read_package(draft())) == {
        "lagverk dokument": "utkast",
        "lagverk grundförfattning": "2003:1210",
        "lagverk lydelse": "2003:1210",
    }


def test_untouched_it_changes_nothing() -> None:
    found = reading(draft())
    assert (found.bill.operations, found.bill.provisions, found.faults, found.notes) == ((), (), (), ())


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_the_proposal_typed_into_the_draft_is_the_proposal(tracked: bool) -> None:
    def typed(editor: Editor) -> None:
        for label in ("2", "7", "9", "10"):
            lines = [
                TextLine(NUMBER, f"{label} §"),
                *section_lines(finsam.section(label, finsam.PROPOSED[label])),
            ]
            if label != "2":
                lines.insert(0, TextLine(HEADING, HEADINGS[label]))
            if label == "7":
                lines += [
                    TextLine(HEADING, "De samverkande parternas uppgifter"),
                    TextLine(NEW_SECTION, "7 a §"),
                ]
                lines += section_lines(finsam.section("7 a", finsam.PROPOSED["7 a"]))
            editor.rewrite(f"2003:1210#P{label}", lines)

    found = read(typed, tracked=tracked)
    assert set(found.operations) == set(finsam.bill().operations)
    assert apply(BASE, found) == apply(BASE, finsam.bill())


HEADINGS = {
    "7": "Ett samordningsförbunds uppgifter",
    "9": "Förbundsordning",
    "10": "Ett samordningsförbunds ledning m.m.",
}


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_point_without_a_number_gets_one_and_the_rest_move(tracked: bool) -> None:
    def edit(editor: Editor) -> None:
        editor.insert_after(editor.find("2. förbundets organisation"), POINTS[0], "förbundets syfte,")

    document = edited(draft(), edit, tracked=tracked)
    found = reading(document)
    (operation,) = found.bill.operations
    assert isinstance(operation, Substitute) and isinstance(operation.wording, Section)
    points = [part for part in operation.wording.content[0].content if isinstance(part, Point)]  # type: ignore[union-attr]
    assert [point.marker for point in points] == [f"{number}." for number in range(1, 20)]
    assert points[2].content == ("förbundets syfte,",)
    assert str(found.faults[0]).startswith("9\N{NO-BREAK SPACE}§: Punkterna har numrerats om: 3 → 4, 4 → 5")


def test_a_deleted_point_leaves_no_gap() -> None:
    operations = read(lambda editor: editor.delete(editor.find("2. förbundets organisation"))).operations
    (operation,) = operations
    points = operation.wording.content[0].content[1:]  # type: ignore[union-attr]
    assert [point.marker for point in points] == [f"{number}." for number in range(1, 18)]


def test_points_that_word_numbers_and_pasted_paragraphs_are_understood() -> None:
    def edit(editor: Editor) -> None:
        numbering = element("numPr", [element("ilvl", val=0), element("numId", val=3)])
        made = editor.insert_after(editor.find("2. förbundets organisation"), "", "numrerad av Word,")
        made.insert(0, element("pPr", [numbering]))
        editor.insert_after(editor.find("Ett samordningsförbund får inte besluta"), "", "Inklistrat stycke.")

    nine, seven = reversed(read(edit).operations)
    assert Point("3.", ("numrerad av Word,",)) in nine.wording.content[0].content  # type: ignore[union-attr]
    assert seven.wording.content[-1] == Subsection(("Inklistrat stycke.",))  # type: ignore[union-attr]


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize(
    ("edit", "operations"),
    [
        (
            lambda e: e.rewrite(
                NINE,
                [TextLine(HEADING, "Förbundsordning"), TextLine(NUMBER, "9 §"), TextLine(TEXT, "Upphävs.")],
            ),
            (Repeal(finsam.place("9")),),
        ),
        (
            lambda e: e.replace(e.find("9 §", e.control(NINE)), "9 §", "9 a §"),
            (Renumber(finsam.place("9"), finsam.place("9 a")),),
        ),
        (
            lambda e: e.replace(e.find("Förbundsordning"), "Förbundsordning", "Ordning för förbund"),
            (SubstituteHeading(finsam.place("9"), "Ordning för förbund"),),
        ),
        (lambda e: e.delete(e.find("Förbundsordning")), (RepealHeading(finsam.place("9")),)),
        (
            lambda e: e.insert_after(
                e.insert_after(e.find("18. vad"), NEW_SECTION, "9 a §"), TEXT, "Ny text."
            ),
            (Insert(finsam.place("9 a"), Section(Label(9, "a"), (Subsection(("Ny text.",)),))),),
        ),
        (
            lambda e: e.insert_after(e.find("18. vad"), TEXT, "9 a §   Ny text."),
            None,
        ),
    ],
    ids="repeal renumber heading no-heading new-section number-in-text".split(),
)
def test_what_an_edit_means(edit: Edit, operations: tuple[object, ...] | None, tracked: bool) -> None:
    found = read(edit, tracked=tracked).operations
    if operations is None:
        assert [type(operation) for operation in found] == [Substitute]
    elif isinstance(operations[0], Renumber):
        assert operations[0] in found
    else:
        assert found == operations


def test_a_new_section_between_the_controls_is_read_too() -> None:
    def edit(editor: Editor) -> None:
        sdt = editor.control(SEVEN).getparent()
        assert sdt is not None
        for style, text in ((TEXT, "Text."), (NEW_SECTION, "7 a §"), (HEADING, "Ny rubrik")):
            sdt.addnext(paragraph(editor.styles[style], [run(text)]))

    assert read(edit).operations == (
        InsertHeading(finsam.place("7 a"), "Ny rubrik"),
        Insert(finsam.place("7 a"), Section(Label(7, "a"), (Subsection(("Text.",)),))),
    )


def test_the_entry_into_force_is_read() -> None:
    def edit(editor: Editor) -> None:
        content = editor.control("2003:1210#L")
        for child in list(content):
            content.remove(child)
        for text in ("1. Denna lag träder i kraft den 1 juli 2027.", "2. Äldre bestämmelser gäller."):
            content.append(paragraph(editor.styles["Ikraftträdande"], [run(text)]))
        editor.replace(editor.find("skall syfta"), "skall syfta", "ska syfta")

    points = (
        Point("1.", ("Denna lag träder i kraft den 1 juli 2027.",)),
        Point("2.", ("Äldre bestämmelser gäller.",)),
    )
    assert read(edit).provisions == (Subsection(points),)


def test_text_in_a_control_that_still_calls_itself_empty_is_read() -> None:
    def edit(editor: Editor) -> None:
        prompt = editor.find("[Denna lag träder i kraft den …]")
        shown = next(prompt.iter(qualified("w:t")))
        shown.text = "Denna lag träder i kraft den 1 juli 2027."
        assert list(editor.root.iter(qualified("w:showingPlcHdr")))
        editor.replace(editor.find("skall syfta"), "skall syfta", "ska syfta")

    assert read(edit).provisions == (Subsection(("Denna lag träder i kraft den 1 juli 2027.",)),)


def test_a_comment_is_about_the_words_as_they_now_read() -> None:
    def edit(editor: Editor) -> None:
        line = editor.find("2. förbundets organisation")
        editor.replace(line, "organisation", "ledning")
        editor.comment(line, "Räcker det?")

    (note,) = reading(edited(draft(), edit, tracked=True)).notes
    assert "förbundets ledning" in note.on and "organisation" not in note.on


def test_comments_and_footnotes_come_along_as_notes() -> None:
    def edit(editor: Editor) -> None:
        editor.comment(editor.find("2. förbundets organisation"), "Behövs den?")
        notes = Footnotes(editor.parts, editor.styles)
        editor.find("Styrelsen utövar").append(notes.reference("Se kommunallagen."))
        editor.parts = notes.attach(editor.parts)

    note, footnote = reading(edited(draft(), edit)).notes
    assert (footnote.place, footnote.text) == ("10 §", "Fotnot: Se kommunallagen.")
    assert (note.place, note.author, note.date, note.text) == (
        "9 §",
        "Granskare",
        "2026-01-02",
        "Behövs den?",
    )
    assert note.on == "2. förbundets organisation,"


def moved_out(editor: Editor) -> None:
    node = editor.find("2. förbundets organisation")
    sdt = editor.control(NINE).getparent()
    assert sdt is not None
    sdt.addnext(node)


def pasted(editor: Editor) -> None:
    editor.control("2003:1210#P10").getparent().addnext(editor.copy_of(SEVEN))  # type: ignore[union-attr]


def with_table(editor: Editor) -> None:
    cell = element("tc", [paragraph(None, [run("cell")])])
    editor.find("2. förbundets organisation").addnext(element("tbl", [element("tr", [cell])]))


def with_picture(editor: Editor) -> None:
    editor.find("2. förbundets organisation").append(element("r", [element("drawing")]))


def without_control(editor: Editor) -> None:
    sdt = editor.control(NINE).getparent()
    assert sdt is not None
    sdt.getparent().remove(sdt)  # type: ignore[union-attr]


def in_the_guidance(editor: Editor) -> None:
    editor.replace(editor.find("Nytt stycke"), "Nytt stycke", "Gamla stycken")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (moved_out, "Efter 9 § står texten ”2. förbundets organisation,” utanför paragrafernas rutor"),
        (
            lambda e: e.delete(e.find("9 §", e.control(NINE))),
            "9 §: Beteckningen före ”Förbundsordningen ska ange”",
        ),
        (lambda e: e.rewrite(NINE, []), "9 §: Paragrafens ruta är borttagen"),
        (without_control, "9 §: Paragrafens ruta är borttagen ur dokumentet"),
        (pasted, "7 §: Paragrafens ruta finns två gånger"),
        (with_table, "9 §: Här står en tabell"),
        (with_picture, "9 §: Här står en bild"),
        (in_the_guidance, "”Ny punkt: tryck Enter"),
        (
            lambda e: e.insert_after(e.find("2. förbundets"), POINTS[0], "2. igen,"),
            "9 §: Punkten 2 förekommer två",
        ),
        (
            lambda e: e.insert_after(e.find("2. förbundets"), POINTS[0], "9. fel,"),
            "9 §: Punkten 3 står efter",
        ),
        (
            lambda e: e.insert_after(e.find("18. vad"), HEADING, "Ensam"),
            "9 §: Efter rubriken ”Ensam” står ingen",
        ),
        (
            lambda e: e.insert_after(e.find("18. vad"), NEW_SECTION, "nio"),
            "9 §: Beteckningen ”nio” kan inte läsas",
        ),
        (
            lambda e: e.insert_after(e.find("18. vad"), NEW_SECTION, "9 a §"),
            "9 a §: Paragrafen har ingen text",
        ),
        (
            lambda e: e.insert_after(e.find("18. vad"), NEW_SECTION, "7 § Text."),
            "7 §: Beteckningen finns redan",
        ),
        (lambda e: e.replace(e.find("9 §", e.control(NINE)), "9 §", "7 §"), "7 §: Beteckningen finns redan"),
    ],
)
def test_what_cannot_be_mapped_is_refused_with_its_place(edit: Edit, said: str) -> None:
    assert said in refused(edit)


def test_every_fault_is_told_in_one_run() -> None:
    def edit(editor: Editor) -> None:
        editor.insert_after(editor.find("2. förbundets"), POINTS[0], "2. igen,")
        editor.delete(editor.find("7 §", editor.control(SEVEN)))

    assert refused(edit).count("\n") == 1


def test_another_law_or_wording_is_refused_with_the_difference() -> None:
    with pytest.raises(FaultError, match="gäller 2003:1210, men förslaget ändrar 2010:110"):
        reading(draft(), replace(BASE, number="2010:110"))
    body = tuple(
        replace(node, content=(Subsection(("Ny lydelse.",)),))
        if isinstance(node, Section) and node.label == Label(9)
        else node
        for node in BASE.body
        if not (isinstance(node, Section) and node.label == Label(10))
    )
    later = replace(BASE, body=body, metadata=(("Ändrad", "t.o.m. SFS 2026:1"),))
    with pytest.raises(FaultError) as caught:
        reading(draft(), later)
    message = str(caught.value).replace("\N{NO-BREAK SPACE}", " ")
    assert "lydelsen t.o.m. SFS 2003:1210" in message
    assert "t.o.m. SFS 2026:1 (9 § och 10 § (som inte längre finns) lyder nu annorlunda)" in message
    with pytest.raises(FaultError, match="är oförändrade"):
        reading(draft(), replace(BASE, metadata=later.metadata))


def test_a_section_that_word_cannot_show_whole_is_not_guessed_at() -> None:
    moment = Moment("1 mom.", (Subsection(("Första momentet.",)),))
    section = Section(Label(3), (moment, Moment("2 mom.", (Subsection(("Andra momentet.",)),))))
    base = replace(BASE, body=(*BASE.body, section))
    assert not reading(draft(base), base).bill.operations
    with pytest.raises(FaultError, match="inte kan läsas tillbaka ur Word"):
        read(lambda editor: editor.replace(editor.find("Andra momentet"), "Andra", "Nya"), base=base)


def test_sections_numbered_by_chapter_are_named_with_their_chapter() -> None:
    def chapter(number: int) -> Chapter:
        return Chapter(
            Label(number),
            f"Kapitel {number}",
            (finsam.section("1", f"Text {number}."), finsam.section("2", "Mer.")),
        )

    base = replace(BASE, body=(chapter(1), chapter(2)))
    assert "kapitelrubrik: 2~kap. Kapitel 2" in outline(draft(base))

    def edit(editor: Editor) -> None:
        editor.replace(editor.find("Text 2."), "Text 2.", "Annan text.")
        number = editor.insert_after(
            editor.find("Mer.", editor.control("2003:1210#K2P2")), NEW_SECTION, "3 §"
        )
        editor.insert_after(number, TEXT, "Nytt.")

    first, second = read(edit, base=base).operations
    assert isinstance(first, Substitute) and first.target == Locator.parse("2 kap. 1 §")
    assert isinstance(second, Insert) and second.target == Locator.parse("2 kap. 3 §")
    with pytest.raises(FaultError, match="ange även kapitlet"):
        draft_document(base, [Locator.parse("1 §")])


def test_of_several_wordings_the_last_is_drafted_and_the_rest_left_alone() -> None:
    twice = (
        finsam.section("11", "Gammal."),
        finsam.section("11", "Ny lydelse."),
        Annex("Bilaga", (Subsection(("Gammal.",)),)),
        Annex("Bilaga", (Subsection(("Ny.",)),)),
    )
    base = replace(BASE, body=(*BASE.body, *twice))
    document = draft_document(base, [finsam.place("7")])
    changed = edited(document, lambda e: e.replace(e.find("upprätta budget"), "upprätta", "göra"))
    (operation,) = reading(changed, base).bill.operations
    assert isinstance(operation, Substitute) and operation.target == finsam.place("7")


def test_sections_that_do_not_exist_are_all_named() -> None:
    with pytest.raises(FaultError) as caught:
        draft_document(BASE, [finsam.place("3"), finsam.place("7"), finsam.place("77")])
    assert [fault.place for fault in caught.value.faults] == ["3 §", "77 §"]


WORDS = st.sampled_from("lagen ska gälla inte den som får ange och eller enligt kommunen region".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(lambda found: " ".join(found).capitalize() + ".")


@st.composite
def wordings(draw: st.DrawFn, label: str) -> Section:
    """A section with subsections, points, lettered subpoints and indents under them."""
    subsections = []
    for text in draw(st.lists(TEXTS, min_size=1, max_size=3)):
        points: list[Content] = []
        for number in range(1, draw(st.integers(0, 3)) + 1):
            inner = [Point(f"{'abc'[n]})", (draw(TEXTS),)) for n in range(draw(st.integers(0, 2)))]
            points.append(Point(f"{number}.", (draw(TEXTS), *inner)))
        if points and draw(st.booleans()):
            points.append(draw(TEXTS))
        subsections.append(Subsection((text, *points)))
    return Section(Label.parse(label), tuple(subsections))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.booleans())
def test_whatever_is_written_is_read(data: st.DataObject, tracked: bool) -> None:
    old = {label: data.draw(wordings(label)) for label in ("1", "2")}
    base = replace(BASE, body=(Heading("Inledning"), old["1"], old["2"]))
    new = {label: data.draw(st.one_of(st.just(old[label]), wordings(label))) for label in old}
    added = data.draw(st.one_of(st.none(), wordings("1 a")))

    def edit(editor: Editor) -> None:
        for label, section in new.items():
            lines = [TextLine(NUMBER, f"{label} §"), *section_lines(section)]
            if label == "1":
                lines.insert(0, TextLine(HEADING, "Inledning"))
                if added is not None:
                    lines += [TextLine(NEW_SECTION, "1 a §"), *section_lines(added)]
            if lines != section_lines(old[label]):
                editor.rewrite(f"2003:1210#P{label}", lines)

    between = (added,) if added is not None else ()
    after = replace(base, body=(Heading("Inledning"), new["1"], *between, new["2"]))
    found = read(edit, tracked=tracked, base=base)
    assert found.operations == derive(base, after).operations
    assert apply(base, found) == apply(base, derive(base, after))


@settings(max_examples=60, deadline=None)
@given(wordings("1"))
def test_lines_and_sections_are_two_forms_of_one_thing(section: Section) -> None:
    assert comes_back(section, section_lines(section))
    assert is_orderly(section)
