"""Ental och flertal stämmer inte i ingressen.

Norm: Det heter ”en ny paragraf” och ”två nya paragrafer”, ”ett nytt kapitel” och ”två nya kapitel”.
Varför: Ordet ska stämma med räkneordet, annars vet läsaren inte vilket av dem som är fel.
Fel: en nya paragraf, 5 a §
Rätt: en ny paragraf, 5 a §
Källa: O EX-A–E, F2–F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_MANY = "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv"
_WRONG = (
    (re.compile(r"\ben (?:nya paragrafer|nya paragraf|ny paragrafer)\b"), "en ny paragraf"),
    (re.compile(rf"\b(?P<n>{_MANY}) (?:ny paragraf|nya paragraf|ny paragrafer)\b"), "{n} nya paragrafer"),
    (re.compile(r"\ben (?:nya rubriker|nya rubrik|ny rubriker)\b"), "en ny rubrik"),
    (re.compile(rf"\b(?P<n>{_MANY}) (?:ny rubrik|nya rubrik|ny rubriker)\b"), "{n} nya rubriker"),
    (re.compile(r"\b(?:ett ny|ett nya|en nytt|en ny) kapitel\b"), "ett nytt kapitel"),
)


@rule("ING18", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The noun and its adjective against the number word before them."""
    clause = subject.clause
    if clause is None:
        return
    for pattern, right in _WRONG:
        for match in clause.matches(pattern):
            new = right.format(**match.groupdict())
            yield at(clause, match.span(), "Orden stämmer inte med räkneordet.", new=new)
