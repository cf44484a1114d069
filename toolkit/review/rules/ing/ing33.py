"""Grundförfattningens nummer är skrivet på fel sätt i ingressen.

Norm: Ingressen nämner den författning som ändras med dess gällande namn och dess nummer i
författningssamlingen, utan ”SFS” och utan den senaste ändringens nummer.
Varför: Numret pekar ut författningen; allt annat i parentesen är brus som ingen annan lag har.
Fel: Härigenom föreskrivs att 2 § lagen (SFS 2010:1846) ska ha följande lydelse.
Rätt: Härigenom föreskrivs att 2 § lagen (2010:1846) ska ha följande lydelse.
Källa: O EX-A–E; C ”(SFS åååå:n)” 40 gånger i 8 318 författningar
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NUMBER = re.compile(r"\((?P<sfs>SFS\s?)?(?P<number>\d{4}:\d+)(?P<rest>[^()]{0,80})\)")


@rule("ING33", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Parentheses in the clause that hold more than a number."""
    clause = subject.clause
    if clause is None:
        return
    for match in clause.matches(_NUMBER):
        if match["sfs"] or match["rest"].strip():
            new = f"({match['number']})"
            yield at(clause, match.span(), "Numret på författningen ska stå ensamt i parentesen.", new=new)
