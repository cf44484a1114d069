"""Noten om senaste lydelse har fel form.

Norm: Noten lyder ”Senaste lydelse 1999:1210.”, utan ”SFS”, ”lag” och parentes.
Varför: Noten ska bara ge numret.
Fel: Senaste lydelse SFS 1999:1210.
Rätt: Senaste lydelse 1999:1210.
Källa: O EX-D, E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_FORM = re.compile(
    r"Senaste lydelse (?P<extra>(?:enligt )?(?:lag |förordning )?(?:\()?(?:SFS )?)"
    r"(?P<number>\d{4}:\d+)(?P<close>\)?)"
)


@rule("NOT01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The footnotes of a bill that was read from print."""
    for note in subject.notes:
        for match in note.matches(_FORM):
            if match["extra"] or match["close"]:
                new = f"Senaste lydelse {match['number']}"
                yield at(note, match.span(), "Noten ska bara ge numret.", new=new)
