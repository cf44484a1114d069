"""Föråldrad verbform.

Norm: Verb står i ental och i dagens form: ”får”, ”är”, ”har”, ”blir”.
Varför: Pluralformer av verb har inte skrivits i lag på sjuttio år.
Fel: äro skyldiga; må prövas
Rätt: är skyldiga; får prövas
Källa: C ”må” 2 779 gånger, 0 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?:äro|voro|hava|bliva|giva|taga|"
    r"må(?! bra\b| illa\b)(?= (?:ej |icke |dock |även )?(?:\w+a|\w+as|\w+s)\b))\b"
)


@rule("LAN13", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Verbformen ”{0}” är föråldrad.")
