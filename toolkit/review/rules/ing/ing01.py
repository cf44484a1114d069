"""Ingressen till ett förslag börjar inte ”Härigenom föreskrivs”.

Norm: I ett förslag börjar ingressen ”Härigenom föreskrivs”, för lag och förordning lika.
Varför: ”Enligt riksdagens beslut” och ”Regeringen föreskriver” säger att beslutet är fattat.
Fel: Enligt riksdagens beslut föreskrivs att 2 § …
Rätt: Härigenom föreskrivs att 2 § …
Källa: O EX-A–E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_OPENING = re.compile(r"^(?P<opening>Enligt riksdagens beslut,? föreskrivs|Regeringen föreskriver)\b")


@rule("ING01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The opening of a bill's clause."""
    bill, clause = subject.bill, subject.clause
    if bill is None or clause is None or bill.number is not None:
        return
    proposed = "förslag" in bill.title.lower()
    for match in clause.matches(_OPENING):
        if proposed:
            message = "I ett förslag börjar ingressen ”Härigenom föreskrivs”."
            yield at(clause, match.span("opening"), message, new="Härigenom föreskrivs")
