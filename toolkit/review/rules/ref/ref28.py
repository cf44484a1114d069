"""Gällande lag hänvisar till en paragraf som inte finns.

Norm: En hänvisning inom författningen leder till en paragraf som finns.
Varför: Följdändringen har glömts när paragrafen upphävdes; nästa ändring bör ta med den.
Fel: enligt 33 § (lagen slutar med 32 §)
Rätt: enligt 32 §
Källa: C 1,6 av 1 000 paragrafer i författningar från 2015 och senare
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import stands


@rule("REF28", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """A statute reviewed alone, its references to sections of its own."""
    index = subject.law_index
    if index is None or subject.act is None:
        return
    for passage, reference in subject.own_references:
        target = reference.locator
        if target is not None and not stands(index, target.to_section):
            message = f"Hänvisningen leder till {target.to_section.words}, som inte finns."
            yield at(passage, (reference.start, reference.end), message)
