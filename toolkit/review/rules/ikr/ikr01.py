"""Författningen säger inte när den träder i kraft.

Norm: Varje författning anger när den träder i kraft.
Varför: Utan en tidpunkt gäller den inte.
Fel: (inga bestämmelser efter paragraferna)
Rätt: Denna lag träder i kraft den 1 juli 2026.
Källa: T GB14 s. 95 ff.; 13 § lagen (1976:633) om kungörande av lagar och andra författningar
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.amendments.operations import Extend, Repeal
from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_SAYS = re.compile(
    r"\bträd(?:er|a) i kraft\b|\bupphör(?:a)? att gälla\b|\btillämpas (?:första gången|från)\b"
)


@rule("IKR01", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Bills without such words, except those that say the time in the clause itself."""
    bill = subject.bill
    if bill is None or any(_SAYS.search(passage.text) for passage in subject.provisions):
        return
    timed = [
        op
        for op in bill.operations
        if (isinstance(op, Repeal) and op.expires) or (isinstance(op, Extend) and op.until)
    ]
    if bill.operations and len(timed) == len(bill.operations):
        return
    yield about(
        Locator(amendment=""),
        "Förslaget säger inte när författningen träder i kraft.",
        suggestion=f"Denna {bill.kind} träder i kraft den …",
    )
