"""”kap” saknar punkt.

Norm: Förkortningen ”kap.” skrivs alltid med punkt.
Varför: Hänvisningar läses maskinellt, och skrivsättet är enhetligt.
Fel: 3 kap 2 §
Rätt: 3 kap. 2 §
Källa: C 19 127 : 23
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=\d )kap(?=[ ,;:)])|(?<=\d [a-z] )kap(?=[ ,;:)])")


@rule("STR06", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Förkortningen ”kap.” ska ha punkt.", "kap.")
