"""Nya bestämmelser införs med fel ord.

Norm: Nya bestämmelser införs med orden ”det ska införas en ny paragraf, 7 a §, av följande lydelse”.
Varför: Formeln säger hur många de är, vad de heter och att lydelsen följer.
Fel: dels att en ny 7 a § ska läggas till av följande lydelse
Rätt: dels att det ska införas en ny paragraf, 7 a §, av följande lydelse
Källa: O EX-D, F2–F5, F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VERB = re.compile(r"\b(?:ska|skall) (?P<verb>läggas till|tillföras|tilläggas|tillkomma)\b")
_NO_SUBJECT = re.compile(r"\batt (?P<what>[^,]{0,200}?\d[^,]{0,200}? (?:ska|skall) införas)\b")


@rule("ING16", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Other verbs than "införas", and "införas" without "det"."""
    for part in clause_parts(subject):
        for match in part.matches(_VERB):
            yield part.at(match.span("verb"), "Nya bestämmelser ska ”införas”.", suggestion="införas")
        for match in part.matches(_NO_SUBJECT):
            if not re.search(r"\bdet\b", match["what"]):
                message = "Det heter ”det ska införas en ny paragraf, …”."
                yield part.at(match.span("what"), message, suggestion="det ska införas")
