"""Hänvisning till ”ovan” eller ”nedan”.

Norm: Hänvisa till stycket eller paragrafen, inte till var på sidan texten står.
Varför: När bestämmelsen ändras flyttas texten, och då är ”ovan” fel.
Fel: enligt ovan
Rätt: enligt första stycket
Källa: C 811 gånger, 33 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?i)\b(?:enligt|se|som anges|som sägs|angivna|nämnda) (?:ovan|nedan)\b"
    r"|\b(?:ovan|nedan)(?:stående|nämnda?|angivna)\b|\bföljande sida\b"
)


@rule("REF20", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv stycket eller paragrafen i stället för ”{0}”.")
