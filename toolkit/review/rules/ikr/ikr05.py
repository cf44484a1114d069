"""Ikraftträdandet står inte först.

Norm: Först ikraftträdandet, sedan vad som upphävs, sist övergångsbestämmelserna.
Varför: ”Ikraftträdandet” i de andra bestämmelserna syftar på den första.
Fel: 1. Äldre föreskrifter gäller … 2. Denna lag träder i kraft den 1 juli 2026.
Rätt: 1. Denna lag träder i kraft den 1 juli 2026. 2. Äldre föreskrifter gäller …
Källa: C ”Genom lagen upphävs …” 96 gånger; G för ordningen
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.comparison.rows import Role
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ENTRY = re.compile(r"\b[Dd]enna \w+ träder i kraft\b")


@rule("IKR05", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The place of the sentence among the provisions."""
    provisions = [passage for passage in subject.provisions if passage.role is not Role.HEADING]
    for position, passage in enumerate(provisions):
        match = _ENTRY.search(passage.text)
        if match is not None:
            if position:
                yield at(passage, match.span(), "Ikraftträdandet ska stå först bland bestämmelserna.")
            return
