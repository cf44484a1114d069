"""En rubrik i ingressen står inom fel citattecken.

Norm: En rubrik som ingressen själv återger står inom svenska citattecken: ska lyda ”Vissa bestämmelser”.
Varför: Tecknen visar var rubriken börjar och slutar.
Fel: ska lyda "Vissa bestämmelser"
Rätt: ska lyda ”Vissa bestämmelser”
Källa: O EX-F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.typography import quote
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_QUOTED = re.compile(r"(?:\"(?P<straight>[^\"”]*)[\"”]|“(?P<english>[^”“]*)[”“]|»(?P<guillemets>[^«»]*)[«»])")


@rule("ING22", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Any quotation in the clause."""
    clause = subject.clause
    if clause is None:
        return
    for match in clause.matches(_QUOTED):
        words = next(text for text in match.groups() if text is not None)
        yield at(clause, match.span(), "Citattecknen ska vara ”…”.", new=quote(words))
