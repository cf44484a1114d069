"""”Besvär” om överklagande.

Norm: Skriv ”överklaga” och ”överklagande”.
Varför: Orden är ersatta i all processrätt.
Fel: anföra besvär
Rätt: överklaga
Källa: T Svarta listan; C 863 gånger, 1 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?:anför(?:a|er|s|as|t|ts)|föra|fullfölja) besvär\b|\bbesvära(?:r|t)? sig\b|\bbesvär över\b|"
    r"\bbesvärs(?:rätt|tid|instans|myndighet|hänvisning|nämnd)\w*"
)


@rule("LAN09", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv om ”{0}” med ”överklaga”.")
