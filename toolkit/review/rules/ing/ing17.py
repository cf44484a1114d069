"""Räkneordet i ingressen stämmer inte med antalet beteckningar.

Norm: Räkneordet före ”nya paragrafer” är lika med antalet beteckningar som räknas upp.
Varför: Räkneordet är en kontroll på att ingen paragraf har fallit bort.
Fel: tre nya paragrafer, 5 a och 15 b §§
Rätt: två nya paragrafer, 5 a och 15 b §§
Källa: O EX-F2, F3, F8, D
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.number_words import CARDINALS, cardinal
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING17", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The counts that the reader of clauses has noted."""
    clause, read = subject.clause, subject.read_clause
    if clause is None or read is None:
        return
    for count in read.counts:
        if count.stated == count.listed:
            continue
        words = "|".join(word for word, number in CARDINALS.items() if number == count.stated)
        found = re.search(rf"\b(?P<word>{words}|{count.stated}) ny(?:a|tt)? (?P<noun>\w+)", clause.text)
        neuter = count.noun.startswith("kapitel")
        right = cardinal(count.listed, neuter=neuter) if count.listed < 20 else str(count.listed)
        message = f"Ingressen säger {count.stated} men räknar upp {count.listed}."
        plural = found is not None and (count.stated == 1) == (count.listed == 1)
        if found is not None:
            yield at(clause, found.span("word"), message, suggestion=right, new=right if plural else None)
        else:
            yield at(clause, None, message, suggestion=right)
