"""Verkställighetsföreskrifter utan lagstöd.

Norm: Föreskrifter om verkställighet anges med stöd i 8 kap. 7 § regeringsformen.
Varför: Då syns att de inte kräver något bemyndigande i lag, och att de inte är delegerade.
Fel: Regeringen får meddela föreskrifter om verkställigheten av denna lag.
Rätt: Regeringen kan med stöd av 8 kap. 7 § regeringsformen meddela föreskrifter om verkställigheten av
denna lag.
Källa: C 290 gånger, 194 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b[Rr]egeringen (?!(?:eller|kan|får)[^.]{0,40}\bstöd av 8 kap\.)"
    r"[^.]{0,80}?\bföreskrifter om verkställighet(?:en)?\b"
)


@rule("STD02", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Ange stödet i 8 kap. 7 § regeringsformen för verkställighetsföreskrifter.",
    )
