"""Ett intervall har bara ett paragraftecken.

Norm: Ett intervall av paragrafer skrivs med två tecken: ”2–4 §§”.
Varför: Intervallet omfattar flera paragrafer.
Fel: 2–4 §
Rätt: 2–4 §§
Källa: C 3 567 : 52
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<![\d:.])\d+(?: [a-z])? ?[–\-] ?\d+(?: [a-z])? §(?!§)")


@rule("REF03", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Intervallet ”{0}” ska ha två paragraftecken.", r"\g<0>§"
    )
