"""Titeln på ändringsförfattningen har fel form.

Norm: En ändringsförfattning heter ”lag om ändring i” (”förordning om ändring i”) följt av den ändrade
författningens namn i bestämd form med numret inom parentes.
Varför: Titeln är det som registren och databaserna letar efter.
Fel: lag om ändring av konsumentkreditlagen 2010:1846
Rätt: lag om ändring i konsumentkreditlagen (2010:1846)
Källa: O EX-A, EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_OF = re.compile(r"\bom ändring(?: av|ar i)\b(?= )")
_BARE = re.compile(r"(?<=[a-zåäö] )(?:SFS )?(?P<number>\d{4}:\d+)(?! s\.)")


@rule("ACT05", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """ "ändring av", and a number without its parentheses."""
    title = subject.title
    if subject.bill is None or title is None:
        return
    for match in title.matches(_OF):
        yield at(title, match.span(), "Det heter ”ändring i” en författning.", new="om ändring i")
    for match in title.matches(_BARE):
        message = "Författningens nummer ska stå inom parentes."
        yield at(title, match.span(), message, new=f"({match['number']})")
