"""Ingressen till den utfärdade författningen börjar fel.

Norm: I en utfärdad lag börjar ingressen ”Enligt riksdagens beslut föreskrivs”, i en förordning ”Regeringen
föreskriver”.
Varför: Ingressen säger vem som har beslutat.
Fel: SFS 2026:10 … Härigenom föreskrivs att 2 § …
Rätt: SFS 2026:10 … Enligt riksdagens beslut föreskrivs att 2 § …
Källa: O EX-F1–9
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import unknown_opening
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_OPENING = re.compile(
    r"^(?:Härigenom (?:föreskrivs|förordnas)|Enligt riksdagens beslut,? (?:föreskrivs|föreskriver regeringen)"
    r"|Regeringen (?:föreskriver|förordnar))"
)
_RIGHT = {"lag": "Enligt riksdagens beslut föreskrivs", "förordning": "Regeringen föreskriver"}


@rule("ING02", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """A promulgated act, told by its number, held against what the base is."""
    bill, clause, base = subject.bill, subject.clause, subject.base
    if bill is None or clause is None or bill.number is None or base is None or not base.title:
        return
    right = _RIGHT[base.kind]
    yield from unknown_opening(clause, right)
    for match in clause.matches(_OPENING):
        if match.group().replace(",", "") not in (right, "Enligt riksdagens beslut föreskriver regeringen"):
            yield at(clause, match.span(), f"Ingressen till en utfärdad {base.kind} börjar fel.", new=right)
