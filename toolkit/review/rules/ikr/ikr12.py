"""Författningen träder i kraft en ovanlig dag.

Norm: Författningar träder helst i kraft den 1 januari eller den 1 juli, annars den första i en månad.
Varför: De som ska följa dem räknar med de dagarna.
Fel: Denna lag träder i kraft den 17 mars 2026.
Rätt: Denna lag träder i kraft den 1 juli 2026.
Källa: C den 1 januari 920 och den 1 juli 657 av 2 311 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.dates import MONTH
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_DAY = re.compile(rf"\bträder i kraft (?P<date>den (?P<day>\d{{1,2}}) (?:{MONTH}) \d{{4}})")


@rule("IKR12", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Bills only: what is promulgated is decided."""
    bill = subject.bill
    if bill is None or bill.number is not None:
        return
    for passage in subject.provisions:
        for match in passage.matches(_DAY):
            if match["day"] != "1":
                message = "Dagen är inte den första i en månad."
                yield at(
                    passage, match.span("date"), message, suggestion="Finns det skäl för just den dagen?"
                )
