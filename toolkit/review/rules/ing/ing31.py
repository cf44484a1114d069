"""Kapitlen i ingressen skiljs åt med fel tecken.

Norm: Mellan paragrafer i olika kapitel står komma, före det sista ”och”.
Varför: Semikolon skiljer meningar, och hela ingressen är en.
Fel: 1 kap. 2 §; 3 kap. 2 §
Rätt: 1 kap. 2 §, 3 kap. 2 §
Källa: O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_SEMICOLON = re.compile(r"§(?P<mark>;) (?=\d+(?: [a-z])? (?:kap\.|§))")


@rule("ING31", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Semicolons between places."""
    for part in clause_parts(subject):
        for match in part.matches(_SEMICOLON):
            message = "Mellan paragrafer ska det stå komma."
            yield part.at(match.span("mark"), message, new=",")
