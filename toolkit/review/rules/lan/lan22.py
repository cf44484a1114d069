"""Samma ord två gånger.

Norm: Ett ord upprepas inte av misstag.
Varför: Det är kvar från en omskrivning.
Fel: att att
Rätt: att
Källa: H; C
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?P<word>att|och|eller|av|för|till|med|en|ett|ska|inte|vid|från|enligt) (?P=word)\b"
)


@rule("LAN22", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Ordet är skrivet två gånger: ”{0}”.", r"\g<word>")
