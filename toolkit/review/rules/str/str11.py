"""Kolon efter en inledning som punkterna fortsätter.

Norm: En inledning som punkterna fortsätter grammatiskt har inget kolon.
Varför: Meningen går från inledningen rakt in i punkten.
Fel: Med vara avses: 1. en ny produkt
Rätt: Med vara avses 1. en ny produkt
Källa: O EX-E
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR11", Severity.INFO, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Leads that end with a verb or a small word and a colon, before items in lower case."""
    for found in subject.lists:
        lead = found.lead
        if lead is None or not found.continues or not lead.text.endswith(_BEFORE_COLON):
            continue
        span = (len(lead.text) - 1, len(lead.text))
        if lead.is_written(*span):
            yield at(lead, span, "Stryk kolonet; punkterna fortsätter meningen.", new="")


_BEFORE_COLON = tuple(
    f" {word}:" for word in "avses att om ska är och som för innehålla innehåller ange anger".split()
)
