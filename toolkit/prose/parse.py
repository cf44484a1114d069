"""Reading prose: Markdown in, blocks out, and a fault for each thing in it that is no part of prose.

What prose holds: headings of three levels, paragraphs, lists with dashes or numbers to two levels, framed
boxes ("> …"), tables, footnotes, bold, italics, links, escapes with a backslash, and comments. Everything
else that Markdown has is refused with its line, so that nothing is dropped or printed with its marks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from toolkit.law.faults import Fault
from toolkit.prose.markdown import Node, tree
from toolkit.prose.model import Block, Box, Heading, Item, Note, Paragraph, Prose, Span, Spans, Table
from toolkit.prose.source import lines_of, too_much
from toolkit.prose.spans import BOX, HEADING, NOTE, TEXT, Place, SpanReader, short

_UNKNOWN = "Texten [[{name}]] finns inte; rätta namnet."
_HIGHEST_NUMBER = 999
_DEEPEST = 2
_FOREIGN = {
    "code_block": "Kodblock kan inte läsas; ta bort indraget.",
    "fence": "Kodblock kan inte läsas; ta bort markeringen.",
    "hr": "Linjer kan inte läsas; ta bort raden.",
    "html_block": "HTML kan inte läsas; skriv vanlig text, **fetstil** eller *kursiv*.",
}
_HEADING_FORM = "Rubriken kan inte läsas; skriv #, ## eller ### och ett mellanslag före den."
_IN_BOX = "En ruta kan bara innehålla stycken; ta bort det andra."
_IN_NOTE = "En fotnot kan bara innehålla stycken; ta bort det andra."
_IN_ITEM = "En punkt kan bara innehålla ett stycke och en underlista; dra inte in det andra."
_LAZY = "Raden fortsätter stycket ovanför; börja den som stycket, eller lägg en tom rad emellan."


def parse_prose(text: str, texts: Mapping[str, str] | None = None, *, unknown: str = _UNKNOWN) -> Prose:
    """The prose in ``text``. ``texts`` are those that ``[[name]]`` fetches into a box.

    Lines that follow each other are one paragraph. Every fault that is found is in the result, in the order
    of lines; ``unknown`` is the sentence about a ``{name}`` that isn't among ``texts``.
    """
    lines, comments, faults = lines_of(text)
    more = too_much(lines)
    reader = _Reader(lines, SpanReader(texts or {}, unknown))
    if not more:
        reader.read(tree(lines))
    found = sorted((*faults, *more, *reader.faults), key=lambda fault: fault.line or 0)
    return Prose(tuple(reader.blocks), tuple(comments), tuple(dict.fromkeys(found)))


class _Reader:
    def __init__(self, lines: Sequence[str], spans: SpanReader) -> None:
        self._lines = lines
        self._spans = spans
        self.faults = spans.faults
        self.blocks: list[Block] = []

    def read(self, nodes: Sequence[Node]) -> None:
        notes = [node for node in nodes if node.kind == "footnote_reference"]
        for node in notes:
            self._note(node)
        for node in nodes:
            self._block(node)
        for node in notes:
            label = node.token.meta["label"]
            if label not in self._spans.referred:
                self._fault(f"Fotnoten {short(f'[^{label}]')} används inte; sätt den i texten.", node.line)

    def _fault(self, message: str, line: int) -> None:
        self.faults.append(Fault(message, line=line))

    def _block(self, node: Node) -> None:
        match node.kind:
            case "heading":
                self._heading(node)
            case "paragraph":
                if spans := self._paragraph(node, TEXT):
                    self.blocks.append(Paragraph(spans, node.line))
            case "bullet_list" | "ordered_list":
                self._list(node, 1)
            case "blockquote":
                self._box(node)
            case "table":
                self._table(node)
            case "footnote_reference":
                pass
            case _:
                self._refuse(node, "Detta kan inte läsas; skriv vanlig text.")

    def _refuse(self, node: Node, message: str) -> None:
        """A fault for a block where it can't stand; what can stand nowhere has its own sentence."""
        self._fault(_FOREIGN.get(node.kind, message), node.line)

    def _paragraph(self, node: Node, place: Place, names: list[str] | None = None) -> Spans:
        inline = node.children[0].token
        if self._lines[node.line - 1].lstrip().startswith("#") and inline.content.startswith("#"):
            self._fault(_HEADING_FORM, node.line)
        return self._spans.read(inline, place, node.line, names)

    def _heading(self, node: Node) -> None:
        level = int(node.token.tag[1:])
        if not node.token.markup.startswith("#") or level > 3:
            self._fault(_HEADING_FORM, node.line)
        spans = self._spans.read(node.children[0].token, HEADING, node.line)
        if not spans:
            self._fault("Rubriken är tom; skriv den efter #.", node.line)
        self.blocks.append(Heading(level, spans, node.line))

    def _list(self, node: Node, depth: int) -> None:
        ordered = node.kind == "ordered_list"
        if node.token.markup not in ".-*":
            self._fault(
                "Numret i en lista skrivs med punkt, ”1. ”."
                if ordered
                else "Listpunkter skrivs med ”- ” först på raden.",
                node.line,
            )
        if depth > _DEEPEST:
            self._fault("En lista kan ha två nivåer; ta bort den tredje.", node.line)
            return
        expected: int | None = None
        for item in node.children:
            number = int(item.token.info) if ordered else None
            if number is not None:
                self._numbered(number, expected, item.line)
                expected = number + 1
            self._item(item, depth, number)

    def _numbered(self, number: int, expected: int | None, line: int) -> None:
        if number > _HIGHEST_NUMBER:
            self._fault(
                f"”{number}.” läses som numret på en punkt; skriv ”{number}\\.” i löpande text.", line
            )
        elif expected is not None and number != expected:
            self._fault(f"Numret {number} följer inte på {expected - 1}; skriv {expected}.", line)

    def _item(self, node: Node, depth: int, number: int | None) -> None:
        if not node.children:
            self._fault("Punkten är tom; skriv text efter den.", node.line)
            return
        first, *rest = node.children
        if first.kind != "paragraph":
            self._refuse(first, _IN_ITEM)
            return
        spans = self._paragraph(first, TEXT)
        self._lazy(first, lambda line: line[:1].isspace())
        self.blocks.append(Item(spans, depth, number, node.line))
        for child in rest:
            if child.kind in ("bullet_list", "ordered_list"):
                self._list(child, depth + 1)
            else:
                self._refuse(child, _IN_ITEM)

    def _lazy(self, node: Node, belongs: Callable[[str], bool]) -> None:
        """A fault for each line after the first of ``node``, a paragraph, that doesn't look like its own."""
        first, last = node.token.map or [0, 0]
        for at in range(first + 1, last):
            if not belongs(self._lines[at]):
                self._fault(_LAZY, at + 1)

    def _box(self, node: Node) -> None:
        names: list[str] = []
        paragraphs: list[Spans] = []
        for child in node.children:
            if child.kind != "paragraph":
                self._refuse(child, _IN_BOX)
                continue
            self._lazy(child, lambda line: line.lstrip().startswith(">"))
            if spans := self._paragraph(child, BOX, names):
                paragraphs.append(spans)
        if not node.children:
            self._fault("Rutan är tom; skriv text efter ”>”.", node.line)
        self.blocks.append(Box(tuple(paragraphs), tuple(names), node.line))

    def _note(self, node: Node) -> None:
        paragraphs: list[tuple[Span, ...]] = []
        label = node.token.meta["label"]
        for child in node.children:
            if child.kind != "paragraph":
                self._refuse(child, _IN_NOTE)
                continue
            self._lazy(child, lambda line: line[:1].isspace())
            spans = self._paragraph(child, NOTE)
            paragraphs.append(tuple(span for span in spans if isinstance(span, Span)))
        if not any(paragraphs):
            self._fault(f"Fotnoten {short(f'[^{label}]')} är tom; skriv dess text efter kolonet.", node.line)
        if label in self._spans.notes:
            self._fault(
                f"Fotnoten {short(f'[^{label}]')} har redan en text; ge en av dem ett annat namn.", node.line
            )
        self._spans.notes[label] = Note(tuple(filter(None, paragraphs)))

    def _table(self, node: Node) -> None:
        rows = [row for part in node.children for row in part.children]
        aligned = tuple(_aligned(cell) for cell in rows[0].children)
        cells: list[tuple[Spans, ...]] = []
        for row in rows:
            written = _cells(self._lines[row.line - 1])
            if written > len(aligned):
                self._fault(
                    f"Raden har {written} celler men tabellen {len(aligned)} spalter; skriv ”\\|” för själva "
                    "tecknet.",
                    row.line,
                )
            cells.append(
                tuple(self._spans.read(cell.children[0].token, TEXT, row.line) for cell in row.children)
            )
        if not all(cells[0]):
            self._fault("Tabellens första rad ska ha en rubrik för varje spalt.", node.line)
        self.blocks.append(Table(cells[0], tuple(cells[1:]), aligned, node.line))


def _aligned(cell: Node) -> str:
    return str(cell.token.attrGet("style") or "").removeprefix("text-align:") or "left"


def _cells(line: str) -> int:
    """How many cells the ``line`` of a table writes: bars part them, and need not stand at its ends."""
    text = line.strip()
    bars = [at for at, sign in enumerate(text) if sign == "|" and (at == 0 or text[at - 1] != "\\")]
    return len(bars) + 1 - (0 in bars) - (len(text) - 1 in bars)
