"""Remisstiden är kortare än tre månader.

Norm: Remisstiden är normalt minst tre månader.
Varför: De som svarar ska hinna behandla ärendet i sina beslutande organ.
Fel: date = "2026-01-15", last_day = "2026-02-15"
Rätt: last_day = "2026-04-15"
Källa: T regeringen.se, ”oftast tre månader”; G
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date

from toolkit.review.model import Finding, Severity, Spot, about
from toolkit.review.papers import REFERRAL
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NORMAL = 89
"""The shortest that three months can be, in days."""


@rule("DOC15", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """The days between the date of the referral and the last day for answers."""
    try:
        data = tomllib.loads(subject.papers.get(REFERRAL, ""))
        first, last = (date.fromisoformat(str(data.get(key))) for key in ("date", "last_day"))
    except ValueError:
        return
    days = (last - first).days
    if days < _NORMAL:
        length = "en dag" if days == 1 else f"{days} dagar"
        yield about(Spot.DOCUMENT, f"Remisstiden är {length}; ange skälet om den är kortare än tre månader.")
