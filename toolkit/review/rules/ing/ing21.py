"""En rubrik flyttas med fel ord.

Norm: En rubrik som får en ny plats skrivs ”rubriken närmast före nuvarande 52 § ska sättas närmast före 54
§”.
Varför: Formeln säger var rubriken står och var den ska stå.
Fel: dels att rubriken närmast före 52 § ska flyttas till närmast före 54 §,
Rätt: dels att rubriken närmast före 52 § ska sättas närmast före 54 §,
Källa: O EX-B; C ”sätts” i 355 poster i registret
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VERB = re.compile(
    r"\brubrik(?:en|erna) närmast [^,]{1,200}?(?:ska|skall) "
    r"(?P<verb>(?:flyttas|placeras|införas|ställas)(?: till)?)(?= närmast)"
)


@rule("ING21", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Other verbs than "sättas"."""
    for part in clause_parts(subject):
        for match in part.matches(_VERB):
            yield part.at(match.span("verb"), "En rubrik ska ”sättas” på sin nya plats.", new="sättas")
