"""Raka citattecken.

Norm: Citat omges av svenska citattecken, ”…”, samma tecken före och efter.
Varför: Raka tecken är skrivmaskinens.
Fel: "Skolverket"
Rätt: ”Skolverket”
Källa: O EX-F6
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_print
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r'["“„«»]')


@rule("LAN14", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_print(subject), _PATTERN, "Skriv citattecknet som ”.", "”")
