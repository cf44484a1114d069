"""Aligning two lists of texts: which item on the left is which item on the right.

First the items that are alike to the letter, then in the gaps between them those that share most
words, then, where a gap holds items on both sides still, by order.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.comparison.sequences import stretches
from toolkit.law.similarity import similarity

Pair = tuple[int | None, int | None]
"""Positions left and right; None where the item stands alone."""

_KINDRED = 0.4
"""Items of a gap that share this much are taken to be the same item, changed."""
_LARGEST_GAP = 200 * 200


def align(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> list[Pair]:
    """Pairs of positions in printed order, each position of either list exactly once.

    An item is (kind, text); only items of one kind are ever paired.
    """
    pairs: list[Pair] = []
    for stretch in stretches(left, right):
        lefts = range(stretch.left_start, stretch.left_end)
        rights = range(stretch.right_start, stretch.right_end)
        if stretch.equal:
            pairs.extend(zip(lefts, rights, strict=True))
        else:
            pairs.extend(_align_gap(left, right, lefts, rights))
    return pairs


def _align_gap(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], lefts: range, rights: range
) -> list[Pair]:
    if not lefts or not rights or len(lefts) * len(rights) > _LARGEST_GAP:
        return _in_order(left, right, lefts, rights)
    kindred = [
        [similarity(left[i][1], right[j][1]) if left[i][0] == right[j][0] else 0.0 for j in rights]
        for i in lefts
    ]
    pairs: list[Pair] = []
    done_left, done_right = lefts.start, rights.start
    for i, j in _best_chain(kindred):
        pairs.extend(_in_order(left, right, range(done_left, lefts[i]), range(done_right, rights[j])))
        pairs.append((lefts[i], rights[j]))
        done_left, done_right = lefts[i] + 1, rights[j] + 1
    pairs.extend(_in_order(left, right, range(done_left, lefts.stop), range(done_right, rights.stop)))
    return pairs


def _best_chain(kindred: list[list[float]]) -> list[tuple[int, int]]:
    """The increasing chain of kindred pairs with the highest sum of similarities."""
    rows, columns = len(kindred), len(kindred[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            score = kindred[i][j]
            taken = best[i + 1][j + 1] + score if score >= _KINDRED else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    chain: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        score = kindred[i][j]
        if score >= _KINDRED and best[i][j] == best[i + 1][j + 1] + score:
            chain.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chain


def _in_order(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], lefts: range, rights: range
) -> list[Pair]:
    pairs: list[Pair] = []
    i, j = lefts.start, rights.start
    while i < lefts.stop and j < rights.stop and left[i][0] == right[j][0]:
        pairs.append((i, j))
        i, j = i + 1, j + 1
    pairs.extend((k, None) for k in range(i, lefts.stop))
    pairs.extend((None, k) for k in range(j, rights.stop))
    return pairs
