"""Ett stycke är numrerat.

Norm: En paragraf består av stycken utan nummer. Hänvisningar räknar dem: ”andra stycket”.
Varför: Ett nummer på ett stycke läses som en punkt, och hänvisningen dit får två skrivsätt.
Fel: (2) Den som söker tillstånd …
Rätt: Den som söker tillstånd …
Källa: O EX-A–E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"^\(\d{1,2}\) ")


@rule("STR08", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Stycken ska inte ha nummer; stryk ”{0}”.")
