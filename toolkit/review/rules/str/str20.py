"""Uppräkningen saknar ”och” eller ”eller”.

Norm: Den näst sista punkten slutar med ”, och” eller ”, eller”.
Varför: Bindeordet avgör om alla led ska vara uppfyllda eller bara något av dem.
Fel: 1. föra bok, 2. spara boken.
Rätt: 1. föra bok, och 2. spara boken.
Källa: C 6 830 listor med bindeord; H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR20", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The last item but one ends with a comma alone, in a list that goes on with its lead."""
    for found in subject.lists:
        if len(found.items) < 2 or not found.is_changed or not found.continues or found.has_sentences:
            continue
        if found.lead is not None and found.lead.text.endswith(":"):
            continue
        passage = found.items[-2].first
        if passage.text.endswith(","):
            word = passage.text.rpartition(" ")[2]
            span = (len(passage.text) - len(word), len(passage.text))
            yield at(
                passage,
                span,
                "Det saknas ”och” eller ”eller” före den sista punkten.",
                suggestion=f"{word} och, eller {word} eller",
            )
