"""Bindestreck i stället för tankstreck.

Norm: Led i en uppräkning märks med tankstreck, och ett inskott omges av tankstreck.
Varför: Bindestrecket förenar delarna av ett ord.
Fel: - bereda förslag,
Rätt: – bereda förslag,
Källa: O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.new_text import matching, new_print
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_BETWEEN = re.compile(r"(?<=[^\W\d] )-(?= [^\W\d])")


@rule("LAN15", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Hyphens as the marker of an item, and with a space on both sides between words."""
    for passage in new_print(subject):
        if passage.marker == "-" and passage.is_written(0, 1):
            yield at(passage, (0, 1), "Led i en uppräkning märks med tankstreck, inte bindestreck.", new="–")
    yield from matching(new_print(subject), _BETWEEN, "Skriv tankstreck mellan orden.", "–")
