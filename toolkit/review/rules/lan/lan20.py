"""Platshållare i texten.

Norm: Innan förslaget lämnas fylls alla platshållare i.
Varför: Den som yttrar sig måste veta vad som föreslås, och en glömd platshållare blir lag.
Fel: Tillsynsmyndigheten X; den XX
Rätt: Inspektionen för vård och omsorg; den 1 juli 2026
Källa: H
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\bX{2,4}\b|(?<=[^\W\d_] )X(?=:s\b|[ ,.;])(?! kap\b)|\bN\.\s?N\.(?=[ ,:])"
    r"|\b(?:20)?(?:åå|ÅÅ|xx)(?:åå|ÅÅ|xx)?:\w+|\[(?:…|\.\.\.|[^\]]{0,60}\?)\]|\b(?:TODO|FIXME|TBD)\b|_{3,}|\.{4,}"
)
_NOT_OPEN = re.compile(
    r"(?i:träder i kraft(?: den)?|bilagan?|avdelning(?:en)?|del|klass|kategori|grupp|kolumn|tabell|typ) $"
)
"""A day of entry into force that isn't filled in is for IKR02; "bilaga X" is the tenth."""


@rule("LAN20", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    message = "”{0}” är en platshållare; skriv vad som ska stå där."
    yield from matching(new_text(subject), _PATTERN, message, unless_after=_NOT_OPEN)
