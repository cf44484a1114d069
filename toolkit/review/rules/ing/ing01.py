"""Ingressen till ett förslag börjar inte ”Härigenom föreskrivs”.

Norm: I ett förslag börjar ingressen ”Härigenom föreskrivs”, för lag och förordning lika.
Varför: ”Enligt riksdagens beslut” och ”Regeringen föreskriver” säger att beslutet är fattat. En ingress som
börjar på något annat sätt kan inte prövas mot det som ändras.
Fel: Härmed föreskrivs att 2 § …
Rätt: Härigenom föreskrivs att 2 § …
Källa: O EX-A–E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import unknown_opening
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_RIGHT = "Härigenom föreskrivs"
_DECIDED = re.compile(r"^(?:Enligt riksdagens beslut,? föreskrivs|Regeringen föreskriver)\b")


@rule("ING01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The opening of a bill's clause: one that says that it is decided, or one that nobody knows."""
    bill, clause = subject.bill, subject.clause
    if bill is None or clause is None or bill.number is not None:
        return
    yield from unknown_opening(clause, _RIGHT)
    if "förslag" in bill.title.lower():
        for match in clause.matches(_DECIDED):
            yield at(clause, match.span(), f"I ett förslag börjar ingressen ”{_RIGHT}”.", new=_RIGHT)
