"""Prose as values: blocks of running text, each in its looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from toolkit.law.faults import Fault


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of running text in one look. ``link`` is the address that it leads to.

    A line feed in ``text`` is a line break that the writer asked for.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, standing where its mark stands. A note holds no notes."""

    paragraphs: tuple[tuple[Span, ...], ...]


Inline = Span | Note
Spans = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–3. ``line`` is its line in the file, from 1, for every block."""

    level: int
    spans: Spans
    line: int

    @property
    def text(self) -> str:
        """The heading's words."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    spans: Spans
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, at ``depth`` 1 or 2. ``number`` is None in a list with dashes.

    An item belongs to the list of the nearest item of its depth above it, unless a block that is no item,
    an item of less depth or a number that doesn't follow stands between.
    """

    spans: Spans
    depth: int = 1
    number: int | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """A framed box: its paragraphs. ``names`` are those of the texts that were fetched into it."""

    paragraphs: tuple[Spans, ...]
    names: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row. ``aligned`` says of each column "left", "right" or "center"."""

    heads: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    aligned: tuple[str, ...]
    line: int = field(default=0, compare=False)


Block = Heading | Paragraph | Item | Box | Table


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment (``<!-- … -->``), which is for the writer; ``text`` is what stands between its marks."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A file that has been read. Where there are ``faults`` the blocks aren't the whole text."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    faults: tuple[Fault, ...] = ()


def plain(spans: Spans) -> str:
    """The words of ``spans``, without those of footnotes."""
    return "".join(span.text for span in spans if isinstance(span, Span))


def pieces(block: Block) -> tuple[Spans, ...]:
    """The running texts of ``block``, in order: one, or those of its paragraphs or cells."""
    match block:
        case Box():
            return block.paragraphs
        case Table():
            return tuple(cell for row in (block.heads, *block.rows) for cell in row)
        case _:
            return (block.spans,)


def plain_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """``blocks`` as lines of plain text: "– punkt", "1. punkt", "cell | cell"; footnotes last, "[1] text"."""
    notes: list[Note] = []

    def said(spans: Spans) -> str:
        found: list[str] = []
        for span in spans:
            if isinstance(span, Note):
                notes.append(span)
                found.append(f"[{len(notes)}]")
            else:
                found.append(span.text)
        return "".join(found)

    for block in blocks:
        match block:
            case Item():
                mark = "\N{EN DASH}" if block.number is None else f"{block.number}."
                yield f"{'   ' * (block.depth - 1)}{mark} {said(block.spans)}"
            case Table():
                for row in (block.heads, *block.rows):
                    yield " | ".join(map(said, row))
            case _:
                yield from map(said, pieces(block))
    for number, note in enumerate(notes, start=1):
        for paragraph in note.paragraphs:
            yield f"[{number}] {plain(paragraph)}"
