"""Ett kapitel eller dess rubrik nämns på fel sätt i ingressen.

Norm: Ett kapitels rubrik är ”rubriken till 7 kap.”; en rubrik över en paragraf är ”rubriken närmast före 24
§”.
Varför: De är olika rubriker, och orden är allt som skiljer dem åt.
Fel: rubriken före kapitel 7
Rätt: rubriken till 7 kap.
Källa: O EX-F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_CHAPTER = re.compile(
    r"\b(?P<lead>rubrik(?:en|erna) (?:före|över|till) )?kapitel (?P<label>\d+(?: [a-z]\b)?)(?!,)"
)


@rule("ING23", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """ "kapitel 7" for "7 kap."."""
    for part in clause_parts(subject):
        for match in part.matches(_CHAPTER):
            lead = "rubriken till " if match["lead"] else ""
            message = "Kapitlets nummer ska stå före ”kap.”."
            yield part.at(match.span(), message, new=f"{lead}{match['label']} kap.")
