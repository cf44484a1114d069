"""The referral document: what stands where, in which style, and that nothing is lost on the way."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import finsam
from tests.documents.outline import outline
from tests.word.soundness import assert_sound, text_of_document
from toolkit.amendments.operations import Renumber, Repeal
from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Change, Role, Row, Run, text_of
from toolkit.comparison.table import compare
from toolkit.documents.bill import earlier_wordings
from toolkit.documents.dates import written_date
from toolkit.documents.referral import comparison_document, referral_document
from toolkit.documents.templates import template_bytes
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Chapter, Point, Subsection
from toolkit.word.ooxml import attribute, parse, qualified
from toolkit.word.package import read_package, write_package
from toolkit.word.template import unfilled

GOLDEN = Path(__file__).parent / "golden"


def referral(**fields: str | None) -> bytes:
    return referral_document(finsam.proposal(**fields), finsam.rows(), finsam.clause())


def document_of(*rows: Row) -> bytes:
    return comparison_document(finsam.proposal(), rows, finsam.clause())


def row(role: Role, change: Change, current: str | None, proposed: str | None, **fields: object) -> Row:
    def side(text: str | None) -> tuple[Run, ...] | None:
        return None if text is None else (Run(text, change is not Change.UNCHANGED),)

    made = Row(role, change, finsam.place("2"), side(current), side(proposed))
    return replace(made, **fields)  # type: ignore[arg-type]


def spaced(text: str) -> str:
    """``text`` with its no-break spaces as ordinary ones: the only change that typography makes."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_referral_reads_as_the_golden_one() -> None:
    assert outline(referral()) == (GOLDEN / "remiss.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "document",
    [
        referral(),
        referral(sender=None, reference_number=None, date=None),
        comparison_document(finsam.proposal(), finsam.rows(), finsam.clause()),
        template_bytes("remiss.docx"),
        template_bytes("jamforelse.docx"),
        template_bytes("sparade-andringar.docx"),
        template_bytes("forfattning.docx"),
    ],
    ids=["referral", "open referral", "comparison", "template 1", "template 2", "template 3", "template 4"],
)
def test_every_document_is_sound(document: bytes, tmp_path: Path) -> None:
    assert_sound(document, tmp_path)


def test_two_builds_give_the_same_bytes() -> None:
    assert referral() == referral()


def test_no_word_of_a_row_is_lost() -> None:
    text = spaced(text_of_document(referral())).split("\n")
    for line in finsam.rows():
        for side in (line.current, line.proposed):
            if side is not None:
                assert text_of(side) in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"]), min_size=1),
            st.booleans(),
        ),
        min_size=1,
    ),
)
def test_any_text_comes_through_with_exactly_its_changes_in_italics(pieces: list[tuple[str, bool]]) -> None:
    runs = tuple(Run(text, changed) for text, changed in pieces)
    document = document_of(Row(Role.TEXT, Change.CHANGED, finsam.place("2"), runs, runs))
    cell = next(parse(read_package(document)["word/document.xml"]).iter(qualified("w:tbl")))[-1][-1]
    written = [
        (
            spaced("".join(node.text or "" for node in part.iter(qualified("w:t")))),
            part.find(f".//{qualified('w:rStyle')}") is not None,
        )
        for part in cell.iter(qualified("w:r"))
    ]
    assert written == [(spaced(text), changed) for text, changed in pieces]


def test_the_heading_row_is_repeated_and_unchanged_rows_span_both_columns() -> None:
    root = parse(read_package(referral())["word/document.xml"])
    rows = list(root.iter(qualified("w:tr")))
    assert [bool(list(line.iter(qualified("w:tblHeader")))) for line in rows] == [True] + [False] * len(
        finsam.rows()
    )
    spans = [bool(list(line.iter(qualified("w:gridSpan")))) for line in rows[1:]]
    assert spans == [line.change is Change.UNCHANGED for line in finsam.rows()]


def test_a_renumbered_section_bears_its_note_on_the_old_number() -> None:
    document = document_of(row(Role.NUMBER, Change.CHANGED, "17 §", "16 §", note="2018:1381"))
    assert "paragrafnummer: | *17~§*[1] | *16~§* |" in outline(document)
    assert "fotnot 1: Senaste lydelse 2018:1381." in outline(document)


def test_text_after_points_goes_on_without_indent() -> None:
    place = replace(finsam.place("2"), subsection=1)
    after = [
        row(Role.POINT, Change.UNCHANGED, "1. ett", "1. ett", place=place, level=1),
        row(Role.POINT, Change.UNCHANGED, "a) två", "a) två", place=place, level=2),
        row(Role.TEXT, Change.UNCHANGED, "gäller.", "gäller.", place=place),
        row(Role.TEXT, Change.UNCHANGED, "Nytt stycke.", "Nytt stycke.", place=replace(place, subsection=2)),
    ]
    styles = [line.split(":")[0] for line in outline(document_of(*after)).splitlines() if "|" in line]
    assert styles[1:] == ["lagtext punkt", "lagtext underpunkt", "lagtext fortsättning", "lagtext stycke"]


def test_a_clause_of_one_kind_is_one_paragraph() -> None:
    clause = EnactingClause("Härigenom föreskrivs att 2 § ska ha följande lydelse.")
    text = outline(comparison_document(finsam.proposal(), finsam.rows(), clause))
    assert "ingress: Härigenom föreskrivs att 2~§ ska ha följande lydelse.\nkolumnrubrik:" in text


def test_numbered_provisions_stand_under_the_rule_as_points() -> None:
    points = (
        Point("1.", ("Denna lag träder i kraft den 1 juli 2026.",)),
        Point("2.", ("Äldre bestämmelser.",)),
    )
    bill = replace(finsam.bill(), provisions=(Subsection(points),))
    text = outline(comparison_document(replace(finsam.proposal(), bill=bill), finsam.rows(), finsam.clause()))
    assert text.splitlines()[-3:-1] == [
        "ikraftträdande: 1. Denna lag träder i kraft den 1 juli 2026.",
        "lagtext punkt: 2. Äldre bestämmelser.",
    ]


def test_a_bill_without_entry_into_force_shows_the_gap() -> None:
    bill = replace(finsam.bill(), provisions=())
    document = comparison_document(replace(finsam.proposal(), bill=bill), finsam.rows(), finsam.clause())
    assert unfilled(read_package(document)) == ["ikrafttradande"]
    assert "ikraftträdande: [ikraftträdandebestämmelse]" in outline(document)


def test_what_the_sources_do_not_say_is_an_open_field() -> None:
    document = referral(sender=None, reference_number=None, date=None)
    assert unfilled(read_package(document)) == ["avsandare", "datum", "diarienummer"]
    assert "avsändare: [avsändare]" in outline(document)
    assert b"creator" not in read_package(document)["docProps/core.xml"]


def test_the_document_says_its_title_language_and_date() -> None:
    core = read_package(referral())["docProps/core.xml"].decode("utf-8")
    assert f"<dc:title>{finsam.proposal().referral.title}</dc:title>" in core
    assert "<dc:language>sv-SE</dc:language>" in core
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2024-12-02T00:00:00Z"] * 2
    styles = parse(read_package(referral())["word/styles.xml"])
    assert attribute(next(styles.iter(qualified("w:lang"))), "val") == "sv-SE"


def test_repealed_and_renumbered_sections_are_noted_on_the_clause() -> None:
    operations = (Repeal(finsam.place("9")), Renumber(finsam.place("2"), finsam.place("3")))
    bill = replace(finsam.bill(), operations=operations)
    assert earlier_wordings(finsam.base(), bill) == "Senaste lydelse av 9\N{NO-BREAK SPACE}§ 2019:914."
    assert earlier_wordings(finsam.base(), replace(bill, operations=operations[1:])) is None


def test_a_repealed_chapter_is_noted_section_by_section() -> None:
    section = replace(finsam.section("1", "Text."), endnote="Lag (2012:3).")
    body = (Chapter(Label.parse("2"), "Två", (section,)), Chapter(Label.parse("3"), "Tre", (section,)))
    bill = replace(finsam.bill(), operations=(Repeal(Locator(chapter=Label.parse("2"))),))
    noted = earlier_wordings(replace(finsam.base(), body=body), bill)
    assert noted == "Senaste lydelse av 2\N{NO-BREAK SPACE}kap.\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}§ 2012:3."


def test_a_reprinted_act_is_noted_on_its_number_before_the_earlier_wordings() -> None:
    base = replace(finsam.base(), metadata=(("Omtryck", "SFS 2010:500"),))
    bill = replace(finsam.bill(), operations=(*finsam.bill().operations[:2], Repeal(finsam.place("9"))))
    proposal = replace(finsam.proposal(), base=base, bill=bill)
    text = outline(comparison_document(proposal, compare(base, bill), finsam.clause()))
    assert "lagen (2003:1210)[1] om finansiell samordning av rehabiliteringsinsatser[2]\n" in text
    assert "fotnot 1: Lagen omtryckt 2010:500.\nfotnot 2: Senaste lydelse av 9~§ 2019:914.\n" in text


def test_a_template_that_word_has_given_new_style_ids_still_works() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    for name in ("word/styles.xml", "word/document.xml"):
        parts[name] = parts[name].replace(b"Lagtext", b"Brodtext").replace(b"ndradlydelse", b"Andrad1")
        parts[name] = parts[name].replace(b'w:name w:val="Brodtext', b'w:name w:val="Lagtext')
    restyled = referral_document(
        finsam.proposal(), finsam.rows(), finsam.clause(), template=write_package(parts)
    )
    assert b'w:val="Andrad1"' in read_package(restyled)["word/document.xml"]
    assert text_of_document(restyled) == text_of_document(referral())


def test_the_table_fills_the_width_that_the_template_gives() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'w:right="1701"', b'w:right="1001"')
    wide = referral_document(finsam.proposal(), finsam.rows(), finsam.clause(), template=write_package(parts))
    grid = parse(read_package(wide)["word/document.xml"]).iter(qualified("w:gridCol"))
    assert sum(int(attribute(column, "w") or 0) for column in grid) == 11906 - 1701 - 1001


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            b"{{ titel }}",
            b"{{ titeln }}",
            "Mallen har fältet {{ titeln }} som inte finns; fälten är avsandare,",
        ),
        (b"{{ jamforelse }}", b"", "Mallen saknar fältet {{ jamforelse }}; skriv in det i ett eget stycke."),
        (b"{{ ingress }}", b"Se {{ ingress }}", "Fältet {{ ingress }} måste stå ensamt i ett stycke"),
        (b"{{ titel }}", b"{{ ikrafttradande }}", "Mallen har fältet {{ ikrafttradande }} på flera ställen"),
        (b"{{ titel }}", b"{% titel %}", "Mallens fält kan inte läsas"),
    ],
)
def test_a_template_with_a_wrong_field_is_refused_in_swedish(old: bytes, new: bytes, message: str) -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new)
    with pytest.raises(FaultError, match=re.escape(message)):
        referral_document(finsam.proposal(), finsam.rows(), finsam.clause(), template=write_package(parts))


def test_a_template_without_a_style_is_refused_by_its_name() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b'w:val="Paragrafnummer"/>', b'w:val="Nummer"/>'
    )
    with pytest.raises(FaultError, match="saknar formatmallen ”Paragrafnummer”"):
        referral_document(finsam.proposal(), finsam.rows(), finsam.clause(), template=write_package(parts))


def test_a_template_that_is_no_document_is_refused() -> None:
    with pytest.raises(FaultError, match="inte ett Worddokument"):
        referral_document(finsam.proposal(), finsam.rows(), finsam.clause(), template=b"mall")


def test_text_with_a_control_character_is_refused_with_its_place() -> None:
    with pytest.raises(FaultError, match=r"styrtecknet U\+000B.*före.*efter"):
        document_of(row(Role.TEXT, Change.NEW, None, "före\x0befter"))


def test_templates_are_small_and_made_by_their_script() -> None:
    from templates.make_templates import ACT, COMPARISON, DRAFTING, REFERRAL, REFERRAL_LETTER, TRACKED
    from templates.make_templates import template_bytes as made

    for template in (REFERRAL, COMPARISON, TRACKED, DRAFTING, REFERRAL_LETTER, ACT):
        stored = template_bytes(template.file)
        assert len(stored) < 20_000
        assert read_package(stored) == read_package(made(template))
        with zipfile.ZipFile(BytesIO(stored)) as archive:
            assert not [name for name in archive.namelist() if name.endswith(".bin")]


def test_dates_are_written_out() -> None:
    assert spaced(written_date("2024-12-02")) == "den 2 december 2024"
    with pytest.raises(FaultError, match="2024-02-31"):
        written_date("2024-02-31")


def test_no_place_is_too_deep() -> None:
    deep = row(Role.POINT, Change.NEW, None, "– djupt", level=9, place=Locator())
    assert "lagtext underpunkt 2: |  | *– djupt* |" in outline(document_of(deep))
