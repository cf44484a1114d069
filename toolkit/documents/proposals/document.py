"""Two proposals side by side as a Word document: conflicts, outline, and a table of both wordings."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.comparison.proposals import Compared, Relation, Unit
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.documents.bill import bound
from toolkit.documents.proposals.phrases import (
    CURRENT,
    HEADS,
    NO_CONFLICT,
    SAME,
    TITLE,
    conflict_words,
    current_lines,
    notes,
    outline,
    unit_name,
)
from toolkit.documents.row_styles import row_styles
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.typography import bind
from toolkit.word.document import text_width
from toolkit.word.ooxml import Element, element, parse
from toolkit.word.package import main_part, read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.tables import Cell, TableRow, table
from toolkit.word.template import Blocks, body

TEMPLATE = "jamforelse.docx"
_GUTTER = 400
_STAYS_WHOLE = 320
_SMALL = 18
"""Half points: what is said about a wording, and the wording that neither proposal keeps."""


def proposals_document(compared: Compared) -> bytes:
    """The two side by side as .docx, in the styles of ``templates/jamforelse.docx``.

    The words that differ between the two are in italics, as in a bill. The same arguments give the same
    bytes. Raises FaultError for a text that no document can hold.
    """
    template = template_bytes(TEMPLATE)
    with told():
        parts = read_package(template)
        styles = styles_of(parts)
        width = text_width(body(parse(parts[main_part(parts)])))
        rows = [row for unit in compared.units for row in _unit_rows(unit, styles)]
        made = filled(
            template,
            {
                "lagforslagets_titel": TITLE,
                "ingress": Blocks(tuple(_front(compared, styles))),
                "jamforelse": Blocks((_table(rows, styles, width),) if rows else ()),
                "ikrafttradande": Blocks(tuple(_entry(compared, styles, width))),
            },
        )
    names = f"{compared.first.name} och {compared.second.name}"
    return write_package(with_properties(made, title=TITLE, identifier=names))


def _front(compared: Compared, styles: Styles) -> Iterator[Element]:
    names = zip(HEADS, (compared.first, compared.second), strict=True)
    for term, text in [*((head, one.name) for head, one in names), *outline(compared)]:
        yield _said(term, text, styles)
    yield paragraph(styles["heading 2"], [run("Konflikter")])
    if not compared.conflicts:
        yield paragraph(styles["Ingress"], [run(NO_CONFLICT)])
    for conflict in compared.conflicts:
        place, why, out = conflict_words(conflict)
        yield _said(place, f"{why} {out}", styles)
    if compared.units:
        yield paragraph(styles["heading 2"], [run("Lydelserna bredvid varandra")])


def _said(term: str, text: str, styles: Styles) -> Element:
    bold = element("rPr", [element("b")])
    return paragraph(styles["Ingress"], [run(f"{bind(term)}: ", properties=bold), run(bind(text))])


def _table(rows: list[TableRow], styles: Styles, width: int, about: str = "Lydelserna") -> Element:
    half = width // 2
    head = TableRow(
        tuple(Cell((paragraph(styles["Kolumnrubrik"], [run(head)]),)) for head in HEADS), heading=True
    )
    return table(
        (half, width - half),
        [head, *rows],
        style=styles["Lydelsetabell"],
        gutter=_GUTTER,
        title=f"{about} enligt förslag A och förslag B",
        description=(
            "Vänster spalt visar lydelsen enligt förslag A, höger spalt enligt förslag B. Ord som skiljer "
            "sig mellan förslagen är kursiva. Text som är lika i båda går över båda spalterna."
        ),
    )


def _unit_rows(unit: Unit, styles: Styles) -> Iterator[TableRow]:
    name = unit_name(unit) + (" – konflikt" if unit.conflicts else "")
    yield _across([paragraph(styles["Paragrafnummer"], [run(bind(name))])])
    if lines := current_lines(unit):
        # Before the notes, which then part it from the two wordings below it.
        shown = [_small(line, styles) for line in lines]
        yield _across([_small(f"{CURRENT}:", styles, italic=True), *shown], whole=False)
    one, other = notes(unit)
    if unit.relation is Relation.SAME:
        yield _across([_note(f"{SAME}: {one}", styles)])
    else:
        yield TableRow((Cell((_note(one, styles),)), Cell((_note(other, styles),))), whole=True)
    yield from _rows(tuple(row for row in unit.rows if not _repeats_name(row)), styles)


def _repeats_name(row: Row) -> bool:
    return row.role is Role.NUMBER and row.change is not Change.CHANGED


def _note(text: str, styles: Styles) -> Element:
    return _small(text, styles, italic=True)


def _small(text: str, styles: Styles, *, italic: bool = False) -> Element:
    looks = element("rPr", [*([element("i")] if italic else []), element("sz", val=_SMALL)])
    made = [run(bind(text), properties=looks)]
    return paragraph(styles["Lagtext fortsättning"], made, keep_next=italic)


def _across(paragraphs: list[Element], *, whole: bool = True) -> TableRow:
    return TableRow((Cell(tuple(paragraphs), 2),), whole=whole)


def _rows(rows: tuple[Row, ...], styles: Styles) -> Iterator[TableRow]:
    for row, name in zip(rows, row_styles(rows), strict=True):
        whole = max(sum(len(run.text) for run in side or ()) for side in (row.current, row.proposed))
        if row.change is Change.UNCHANGED:
            yield _across([_text(row, row.proposed, styles[name], styles)], whole=whole <= _STAYS_WHOLE)
        else:
            sides = (row.current, row.proposed)
            cells = tuple(Cell((_text(row, side, styles[name], styles),)) for side in sides)
            yield TableRow(cells, whole=whole <= _STAYS_WHOLE)


def _text(row: Row, runs: tuple[Run, ...] | None, style: str, styles: Styles) -> Element:
    marked = styles["Ändrad lydelse"] if row.change is Change.CHANGED else None
    return paragraph(style, [run(text, marked if part.changed else None) for part, text in bound(runs or ())])


def _entry(compared: Compared, styles: Styles, width: int) -> Iterator[Element]:
    if compared.same_entry:
        return
    yield paragraph(styles["heading 2"], [run("Ikraftträdande")])
    yield _table(list(_rows(compared.entry, styles)), styles, width, "Ikraftträdandet")
