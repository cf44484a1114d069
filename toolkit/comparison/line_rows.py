"""The rows of two texts laid side by side line by line: which line answers to which, which words differ."""

from __future__ import annotations

from dataclasses import replace

from toolkit.comparison.alignment import align
from toolkit.comparison.lines import Line
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.comparison.words import word_runs
from toolkit.law.locator import Locator


def rows_of_subsections(left: list[list[Line]], right: list[list[Line]]) -> list[Row]:
    """The rows of two wordings, each a list of lines for every subsection: first subsections are paired,
    then the lines of each pair."""
    rows: list[Row] = []
    for i, j in align(_texts(left), _texts(right)):
        rows.extend(rows_of_lines(left[i] if i is not None else [], right[j] if j is not None else []))
    return rows


def _texts(subsections: list[list[Line]]) -> list[tuple[str, str]]:
    return [("stycke", " ".join(line.whole for line in lines)) for lines in subsections]


def rows_of_lines(left: list[Line], right: list[Line]) -> list[Row]:
    """The rows of two runs of lines, each line once and in order."""

    def items(lines: list[Line]) -> list[tuple[str, str]]:
        return [(f"{line.role} {line.level}", line.text) for line in lines]

    return [
        _line_row(left[i] if i is not None else None, right[j] if j is not None else None)
        for i, j in align(items(left), items(right))
    ]


def _line_row(left: Line | None, right: Line | None) -> Row:
    if left is None:
        assert right is not None
        return replace(new_row(right.role, right.place, right.whole), level=right.level)
    if right is None:
        return replace(gone_row(left.role, left.place, left.whole), level=left.level)
    current, proposed = word_runs(left.text, right.text)
    current = _marked(left.marker, left.marker != right.marker, current)
    proposed = _marked(right.marker, left.marker != right.marker, proposed)
    change = Change.UNCHANGED if current == proposed else Change.CHANGED
    return Row(right.role, change, right.place, current, proposed, right.level)


def _marked(marker: str, changed: bool, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    if not marker:
        return runs
    if not runs:
        return (Run(marker, changed),)
    first, *rest = runs
    if first.changed == changed:
        return (Run(f"{marker} {first.text}", changed), *rest)
    if changed:
        return (Run(marker, True), Run(f" {first.text}"), *rest)
    return (Run(f"{marker} "), *runs)


def same_row(role: Role, place: Locator, text: str) -> Row:
    """A row with the same text on both sides."""
    return Row(role, Change.UNCHANGED, place, (Run(text),), (Run(text),))


def new_row(role: Role, place: Locator, text: str) -> Row:
    """A row with text to the right alone."""
    return Row(role, Change.NEW, place, None, (Run(text, changed=True),))


def gone_row(role: Role, place: Locator, text: str) -> Row:
    """A row with text to the left alone."""
    return Row(role, Change.REPEALED, place, (Run(text, changed=True),), None)


def changed_row(role: Role, place: Locator, current: str, proposed: str) -> Row:
    """A row with text on both sides, what differs marked; unchanged where nothing does."""
    left, right = word_runs(current, proposed)
    return Row(role, Change.UNCHANGED if left == right else Change.CHANGED, place, left, right)
