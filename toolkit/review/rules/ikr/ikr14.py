"""Övergångsbestämmelserna nämner en paragraf som inte finns.

Norm: En paragraf som övergångsbestämmelserna nämner finns i författningen, före eller efter ändringen.
Varför: Bestämmelsen har annars inget att gälla för.
Fel: 2. Äldre föreskrifter gäller för beslut enligt 99 §. (99 § finns inte)
Rätt: 2. Äldre föreskrifter gäller för beslut enligt 9 §.
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("IKR14", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """References in the provisions to the act itself, held against both wordings."""
    bill, before, after = subject.bill, subject.base_index, subject.law_index
    if bill is None or before is None or after is None:
        return
    for passage, reference in subject.references:
        place = reference.locator
        if not isinstance(passage.where, Locator) or passage.where.amendment is None or place is None:
            continue
        own = place.act in (None, bill.base.number)
        if not own or place.section is None or place.annex is not None or place.amendment is not None:
            continue
        bare = Locator(chapter=place.chapter, section=place.section)
        if not before.find(bare) and not after.find(bare):
            message = f"{bare.words} finns varken före eller efter ändringen."
            yield at(passage, (reference.start, reference.end), message)
