"""Kapitlets bokstav är hopskriven eller stor.

Norm: Ett kapitel med bokstav skrivs med siffra, mellanrum, liten bokstav: ”8 a kap.”.
Varför: Skrivsättet är detsamma som för paragrafer, och hänvisningar ska kunna hittas.
Fel: 8A kap.; 8a kap.
Rätt: 8 a kap.
Källa: O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b(?P<number>\d+)(?:(?P<letter>[A-Za-z])| (?P<capital>[A-Z]))(?= kap\b)")


def _apart(match: re.Match[str]) -> str:
    return f"{match['number']} {(match['letter'] or match['capital']).lower()}"


@rule("STR03", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Kapitlets bokstav ska vara liten och stå för sig: ”{0}”.", _apart
    )
