"""Remissen saknar avsändare, diarienummer eller datum.

Norm: Remissmissivet anger vem som remitterar, diarienummer och datum.
Varför: Remissvaren ska kunna registreras i rätt ärende.
Fel: reference_number saknas
Rätt: reference_number = "FK 2024/007710"
Källa: T regeringen.se, ”Remisser och remissvar”
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, Spot, about
from toolkit.review.papers import REFERRAL
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_FIELDS = {"sender": "avsändare", "reference_number": "diarienummer", "date": "datum"}
_WHEN_SENT = {"answers_to": "adress för svaren", "consulted": "lista över remissinstanser"}
"""What a referral with a last day for answers can't do without either."""


@rule("DOC13", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The fields of referral.toml that a letter of referral can't do without."""
    if REFERRAL not in subject.papers:
        return
    try:
        data = tomllib.loads(subject.papers[REFERRAL])
    except tomllib.TOMLDecodeError:
        return
    wanted = _FIELDS | _WHEN_SENT if data.get("last_day") else _FIELDS
    for field, word in wanted.items():
        if not data.get(field):
            yield about(Spot.DOCUMENT, f"Remissen saknar {word}; skriv ”{field}” i {REFERRAL}.")
