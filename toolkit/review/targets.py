"""Where places lie: whether they stand in the law, whether the bill moves them, what is beside them."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.operations import Insert, Renumber
from toolkit.comparison.moves import Moves
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.outline import sections
from toolkit.law.resolve import Index
from toolkit.review.subject import Subject


def moved(moves: Moves, target: Locator) -> Locator | None:
    """The innermost part of ``target`` that ``moves`` has an entry for, None where it stays where it is.

    A point that has its own entry is judged by that; otherwise its subsection is, or its section.
    """
    steps = [target]
    for depth in range(len(target.points) - 1, 0, -1):
        steps.append(replace(target, points=target.points[:depth], sentence=None))
    if target.points or target.sentence is not None:
        steps.append(replace(target, points=(), sentence=None))
    if target.subsection is not None:
        steps.append(target.to_section)
    return next((step for step in steps if step in moves), None)


def stands(index: Index, place: Locator) -> bool:
    """Whether there is a section at ``place`` that hasn't been repealed."""
    return any(
        isinstance(found.node, Section) and found.node.repealed_by is None for found in index.find(place)
    )


def inserted_sections(subject: Subject) -> list[Locator]:
    """The places of the sections that the bill inserts; none where its statute isn't known."""
    if subject.bill is None or subject.base is None:
        return []
    return [
        replace(op.target, act=None)
        for op in subject.bill.operations
        if isinstance(op, Insert) and isinstance(op.wording, Section)
    ]


def labels_beside(subject: Subject, place: Locator) -> set[Label]:
    """The labels of the sections in the chapter of ``place``: standing, repealed, new and renumbered to."""
    index = subject.base_index
    if index is None or subject.bill is None:
        return set()
    found = {
        placed.locator.section
        for placed in sections(index.act)
        if not index.restarts or placed.locator.chapter == place.chapter
    }
    for op in subject.bill.operations:
        new = op.target if isinstance(op, Insert) else op.new if isinstance(op, Renumber) else None
        if new is not None and (not index.restarts or new.chapter == place.chapter):
            found.add(new.section)
    return {label for label in found if label is not None}
