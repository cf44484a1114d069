"""Komma saknas runt de nya paragrafernas beteckningar.

Norm: Beteckningarna på nya paragrafer står mellan komman: ”en ny paragraf, 7 a §, av följande lydelse”.
Varför: Beteckningarna är en insatt uppräkning. Utan det andra kommat läses lydelsen som bara den sistas.
Fel: en ny paragraf, 7 a § av följande lydelse
Rätt: en ny paragraf, 7 a §, av följande lydelse
Källa: O EX-B, D, F2–F5, F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_BEFORE = re.compile(r"\b(?P<noun>ny paragraf|nya paragrafer|nytt kapitel|nya kapitel)(?= \d)")
_AFTER = re.compile(r"(?P<sign>§{1,2}) (?=av följande lydelse)")


@rule("ING19", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The commas on both sides of the list."""
    for part in clause_parts(subject):
        text = part.clause.text
        for match in part.matches(_BEFORE):
            message = "Komma saknas före de nya beteckningarna."
            yield part.at(match.span("noun"), message, new=f"{match['noun']},")
        for match in part.matches(_AFTER):
            noun = text.rfind(" paragraf", part.start, match.start())
            if noun >= 0 and "närmast" not in text[noun : match.start()]:
                message = "Komma saknas efter de nya beteckningarna."
                new = f"{match['sign']},"
                yield part.at(match.span("sign"), message, suggestion=f"… {new} av följande lydelse", new=new)
