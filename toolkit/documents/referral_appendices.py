"""The appendices of the referral document: the law as it would read, and what else the bill touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from toolkit.commentary.sections import touched_sections
from toolkit.consequences.section_lists import sections_words
from toolkit.documents.impact_paper import impact_table
from toolkit.documents.statute_papers import statute_paragraphs
from toolkit.impact.affected import Affected, by_act
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Node, Part, Section
from toolkit.law.outline import walk
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.word.ooxml import Element
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.styles import Styles

_HEADING = "Bilagerubrik"
_LONG = 150
"""Of a divided act with more sections than this only the chapters that the bill touches are printed."""


@dataclass(frozen=True, slots=True)
class Appendices:
    """What the appendices are made of.

    ``proposed`` is the act as the bill would have it. ``affected`` are the references that the bill
    touches; ``searched`` says in a Swedish sentence where they were looked for.
    """

    proposed: Act
    affected: tuple[Affected, ...]
    searched: str


def appendices(proposal: Proposal, content: Appendices, styles: Styles, width: int) -> tuple[Element, ...]:
    """The appendices as paragraphs and tables, each beginning with its heading.

    ``width`` is that of the text, in twentieths of a point. Raises MissingStyle.
    """
    paper = _Paper(styles, width)
    return (*paper.wording(proposal, content.proposed), *paper.impact(proposal, content))


class _Paper:
    def __init__(self, styles: Styles, width: int) -> None:
        self._styles = styles
        self._width = width

    def wording(self, proposal: Proposal, proposed: Act) -> Iterator[Element]:
        """The act as it would read, after a sentence on what in it is new or changed."""
        touched = touched_sections(proposal.bill)
        yield self._heading(1, "Lagen som den skulle lyda")
        if touched:
            yield self._text(f"Ändringarna är inarbetade. De gäller {sections_words(touched)}.")
        shown = _shown(proposed, touched)
        if len(shown) < len(proposed.body):
            yield self._text("Här återges bara de delar av lagen som ändras.")
        yield self._heading(2, proposed.title)
        yield from statute_paragraphs(proposed, shown, self._styles, heading=_HEADING, under=2)

    def impact(self, proposal: Proposal, content: Appendices) -> Iterator[Element]:
        """What refers to what the bill touches: the act itself first, then the others, act by act."""
        yield self._heading(1, "Vad förslaget påverkar")
        yield self._text(
            "Här räknas de bestämmelser upp som hänvisar till något som ändras, upphävs, betecknas om eller "
            f"skjuts in. Bestämmelser som själva får ny lydelse är inte med. {content.searched}"
        )
        own = proposal.base.number
        groups = sorted(by_act(content.affected), key=lambda group: group[0] != own)
        for inside, acts in groupby(groups, key=lambda group: group[0] == own):
            yield self._heading(2, "I lagen själv" if inside else "I andra författningar")
            for _, title, items in acts:
                if not inside:
                    yield self._heading(3, title)
                yield impact_table(title, items, self._styles, self._width)
        if not groups:
            yield self._text("Ingen sådan bestämmelse har hittats.")

    def _heading(self, level: int, text: str) -> Element:
        return paragraph(self._styles[f"{_HEADING} {level}"], [run(bind(text))])

    def _text(self, text: str) -> Element:
        return paragraph(self._styles["Body Text"], [run(bind(text))])


def _shown(act: Act, touched: tuple[Locator, ...]) -> tuple[Node, ...]:
    """The whole body, or of a long divided act the parts and chapters in which something is touched."""
    placed = list(walk(act))
    divided = any(isinstance(node, Part | Chapter) for node in act.body)
    if not divided or sum(isinstance(it.node, Section) for it in placed) <= _LONG:
        return act.body
    wanted = {it.path[:depth] for it in placed if it.locator in touched for depth in range(len(it.path) + 1)}

    def kept(nodes: tuple[Node, ...], path: tuple[int, ...]) -> Iterator[Node]:
        for position, node in enumerate(nodes):
            here = (*path, position)
            if here in wanted:
                if isinstance(node, Part):
                    yield replace(node, children=tuple(kept(node.children, here)))
                else:
                    yield node

    return tuple(kept(act.body, ()))
