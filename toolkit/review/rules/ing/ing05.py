"""En dels-sats börjar inte ”dels att”.

Norm: Varje led i ingressen börjar ”dels att”, med liten begynnelsebokstav.
Varför: ”Dels” är det som håller isär leden.
Fel: Dels att 2 § ska ha följande lydelse,
Rätt: dels att 2 § ska ha följande lydelse,
Källa: O EX-A, B, C, E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_CAPITAL = re.compile(r"^Dels\b")
_AND = re.compile(r"^[Dd]els\W{0,2}(?P<extra> (?:och|ock)) att\b")
_NO_THAT = re.compile(r"^[Dd]els\W{0,2}(?P<gap> )(?!att\b|ock\b|och att\b)")
_DASH = re.compile(r"(?<=[,;] )(?P<dash>[–-]) att (?=\d|nuvarande|det|rubrik)")


@rule("ING05", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The first words of each part."""
    for part in clause_parts(subject):
        shift = part.start
        for pattern, group, message, new in (
            (_CAPITAL, 0, "”dels” skrivs med liten begynnelsebokstav.", "dels"),
            (_AND, "extra", "Det heter ”dels att”.", ""),
            (_NO_THAT, "gap", "Det heter ”dels att”.", " att "),
        ):
            match = pattern.match(part.text) if part.dels else None
            if match is not None:
                start, end = match.span(group)
                yield part.at((start + shift, end + shift), message, suggestion="dels att", new=new)
        for match in part.matches(_DASH):
            message = "Ett led i ingressen börjar ”dels att”."
            yield part.at(match.span("dash"), message, new="dels")
