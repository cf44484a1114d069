"""The chapters around the bill in the referral document: memorandum, consequences and commentary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

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
from toolkit.documents.prose import ProseWriter
from toolkit.documents.ruled_tables import Text, ruled_table
from toolkit.law.typography import bind
from toolkit.proposal.memorandum import NUMBERED_LEVELS, Chapter, Memorandum, Reasoned, reasoned
from toolkit.proposal.model import Proposal
from toolkit.proposal.thread import thread
from toolkit.prose.model import Heading
from toolkit.word.additions import Additions
from toolkit.word.controls import open_field
from toolkit.word.fields import number_reference
from toolkit.word.ooxml import Element
from toolkit.word.paragraphs import bookmarked, paragraph, run

_FIRST_PROMPT = 20001
_WIDEST = 5
_KEPT = 4
"""Of a table with more than ``_WIDEST`` columns these are kept, the others are put under the first."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What the proposal says beside its bill. What is None has no chapter in the document."""

    memorandum: Memorandum | None = None
    assessment: Assessment | None = None
    commentary: Commentary | None = None
    alternatives: Mapping[str, AmendingAct] = field(default_factory=dict)
    """The bills of the assessment's alternatives, by their ids."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """The paragraphs and tables of the chapters ``before`` the bill and ``after`` it."""

    before: tuple[Element, ...]
    after: tuple[Element, ...]


def chapters(proposal: Proposal, texts: Texts, additions: Additions, width: int) -> Chapters:
    """The chapter before the bill and those after it, in the order of DOC01 in the drafting rules.

    The summary of the memorandum stands first, its other chapters after the bill, then consequences and
    commentary. ``additions`` are those of the document, and ``width`` that of its text, in twentieths of a
    point. Raises MissingStyle.
    """
    memorandum = texts.memorandum or Memorandum(())
    paper = _Paper(additions, width, reasoned(memorandum))
    before = [*paper.chapter(memorandum.summary)]
    after = [made for chapter in memorandum.others for made in paper.chapter(chapter)]
    if texts.assessment is not None:
        summary = summarise(texts.assessment, touched_sections(proposal.bill))
        bills = changes_of(proposal, texts.assessment, texts.alternatives)
        after.extend(paper.assessed(neutral.chapter(summary, results(texts.assessment), bills)))
    if texts.commentary is not None:
        after.extend(paper.commentary(proposal, texts, texts.commentary))
    return Chapters(tuple(before), tuple(after))


class _Paper:
    """Writes one document's chapters; remembers which section holds which proposal."""

    def __init__(self, additions: Additions, width: int, reasons: dict[str, Reasoned]) -> None:
        self._reasons = reasons
        self._styles = additions.styles
        self._prose = ProseWriter(additions, width)
        self._width = width
        self._section_of: dict[str, str] = {}
        self._marked = 0
        self._prompts = 0

    def chapter(self, blocks: Chapter) -> Iterator[Element]:
        """A chapter of the memorandum; one without text shows that it is open."""
        for block, made in self._prose.written(blocks):
            if isinstance(block, Heading) and block.level <= NUMBERED_LEVELS:
                self._mark(made[0], [name for name, at in self._reasons.items() if at.line == block.line])
            yield from made
        if len(blocks) == 1:
            yield self._prompt("text", "[text saknas]")

    def assessed(self, blocks: Iterable[neutral.Block]) -> Iterator[Element]:
        """The chapter on consequences. A paragraph before a table stays on its page."""
        for block, following in pairwise([*blocks, None]):
            match block:
                case neutral.Heading(level, text):
                    yield self._prose.heading(level, [run(bind(text))])
                case neutral.Paragraph(text):
                    before = isinstance(following, neutral.Table)
                    yield paragraph(self._styles["Body Text"], [run(bind(text))], keep_next=before)
                case neutral.Table():
                    if block.rows:
                        yield self._table(block)

    def commentary(self, proposal: Proposal, texts: Texts, commentary: Commentary) -> Iterator[Element]:
        """The commentary, section by section: what can be derived, where the reasons stand, the prose."""
        derived = skeletons(proposal.base, proposal.bill)
        yield self._prose.heading(1, [run("Författningskommentar")])
        yield self._prose.heading(2, [run(_about(proposal))])
        yield from self._prose.elements(commentary.introduction)
        for row in thread(proposal.bill, texts.assessment, commentary, texts.memorandum):
            if row.place == WHOLE_ACT:
                continue
            yield self._prose.heading(3, [run(bind(row.place.words))])
            lead = [run(bind(" ".join(derived(row.place))))] if derived(row.place) else []
            lead.extend(self._referring([box.id for box in row.boxes], bool(lead)))
            prose = row.commentary.blocks if row.commentary else ()
            if lead:
                yield paragraph(self._styles["Body Text"], lead, keep_next=bool(prose))
            if row.age is not Age.CURRENT:
                yield self._prompt("kommentar", f"[kommentaren till {row.place.words}: {row.age}]")
            yield from self._prose.elements(prose)

    def _referring(self, proposals: Sequence[str], follows: bool) -> list[Element]:
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
        if proposals:
            self._marked += 1
            bookmarked(heading, f"_Ref{self._marked:06d}", self._marked)
        for proposal in proposals:
            self._section_of[proposal] = f"_Ref{self._marked:06d}"

    def _prompt(self, name: str, prompt: str) -> Element:
        self._prompts += 1
        shown = open_field(
            name, bind(prompt), _FIRST_PROMPT + self._prompts, style=self._styles.get("placeholder text")
        )
        return paragraph(self._styles["Body Text"], [shown])

    def _table(self, block: neutral.Table) -> Element:
        heads, rows = [Text.of(head) for head in block.heads], [[*map(Text.of, row)] for row in block.rows]
        if len(heads) > _WIDEST:
            for row, texts in zip(rows, block.rows, strict=True):
                row[0] = row[0].followed_by(block.heads[_KEPT:], texts[_KEPT:])
            heads, rows = heads[:_KEPT], [row[:_KEPT] for row in rows]
        return ruled_table(heads, rows, self._styles, self._width, title=block.about)


def _about(proposal: Proposal) -> str:
    """ "Förslaget till lag om ändring i …": whose sections the commentary is on (DOC08)."""
    title = bill_title(proposal.bill)
    return f"Förslaget{title.removeprefix('Förslag')}" if title.startswith("Förslag ") else title
