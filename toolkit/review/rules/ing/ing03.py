"""Ett enda led börjar med ”dels”.

Norm: Görs bara ett slags ändring skrivs ingressen utan ”dels”, med paragraferna före författningens namn.
Varför: ”Dels” lovar ett led till.
Fel: Härigenom föreskrivs i fråga om lagen (2020:1) om provning dels att 2 § ska ha följande lydelse.
Rätt: Härigenom föreskrivs att 2 § lagen (2020:1) om provning ska ha följande lydelse.
Källa: O EX-F1
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING03", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """A clause with one part, and it has a "dels"."""
    parts = clause_parts(subject)
    if len(parts) == 1 and parts[0].dels:
        span = (parts[0].start, parts[0].start + 4)
        yield rewritten(subject, span, "Ingressen har bara ett led och ska inte ha ”dels”.")
