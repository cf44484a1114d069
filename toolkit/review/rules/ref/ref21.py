"""Hänvisningen leder till en paragraf som inte finns.

Norm: Varje hänvisning inom författningen leder till en paragraf som finns när ändringen har införts.
Varför: En hänvisning till en upphävd eller obefintlig paragraf kan inte tillämpas.
Fel: enligt 5 § (som upphävs)
Rätt: enligt 6 §
Källa: H; gällande lag granskas av REF28
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.comparison.moves import moved_places
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import stands


@rule("REF21", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """References to a section that isn't there: written by the bill, or to what the bill takes away."""
    index, before = subject.law_index, subject.base_index
    if index is None or subject.bill is None or subject.base is None:
        return
    moves = moved_places(subject.base, subject.bill)
    for passage, reference in subject.own_references:
        target = reference.locator
        assert target is not None
        place = target.to_section
        if stands(index, place) or reference.limit is not None or moves.get(replace(place, act=None)):
            continue  # REF23 reports what has moved
        span = (reference.start, reference.end)
        repealed = before is not None and stands(before, place)
        if not repealed and not passage.is_written(*span):
            continue
        why = "som förslaget upphäver" if repealed else "som inte finns"
        yield at(passage, span, f"Hänvisningen leder till {place.words}, {why}.")
