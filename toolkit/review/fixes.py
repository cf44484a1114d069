"""Applying fixes to the text of a file: edits where the words stand, everything else untouched."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.review.model import Diagnostic, Safety
from toolkit.review.source import Position, Source


def to_apply(found: Iterable[Diagnostic], unsafe: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """The diagnostics whose fixes may be applied: safe ones, and unsafe ones of the codes in ``unsafe``."""
    return [
        diagnostic
        for diagnostic in found
        if diagnostic.fix is not None
        and (diagnostic.safety is Safety.SAFE or diagnostic.code in unsafe)
        and all(edit.passage.file is None for edit in diagnostic.fix.edits)
    ]


def fixed(source: Source, found: Iterable[Diagnostic]) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of ``source`` with the fixes of ``found`` applied, and the diagnostics that were.

    A fix is applied whole or not at all. One whose words can't be found in the file, or that touches
    words another fix has changed, is left for the next round.
    """
    taken: list[tuple[Position, str]] = []
    applied: list[Diagnostic] = []
    for diagnostic in found:
        if diagnostic.fix is None:
            continue
        placed = [(source.replaceable(edit), edit.new) for edit in diagnostic.fix.edits]
        edits = [(position, new) for position, new in placed if position is not None]
        if len(edits) < len(placed):
            continue
        if any(_overlap(position, other) for position, _ in edits for other, _ in taken):
            continue
        taken.extend(edits)
        applied.append(diagnostic)
    return source.edited(taken), tuple(applied)


def _overlap(one: Position, other: Position) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end
