"""Rubriken till lagförslaget har fel form.

Norm: Rubriken är ”Förslag till” och sedan titeln med liten begynnelsebokstav.
Varför: Det är så ett förslag skiljs från den lag det ska bli.
Fel: Förslag till Lag om ändring i brottsbalken
Rätt: Förslag till lag om ändring i brottsbalken
Källa: O EX-A–E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_CAPITAL = re.compile(r"^Förslag till (?P<first>Lag|Förordning|Balk)\b")
_BARE = re.compile(r"^(?:Lag|Förordning|lag|förordning)(?= om )")


@rule("ACT08", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The title of a bill."""
    bill, title = subject.bill, subject.title
    if bill is None or title is None or bill.form != "förslag":
        return
    for match in title.matches(_CAPITAL):
        message = "Titeln skrivs med liten begynnelsebokstav efter ”Förslag till”."
        yield at(title, match.span("first"), message, new=match["first"].lower())
    for match in title.matches(_BARE):
        message = "Rubriken till ett lagförslag ska börja ”Förslag till”."
        yield at(title, match.span(), message, new=f"Förslag till {match.group().lower()}")
