"""”Skall” i ny text.

Norm: Ny text skrivs med ”ska”.
Varför: ”Ska” är den form som lagspråket har använt sedan 2007.
Fel: skall föra bok
Rätt: ska föra bok
Källa: T Svarta listan 2011; C 14 316 : 25 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b(?P<first>[Ss]ka)ll\b")


@rule("LAN01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”ska” i stället för ”{0}”.", r"\g<first>")
