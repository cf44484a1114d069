"""The phrases of what a bill takes away, and the terms a law defines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.comparison.definitions import Definition, definitions, uses
from toolkit.comparison.rows import Change
from toolkit.comparison.table import compare
from toolkit.law.locator import Locator
from toolkit.review.subject import Subject

__all__ = ["Definition", "Removed", "definitions", "phrases", "removed_phrases", "uses"]

_WORD = r"[^\W\d_]{6,}"
_PHRASE = re.compile(rf"(?=\b(?P<first>{_WORD}) (?:för|av|till|om) (?P<second>{_WORD})\b)")
_NO_NOUN = re.compile(r"kronor|procent|enligt|.+(?:ad|ade|lig|ligt|liga|igt|iga)", re.IGNORECASE)
"""Participles, adjectives and units: "påverkad av alkohol" and "kronor för året" name no rule."""
_SUFFIX = re.compile(r"(?:arnas?|ernas?|ornas?|andet|ningens?|ens?|ets?|ars?|ers?|ors?|nas?|[nta]s?|s)$")


@dataclass(frozen=True, slots=True)
class Removed:
    """Two nouns joined by a preposition, by their stems, and the provision that had them."""

    stems: tuple[str, str]
    place: Locator


def phrases(text: str) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
    """Each "noun preposition noun" of ``text``: the nouns' stems, and where it stands."""
    for match in _PHRASE.finditer(text):
        if _NO_NOUN.fullmatch(match["first"]) or _NO_NOUN.fullmatch(match["second"]):
            continue
        yield (_stem(match["first"]), _stem(match["second"])), (match.start("first"), match.end("second"))


def _stem(word: str) -> str:
    stem = _SUFFIX.sub("", word.lower())
    return stem if len(stem) >= 4 else word.lower()


def removed_phrases(subject: Subject) -> Iterator[Removed]:
    """The phrases of provisions that the bill takes away whole: sections, subsections and points."""
    if subject.bill is None or subject.base is None:
        return
    for row in compare(subject.base, subject.bill, repealed=True):
        if row.change is Change.REPEALED and row.current is not None:
            text = "".join(run.text for run in row.current)
            for stems, _ in phrases(text):
                yield Removed(stems, row.place)
