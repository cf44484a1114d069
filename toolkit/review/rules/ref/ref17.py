"""”SFS” i parentesen.

Norm: Numret på en författning står ensamt i parentesen: ”(2010:800)”.
Varför: Numret är entydigt utan förkortningen.
Fel: (SFS 2010:800)
Rätt: (2010:800)
Källa: C 40 gånger i 8 318 författningar
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\((?:SFS|sfs) (?P<number>\d{4}:\d+)\)")


@rule("REF17", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Numret på författningen ska stå ensamt i parentesen.", r"(\g<number>)"
    )
