"""En paragraf upphävs med fel ord.

Norm: Om en paragraf, ett kapitel eller en bilaga sägs att den ”ska upphöra att gälla”.
Varför: Rubriker utgår, bestämmelser upphör att gälla. Andra ord får läsaren att undra om något annat avses.
Fel: dels att 5 § ska utgå,
Rätt: dels att 5 § ska upphöra att gälla,
Källa: O EX-E, F3, F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VERB = re.compile(
    r"(?:§|kap\.|bilaga \d{1,3}|bilagan) (?:ska |skall )?"
    r"(?P<verb>utgå|utgår|upphävas|upphävs|tas bort|strykas|slopas)\b"
)


@rule("ING09", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Parts about provisions, not about headings or words."""
    for part in clause_parts(subject):
        if "rubrik" in part.text or "ordet" in part.text:
            continue
        for match in part.matches(_VERB):
            finite = match["verb"] in ("utgår", "upphävs")
            new = "ska upphöra att gälla" if finite else "upphöra att gälla"
            yield part.at(match.span("verb"), "En bestämmelse ska ”upphöra att gälla”.", new=new)
