"""The thread of a proposal: operation ↔ box ↔ reasons ↔ consequence ↔ commentary ↔ source, and its gaps.

One row for each section that the bill touches. A gap is something that a reader of the file would look
for and not find (DOC08, DOC10 and DOC11 in the drafting rules).

Reasons stand in two places, and only one of them answers for the proposal: the memorandum that goes out on
referral. The source that it builds on has reasons too, but its numbers mean nothing in the memorandum. So
where there is a memorandum, reasons are missing unless text follows the proposal's box in it; only where
there is none do those of the source count.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.amendments.operations import AmendingAct, Operation
from toolkit.commentary.fingerprint import fingerprint_of
from toolkit.commentary.model import Age, Commentary, Entry, age
from toolkit.commentary.sections import WHOLE_ACT, operations_by_section
from toolkit.consequences.model import Assessment, Citation, Consequence, Figure, ProposalBox
from toolkit.consequences.summary import about_section
from toolkit.law.locator import Locator
from toolkit.proposal.memorandum import Memorandum, Reasoned, reasoned


class Gap(StrEnum):
    """What is missing at a section."""

    BOX = "förslagsruta"
    REASONS = "skäl"
    CONSEQUENCE = "konsekvens"
    COMMENTARY = "kommentar"
    CURRENT_COMMENTARY = "aktuell kommentar"


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """All that hangs together with one section.

    ``place`` names no act and is ``WHOLE_ACT`` for what concerns the whole act. ``considerations`` are the
    numbers of the memorandum's sections that give reasons, as Word prints them and computed from where the
    boxes stand; ``reasons`` those of the sections of the source that do. ``written_for_now`` is the
    fingerprint that a commentary on the section as it is now carries.
    """

    place: Locator
    operations: tuple[Operation, ...]
    boxes: tuple[ProposalBox, ...]
    considerations: tuple[str, ...]
    reasons: tuple[str, ...]
    consequences: tuple[Consequence, ...]
    figures: tuple[Figure, ...]
    commentary: Entry | None
    age: Age
    written_for_now: str
    citations: tuple[Citation, ...]
    gaps: tuple[Gap, ...]


def thread(
    bill: AmendingAct,
    assessment: Assessment | None,
    commentary: Commentary | None,
    memorandum: Memorandum | None = None,
) -> tuple[ThreadRow, ...]:
    """The rows in the order of the law. A missing assessment or commentary is a gap in every row."""
    reasons = None if memorandum is None else reasoned(memorandum)
    return tuple(
        _row(place, operations, assessment, commentary, reasons)
        for place, operations in operations_by_section(bill).items()
    )


def _row(
    place: Locator,
    operations: tuple[Operation, ...],
    assessment: Assessment | None,
    commentary: Commentary | None,
    given: dict[str, Reasoned] | None,
) -> ThreadRow:
    about = about_section(assessment, place) if assessment is not None else None
    entry = commentary.on(place) if commentary is not None else None
    now = fingerprint_of(operations)
    how_old = age(entry, now)
    boxes = about.boxes if about else ()
    reasons = tuple(dict.fromkeys(number for box in boxes for number in box.reasons))
    considered = [given[box.id].number for box in boxes if box.id in given] if given is not None else []
    consequences = about.consequences if about else ()
    gaps = [
        gap
        for gap, missing in (
            (Gap.BOX, not boxes),
            (Gap.REASONS, not (reasons if given is None else considered)),
            (Gap.CONSEQUENCE, not consequences),
            (Gap.COMMENTARY, how_old is Age.MISSING),
            (Gap.CURRENT_COMMENTARY, how_old in (Age.STALE, Age.UNDATED)),
        )
        if missing and place != WHOLE_ACT
    ]
    return ThreadRow(
        place=place,
        operations=operations,
        boxes=boxes,
        considerations=tuple(dict.fromkeys(considered)),
        reasons=reasons,
        consequences=consequences,
        figures=about.figures if about else (),
        commentary=entry,
        age=how_old,
        written_for_now=now,
        citations=about.citations if about else (),
        gaps=tuple(gaps),
    )
