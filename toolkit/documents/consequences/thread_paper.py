"""The thread of a proposal as a Word document: one wide table in which every gap shows."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.consequences.model import Assessment
from toolkit.documents.bill import bill_title
from toolkit.documents.consequences.strands import HEADS, MISSING, Strand, strands
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.proposal.thread import ThreadRow
from toolkit.word.document import text_width
from toolkit.word.ooxml import Element, parse
from toolkit.word.package import main_part, read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.tables import Cell, TableRow, table
from toolkit.word.template import Blocks, body

TABLE_TEMPLATE = "tabell.docx"
_TITLE = "Tråden, från ändring till källa"
_SHARES = (9, 7, 18, 10, 26, 8, 22)
"""How wide the columns are, in hundredths of the text."""


def thread_document(proposal: Proposal, assessment: Assessment | None, rows: Sequence[ThreadRow]) -> bytes:
    """``rows`` as a table: change, proposal box, reasons, consequences, commentary and sources of each.

    What is missing is marked with a word and by its look. The same arguments give the same bytes. Raises
    FaultError for text that no document can hold.
    """
    template = template_bytes(TABLE_TEMPLATE)
    sources = {source.id: source.name for source in assessment.sources} if assessment else {}
    cells = [strands(row, sources) for row in rows]
    gaps = sum(one.missing for row in cells for one in row)
    with told():
        parts = read_package(template)
        styles = styles_of(parts)
        width = text_width(body(parse(parts[main_part(parts)])))
        text: list[Element] = [paragraph(styles["Body Text"], [run(bind(_lead(gaps)))])]
        if cells:
            text.append(_table(cells, styles, width))
        parts = filled(
            template,
            {"titel": _TITLE, "om": bill_title(proposal.bill), "text": Blocks(tuple(text))},
        )
    referral = proposal.referral
    identifier = referral.reference_number or proposal.name
    return write_package(with_properties(parts, title=_TITLE, identifier=identifier, date=referral.date))


def _lead(gaps: int) -> str:
    start = "Varje rad är en paragraf som lagförslaget rör."
    if not gaps:
        return f"{start} Ingenting saknas."
    if gaps == 1:
        return f"{start} En uppgift saknas och är markerad med ”{MISSING}”."
    return f"{start} {gaps} uppgifter saknas och är markerade med ”{MISSING}”."


def _table(rows: Sequence[Sequence[Strand]], styles: Styles, width: int) -> Element:
    widths = [width * share // sum(_SHARES) for share in _SHARES]
    head = TableRow(
        tuple(Cell((paragraph(styles["Tabellrubrik"], [run(name)]),)) for name in HEADS), heading=True
    )
    return table(
        [*widths[:-1], width - sum(widths[:-1])],
        [head, *(TableRow(tuple(_cell(one, styles) for one in row), whole=True) for row in rows)],
        style=styles["Linjerad tabell"],
        title=_TITLE,
        description=f"En rad för varje paragraf. Spalterna är {', '.join(HEADS)}.",
    )


def _cell(strand: Strand, styles: Styles) -> Cell:
    runs = [run(bind(text)) for text in strand.texts]
    if strand.missing and not runs:
        runs = [run(MISSING, styles["Lucka"])]
    elif strand.missing:
        runs = [run(bind(text), styles["Lucka"]) for text in strand.texts]
    return Cell(tuple(paragraph(styles["Tabelltext"], [one]) for one in runs or [run("–")]))
