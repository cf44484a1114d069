"""Bills from elsewhere: any Word document with a table of Nuvarande and Föreslagen lydelse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.documents.exchange.incoming import Incoming, refuse_unreadable
from toolkit.documents.exchange.two_column_bill import (
    CLAUSE,
    CURRENT_HEAD,
    PROPOSED_HEAD,
    TITLE,
    TwoColumnBill,
    refuse_incomplete,
)
from toolkit.law.faults import FaultError
from toolkit.law.typography import normalise
from toolkit.word.numbering import Numbering
from toolkit.word.reading import ReadCell, ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of

_HEADING_STYLE = re.compile(r"(?:heading|rubrik) ?\d")


def bills_in(incoming: Incoming) -> list[TwoColumnBill]:
    """The bills in the document that have a two-column table, in order.

    Raises FaultError where there is none, and for what in a bill can't be read: pictures, tables in
    cells, text left out with dashes.
    """
    numbering = Numbering(incoming.parts)
    found: list[TwoColumnBill] = []
    title = ""
    clause: list[str] = []
    here: TwoColumnBill | None = None
    columns: tuple[int, int] | None = None
    for block in read_blocks(incoming.body, styles_of(incoming.parts)):
        if isinstance(block, ReadTable):
            heads = _columns(block)
            if heads is not None:
                if here is None or here.provisions or (clause and here.clause != clause):
                    here = TwoColumnBill(title, clause)
                    here.current_head = heads[2]
                    found.append(here)
                columns = heads[:2]
                clause = []
            if here is not None and columns is not None and (heads is not None or not here.provisions):
                _read_table(block, columns, here, numbering)
            continue
        text = _paragraph_text(block, numbering)
        if match := TITLE.fullmatch(text):
            title, clause, here = match[1], [], None
        elif CLAUSE.match(text):
            clause, here = [text], None
        elif here is None and clause and text:
            clause.append(text)
        elif here is not None and text:
            if _HEADING_STYLE.fullmatch(block.style):
                here, title = None, ""
            else:
                refuse_unreadable(block, f"efter tabellen i {here.title}")
                here.provisions.append(text)
    if not found:
        raise FaultError.of(
            "Dokumentet har ingen tabell med rubrikerna Nuvarande lydelse och Föreslagen lydelse; "
            "kontrollera att lagförslaget är en tabell med två spalter."
        )
    for bill in found:
        refuse_incomplete(bill)
    return found


def _columns(table: ReadTable) -> tuple[int, int, str] | None:
    """Where the two columns stand in the grid, and the head of the left one; None for another table."""
    for row in table.rows:
        left = right = None
        head = ""
        for start, cell in _placed(row):
            text = normalise(cell.text)
            if CURRENT_HEAD.fullmatch(text):
                left, head = start, text
            elif PROPOSED_HEAD.fullmatch(text):
                right = start
        if left is not None and right is not None:
            return left, right, head
    return None


def _placed(row: Sequence[ReadCell]) -> Iterator[tuple[int, ReadCell]]:
    start = 0
    for cell in row:
        yield start, cell
        start += cell.span


def _read_table(
    table: ReadTable, columns: tuple[int, int], bill: TwoColumnBill, numbering: Numbering
) -> None:
    left, right = columns
    for row in table.rows:
        texts = [normalise(cell.text) for cell in row]
        if any(PROPOSED_HEAD.fullmatch(text) for text in texts):
            continue
        for start, cell in _placed(row):
            lines = [
                line for paragraph in cell.paragraphs for line in _cell_lines(paragraph, bill, numbering)
            ]
            covers_left = start <= left < start + cell.span
            covers_right = start <= right < start + cell.span or (not covers_left and start >= right)
            if covers_left or not covers_right:
                bill.current.extend(lines)
            if covers_right:
                bill.proposed.extend(lines)


def _cell_lines(paragraph: ReadParagraph, bill: TwoColumnBill, numbering: Numbering) -> Iterator[str]:
    refuse_unreadable(paragraph, bill.title)
    label = numbering.label(paragraph.source) if paragraph.source is not None else ""
    for position, line in enumerate(paragraph.text.split("\n")):
        text = normalise(line.replace("\N{SOFT HYPHEN}", ""))
        if text:
            yield f"{label} {text}".strip() if position == 0 else text


def _paragraph_text(paragraph: ReadParagraph, numbering: Numbering) -> str:
    label = numbering.label(paragraph.source) if paragraph.source is not None else ""
    text = normalise(paragraph.text.replace("\N{SOFT HYPHEN}", ""))
    return f"{label} {text}".strip() if text and not paragraph.placeholder else ""
