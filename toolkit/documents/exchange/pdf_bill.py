"""Bills from elsewhere: any PDF with two columns headed Nuvarande and Föreslagen lydelse."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.documents.exchange.incoming import excerpt
from toolkit.documents.exchange.pdf_columns import Columns, Piece, Side, columns_of, margin, pieces_of
from toolkit.documents.exchange.pdf_paragraphs import (
    MARKER,
    Layout,
    Paragraph,
    layout_of,
    paragraphs_of,
    settle_sides,
)
from toolkit.documents.exchange.pdf_spans import (
    HEADS,
    RULE,
    PlacedLine,
    Span,
    heads_of,
    is_body,
    spans_in,
)
from toolkit.documents.exchange.pdf_text import WholeText
from toolkit.documents.exchange.provision_text import is_only_number
from toolkit.documents.exchange.two_column_bill import (
    FoundBill,
    TwoColumnBill,
    refuse_incomplete,
)
from toolkit.law.faults import Fault, FaultError
from toolkit.law.typography import normalise
from toolkit.pdf.furniture import Body, bodies
from toolkit.pdf.hyphens import JOINT, joined, vocabulary
from toolkit.pdf.lines import Line, Word
from toolkit.pdf.opening import NotReadable
from toolkit.pdf.pages import Pdf, read_pdf

_REFUSED = {
    "saknas": 'För att läsa PDF-filer behövs ett tillägg; installera det med pip install "lagverk[pdf-in]".',
    "annat": "Filen är inte en PDF-fil; kontrollera att rätt fil är vald.",
    "krypterat": "PDF-filen är låst med lösenord och har inte lästs; spara den utan lösenord.",
    "skadat": "PDF-filen är skadad och går inte att läsa; hämta den på nytt eller skriv ut den till en ny "
    "PDF-fil.",
    "bomb": "PDF-filen innehåller orimligt mycket och har inte lästs; skriv ut de sidor som har lagförslaget "
    "till en ny PDF-fil.",
}
_CARRIED = {
    "javascript": "PDF-filen innehåller program (JavaScript); de har inte körts.",
    "bilagor": "PDF-filen har bifogade filer; de har inte lästs.",
    "formulär": "PDF-filen är ett formulär; ifyllda uppgifter har inte lästs.",
}
_TITLE_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_CLAUSE_WORDS = (
    "Härigenom föreskrivs följande fråga lagen förordningen lydelse dels upphöra gälla betecknas nuvarande "
    "rubriken rubrikerna närmast sättas före efter införas paragraf paragrafer kapitel bilaga bytas utgå"
)
_FEW = 25
_TABLE_GAP = 2.2
_NOTED = re.compile(r"(?:§|\)|kap\.|lydelse)[,.]?$")


def open_pdf_document(data: bytes) -> Pdf:
    """The PDF in ``data``, which must have text. Raises FaultError with one sentence."""
    try:
        pdf = read_pdf(data)
    except NotReadable as error:
        place = f"s. {error.page}" if error.page is not None else None
        raise FaultError.of(_REFUSED[error.kind], place=place) from error
    if sum(page.characters for page in pdf.pages) < _FEW:
        raise FaultError.of(
            "PDF-filen har ingen text, bara bilder av sidor; läs av sidorna med textigenkänning eller hämta "
            "dokumentet i en annan form."
        )
    return pdf


def notes_on(pdf: Pdf) -> list[Fault]:
    """What the file carries that isn't read, told."""
    return [Fault(_CARRIED[name]) for name in pdf.carries]


def bills_in(pdf: Pdf) -> list[FoundBill]:
    """The bills in ``pdf`` that have two columns, in order. Raises FaultError where there is none."""
    pages = bodies(pdf.pages, is_body)
    lines = [PlacedLine(position, line) for position, body in enumerate(pages) for line in body.lines]
    spans = spans_in(lines)
    if not spans:
        raise FaultError.of(
            "Dokumentet har inga spalter med rubrikerna Nuvarande lydelse och Föreslagen lydelse; "
            "kontrollera att lagförslaget är uppställt så."
        )
    return [_Found(pages, lines, span).bill for span in spans]


class _Found:
    """A bill on its pages, read as far as can be without knowing how words are spelled."""

    def __init__(self, pages: Sequence[Body], lines: Sequence[PlacedLine], span: Span) -> None:
        self._pages = pages
        self._span = span
        self._marks: list[Fault] = []
        bare = [self._without_marks(placed) for placed in lines[span.title : span.end]]
        self._lines = [*lines[: span.title], *bare, *lines[span.end :]]
        title = joined([placed.line for placed in lines[span.title : span.clause]])
        self._title = _TITLE_NUMBER.sub("", normalise(title)).rstrip(". ")

    @property
    def bill(self) -> FoundBill:
        return FoundBill(self._title.replace(JOINT, ""), self.read)

    def read(self, known: Iterable[str]) -> tuple[TwoColumnBill, list[Fault]]:
        """The bill, and what there is to know of the reading. Raises FaultError with page and place."""
        span = self._span
        self._refuse_pictures()
        words = vocabulary((placed.line for placed in self._lines), (_CLAUSE_WORDS, *known))
        notes = list(self._marks)
        paragraphs, layout = self._paragraphs(notes)
        self._refuse_unknown(paragraphs)
        unsettled = settle_sides(paragraphs, layout)
        notes.extend(_unsure_notes(unsettled, paragraphs))
        text = WholeText(words)
        current, proposed = text.columns(paragraphs)
        heads = self._lines[span.heads]
        bill = TwoColumnBill(
            text.of(self._title),
            text.all(self._blocks(span.clause, span.heads)),
            current,
            proposed,
            text.all(self._blocks(span.provisions, span.end)),
            heads_of(heads).current.text,
        )
        refuse_incomplete(bill)
        notes.extend(text.notes)
        notes.extend(self._page_notes())
        return bill, notes

    def _without_marks(self, placed: PlacedLine) -> PlacedLine:
        """``placed`` without the marks of footnotes; what else is raised in it becomes text of the line."""
        if not any(word.raised for word in placed.line.words):
            return placed
        body = self._pages[placed.page]
        near = self._pages[max(0, placed.page - 1) : placed.page + 2]
        marks = {note.mark for page in near for note in page.footnotes}
        kept: list[Word] = []
        for word in placed.line.words:
            before = kept[-1].text if kept else ""
            mark = unicodedata.normalize("NFKC", word.text).strip("),")
            if not word.raised or not kept:
                kept.append(replace(word, raised=False))
            elif mark in marks:
                continue
            elif mark.isdigit() and _NOTED.search(before):
                told = f"Fotnotstecknet {mark} har ingen fotnot på sidan och är utelämnat."
                self._marks.append(Fault(told, place=f"s. {body.page.number}"))
            else:
                kept[-1] = replace(kept[-1], text=before + word.text, x1=word.x1)
        return PlacedLine(placed.page, Line(tuple(kept)))

    def _range(self) -> range:
        first = self._lines[self._span.title].page
        return range(first, self._lines[self._span.end - 1].page + 1)

    def _table(self) -> list[PlacedLine]:
        """The lines of the table, without its heads and the rule of dashes that may stand under it."""
        table = [
            placed
            for placed in self._lines[self._span.heads + 1 : self._span.provisions]
            if not HEADS.search(placed.text)
        ]
        if table and RULE.fullmatch(table[-1].text.replace(" ", "")):
            table.pop()
        return table

    def _paragraphs(self, notes: list[Fault]) -> tuple[list[Paragraph], Layout]:
        table = self._table()
        head = self._lines[self._span.heads]
        first = head.page
        last = table[-1].page if table else first
        pages: list[list[Line]] = [[] for _ in range(first, last + 1)]
        for placed in table:
            pages[placed.page - first].append(placed.line)
        again = {
            placed.page - first: heads_of(placed)
            for placed in self._lines[self._span.heads + 1 : self._span.provisions]
            if placed.page > first and HEADS.fullmatch(placed.text)
        }
        clause = self._lines[self._span.clause : self._span.heads]
        wide = [placed.line for placed in clause if placed.page == first]
        columns = columns_of(pages, heads_of(head), wide, again)
        pieces: list[Piece] = []
        for placed in table:
            on = columns[placed.page - first]
            number = self._pages[placed.page].page.number
            pieces.extend(pieces_of(placed.line, number, on, pieces[-1] if pieces else None))
            if aside := margin(placed.line, on):
                notes.append(
                    Fault(
                        f"Texten {excerpt(aside)} står i marginalen och har inte lästs.", place=f"s. {number}"
                    )
                )
        _refuse_tables(pieces)
        layout = layout_of(pieces)
        return paragraphs_of(pieces, layout), layout

    def _blocks(self, start: int, stop: int) -> list[str]:
        """The paragraphs of text that runs over the whole width, outside the columns."""
        placed = [
            placed for placed in self._lines[start:stop] if not RULE.fullmatch(placed.text.replace(" ", ""))
        ]
        if not placed:
            return []
        left = min(at.line.x0 for at in placed)
        right = max(at.line.x1 for at in placed)
        pieces = [
            Piece(Side.BOTH, at.line, self._pages[at.page].page.number, Columns(left, right, right, right))
            for at in placed
        ]
        layout = layout_of(pieces)
        indents = sum(piece.line.x0 > left + 3.5 for piece in pieces) * 4 > len(pieces)
        found = paragraphs_of(pieces, Layout(layout.leading, indents, False))
        return [paragraph.text for paragraph in found]

    def _refuse_pictures(self) -> None:
        span = self._span
        first, last = self._lines[span.clause], self._lines[span.end - 1]
        for index in self._range():
            page = self._pages[index].page
            top = first.line.y if index == first.page else 0.1 * page.height
            bottom = last.line.y if index == last.page else 0.92 * page.height
            for picture in page.pictures:
                width, height = picture.x1 - picture.x0, picture.bottom - picture.top
                small = width < 25 or height < 25
                covers = width * height > 0.8 * page.width * page.height
                if not small and not covers and picture.top < bottom and picture.bottom > top:
                    raise FaultError.of(
                        "Här står en bild, som inte kan läsas in i en lagtext; skriv innehållet som text i "
                        "ett textdokument och importera det.",
                        place=f"s. {page.number}, {self._title}",
                    )

    def _refuse_unknown(self, paragraphs: Sequence[Paragraph]) -> None:
        number = ""
        for paragraph in paragraphs:
            text = paragraph.text
            number = text if is_only_number(text) else number
            if "\N{REPLACEMENT CHARACTER}" in text:
                raise FaultError.of(
                    "Här står tecken som inte går att tyda; hämta dokumentet i en annan form.",
                    place=f"s. {paragraph.page}" + (f", {number}" if number else ""),
                )

    def _page_notes(self) -> Iterable[Fault]:
        for index in self._range():
            page = self._pages[index].page
            if page.turned:
                what = "Sidan har vriden text" if page.lines else "Sidan är vriden"
                yield Fault(f"{what}, som inte har lästs.", place=f"s. {page.number}")
            if page.invisible > 0.5 * max(1, page.characters):
                yield Fault(
                    "Sidans text är maskinläst ur en bild; jämför lagförslaget med originalet.",
                    place=f"s. {page.number}",
                )
            if not page.lines and page.pictures and not page.turned:
                raise FaultError.of(
                    "Sidan är en bild utan text och går inte att läsa; läs av den med textigenkänning.",
                    place=f"s. {page.number}",
                )


def _refuse_tables(pieces: Sequence[Piece]) -> None:
    """Raise FaultError where a column holds a table: text set apart at one place in lines that follow each
    other."""
    number = ""
    last: dict[Side, tuple[float, ...]] = {}
    for piece in pieces:
        text = piece.line.text
        number = text if is_only_number(text) else number
        first, *others = piece.line.parts(_TABLE_GAP * piece.line.size)
        starts = () if MARKER.fullmatch(first.text) else tuple(part.x0 for part in others)
        if any(abs(start - above) < 2 for start in starts for above in last.get(piece.side, ())):
            raise FaultError.of(
                "Här står en tabell, vars uppställning inte går att läsa ur en PDF-fil; skriv in den i ett "
                "textdokument och importera det.",
                place=f"s. {piece.page}" + (f", {number}" if number else ""),
            )
        last[piece.side] = starts


def _unsure_notes(unsettled: Sequence[Paragraph], paragraphs: Sequence[Paragraph]) -> Iterable[Fault]:
    number = ""
    asked = set(map(id, unsettled))
    for paragraph in paragraphs:
        if is_only_number(paragraph.text):
            number = paragraph.text
        if id(paragraph) in asked:
            yield Fault(
                f"Raden {excerpt(paragraph.text.replace(JOINT, ''))} står ensam i den vänstra spalten och "
                "har lästs som att den tas bort; kontrollera det.",
                place=f"s. {paragraph.page}" + (f", {number}" if number else ""),
            )
