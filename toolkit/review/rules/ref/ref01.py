"""”I detta kapitel” efter en paragraf i samma kapitel.

Norm: En paragraf i samma kapitel anges med bara sitt nummer.
Varför: Kapitlet anges bara när det är ett annat.
Fel: 2 § i detta kapitel
Rätt: 2 §
Källa: C; T FI 14.2.2, samma princip
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=§) i detta kapitel\b")


@rule("REF01", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The words straight after a section."""
    yield from matching(new_text(subject), _PATTERN, "”I detta kapitel” behövs inte efter paragrafen.", "")
