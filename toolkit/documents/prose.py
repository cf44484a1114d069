"""Prose as paragraphs, lists, boxes, tables, footnotes and links of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from toolkit.documents.ruled_tables import Text, ruled_table
from toolkit.law.typography import bind, quote
from toolkit.prose.model import Block, Box, Heading, Item, Note, Paragraph, Span, Spans, Table, plain
from toolkit.word.additions import Additions
from toolkit.word.ooxml import Element, element, qualified
from toolkit.word.paragraphs import paragraph, run

_SECTION = re.compile(r"\bavsnitt (?=\d)")
_CAPTION = "Tabell"
_LIST_STYLES = {False: ("List Bullet", "List Bullet 2"), True: ("List Number", "List Number 2")}


class ProseWriter:
    """Writes the prose of one document, in whose parts ``additions`` puts footnotes, links and lists.

    ``width`` is that of the text, in twentieths of a point. Writing raises MissingStyle for a style that
    the template lacks, and only where the text needs it.
    """

    def __init__(self, additions: Additions, width: int) -> None:
        self._to = additions
        self._styles = additions.styles
        self._width = width

    def written(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[Element, ...]]]:
        """Each of ``blocks`` with its paragraphs, or its table.

        A paragraph right before a table that begins with "Tabell" is its title and stays on its page; other
        tables are named, for those who can't see them, after the heading above.
        """
        lists = _Lists(self._to)
        about = ""
        for position, block in enumerate(blocks):
            following = blocks[position + 1] if position + 1 < len(blocks) else None
            match block:
                case Heading():
                    lists.end()
                    about = block.text
                    yield block, (self.heading(block.level, self.runs(block.spans)),)
                case Paragraph():
                    lists.end()
                    titled = isinstance(following, Table) and plain(block.spans).startswith(_CAPTION)
                    made = paragraph(self._styles["Body Text"], self.runs(block.spans), keep_next=titled)
                    yield block, (made,)
                case Item():
                    yield block, (self._item(block, lists),)
                case Box():
                    lists.end()
                    yield (
                        block,
                        tuple(
                            paragraph(self._styles["Förslagsruta"], self.runs(spans))
                            for spans in block.paragraphs
                        ),
                    )
                case Table():
                    lists.end()
                    above = blocks[position - 1] if position else None
                    caption = plain(above.spans) if isinstance(above, Paragraph) else ""
                    title = caption if caption.startswith(_CAPTION) else _named(about)
                    yield block, (self._table(block, title.rstrip(".")),)

    def elements(self, blocks: Sequence[Block]) -> Iterator[Element]:
        """As ``written``, only what stands in the document."""
        for _, made in self.written(blocks):
            yield from made

    def heading(self, level: int, content: Iterable[Element]) -> Element:
        """A heading of ``level`` with the runs ``content``."""
        return paragraph(self._styles[f"heading {level}"], content)

    def runs(self, spans: Spans, *, in_note: bool = False) -> list[Element]:
        """``spans`` as runs; a footnote as its mark, a link around its text."""
        found: list[Element] = []
        for span in spans:
            match span:
                case Note():
                    found.append(
                        self._to.footnotes.reference_to(
                            [self.runs(own, in_note=True) for own in span.paragraphs]
                        )
                    )
                case Span(link=None):
                    found.append(self._run(span))
                case Span(link=address):
                    assert address is not None
                    found.append(self._to.links.link(address, [self._run(span)], in_note=in_note))
        return found

    def _run(self, span: Span) -> Element:
        style = [element("rStyle", val=self._styles["Hyperlink"])] if span.link is not None else []
        looks = [element(name) for name, on in (("b", span.bold), ("i", span.italic)) if on]
        text = _SECTION.sub("avsnitt\N{NO-BREAK SPACE}", bind(span.text))
        return run(text, properties=element("rPr", [*style, *looks]) if style or looks else None)

    def _item(self, block: Item, lists: _Lists) -> Element:
        style = _LIST_STYLES[block.number is not None][block.depth - 1]
        made = paragraph(self._styles[style], self.runs(block.spans))
        if (properties := lists.place(block, style)) is not None:
            one = made[0]
            assert one.tag == qualified("w:pPr")
            one.append(properties)
        return made

    def _table(self, block: Table, title: str) -> Element:
        def texts(cells: Iterable[Spans]) -> list[Text]:
            return [Text(plain(spans), (tuple(self.runs(spans)),) if spans else ()) for spans in cells]

        heads, rows = texts(block.heads), [texts(row) for row in block.rows]
        return ruled_table(heads, rows, self._styles, self._width, title=title, aligned=block.aligned)


class _Lists:
    """Which list each item belongs to, while the blocks are gone through."""

    def __init__(self, additions: Additions) -> None:
        self._to = additions
        self._open: list[tuple[int | None, Element | None]] = []

    def end(self) -> None:
        """What follows is no item: the next one begins a new list."""
        self._open = []

    def place(self, item: Item, style: str) -> Element | None:
        """The properties of an item with a number; None for one with a dash, whose style says all."""
        del self._open[item.depth :]
        self._open += [(None, None)] * (item.depth - len(self._open))
        last, properties = self._open[-1]
        if item.number is None:
            properties = None
        elif last is None or properties is None or item.number != last + 1:
            properties = self._to.lists.begin(style, item.depth - 1, item.number)
        else:
            properties = deepcopy(properties)
        self._open[-1] = (item.number, properties)
        return properties


def _named(about: str) -> str:
    return f"Tabell i avsnittet {quote(about)}" if about else "Tabell"
