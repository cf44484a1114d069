"""A file of prose opened for changes: blocks exchanged, added and removed, every other line as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from toolkit.prose.model import Block, Heading, Item, Note, Paragraph, Spans
from toolkit.prose.parse import parse_prose
from toolkit.prose.source import lines_of
from toolkit.prose.write import markdown

Editable = Heading | Paragraph | Item
"""The blocks that are one running text, and so can be exchanged or added."""

_NAME = re.compile(r"\[\[([^\[\]\n]{1,80})\]\]")
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")
_MARK = re.compile(r"\s*(?:#{1,3}|-|\d{1,9}\.)[ \t]+")


class CannotEdit(ValueError):
    """A change that can't be written so that it reads back as what it says."""


class ProseFile:
    """The prose in ``text``, whose blocks are known by their positions in ``blocks``.

    A change is kept until ``written`` puts all of them into the text. What stands between the blocks
    (comments, empty lines, the texts of footnotes) is never touched. Each change is tried as it is made:
    one after which the file wouldn't read as it should raises CannotEdit and is not kept. Many are tried
    faster ``together``.
    """

    def __init__(self, text: str) -> None:
        self._names = {name.strip(): name.strip() for name in _NAME.findall(text)}
        read = parse_prose(text, self._names)
        self.blocks: tuple[Block, ...] = read.blocks
        self._faults = len(read.faults)
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._lines = text.replace("\r\n", "\n").split("\n")
        self._seen, _, _ = lines_of(text)
        self._starts = {block.line - 1 for block in self.blocks}
        self._exchanged: dict[int, Spans | None] = {}
        self._added: dict[int, list[Editable]] = {}
        self._together = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let the changes made meanwhile be tried at the end, all at once: with CannotEdit none is kept."""
        before = dict(self._exchanged), dict(self._added)
        self._together = True
        try:
            yield
            self.written()
        except CannotEdit:
            self._exchanged, self._added = before
            raise
        finally:
            self._together = False

    def exchange(self, at: int, spans: Spans) -> None:
        """Let the block at ``at`` say ``spans``; its footnotes must be those it has."""
        block = self._editable(at)
        notes = [span for span in block.spans if isinstance(span, Note)]
        if notes != [span for span in spans if isinstance(span, Note)]:
            raise CannotEdit("footnotes")
        self._keep({**self._exchanged, at: spans}, self._added)

    def remove(self, at: int) -> None:
        """Take the block at ``at`` away; it may have no footnotes, whose texts would stay."""
        if any(isinstance(span, Note) for span in self._editable(at).spans):
            raise CannotEdit("footnotes")
        self._keep({**self._exchanged, at: None}, self._added)

    def add(self, after: int, block: Editable) -> None:
        """Put ``block``, which has no footnotes, after the one at ``after`` and what was added there."""
        if any(isinstance(span, Note) for span in block.spans):
            raise CannotEdit("footnotes")
        self._keep(self._exchanged, {**self._added, after: [*self._added.get(after, []), block]})

    def _keep(self, exchanged: dict[int, Spans | None], added: dict[int, list[Editable]]) -> None:
        before = self._exchanged, self._added
        self._exchanged, self._added = exchanged, added
        if self._together:
            return
        try:
            self.written()
        except CannotEdit:
            self._exchanged, self._added = before
            raise

    @property
    def changed(self) -> bool:
        """Whether a change has been kept."""
        return bool(self._exchanged or self._added)

    def written(self) -> str:
        """The text with the changes in it."""
        lines = list(self._lines)
        for at in sorted({*self._exchanged, *self._added}, reverse=True):
            start, end = self._extent(at)
            new = self._new(at, lines[start:end])
            gone = self._exchanged.get(at, ()) is None and at not in self._added
            opens = not (start and lines[start - 1].strip())
            if gone and opens and end < len(lines) - 1 and not lines[end].strip():
                end += 1
            lines[start:end] = new
        text = "\n".join(lines)
        read = parse_prose(text, self._names)
        says = [*map(_said, read.blocks)] == [*map(_said, self._wanted())]
        if not says or len(read.faults) > self._faults:
            raise CannotEdit("does not read back")
        return text.replace("\n", self._newline)

    def _editable(self, at: int) -> Editable:
        block = self.blocks[at]
        start, end = self._extent(at)
        if not isinstance(block, Editable) or any("<!--" in line for line in self._lines[start:end]):
            raise CannotEdit("not one running text")
        return block

    def _extent(self, at: int) -> tuple[int, int]:
        """The lines of the block at ``at``: from its first to the one before an empty one or a block."""
        start = self.blocks[at].line - 1
        end = start + 1
        if not isinstance(self.blocks[at], Heading):
            while end < len(self._seen) and self._seen[end] and end not in self._starts:
                end += 1
        return start, end

    def _new(self, at: int, old: list[str]) -> list[str]:
        spans = self._exchanged.get(at, ())
        new = old
        if spans is None:
            new = []
        elif spans:
            labels = _LABEL.findall("\n".join(old))
            mark = _MARK.match(old[0]) if not isinstance(self.blocks[at], Paragraph) else None
            new = _indented(mark[0] if mark else "", markdown(spans, labels))
        last: Block = self.blocks[at]
        for block in self._added.get(at, []):
            if new and not (isinstance(last, Item) and isinstance(block, Item)):
                new = [*new, ""]
            new = [*new, *_indented(_mark_of(block), markdown(block.spans))]
            last = block
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        adjoins = self._extent(at)[1] in self._starts
        if at in self._added and adjoins and not (isinstance(last, Item) and isinstance(following, Item)):
            new = [*new, ""]
        return new

    def _wanted(self) -> list[Block]:
        found: list[Block] = []
        for at, block in enumerate(self.blocks):
            spans = self._exchanged.get(at, ())
            if spans and isinstance(block, Editable):
                found.append(replace(block, spans=spans))
            elif spans is not None:
                found.append(block)
            found.extend(self._added.get(at, []))
        return found


def _indented(mark: str, text: str) -> list[str]:
    first, *more = text.split("\n")
    return [f"{mark}{first}", *(f"{' ' * len(mark)}{line}" for line in more)]


def _mark_of(block: Editable) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} "
        case Item():
            return f"{'  ' * (block.depth - 1)}{'-' if block.number is None else f'{block.number}.'} "
        case _:
            return ""


def _said(block: Block) -> tuple[object, ...]:
    """What a reader sees of ``block``: what it is, and each character but spaces in its looks."""
    match block:
        case Heading(level):
            return (Heading, level, appearance(block.spans))
        case Item(depth=depth, number=number):
            return (Item, depth, number, appearance(block.spans))
        case Paragraph():
            return (Paragraph, appearance(block.spans))
        case _:
            return (block,)


def appearance(spans: Spans) -> tuple[object, ...]:
    """What a reader sees of ``spans``: each character but spaces, in its looks, and the footnotes."""
    found: list[object] = []
    for span in spans:
        if isinstance(span, Note):
            found.append(span)
        else:
            found.extend((sign, span.bold, span.italic, span.link) for sign in "".join(span.text.split()))
    return tuple(found)
