"""Hänvisning till EU-artikel med ordet punkt.

Norm: En punkt i en artikel skrivs med siffra efter punkt: ”artikel 5.2”.
Varför: Så skrivs hänvisningar i EU-rättsakter och i svensk lag.
Fel: artikel 5 punkt 2
Rätt: artikel 5.2
Källa: C 1 051 : 37; T EU:s skrivregler 3.2.3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b(?P<article>[Aa]rtikel \d+) punkt (?P<point>\d+)")


@rule("REF24", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Artikelns punkt ska skrivas efter en punkt: ”{0}”.",
        r"\g<article>.\g<point>",
    )
