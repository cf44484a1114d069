"""Överklagande ”hos” domstol.

Norm: Beslut överklagas ”till” allmän förvaltningsdomstol.
Varför: ”Hos” är den äldre formen.
Fel: överklagas hos allmän förvaltningsdomstol
Rätt: överklagas till allmän förvaltningsdomstol
Källa: C 123 respektive 221 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?P<before>överklaga(?:s|nde|nden|t|ts)? )hos"
    r"(?= (?:allmän|domstol|förvaltning|kammarrätt|Högsta|en |den |hov|tings|mark|regeringen|[A-ZÅÄÖ]))"
)


@rule("STD03", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”till” i stället för ”hos”.", r"\g<before>till")
