"""Procenttecken i löpande text.

Norm: Skriv ”procent” i löpande text.
Varför: Tecken hör till tabeller.
Fel: 5 %
Rätt: 5 procent
Källa: C 1 691 : 215 (521 : 2 sedan 2015)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=\d) ?%")


@rule("LAN03", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”procent” i stället för tecknet.", " procent")
