"""Labels: their order, their series, and how they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.labels import Label

letters = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö", max_size=3)
labels = st.builds(Label, st.integers(min_value=0, max_value=999), letters) | st.builds(
    Label, st.none(), letters.filter(bool)
)


def test_labels_stand_as_in_a_statute() -> None:
    printed = ["5", "5 a", "5 aa", "5 b", "5 z", "5 å", "5 ä", "5 ö", "6", "10", "a", "b", "aa"]
    ordered = sorted((Label.parse(text) for text in printed), key=lambda label: label)
    assert [str(label) for label in ordered] == [
        "5", "5 a", "5 aa", "5 b", "5 z", "5 å", "5 ä", "5 ö", "6", "10", "a", "aa", "b",
    ]  # fmt: skip


@given(labels, labels, labels)
def test_order_is_total(a: Label, b: Label, c: Label) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    if a < b and b < c:
        assert a < c


@given(labels)
def test_printed_label_is_read_back(label: Label) -> None:
    assert Label.parse(str(label)) == label
    assert Label.parse(label.compact) == label


@given(labels)
def test_next_label_comes_after(label: Label) -> None:
    assert label.next > label
    assert label.next.follows(label) or not label.letters or label.number is None


@pytest.mark.parametrize("text", ["", "§", "7-8", "7 a b c", "a 7", "1.2"])
def test_what_is_no_label_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Label.parse(text)
