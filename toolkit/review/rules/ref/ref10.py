"""Bokstaven är hopskriven med punktens nummer.

Norm: En underpunkt anges med mellanrum: ”första stycket 3 a”.
Varför: Skrivsättet är detsamma som för paragrafer.
Fel: första stycket 3a
Rätt: första stycket 3 a
Källa: C; O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?P<before>(?:stycket|§) (?:\d{1,2}(?:, | och | eller |–))?\d{1,2})(?P<letter>[a-z])\b(?! ?§)\)?"
)


@rule("REF10", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Det ska vara ett mellanrum före bokstaven i ”{0}”.",
        r"\g<before> \g<letter>",
    )
