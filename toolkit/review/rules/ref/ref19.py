"""”Denna lag” i en förordning, eller tvärtom.

Norm: En författning kallar sig det den är: ”denna lag” i en lag, ”denna förordning” i en förordning.
Varför: Ordet pekar annars på en annan författning.
Fel: denna lag (i en förordning)
Rätt: denna förordning
Källa: C 4 660, 1 143 och 688 gånger
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_LAW = re.compile(r"\b(?P<this>[Dd]enna) förordning(?! \()")
_ORDINANCE = re.compile(r"\b(?P<this>[Dd]enna) lag(?! \()(?!stiftning)\b")


@rule("REF19", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Self-references of the other kind. An act that is neither called lag nor förordning is left alone."""
    law = subject.base or subject.act
    name = re.split(r"[ (]", law.title, maxsplit=1)[0].lower() if law is not None else ""
    if name.endswith("lag"):
        wrong, right = _LAW, "lag"
    elif name.endswith("förordning") and name != "tryckfrihetsförordning":
        wrong, right = _ORDINANCE, "förordning"
    else:
        return
    yield from matching(
        new_text(subject), wrong, f"Skriv ”denna {right}” i stället för ”{{0}}”.", rf"\g<this> {right}"
    )
