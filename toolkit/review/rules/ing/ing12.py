"""Det är olika många gamla och nya beteckningar.

Norm: En omnumrering nämner lika många nya beteckningar som gamla, par för par.
Varför: Annars går det inte att veta vilken paragraf som får vilken beteckning.
Fel: nuvarande 17 a, 17 b och 22 a §§ ska betecknas 16 och 17 §§
Rätt: nuvarande 17 a, 17 b och 22 a §§ ska betecknas 16, 17 och 22 §§
Källa: O EX-F3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_RENUMBERED = re.compile(
    r"nuvarande (?P<old>[^§]{1,400}§{1,2}) (?:ska|skall) betecknas (?P<new>[^§]{1,400}§{1,2})(?=[,.]|$)"
)
_LABEL = re.compile(r"\d+(?: [a-z]\b)?")
_UNCOUNTED = re.compile(r"[–-]|kap\.|stycke|nuvarande")


@rule("ING12", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Lists without ranges and chapters: those can be counted from the words alone."""
    for part in clause_parts(subject):
        for match in part.matches(_RENUMBERED):
            if _UNCOUNTED.search(match["old"]) or _UNCOUNTED.search(match["new"]):
                continue
            old, new = (len(_LABEL.findall(match[side])) for side in ("old", "new"))
            if old != new:
                sections = "En paragraf" if old == 1 else f"{old} paragrafer"
                message = f"{sections} ska få {'en enda beteckning' if new == 1 else f'{new} beteckningar'}."
                yield part.at(match.span(), message, suggestion="Nämn lika många nya som gamla.")
