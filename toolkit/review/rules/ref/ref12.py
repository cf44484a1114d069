"""Hänvisningen är skriven med kolon.

Norm: En hänvisning går från det stora till det lilla med kapitel, paragraf, stycke och punkt, och
författningen sist.
Varför: Kolonformen hör till annan juridisk text än författningar.
Fel: regeringsformen 14:3
Rätt: 14 kap. 3 § regeringsformen
Källa: O förordning (2024:183) 8 §; T kunskapsaker.com
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?P<act>regeringsformen|riksdagsordningen|tryckfrihetsförordningen|[a-zåäö]+balken|RF|RO|TF|BrB|RB|JB|MB|ÄB|FB|UB|SFB)"
    r" (?P<chapter>\d{1,3}):(?P<section>\d{1,3})(?![\d:])"
)


def _spelled(match: re.Match[str]) -> str | None:
    if match["act"].isupper() or match["act"] == "BrB":
        return None
    return f"{match['chapter']} kap. {match['section']} § {match['act']}"


@rule("REF12", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Hänvisningen ”{0}” ska skrivas med kapitel och paragraf.", _spelled
    )
