"""What a manual's source says is told in words, for every rule."""

from __future__ import annotations

import re

import pytest

from toolkit.review.evidence import legend
from toolkit.review.registry import Rule, all_rules


def marks(text: str) -> list[str]:
    return [line.split(":")[0].strip() for line in legend(text).splitlines()]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("O EX-B, F2–F8; C 3 165 gånger mot 5", ["O", "C", "EX-B", "EX-F"]),
        ("O EX-A–C", ["O", "EX-A", "EX-B", "EX-C"]),
        ("O EX-E, F3, F8", ["O", "EX-E", "EX-F"]),
        ("T GB14 s. 95 ff.; O EX-F7 (för hela författningar)", ["T", "O", "EX-F", "GB14"]),
        ("H; C", ["H", "C"]),
        ("Ds 2016:46", []),
    ],
)
def test_each_mark_that_is_used_is_explained(source: str, expected: list[str]) -> None:
    assert marks(source) == expected


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_no_source_uses_a_mark_without_an_explanation(rule: Rule) -> None:
    source = rule.manual.source
    explained = marks(source)
    assert source[0] in explained
    assert set(re.findall(r"EX-[A-Z]", source)) <= set(explained)
