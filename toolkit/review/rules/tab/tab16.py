"""En lydelse i förslaget har utelämnad text.

Norm: En paragraf som ändras skrivs ut i sin helhet. Streck för utelämnad text hör inte hemma i en lydelse.
Varför: Lydelsen ersätter hela paragrafen. Strecken skulle bli lag, och det utelämnade försvinna.
Fel: 7 § – – – En ansökan ska vara skriftlig. – – –
Rätt: 7 § med alla stycken
Källa: O EX-D, E trycker hela paragrafen; G för strecken
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_DASHES = re.compile(r"(?:[–—-] ?){3,}")


@rule("TAB16", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Runs of dashes in the wordings of a bill."""
    if subject.bill is None:
        return
    for passage in subject.passages:
        for match in passage.matches(_DASHES):
            yield at(
                passage,
                match.span(),
                "Strecken står för text som är utelämnad.",
                suggestion="Skriv ut hela paragrafen.",
            )
