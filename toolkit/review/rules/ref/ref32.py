"""”Denna lagstiftning” i stället för ”denna lag”.

Norm: En författning hänvisar till sig själv som ”denna lag” eller ”denna förordning”.
Varför: ”Lagstiftning” säger inte vilka författningar som avses.
Fel: enligt denna lagstiftning
Rätt: enligt denna lag
Källa: C; H
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b[Dd]enna lagstiftning\b")


@rule("REF32", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The words, wherever they are new."""
    yield from matching(new_text(subject), _PATTERN, "Ange vilken författning ”{0}” är.")
