"""”Riket” om Sverige.

Norm: Skriv ”Sverige” eller ”landet”.
Varför: Ordet är föråldrat i lagspråk.
Fel: i riket
Rätt: i Sverige
Källa: T Svarta listan; C 1 548 gånger, 6 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b(?:i|inom|från|till|ur|utom) (?:hela )?riket\b")


@rule("LAN08", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”Sverige” eller ”landet” i stället för ”riket”.")
