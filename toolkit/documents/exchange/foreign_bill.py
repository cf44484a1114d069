"""Bills from elsewhere: any Word document with a table of Nuvarande and Föreslagen lydelse.

What is read is text in the published format, both columns by themselves; what it means is for the
readers of text to say. Italics and footnotes are left out, since both can be derived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.documents.exchange.incoming import Incoming, refuse_unreadable
from toolkit.documents.exchange.provision_text import is_only_number
from toolkit.law.faults import FaultError
from toolkit.law.typography import normalise
from toolkit.word.numbering import Numbering
from toolkit.word.reading import ReadCell, ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of

_CURRENT_HEAD = re.compile(r"(?:Nuvarande lydelse|Lydelse enligt .{1,80})", re.IGNORECASE)
_PROPOSED_HEAD = re.compile(r"Föreslagen lydelse", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(Förslag till (?:lag|förordning) om ändring i\b.*)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:Härigenom föreskriv|Regeringen föreskriver|Enligt riksdagens beslut)")
_MARKER = re.compile(r"(?:\(?\d{1,3}(?: ?[a-zåäö])?[.)]|\(?[a-zåäö]\)|[-–—•])\s")
_OMITTED = re.compile(r"(?:[-–—_.…]\s*){3,}")
_CHAPTER = re.compile(r"\d{1,3}(?: ?[a-zåäö])? kap\.(?: .{1,200})?")
_HEADING_STYLE = re.compile(r"(?:heading|rubrik) ?\d")
_UNFINISHED = re.compile(r"[\w,–-]$")


@dataclass(slots=True)
class TwoColumnBill:
    """A bill as it stands in the document, in text: both columns, and what stands around them.

    ``current_head`` is the head of the left column.
    """

    title: str
    clause: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)
    provisions: list[str] = field(default_factory=list)
    current_head: str = ""

    @property
    def text(self) -> str:
        """The bill as it would be published: title, clause, proposed wordings, provisions."""
        clause = " ".join(self.clause)
        return "\n\n".join(
            [self.title, clause, in_text_format(self.proposed), in_text_format(self.provisions)]
        )

    @property
    def current_text(self) -> str:
        """The left column in the published format."""
        return in_text_format(self.current)


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
        if match := _TITLE.fullmatch(text):
            title, clause, here = match[1], [], None
        elif _CLAUSE.match(text):
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
        _refuse_incomplete(bill)
    return found


def _refuse_incomplete(bill: TwoColumnBill) -> None:
    if not bill.clause:
        raise FaultError.of(
            "Före tabellen saknas en ingress som börjar med ”Härigenom föreskrivs”; skriv den på raden före "
            "tabellen.",
            place=bill.title or None,
        )
    for line in (*bill.current, *bill.proposed):
        if _OMITTED.fullmatch(line):
            raise FaultError.of(
                "Text är utelämnad med streck i tabellen; skriv ut paragrafen i sin helhet.",
                place=bill.title or None,
            )


def _columns(table: ReadTable) -> tuple[int, int, str] | None:
    """Where the two columns stand in the grid, and the head of the left one; None for another table."""
    for row in table.rows:
        left = right = None
        head = ""
        for start, cell in _placed(row):
            text = normalise(cell.text)
            if _CURRENT_HEAD.fullmatch(text):
                left, head = start, text
            elif _PROPOSED_HEAD.fullmatch(text):
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
        if any(_PROPOSED_HEAD.fullmatch(text) for text in texts):
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


def in_text_format(lines: Sequence[str]) -> str:
    """``lines``, the paragraphs of a column, as published text: numbers before their sections, points on
    lines of their own, subsections parted by an empty line, and what a page has broken put together."""
    made: list[str] = []
    number = ""
    for line in lines:
        if is_only_number(line):
            if number:
                made.append(f"\n\n{number}")
            number = line
        elif number:
            apart = _MARKER.match(line) or _CHAPTER.fullmatch(line)
            made.append(f"\n\n{number}   {line}" if not apart else f"\n\n{number}\n{line}")
            number = ""
        elif _MARKER.match(line):
            made.append(f"\n{line}")
        elif made and line[:1].islower() and _UNFINISHED.search(made[-1]) and "\n" not in line:
            made.append(f" {line}")
        else:
            made.append(f"\n\n{line}")
    if number:
        made.append(f"\n\n{number}")
    return "".join(made).strip()
