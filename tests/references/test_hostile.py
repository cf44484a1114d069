"""Hostile text is read in time linear in its length."""

from __future__ import annotations

import time

import pytest

from toolkit.references.find import find

N = 20_000
TEXTS = {
    "signs": "§" * 1_000_000,
    "one long line": "ord " * 1_250_000,
    "one long word": "a" * 2_000_000,
    "empty lines": "\n" * 2_000_000,
    "numbers": "1, " * 1_000_000,
    "numbers joined": "1 och " * 300_000,
    "sections": "1 § " * N,
    "nested lists": "1 kap. 1 § första stycket 1 a och " * 10_000,
    "points that never close": "första stycket " + "1, " * 250_000,
    "points before a sign": "1 § första stycket 1" + ", 2 och 3" * N + " §§",
    "ordinals": "första, " * 200_000,
    "spaces after numbers": ("1" + " " * 1000) * 1000,
    "parentheses": "(" * 1_000_000,
    "open numbers": "(1995:" * 200_000,
    "names": "lagen " * 80_000,
    "titles": "lagen (1995:1) om a b c, lagen om a b c " * 8_000,
    "pronouns": "samma lag " * N,
    "articles": "artikel 1, " * N,
    "annexes": "bilaga 1" + ", 1" * 50_000,
    "EU acts": "(EU" * 60_000,
    "hyphens": "7 § x- och " * N,
}


@pytest.mark.parametrize("name", TEXTS)
def test_time_is_linear(name: str) -> None:
    text = TEXTS[name]
    half = _seconds(text[: len(text) // 2])
    whole = _seconds(text)
    assert whole < max(4 * half, 1.0)


def _seconds(text: str) -> float:
    start = time.process_time()
    find(text, "2003:1210")
    return time.process_time() - start
