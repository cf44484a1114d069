"""”Och/eller”.

Norm: Skriv ”eller”, som rymmer båda fallen, eller räkna upp dem.
Varför: Snedstrecket lämnar åt läsaren att välja vad som gäller.
Fel: böter och/eller fängelse
Rätt: böter eller fängelse
Källa: C 40 gånger, 1 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\boch/eller\b")


@rule("LAN02", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Välj ”och” eller ”eller” i stället för ”{0}”.")
