"""Författningens namn har stor begynnelsebokstav.

Norm: Författningars namn skrivs med liten bokstav i löpande text.
Varför: De är vanliga ord i bestämd form, inte egennamn.
Fel: Enligt Förvaltningslagen
Rätt: Enligt förvaltningslagen
Källa: T ub.uu.se; O EX-A–F
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<=[a-zåäö§\d] )"
    r"(?!Euro|Bryssel|Schengen|Dublin|Haag|Lugano)[A-ZÅÄÖ][a-zåäö]+"
    r"(?:lagen|balken|förordningen|regeringsformen)\b(?! [A-ZÅÄÖ])"
)


def _lower(match: re.Match[str]) -> str:
    return match.group()[0].lower() + match.group()[1:]


@rule("REF18", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Författningens namn ska ha liten begynnelsebokstav: ”{0}”.", _lower
    )
