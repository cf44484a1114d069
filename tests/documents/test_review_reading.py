"""A paper with the two-column table, back from a reviewer who has changed its right column."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import finsam
from tests.documents.editing import Edit, Editor, edited
from tests.documents.outline import outline
from tests.documents.test_draft import wordings
from toolkit.akn import read as read_akn
from toolkit.akn import write_bill
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    Operation,
    Repeal,
    Substitute,
)
from toolkit.comparison.rows import text_of
from toolkit.comparison.table import compare
from toolkit.documents.exchange.draft_reading import ReadBill
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.exchange.origin import origin_of
from toolkit.documents.exchange.provision_text import NEW_SECTION, POINTS, TEXT
from toolkit.documents.exchange.review_reading import read_review
from toolkit.documents.referral import comparison_document, referral_document
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Point, Section, Subsection
from toolkit.word.ooxml import Element, attribute, element, qualified
from toolkit.word.paragraphs import paragraph, run

BASE, BILL = finsam.base(), finsam.bill()


def paper(bill: AmendingAct = BILL, base: Act = BASE, *, whole: bool = False) -> bytes:
    proposal = replace(finsam.proposal(), bill=bill, base=base)
    made = referral_document if whole else comparison_document
    return made(proposal, compare(base, bill), write_clause(bill), source=write_bill(bill))


def reading(document: bytes, *, base: Act = BASE, current: AmendingAct | None = None) -> ReadBill:
    incoming = open_document(document)
    origin = origin_of(incoming.parts)
    assert origin.bill is not None
    source = read_akn(origin.bill, "dokumentet")
    assert isinstance(source, AmendingAct)
    return read_review(incoming, origin, source, current or source, base)


def read(edit: Edit, *, tracked: bool = False, current: AmendingAct | None = None) -> AmendingAct:
    return reading(edited(paper(), edit, tracked=tracked), current=current).bill


def refused(edit: Edit, **options: AmendingAct) -> str:
    with pytest.raises(FaultError) as caught:
        read(edit, **options)
    return "\n".join(str(fault) for fault in caught.value.faults).replace("\N{NO-BREAK SPACE}", " ")


def wording(bill: AmendingAct, label: str) -> Section:
    for op in bill.operations:
        if isinstance(op, Substitute | Insert) and op.target == finsam.place(label):
            assert isinstance(op.wording, Section)
            return op.wording
    raise LookupError(label)


def row_of(node: Element) -> Element:
    return next(node.iterancestors(qualified("w:tr")))


def right(editor: Editor, words: str) -> Element:
    """The paragraph in the right column, or over both, that holds ``words``."""
    for cell in editor.root.iter(qualified("w:tc")):
        if cell.getnext() is None:
            try:
                return editor.find(words, cell)
            except LookupError:
                continue
    raise LookupError(words)


@pytest.mark.parametrize("whole", [True, False], ids=["referral", "comparison"])
def test_untouched_it_is_the_same_bill(whole: bool) -> None:
    found = reading(paper(whole=whole))
    assert (found.bill, found.faults, found.notes) == (BILL, (), ())
    assert write_bill(found.bill) == write_bill(BILL)


@pytest.mark.parametrize("whole", [True, False], ids=["referral", "comparison"])
def test_a_bill_that_only_repeals_has_no_table_and_comes_home(whole: bool) -> None:
    bill = replace(BILL, operations=(Repeal(finsam.place("10")),))
    document = paper(bill, whole=whole)
    assert "Föreslagen lydelse" not in outline(document)
    assert reading(document, current=bill).bill == bill


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_changed_word_is_in_the_wording_and_nothing_else_has_changed(tracked: bool) -> None:
    found = read(lambda e: e.replace(right(e, "Syftet med"), "uppnå eller", "nå eller"), tracked=tracked)
    changed = [(old, new) for old, new in zip(BILL.operations, found.operations, strict=True) if old != new]
    assert [getattr(old, "target", None) for old, _ in changed] == [finsam.place("2")]
    assert wording(found, "2") == finsam.section("2", finsam.PROPOSED["2"].replace("uppnå eller", "nå eller"))


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_new_point_in_a_cell_is_numbered(tracked: bool) -> None:
    def edit(editor: Editor) -> None:
        editor.insert_after(right(editor, "förbundets organisation"), POINTS[0], "förbundets syfte,")

    document = edited(paper(), edit, tracked=tracked)
    found = reading(document)
    points = [part for part in wording(found.bill, "9").content[0].content if isinstance(part, Point)]  # type: ignore[union-attr]
    assert [point.marker for point in points] == [f"{number}." for number in range(1, 18)]
    assert points[2].content == ("förbundets syfte,",)
    assert "numrerats om: 3 → 4" in str(found.faults[0])


def test_a_new_row_and_a_deleted_row_are_understood() -> None:
    def edit(editor: Editor) -> None:
        row = row_of(right(editor, "finansiering av insatser"))
        cells = [
            element("tc", [paragraph(editor.styles[POINTS[0]], [run(text)])]) for text in ("", "nytt slag,")
        ]
        row.addnext(element("tr", cells))
        row.getparent().remove(row)  # type: ignore[union-attr]

    points = wording(read(edit), "10").content[2].content  # type: ignore[union-attr]
    assert points[2] == Point("2.", ("nytt slag,",))
    assert len(points) == 5


def test_a_tracked_deleted_row_is_gone_too() -> None:
    def edit(editor: Editor) -> None:
        row = row_of(right(editor, "finansiering av insatser"))
        properties = row.find(qualified("w:trPr"))
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.append(element("del", id=900, author="G"))
        editor.delete(right(editor, "finansiering av insatser"))

    document = edited(paper(), edit, tracked=True)
    assert len(wording(reading(document).bill, "10").content[2].content) == 4  # type: ignore[union-attr]


def test_what_was_to_go_can_be_kept() -> None:
    words = "mandattiden för revisorer som utses enligt 25 §,"

    def edit(editor: Editor) -> None:
        cell = row_of(editor.find(words))[-1]
        cell.remove(cell[-1])
        cell.append(paragraph(editor.styles[POINTS[0]], [run(words)]))

    points = wording(read(edit), "9").content[0].content  # type: ignore[union-attr]
    assert points[12] == Point("12.", (words,))
    assert points[13].marker == "13."  # type: ignore[union-attr]


def test_a_section_put_back_as_it_was_is_no_longer_changed() -> None:
    def edit(editor: Editor) -> None:
        node = right(editor, "Syftet med")
        editor.replace(node, finsam.PROPOSED["2"], finsam.CURRENT["2"])

    found = read(edit)
    assert found.operations == BILL.operations[1:]


def test_a_new_section_and_heading_are_inserted() -> None:
    def edit(editor: Editor) -> None:
        last = right(editor, "avgöra vilka individer")
        number = editor.insert_after(last, NEW_SECTION, "7 b §")
        editor.insert_after(number, TEXT, "Regionen ansvarar.")

    found = read(edit)
    assert (
        Insert(finsam.place("7 b"), Section(Label(7, "b"), (Subsection(("Regionen ansvarar.",)),)))
        in found.operations
    )
    assert apply(BASE, found) != apply(BASE, BILL)


def test_a_changed_heading() -> None:
    def edit(editor: Editor) -> None:
        editor.replace(
            right(editor, "De samverkande parternas uppgifter"), "De samverkande parternas", "Parternas"
        )

    assert InsertHeading(finsam.place("7 a"), "Parternas uppgifter") in read(edit).operations


def test_a_deleted_new_heading_is_not_inserted() -> None:
    def edit(editor: Editor) -> None:
        row = row_of(right(editor, "De samverkande parternas uppgifter"))
        row.getparent().remove(row)  # type: ignore[union-attr]

    assert not [op for op in read(edit).operations if isinstance(op, InsertHeading)]


def test_the_entry_into_force() -> None:
    found = read(lambda e: e.replace(e.find("Denna lag träder"), "den XX", "den 1 juli 2027"))
    assert found.provisions == (Subsection(("Denna lag träder i kraft den 1 juli 2027.",)),)
    assert found.operations == BILL.operations


def test_comments_come_along_and_a_changed_clause_is_told() -> None:
    def edit(editor: Editor) -> None:
        editor.comment(right(editor, "förbundets organisation"), "Oklart.")
        editor.replace(editor.find("Härigenom föreskrivs"), "Härigenom", "Sålunda")

    found = reading(edited(paper(), edit, tracked=True))
    assert found.bill == BILL
    assert [(note.place, note.text) for note in found.notes] == [("9 §", "Oklart.")]
    assert ["Ingressen är ändrad" in str(fault) for fault in found.faults] == [True]


def merged(editor: Editor) -> None:
    row = row_of(right(editor, "Syftet med"))
    first, second = row.findall(qualified("w:tc"))
    properties = first.find(qualified("w:tcPr"))
    assert properties is not None
    properties.insert(1, element("gridSpan", val=2))
    for child in second.findall(qualified("w:p")):
        first.append(child)
    row.remove(second)


def left_changed(editor: Editor) -> None:
    editor.replace(editor.find("Insatserna inom"), "Insatserna", "Åtgärderna")


def left_added(editor: Editor) -> None:
    row = row_of(right(editor, "Syftet med"))
    row.addnext(
        element("tr", [element("tc", [paragraph(None, [run(text)])]) for text in ("vänster", "höger")])
    )


def number_gone(editor: Editor) -> None:
    row = row_of(right(editor, "9 §"))
    row.getparent().remove(row)  # type: ignore[union-attr]


def number_emptied(editor: Editor) -> None:
    content = next(right(editor, "9 §").iter(qualified("w:sdtContent")))
    for child in list(content):
        content.remove(child)


def without_controls(editor: Editor) -> None:
    """Remove the controls of two rows and keep what stood in them."""
    for words in ("Syftet med", "2. förbundets organisation"):
        node = right(editor, words)
        for sdt in node.findall(qualified("w:sdt")):
            content = sdt.find(qualified("w:sdtContent"))
            assert content is not None
            node[node.index(sdt) : node.index(sdt) + 1] = list(content)


def test_a_row_that_has_lost_its_control_is_known_by_its_text() -> None:
    assert read(without_controls) == BILL


def copied(editor: Editor) -> None:
    import copy

    row = row_of(right(editor, "Syftet med"))
    row.addnext(copy.deepcopy(row))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (merged, "2 §: Cellerna på raden"),
        (left_changed, "2 §: Den vänstra spalten är ändrad vid ”Åtgärderna"),
        (left_added, "2 §: Den vänstra spalten har fått en ny rad, ”vänster”"),
        (number_gone, "9 §: Raden med beteckningen är borttagen"),
        (number_emptied, "9 §: Beteckningen före ”Förbundsordningen ska ange”"),
        (copied, "2 §: Raden ”Syftet med"),
        (lambda e: e.replace(right(e, "9 §"), "9 §", "8 §"), "9 §: Beteckningen har ändrats till 8 §"),
        (
            lambda e: e.replace(right(e, "Syftet med"), finsam.PROPOSED["2"], "Upphävs."),
            "2 §: En paragraf kan inte upphävas i den högra spalten",
        ),
        (
            lambda e: e.delete(e.find("Denna lag träder")),
            "ikraftträdande: Ikraftträdandebestämmelserna är borttagna",
        ),
    ],
    ids="merged left left-added number emptied copied renumbered repealed provisions".split(),
)
def test_what_cannot_be_mapped_is_refused_with_its_place(edit: Edit, said: str) -> None:
    assert said in refused(edit)


def test_two_reviewers_one_after_the_other() -> None:
    first = read(lambda e: e.replace(right(e, "Syftet med"), "uppnå eller", "nå eller"))
    both = read(
        lambda e: e.replace(right(e, "förbundets organisation"), "organisation", "ordning"), current=first
    )
    assert wording(both, "2") == wording(first, "2")
    assert "förbundets ordning" in str(wording(both, "9"))


def test_two_reviewers_in_one_section_are_not_merged_blindly() -> None:
    first = read(lambda e: e.replace(right(e, "Syftet med"), "uppnå eller", "nå eller"))
    said = refused(lambda e: e.replace(right(e, "Syftet med"), "ska uppnå", "kan uppnå"), current=first)
    assert "2 §: Förslaget har ändrats här sedan dokumentet skrevs ut" in said


def test_another_wording_of_the_law_is_refused_with_the_difference() -> None:
    body = tuple(
        finsam.section("9", "Förbundsordningen ska vara kort.")
        if isinstance(node, Section) and node.label == Label(9)
        else node
        for node in BASE.body
    )
    with pytest.raises(FaultError, match="\\(9\N{NO-BREAK SPACE}§ lyder nu annorlunda\\)"):
        reading(paper(), base=replace(BASE, body=body))


def test_repeals_and_what_the_table_does_not_show_are_kept() -> None:
    operations: tuple[Operation, ...] = (Repeal(finsam.place("10")), *BILL.operations[:3])
    bill = replace(BILL, operations=operations)
    document = edited(paper(bill), lambda e: e.replace(right(e, "Syftet med"), "uppnå eller", "nå eller"))
    found = reading(document).bill
    assert found.operations[0] == operations[0]
    assert [type(op) for op in found.operations] == [type(op) for op in operations]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.booleans())
def test_any_bill_goes_out_and_comes_home(data: st.DataObject, tracked: bool) -> None:
    old = {label: data.draw(wordings(label)) for label in ("1", "2")}
    base = replace(BASE, body=tuple(old.values()))
    operations: list[Operation] = [
        Substitute(finsam.place(label), data.draw(wordings(label))) for label in old
    ]
    operations.append(Insert(finsam.place("1 a"), data.draw(wordings("1 a"))))
    bill = replace(BILL, operations=tuple(operations))
    document = paper(bill, base)
    assert reading(document, base=base).bill == bill
    changed = Editor(document, tracked=tracked)
    texts = [
        node
        for node in changed.root.iter(qualified("w:p"))
        if (cell := node.getparent()) is not None
        and cell.tag == qualified("w:tc")
        and cell.getnext() is None
        and attribute(node.find(f"{qualified('w:pPr')}/{qualified('w:pStyle')}"), "val") == "Lagtextstycke"
        and list(node.iter(qualified("w:t")))
    ]
    node = data.draw(st.sampled_from(texts))
    words = "".join(part.text or "" for part in node.iter(qualified("w:t")))
    changed.replace(node, words, "Något helt annat.")
    found = reading(changed.saved(), base=base).bill
    differing = [
        (old_op, new) for old_op, new in zip(bill.operations, found.operations, strict=True) if old_op != new
    ]
    assert len(differing) == 1
    assert str(differing[0][0]).replace(words, "Något helt annat.", 1) == str(differing[0][1])


def test_a_section_that_goes_with_the_new_wording_of_its_chapter_comes_home_untouched() -> None:
    kept, gone = finsam.section("1", "Kvar."), finsam.section("2", "Borta.")
    base = replace(BASE, body=(Chapter(Label(1), "Ett", (kept, gone)), Chapter(Label(2), "Två", (kept,))))
    wording = Chapter(Label(1), "Ett", (finsam.section("1", "Kvar, men annat."),))
    bill = replace(BILL, operations=(Substitute(Locator(chapter=Label(1)), wording),))
    assert [text_of(row.current) for row in compare(base, bill) if row.proposed is None] == ["2 §", "Borta."]
    back = reading(paper(bill, base), base=base)
    assert back.bill == bill and not back.notes
