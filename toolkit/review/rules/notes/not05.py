"""Noten om omtryck saknas.

Norm: Är författningen omtryckt sägs det i en not på dess nummer i ingressen: ”Lagen omtryckt 2000:500.”
Varför: Den som ska slå upp lydelsen börjar i omtrycket.
Fel: (ingen not, fast författningen är omtryckt)
Rätt: Lagen omtryckt 2000:500.
Källa: O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, Spot, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_REPRINTED = re.compile(r"\bomtryckt\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{4}:\d+")


@rule("NOT05", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Bills that have notes at all, on acts whose head says that they were reprinted."""
    base = subject.base
    said = base.field("Omtryck") if base is not None else None
    number = _NUMBER.search(said or "")
    if number is None or not subject.notes:
        return
    if not any(_REPRINTED.search(note.text) for note in subject.notes):
        message = f"Noten om att författningen är omtryckt {number.group()} saknas."
        yield about(Spot.NOTES, message, suggestion=f"Lagen omtryckt {number.group()}.")
