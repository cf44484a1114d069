"""Whether a place that a reference names stands in the law, and whether the bill moves it."""

from __future__ import annotations

from dataclasses import replace

from toolkit.comparison.moves import Moves
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.resolve import Index


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
