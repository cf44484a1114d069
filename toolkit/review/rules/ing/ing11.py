"""En omnumrering saknar ”nuvarande” eller är skriven på annat sätt.

Norm: En paragraf som får en ny beteckning skrivs ”nuvarande 52 § ska betecknas 54 §”.
Varför: ”Nuvarande” skiljer paragrafen från den som får samma beteckning genom samma författning.
Fel: dels att 52 § ska betecknas 54 §,
Rätt: dels att nuvarande 52 § ska betecknas 54 §,
Källa: O EX-B, F2, F3 (men F8 saknar det); C 840 av 871 poster i registret
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_BARE = re.compile(r"\batt (?P<labels>\d[^,]{0,200}? (?:ska|skall) betecknas)\b")
_OTHER = re.compile(r"§ (?:ska |skall )?(?P<verb>blir?|numreras om till|får? beteckningen)(?= \d)")


@rule("ING11", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections that are renumbered; chapters and points need no "nuvarande" of their own."""
    for part in clause_parts(subject):
        for match in part.matches(_BARE):
            if "nuvarande" not in match["labels"] and "§" in match["labels"]:
                start = match.start("labels")
                end = start + match["labels"].index(" ")
                new = f"nuvarande {part.clause.text[start:end]}"
                yield part.at((start, end), "Omnumreringen saknar ”nuvarande”.", new=new)
        for match in part.matches(_OTHER):
            message = "En ny beteckning skrivs ”nuvarande … ska betecknas …”."
            yield part.at(match.span("verb"), message, suggestion="ska betecknas")
