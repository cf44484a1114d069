"""Differences between two sequences of any hashable items, by diff-match-patch.

Each distinct item becomes one code point, so that words, lines and subsections are compared by the
same engine as characters.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

_FIRST_CODE_POINT = 0xE000
_EQUAL = 0
_DELETED = -1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items ``left[left_start:left_end]`` stand where ``right[right_start:right_end]`` stand.

    ``equal`` stretches hold the same items; of the others at least one side is not empty.
    """

    equal: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int


def stretches(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Stretch]:
    """The alternating equal and different stretches that ``left`` and ``right`` consist of.

    The difference is minimal (Myers), without a time limit: with the library's default limit it
    silently becomes "everything was replaced".
    """
    codes: dict[Hashable, str] = {}

    def encode(items: Sequence[Hashable]) -> str:
        return "".join(codes.setdefault(item, chr(_FIRST_CODE_POINT + len(codes))) for item in items)

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    found: list[Stretch] = []
    at_left = at_right = 0
    start: tuple[int, int] | None = None
    for operation, text in engine.diff_main(encode(left), encode(right), False):
        if operation == _EQUAL:
            if start is not None:
                found.append(Stretch(False, start[0], at_left, start[1], at_right))
                start = None
            found.append(Stretch(True, at_left, at_left + len(text), at_right, at_right + len(text)))
            at_left, at_right = at_left + len(text), at_right + len(text)
            continue
        if start is None:
            start = (at_left, at_right)
        if operation == _DELETED:
            at_left += len(text)
        else:
            at_right += len(text)
    if start is not None:
        found.append(Stretch(False, start[0], at_left, start[1], at_right))
    return found
