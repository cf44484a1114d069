"""Alignment: what moved is recognised, what was added or removed stands alone."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from toolkit.comparison.alignment import align
from toolkit.comparison.sequences import stretches


def _points(*texts: str) -> list[tuple[str, str]]:
    return [("punkt 1", text) for text in texts]


def test_an_inserted_point_pushes_the_rest_down() -> None:
    left = _points("ärenden som avser mål,", "yttranden med anledning av beslut, och", "särskilda ärenden.")
    right = _points(left[0][1], "finansiering av insatser,", left[1][1], left[2][1])
    assert align(left, right) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_a_removed_point_stands_alone() -> None:
    left = _points("budget,", "mandattiden för revisorer som utses enligt 25 §,", "utträde,", "likvidation.")
    assert align(left, _points("budget,", "utträde,", "likvidation.")) == [(0, 0), (1, None), (2, 1), (3, 2)]


def test_a_changed_point_stands_beside_its_counterpart() -> None:
    left = _points("ge stöd,", "finansiera sådana insatser som avses i 2 §,", "svara för uppföljning.")
    right = _points("finansiera insatser som avses i 2 § (individinsatser),", "lämna uppgifter.")
    assert align(left, right)[:2] == [(0, None), (1, 0)]


def test_only_one_kind_is_paired() -> None:
    assert align([("text", "lika")], [("punkt", "lika")]) == [(0, None), (None, 0)]


items = st.lists(
    st.tuples(st.sampled_from(["text", "punkt"]), st.sampled_from(["a b", "a c", "d", "e f g"])), max_size=12
)


@given(items, items)
def test_every_item_stands_once_and_in_order(
    left: list[tuple[str, str]], right: list[tuple[str, str]]
) -> None:
    pairs = align(left, right)
    assert [i for i, _ in pairs if i is not None] == list(range(len(left)))
    assert [j for _, j in pairs if j is not None] == list(range(len(right)))
    assert all(left[i][0] == right[j][0] for i, j in pairs if i is not None and j is not None)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_stretches_cover_both_sides(left: list[int], right: list[int]) -> None:
    found = stretches(left, right)
    assert [item for s in found for item in left[s.left_start : s.left_end]] == left
    assert [item for s in found for item in right[s.right_start : s.right_end]] == right
    assert all(
        left[s.left_start : s.left_end] == right[s.right_start : s.right_end] for s in found if s.equal
    )
    assert all(first.equal != second.equal for first, second in itertools.pairwise(found))
