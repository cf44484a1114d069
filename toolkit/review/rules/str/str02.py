"""Bokstaven är hopskriven med paragrafens nummer.

Norm: En paragraf med bokstav skrivs med mellanrum mellan siffra, bokstav och tecken: ”5 a §”.
Varför: Den som söker efter ”5 a §” hittar inte ”5a §”.
Fel: 5a §
Rätt: 5 a §
Källa: C 9 588 : 15 (0 sedan 2015)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?P<number>\d+)(?P<letter>[a-zåäö])(?= ?§|(?:[–\-]|, | och | eller )\d+ ?[a-zåäö]? ?§)"
)


@rule("STR02", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Det ska vara ett mellanrum mellan siffran och bokstaven i ”{0}”.",
        r"\g<number> \g<letter>",
    )
