"""Upphävandet har fel ordalydelse.

Norm: ”ska upphöra att gälla”, och om dagen sägs ”vid utgången av juni 2026”.
Varför: En bestämmelse upphör att gälla; ”upphör” ensamt säger inte vad som tar slut.
Fel: 5 § ska upphöra den 1 mars 2026
Rätt: 5 § ska upphöra att gälla vid utgången av februari 2026
Källa: O EX-F7; C ”vid utgången av” 55 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_BARE = re.compile(r"\b(?:ska|skall) (?P<verb>upphöra)(?= (?:den|vid|med utgången) )")


@rule("IKR07", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The clause and the provisions."""
    for passage in (*filter(None, [subject.clause]), *subject.provisions):
        for match in passage.matches(_BARE):
            message = "Det heter ”upphöra att gälla”."
            yield at(passage, match.span("verb"), message, new="upphöra att gälla")
