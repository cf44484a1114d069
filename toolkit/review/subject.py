"""What is reviewed, as one value: a bill with its statute, or a statute alone, and the papers beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.clause import EnactingClause, ReadClause, read_clause, write_clause
from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.sections import touched_sections
from toolkit.comparison.lines import subsection_lines
from toolkit.comparison.rows import Role, Row
from toolkit.comparison.table import compare
from toolkit.consequences.completeness import Missing, completeness
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.outline import Placed, sections
from toolkit.law.resolve import Index
from toolkit.law.typography import normalise
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import Reference
from toolkit.review.lists import PrintedList, lists
from toolkit.review.model import Passage, Spot
from toolkit.review.passages import (
    from_act,
    from_rows,
    in_section,
    of_provisions,
    subsection_of,
    whole,
    year_of,
)
from toolkit.review.source import Source

CONSEQUENCES = "consequences.toml"
FIRST_YEAR = 2015
"""The norms were measured over the statutes from this year on; wordings older than it are old text."""


@dataclass(frozen=True)
class Subject:
    """One thing under review. Either ``bill`` or ``act`` is set.

    ``source`` is the file it was read from. ``base`` is the statute that ``bill`` amends, None where it
    couldn't be found. ``papers`` are the other files of the proposal folder by name ("commentary.md",
    "memorandum.md", "consequences.toml", "referral.toml"), as they are. ``unprinted`` are provisions
    that the clause of a printed bill names and the print lacks. ``alternatives`` are the other bills in
    the folder by their path within it, or why they can't be read. What is derived from these is worked
    out once, when a rule first asks for it.
    """

    source: Source
    bill: AmendingAct | None = None
    act: Act | None = None
    base: Act | None = None
    papers: dict[str, str] = field(default_factory=dict)
    unprinted: tuple[Fault, ...] = ()
    alternatives: dict[str, AmendingAct | tuple[Fault, ...]] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file under review, as the user wrote it."""
        return self.source.file

    @cached_property
    def _applied(self) -> tuple[Act | None, tuple[Fault, ...]]:
        if self.bill is None or self.base is None:
            return None, ()
        try:
            return apply(self.base, self.bill), ()
        except FaultError as error:
            return None, error.faults

    @property
    def after(self) -> Act | None:
        """The statute with the bill brought in; None without a bill or a base, or where it doesn't fit."""
        return self._applied[0]

    @property
    def apply_faults(self) -> tuple[Fault, ...]:
        """Why the bill doesn't fit its base; empty where it does."""
        return self._applied[1]

    @property
    def law(self) -> Act | None:
        """The statute as it will read: with the bill in it, or the statute reviewed alone."""
        return self.after if self.bill is not None else self.act

    @cached_property
    def base_index(self) -> Index | None:
        """The base by locator."""
        return Index(self.base) if self.base is not None else None

    @cached_property
    def law_index(self) -> Index | None:
        """``law`` by locator."""
        return Index(self.law) if self.law is not None else None

    @cached_property
    def law_sections(self) -> tuple[Placed, ...]:
        """The sections of ``law`` in order."""
        return tuple(sections(self.law)) if self.law is not None else ()

    @cached_property
    def _assessed(self) -> tuple[Assessment | None, tuple[Fault, ...]]:
        if self.bill is None or CONSEQUENCES not in self.papers:
            return None, ()
        try:
            return parse_assessment(self.papers[CONSEQUENCES], touched_sections(self.bill)), ()
        except FaultError as error:
            return None, error.faults

    @property
    def assessment(self) -> Assessment | None:
        """The assessment of consequences beside the bill; None without one, or where it can't be read."""
        return self._assessed[0]

    @property
    def assessment_faults(self) -> tuple[Fault, ...]:
        """Why the assessment can't be read; empty where it can."""
        return self._assessed[1]

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """What the assessment lacks; empty where there is none that can be read."""
        return completeness(self.assessment) if self.assessment is not None else ()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The two-column table of the bill; against nothing, where the base is missing."""
        if self.bill is None:
            return ()
        return compare(self.base or Act(self.bill.base.number, "", ()), self.bill)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every stretch of provision text and every heading that the bill prints, or that the statute holds.

        In a bill the provisions on entry into force come last, with ``Locator(amendment="")``. In a
        statute neither repealed sections, transitional provisions nor annexes are there.
        """
        if self.bill is not None:
            return (*from_rows(self.rows), *self.provisions)
        return tuple(from_act(self.act)) if self.act is not None else ()

    @cached_property
    def new_text(self) -> tuple[Passage, ...]:
        """The ``passages`` that the norms on language and typography apply to; no tables.

        Old text is not new text. In a bill only the words that it writes are judged: ``Passage.written``
        marks them. A statute in force is judged where its wording was made in ``FIRST_YEAR`` or later;
        older wordings follow the norms of their time.
        """
        passages = tuple(passage for passage in self.passages if passage.role is not Role.BLOCK)
        if self.bill is not None or self.act is None:
            return passages
        own = self.act.number
        recent = {
            placed.locator
            for placed in self.law_sections
            if isinstance(placed.node, Section) and year_of(placed.node.last_amended_by or own) >= FIRST_YEAR
        }
        whole = year_of(own) >= FIRST_YEAR
        return tuple(
            passage
            for passage in passages
            if isinstance(passage.where, Locator)
            and (passage.where.to_section in recent or (whole and passage.where.section is None))
        )

    @cached_property
    def lists(self) -> tuple[PrintedList, ...]:
        """The lists in ``new_text``, lists within lists after the list they stand in."""
        return tuple(lists(self.new_text))

    @cached_property
    def provisions(self) -> tuple[Passage, ...]:
        """What the bill says of its entry into force and transition, point by point."""
        return tuple(of_provisions(self.bill.provisions)) if self.bill is not None else ()

    @cached_property
    def title(self) -> Passage | None:
        """The title of the bill or statute."""
        text = self.bill.title if self.bill is not None else self.act.title if self.act is not None else ""
        return whole(Spot.TITLE, text) if text else None

    @cached_property
    def clause(self) -> Passage | None:
        """The enacting clause as printed, None where the bill leaves it to be derived."""
        text = self.bill.printed_clause if self.bill is not None else None
        return whole(Spot.CLAUSE, normalise(text)) if text else None

    @cached_property
    def notes(self) -> tuple[Passage, ...]:
        """The footnotes of a bill that was read from print, without their numbers."""
        notes = self.bill.footnotes if self.bill is not None else ()
        return tuple(whole(Spot.NOTES, normalise(note)) for note in notes)

    @cached_property
    def read_clause(self) -> ReadClause | None:
        """What the printed clause orders; None without one, or where it can't be read."""
        try:
            return read_clause(self.clause.text) if self.clause is not None else None
        except FaultError:
            return None

    @cached_property
    def derived_clause(self) -> EnactingClause | None:
        """The clause that follows from the operations; None where none can be written."""
        try:
            return write_clause(self.bill, self.base) if self.bill is not None else None
        except FaultError:
            return None

    @cached_property
    def law_passages(self) -> tuple[Passage, ...]:
        """The text of every section of ``law``; of those that the bill doesn't print nothing is written."""
        if self.bill is None or self.law is None:
            return tuple(passage for passage in self.passages if passage.role is not Role.HEADING)
        printed = {
            passage.where.to_section: True
            for passage in self.passages
            if isinstance(passage.where, Locator) and passage.role is not Role.HEADING
        }
        rest = (
            Passage(line.place, line.whole, line.role, (), line.level, changed=False)
            for placed in self.law_sections
            if isinstance(placed.node, Section)
            and placed.node.repealed_by is None
            and placed.locator not in printed
            for lines in subsection_lines(placed.node, placed.locator)
            for line in lines
        )
        mine = (p for p in self.passages if p.role is not Role.HEADING and in_section(p))
        return (*mine, *rest)

    @cached_property
    def own_references(self) -> tuple[tuple[Passage, Reference], ...]:
        """The references in ``law_passages`` to a section of the law itself.

        Left out is what follows, in the same subsection, a mention of another act without saying whose it
        is: a list that goes on with "enligt kommunallagen" names sections of that act, and one that goes
        on with "bestämmelser i 10 kap.:" sections of that chapter.
        """
        law = self.law
        if law is None:
            return ()
        own = law.number or "0:0"
        found: list[tuple[Passage, Reference]] = []
        memory = Memory()
        section: object = None
        for (place, _), group in groupby(self.law_passages, key=subsection_of):
            passages = list(group)
            if not any("§" in passage.text for passage in passages):
                continue
            if place != section:
                section = place
                memory.forget()
            another = False
            for passage in passages:
                where = passage.where if isinstance(passage.where, Locator) else None
                for reference in find(passage.text, own, where, memory):
                    target = reference.locator
                    if target is None or target.act not in (own, None):
                        another = True
                    elif target.section and (not another or reference.naming == "own"):
                        found.append((passage, reference))
                another = another or passage.text.endswith(("kap.:", "kap."))
        return tuple(found)

    @cached_property
    def references(self) -> tuple[tuple[Passage, Reference], ...]:
        """The references in ``passages``, each with the passage it stands in."""
        law = self.base or self.act
        number = law.number if law is not None else self.bill.base.number if self.bill is not None else None
        return tuple(
            (passage, reference)
            for passage in self.passages
            for reference in find(
                passage.text, number, passage.where if isinstance(passage.where, Locator) else None
            )
        )
