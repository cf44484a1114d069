"""Bestämmelserna kallar författningen för något annat än den är.

Norm: I en lag står ”Denna lag”, i en förordning ”Denna förordning”.
Varför: Orden syftar annars på en annan författning.
Fel: Denna förordning träder i kraft den 1 juli 2026. (i en lag)
Rätt: Denna lag träder i kraft den 1 juli 2026.
Källa: C
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_SELF = re.compile(r"\b(?P<this>[Dd]enna) (?P<kind>lag|förordning)\b(?= (?:ska |skall )?träd)")


@rule("IKR13", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """ "Denna lag träder i kraft" against what the bill is."""
    bill = subject.bill
    if bill is None:
        return
    kind = subject.base.kind if subject.base is not None and subject.base.title else bill.kind
    for passage in subject.provisions:
        for match in passage.matches(_SELF):
            if match["kind"] != kind:
                yield at(passage, match.span("kind"), f"Författningen är en {kind}.", new=kind)
