"""En not anger den ursprungliga lydelsen.

Norm: En paragraf som aldrig har ändrats har ingen not.
Varför: Noten säger annars att paragrafen har ändrats genom den författning som den tillhör.
Fel: Senaste lydelse 1998:204. (i ett förslag om ändring i personuppgiftslagen [1998:204])
Rätt: (ingen not)
Källa: O EX-D (51 och 52 §§ utan not)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NOTE = re.compile(r"Senaste lydelse (?:SFS )?(?P<number>\d{4}:\d+)")


@rule("NOT03", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Notes with the number of the base itself."""
    bill = subject.bill
    if bill is None:
        return
    for note in subject.notes:
        for match in note.matches(_NOTE):
            if match["number"] == bill.base.number:
                yield at(
                    note, match.span(), "Noten anger den ursprungliga lydelsen.", suggestion="Stryk noten."
                )
