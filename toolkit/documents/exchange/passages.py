"""What stands in a paper around its bill, passage by passage: the prose, the tables, the title page.

The same walk is made when a paper is written, for its record, and when it comes home: what differs
between the two is what somebody has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.documents.exchange.incoming import place_of_tag
from toolkit.law.typography import normalise
from toolkit.word.ooxml import parse
from toolkit.word.package import Parts, main_part
from toolkit.word.reading import ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of
from toolkit.word.template import body

TABLE = "tabell"
"""The style that a row of a table is said to have."""
_SKIPPED = ("toc ", "ingress")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a row of a table as "cell | cell". ``text`` has single spaces, ``style`` lower case.

    ``paragraph`` is None for a row.
    """

    text: str
    style: str
    paragraph: ReadParagraph | None = None


def passages(blocks: Iterable[ReadParagraph | ReadTable]) -> list[Passage]:
    """The passages of ``blocks``, in order, without the bill, its enacting clause and the contents."""
    return list(_passages(blocks))


def printed_passages(parts: Parts) -> tuple[str, ...]:
    """The texts of the passages of a document that has just been made."""
    root = body(parse(parts[main_part(parts)]))
    return tuple(passage.text for passage in passages(read_blocks(root, styles_of(parts))))


def _passages(blocks: Iterable[ReadParagraph | ReadTable]) -> Iterator[Passage]:
    for block in blocks:
        if _of_bill(block.control):
            continue
        if isinstance(block, ReadTable):
            yield from _rows(block)
        elif not block.style.startswith(_SKIPPED) and (text := _said(block)):
            yield Passage(text, block.style, block)


def _rows(table: ReadTable) -> Iterator[Passage]:
    if any(_of_bill(cell.control) for row in table.rows for cell in row):
        return
    for row in table.rows:
        cells = (" ".join(filter(None, map(_said, cell.paragraphs))) for cell in row)
        yield Passage(" | ".join(cells), TABLE)


def _said(paragraph: ReadParagraph) -> str:
    """The words of ``paragraph``, and what in it can't be read as text, named."""
    return " ".join(filter(None, (normalise(paragraph.text), *(f"[{it}]" for it in paragraph.unreadable))))


def _of_bill(tag: str | None) -> bool:
    return tag is not None and place_of_tag(tag) is not None
