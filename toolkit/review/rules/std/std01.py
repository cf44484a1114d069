"""Bemyndigande med annat verb än ”får meddela föreskrifter”.

Norm: Ett bemyndigande lyder ”Regeringen eller den myndighet som regeringen bestämmer får meddela
föreskrifter om …”.
Varför: Formuleringen säger att det är en rätt, inte en skyldighet, och den är så gott som undantagslös.
Fel: Regeringen ska utfärda föreskrifter
Rätt: Regeringen får meddela föreskrifter
Källa: C 980 respektive 1 501 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b[Rr]egeringen(?: eller den myndighet som regeringen (?:bestämmer|utser))? "
    r"(?:(?:ska|skall|får|kan) utfärda?|utfärdar|ska meddela|skall meddela) "
    r"(?:närmare |ytterligare |de )?föreskrifter\b"
)


@rule("STD01", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv bemyndigandet som ”får meddela föreskrifter”.")
