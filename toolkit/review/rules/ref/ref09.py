"""Ordet ”punkt” i en hänvisning till en punkt i ett stycke.

Norm: En punkt i en paragraf anges med bara siffran: ”första stycket 3”.
Varför: Ordet behövs inte, och det hör hemma i övergångsbestämmelser och bilagor.
Fel: 5 § första stycket punkt 3
Rätt: 5 § första stycket 3
Källa: C 3 466 : 11 (0 sedan 2015)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=stycket )punkt(?:en|erna)? (?=\d)")


@rule("REF09", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Ordet ”{0}” behövs inte före punktens nummer.", "")
