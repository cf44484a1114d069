"""The chapters around the bill in the referral document: memorandum, consequences and commentary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.model import Age, Commentary
from toolkit.commentary.sections import WHOLE_ACT, touched_sections
from toolkit.commentary.skeleton import skeletons
from toolkit.consequences.completeness import results
from toolkit.consequences.model import Assessment
from toolkit.consequences.summary import summarise
from toolkit.documents.bill import bill_title
from toolkit.documents.consequences import blocks as neutral
from toolkit.documents.consequences.alternatives import changes_of
from toolkit.law.typography import bind
from toolkit.proposal.memorandum import (
    SUMMARY,
    Block,
    Box,
    Heading,
    Item,
    Memorandum,
    Paragraph,
    Span,
    Spans,
)
from toolkit.proposal.model import Proposal
from toolkit.proposal.thread import thread
from toolkit.word.controls import open_field
from toolkit.word.fields import number_reference
from toolkit.word.ooxml import Element, element
from toolkit.word.paragraphs import bookmarked, paragraph, run
from toolkit.word.styles import Styles
from toolkit.word.tables import Cell, TableRow, table

_FIRST_PROMPT = 20001
_WIDEST = 5
"""A table with more columns than this is shown with its first column and the rest as details."""
_CHARACTER = 95
"""About the width of a character in a table, in twentieths of a point."""
_LONGEST_WORD = 15
_SECTION = re.compile(r"\bavsnitt (?=\d)")


@dataclass(frozen=True, slots=True)
class Texts:
    """What the proposal says beside its bill. What is None has no chapter in the document."""

    memorandum: Memorandum | None = None
    assessment: Assessment | None = None
    commentary: Commentary | None = None
    alternatives: Mapping[str, AmendingAct] = field(default_factory=dict)
    """The bills of the assessment's alternatives, by their ids."""


def chapters(
    proposal: Proposal, texts: Texts, styles: Styles, width: int
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """The chapter before the bill and those after it, in the order of DOC01 in the drafting rules.

    The summary of the memorandum stands first, its other chapters after the bill, then consequences and
    commentary. ``width`` is that of the text, in twentieths of a point.
    """
    paper = _Paper(styles, width)
    before: list[Element] = []
    after: list[Element] = []
    for chapter in texts.memorandum.chapters if texts.memorandum else ():
        head = chapter[0]
        first = isinstance(head, Heading) and head.text.strip() == SUMMARY and not before
        (before if first else after).extend(paper.prose(chapter))
    if texts.assessment is not None:
        summary = summarise(texts.assessment, touched_sections(proposal.bill))
        bills = changes_of(proposal, texts.assessment, texts.alternatives)
        after.extend(paper.assessed(neutral.chapter(summary, results(texts.assessment), bills)))
    if texts.commentary is not None:
        after.extend(paper.commentary(proposal, texts.assessment, texts.commentary))
    return tuple(before), tuple(after)


class _Paper:
    """Writes one document's chapters; remembers which section holds which proposal."""

    def __init__(self, styles: Styles, width: int) -> None:
        self._styles = styles
        self._width = width
        self._section_of: dict[str, str] = {}
        self._marked = 0
        self._prompts = 0

    def prose(self, blocks: Sequence[Block]) -> Iterator[Element]:
        """A chapter of the memorandum; one without text shows that it is open."""
        heading: Element | None = None
        for block in blocks:
            match block:
                case Heading():
                    heading = self._heading(block.level, _runs(block.spans))
                    yield heading
                case Paragraph():
                    yield paragraph(self._styles["Body Text"], _runs(block.spans))
                case Item():
                    yield paragraph(self._styles["List Bullet"], _runs(block.spans))
                case Box():
                    if heading is not None and block.proposals:
                        self._mark(heading, block.proposals)
                    for spans in block.paragraphs:
                        yield paragraph(self._styles["Förslagsruta"], _runs(spans))
        if len(blocks) == 1:
            yield self._prompt("text", "[text saknas]")

    def assessed(self, blocks: Iterable[neutral.Block]) -> Iterator[Element]:
        """The chapter on consequences."""
        for block in blocks:
            match block:
                case neutral.Heading(level, text):
                    yield self._heading(level, [run(bind(text))])
                case neutral.Paragraph(text):
                    yield paragraph(self._styles["Body Text"], [run(bind(text))])
                case neutral.Table():
                    if block.rows:
                        yield self._table(block)

    def commentary(
        self, proposal: Proposal, assessment: Assessment | None, commentary: Commentary
    ) -> Iterator[Element]:
        """The commentary, section by section: what can be derived, where the reasons stand, the prose."""
        derived = skeletons(proposal.base, proposal.bill)
        yield self._heading(1, [run("Författningskommentar")])
        yield self._heading(2, [run(_about(proposal))])
        yield from self._texts(commentary.introduction)
        for row in thread(proposal.bill, assessment, commentary):
            if row.place == WHOLE_ACT:
                continue
            yield self._heading(3, [run(bind(row.place.words))])
            lead = [run(bind(" ".join(derived(row.place))))] if derived(row.place) else []
            lead.extend(self._reasons([box.id for box in row.boxes], bool(lead)))
            if lead:
                yield paragraph(self._styles["Body Text"], lead)
            if row.age is not Age.CURRENT:
                yield self._prompt("kommentar", f"[kommentaren till {row.place.words}: {row.age}]")
            yield from self._texts(row.commentary.paragraphs if row.commentary else ())

    def _texts(self, texts: Iterable[str]) -> Iterator[Element]:
        dash = "\N{EN DASH} "
        for text in texts:
            style = "List Bullet" if text.startswith(dash) else "Body Text"
            yield paragraph(self._styles[style], [run(bind(text.removeprefix(dash)))])

    def _reasons(self, proposals: Sequence[str], follows: bool) -> list[Element]:
        """DOC10: "Övervägandena finns i avsnitt 5.1 och 5.2." with fields for the numbers."""
        marks = list(dict.fromkeys(self._section_of[it] for it in proposals if it in self._section_of))
        if not marks:
            return []
        found = [run(f"{' ' if follows else ''}Övervägandena finns i avsnitt\N{NO-BREAK SPACE}")]
        for position, mark in enumerate(marks):
            if position:
                found.append(run(" och " if position == len(marks) - 1 else ", "))
            found.extend(number_reference(mark))
        return [*found, run(".")]

    def _mark(self, heading: Element, proposals: Sequence[str]) -> None:
        if not any(heading.iterchildren("{*}bookmarkStart")):
            self._marked += 1
            bookmarked(heading, f"_Ref{self._marked:06d}", self._marked)
        for proposal in proposals:
            self._section_of.setdefault(proposal, f"_Ref{self._marked:06d}")

    def _heading(self, level: int, content: Iterable[Element]) -> Element:
        return paragraph(self._styles[f"heading {level}"], content)

    def _prompt(self, name: str, prompt: str) -> Element:
        self._prompts += 1
        shown = open_field(
            name, bind(prompt), _FIRST_PROMPT + self._prompts, style=self._styles.get("placeholder text")
        )
        return paragraph(self._styles["Body Text"], [shown])

    def _table(self, block: neutral.Table) -> Element:
        wide = len(block.heads) > _WIDEST
        heads = (block.heads[0], "Uppgifter") if wide else block.heads
        rows = [
            tuple(_details(block.heads, row)) if wide else tuple((it,) for it in row) for row in block.rows
        ]
        widths = [self._width // 2, self._width - self._width // 2] if wide else self._widths(block)
        return table(
            widths,
            [
                TableRow(tuple(self._cell("Tabellrubrik", (head,)) for head in heads), heading=True),
                *(
                    TableRow(tuple(self._cell("Tabelltext", cell) for cell in row), whole=True)
                    for row in rows
                ),
            ],
            style=self._styles["Linjerad tabell"],
            title=bind(block.about),
            description=bind(f"{block.about}. Spalterna är {', '.join(heads)}."),
        )

    def _cell(self, style: str, texts: Sequence[str]) -> Cell:
        return Cell(
            tuple(paragraph(self._styles[style], [run(bind(text))]) for text in texts if text)
            or (paragraph(self._styles[style], [run("–")]),)
        )

    def _widths(self, block: neutral.Table) -> list[int]:
        """A width for each column: room for its longest word, and the rest by how much text it holds."""
        columns = list(zip(block.heads, *block.rows, strict=True))
        least = [
            _CHARACTER
            * min(_LONGEST_WORD, max(len(word) for text in column for word in (text.split() or [""])))
            + 2 * _CHARACTER
            for column in columns
        ]
        spare = max(0, self._width - sum(least))
        weight = [sum(map(len, column)) + 1 for column in columns]
        found = [part + spare * own // sum(weight) for part, own in zip(least, weight, strict=True)]
        found = [part * self._width // sum(found) for part in found]
        return [*found[:-1], self._width - sum(found[:-1])]


def _details(heads: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield (row[0],)
    yield tuple(f"{head}: {cell}" for head, cell in zip(heads[1:], row[1:], strict=True) if cell)


def _about(proposal: Proposal) -> str:
    """ "Förslaget till lag om ändring i …": whose sections the commentary is on (DOC08)."""
    title = bill_title(proposal.bill)
    return f"Förslaget{title.removeprefix('Förslag')}" if title.startswith("Förslag ") else title


def _runs(spans: Spans) -> list[Element]:
    return [_run(span) for span in spans]


def _run(span: Span) -> Element:
    looks = [element(name) for name, on in (("b", span.bold), ("i", span.italic)) if on]
    text = _SECTION.sub("avsnitt\N{NO-BREAK SPACE}", bind(span.text))
    return run(text, properties=element("rPr", looks) if looks else None)
