"""Input made to hurt: long lines, many signs, deep nesting. Time must stay in step with length."""

from __future__ import annotations

import time

import pytest

from toolkit.law.typography import words
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

LIMIT = 8.0
"""Seconds; an ordinary run takes less than a tenth of it, a quadratic one would take hours."""

TEXTS = {
    "one long line": "1 § " + "a" * 5_000_000,
    "a million signs": "§ " * 1_000_000,
    "markers on one line": "1 § " + "1. a) i) – " * 10_000,
    "markers on lines": "1 § x\n" + "1. x\na) y\ni) z\n– w\n" * 2_500,
    "moments": "1 § " + "1 mom. " * 20_000,
    "chapters": "1 kap. X\n\n" * 20_000,
    "notices": "1 § " + "/Träder i kraft I:2024-07-01/ " * 20_000,
    "slashes": "/" * 1_000_000,
    "tabs": "\t".join(["a"] * 200_000),
    "headings": "Rubrik\n\n" * 20_000,
    "parts": "AVD. A\n\n" * 20_000,
    "transitional headings": "Övergångsbestämmelser\n\n2000:1\n\n" * 10_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_reading_and_writing_stay_linear(name: str) -> None:
    text = TEXTS[name]
    started = time.process_time()
    act = read_statute(text).act
    written = write_statute(act)
    assert time.process_time() - started < LIMIT
    assert words(written) == words(text)
