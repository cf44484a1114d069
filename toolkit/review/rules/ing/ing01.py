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

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_RIGHT = "Härigenom föreskrivs"
_DECIDED = re.compile(r"^(?:Enligt riksdagens beslut,? föreskrivs|Regeringen föreskriver)\b")
_KNOWN = re.compile(
    r"^(?:Härigenom|Enligt riksdagens beslut ?\d{0,2}\)?,?|Regeringen|Kungl\. Maj:t) "
    r"(?:föreskriv|förordna|har funnit gott)"
)
"""The openings that a clause is read by, in older acts too."""
_ONE_WORD = re.compile(r"^(?:\w{1,30} )?(?:föreskriv|förordna)\w{0,3}\b", re.IGNORECASE)
"""Where one word stands before the verb, nothing is lost when both are put right."""
_FIRST = re.compile(r"^\S+(?: \S+)?")


@rule("ING01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The opening of a bill's clause: one that says that it is decided, or one that nobody knows."""
    bill, clause = subject.bill, subject.clause
    if bill is None or clause is None or bill.number is not None:
        return
    if not _KNOWN.match(clause.text):
        message = f"Ingressen ska börja ”{_RIGHT}”; med en annan början kan den inte granskas."
        for match in clause.matches(_ONE_WORD):
            yield at(clause, match.span(), message, new=_RIGHT)
            return
        for match in clause.matches(_FIRST):
            yield at(clause, match.span(), message, suggestion=f"{_RIGHT} …")
    elif "förslag" in bill.title.lower():
        for match in clause.matches(_DECIDED):
            yield at(clause, match.span(), f"I ett förslag börjar ingressen ”{_RIGHT}”.", new=_RIGHT)
