"""Ikraftträdandet är obestämt.

Norm: Kan dagen inte sättas ut skrivs ”träder i kraft den dag regeringen bestämmer”.
Varför: Någon måste kunna säga vilken dag det är.
Fel: Denna lag träder i kraft så snart som möjligt.
Rätt: Denna lag träder i kraft den dag regeringen bestämmer.
Källa: C ”den dag regeringen bestämmer” 55 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VAGUE = re.compile(
    r"\bträder i kraft (?P<when>så snart(?: som)? möjligt|snarast(?: möjligt)?|omedelbart|"
    r"vid (?:den|en) tid(?:punkt)?(?: som)? [^.]{0,40}|inom kort|"
    r"under (?:våren|hösten|sommaren|\d{4})[^.]{0,20})"
)


@rule("IKR10", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """What follows "träder i kraft"."""
    for passage in subject.provisions:
        for match in passage.matches(_VAGUE):
            suggestion = "den dag regeringen bestämmer"
            yield at(
                passage, match.span("when"), "Dagen för ikraftträdandet är obestämd.", suggestion=suggestion
            )
