"""Word differences: which words of two texts differ, marked on both sides (TAB12)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.comparison.rows import Run
from toolkit.comparison.sequences import stretches
from toolkit.law.similarity import similarity
from toolkit.law.typography import normalise

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")
UNRELATED = 0.25
"""Below this share of common words two texts are shown as replaced whole: a scatter of "och" and "i"
left unmarked between changed words would only hide that nothing of substance is the same."""


def word_runs(left: str, right: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The two texts as runs, each word that the other text lacks marked as changed.

    White space is compared as one space. What stands between two changed words without a word of
    its own (a space, a comma) is marked with them where it is alike on both sides.
    """
    left, right = normalise(left), normalise(right)
    if left == right:
        return (Run(left),), (Run(right),)
    if similarity(left, right) < UNRELATED:
        return _whole(left), _whole(right)
    mine, other = _TOKEN.findall(left), _TOKEN.findall(right)
    mine_changed, other_changed = [True] * len(mine), [True] * len(other)
    found = stretches(mine, other)
    for position, stretch in enumerate(found):
        if not stretch.equal:
            continue
        tokens = mine[stretch.left_start : stretch.left_end]
        inside = 0 < position < len(found) - 1
        if inside and not any(_WORD.match(token) for token in tokens):
            continue
        mine_changed[stretch.left_start : stretch.left_end] = [False] * len(tokens)
        other_changed[stretch.right_start : stretch.right_end] = [False] * len(tokens)
    return _runs(mine, mine_changed), _runs(other, other_changed)


def _whole(text: str) -> tuple[Run, ...]:
    return (Run(text, changed=True),) if text else ()


def _runs(tokens: Sequence[str], changed: Sequence[bool]) -> tuple[Run, ...]:
    marks = list(changed)
    for position, token in enumerate(tokens):
        # A space at the edge of a changed stretch belongs to the unchanged text beside it.
        edge = position in (0, len(tokens) - 1) or not (changed[position - 1] and changed[position + 1])
        if token.isspace() and edge:
            marks[position] = False
    runs: list[Run] = []
    start = 0
    for position in range(1, len(tokens) + 1):
        if position == len(tokens) or marks[position] != marks[start]:
            runs.append(Run("".join(tokens[start:position]), marks[start]))
            start = position
    return tuple(runs)
