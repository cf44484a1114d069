"""En balk eller grundlag nämns med nummer.

Norm: Balkar och grundlagar nämns utan sitt nummer i författningssamlingen.
Varför: Det finns bara en brottsbalk. Numret tillför ingenting och skrivs aldrig.
Fel: lag om ändring i brottsbalken (1962:700)
Rätt: lag om ändring i brottsbalken
Källa: C 1 av 2 935 nämnda balkar har ett nummer; T kunskapsaker.com, ub.uu.se
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NUMBERED = re.compile(
    r"\b(?P<name>\w*balken|regeringsformen|tryckfrihetsförordningen|successionsordningen|"
    r"yttrandefrihetsgrundlagen)(?P<number> \(\d{4}:\d+(?: s\. ?\d+)?\))",
    re.IGNORECASE,
)


@rule("ACT07", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The title and the clause; references in the provisions are the business of REF16."""
    if subject.bill is None:
        return
    for passage in filter(None, (subject.title, subject.clause)):
        for match in passage.matches(_NUMBERED):
            message = "Balkar och grundlagar nämns utan nummer."
            yield at(passage, match.span(), message, new=match["name"])
