"""En rubrik tas bort med fel ord.

Norm: Om en rubrik sägs att den ”ska utgå”.
Varför: En rubrik gäller inte och kan inte upphöra att gälla.
Fel: dels att rubriken närmast före 5 § ska upphöra att gälla,
Rätt: dels att rubriken närmast före 5 § ska utgå,
Källa: O EX-F8; C ”utgår rubr.” 233 gånger i registret
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VERB = re.compile(
    r"att rubrik(?:en|erna) närmast (?:före|efter) [^,]{1,200}?(?:ska|skall) "
    r"(?P<verb>upphöra att gälla|upphävas|tas bort|strykas|slopas)\b"
)


@rule("ING10", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Parts whose subject is a heading."""
    for part in clause_parts(subject):
        for match in part.matches(_VERB):
            yield part.at(match.span("verb"), "En rubrik ska ”utgå”.", new="utgå")
