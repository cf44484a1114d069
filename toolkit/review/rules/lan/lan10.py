"""”Bestrida” om att betala.

Norm: Skriv ”betala” eller ”stå för” kostnader.
Varför: Ordet betyder i dag att säga emot.
Fel: bestrida kostnaderna
Rätt: betala kostnaderna
Källa: T Svarta listan
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\bbestrid(?:a|er|as|s|it|its) (?:\w+ )?(?:kostnad|utgift)\w*")


@rule("LAN10", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”betala” eller ”stå för” i stället för ”{0}”.")
