"""Delat ikraftträdande anger inte paragraferna.

Norm: Träder delar av författningen i kraft olika dagar nämns de med paragraf: ”i fråga om 3 kap. 7–11 §§
den 1 januari 2019 och i övrigt den 1 juli 2019”.
Varför: Den som tillämpar en paragraf ska kunna se när just den börjar gälla.
Fel: Denna lag träder i kraft den 1 januari 2026 i vissa delar och i övrigt den 1 juli 2026.
Rätt: Denna lag träder i kraft den 1 januari 2026 i fråga om 5 § och i övrigt den 1 juli 2026.
Källa: O citerad i källkoden till ferenda
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.amendments.entry_into_force import entry_into_force
from toolkit.law.faults import FaultError
from toolkit.review.dates import DATE
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_SPLIT = re.compile(rf"\bträder i kraft\b[^.]{{0,400}}?(?:i övrigt|i fråga om|delar)[^.]{{0,400}}?{DATE}")
_OPEN = re.compile(r"\b[XNY]{2,}\b|…")


@rule("IKR11", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Split dates that can't be read to the end."""
    bill = subject.bill
    if bill is None:
        return
    for passage in subject.provisions:
        match = _SPLIT.search(passage.text)
        if match is None or _OPEN.search(passage.text):
            continue
        try:
            entry_into_force(bill)
        except FaultError:
            yield at(
                passage,
                match.span(),
                "Det går inte att läsa vilka paragrafer som träder i kraft när.",
                suggestion="den 1 januari 2026 i fråga om 5 § och i övrigt den 1 juli 2026",
            )
