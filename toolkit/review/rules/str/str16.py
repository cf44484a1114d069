"""Samma nummer två gånger.

Norm: I en författning, eller i ett kapitel, finns varje paragrafnummer en gång.
Varför: En hänvisning måste leda till ett enda ställe.
Fel: två 7 §
Rätt: 7 § och 7 a §
Källa: H; C
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.law.model import ALWAYS, Section
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR16", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections in force at the same time under one number, which the base didn't have twice already."""
    standing = subject.base_index
    count: Counter[Locator] = Counter(
        placed.locator
        for placed in subject.law_sections
        if isinstance(placed.node, Section)
        and placed.node.validity == ALWAYS
        and placed.node.repealed_by is None
    )
    for place, times in count.items():
        if times > 1 and (standing is None or len(standing.find(place)) < 2):
            yield about(place, f"{place.words} finns {'två' if times == 2 else times} gånger.")
