"""En ny rubrik är skriven på fel sätt i ingressen.

Norm: En ny rubrik förs in i samma led som paragraferna: ”och närmast före 7 a § en ny rubrik av följande
lydelse”. Den står närmast före en paragraf, och ”av följande lydelse” sägs en gång, sist.
Varför: En rubrik hör till den paragraf den står före. Efter ”av följande lydelse” väntar sig läsaren
lydelsen.
Fel: en ny paragraf, 7 a § av följande lydelse, samt närmast före 7 a § en ny rubrik av följande lydelse
Rätt: en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik av följande lydelse
Källa: O EX-B, D, F4
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_TWICE = re.compile(r"av följande lydelse(?P<joint>,? (?:samt|och)) (?=närmast (?:före|efter) )")
_LOOSE = re.compile(r"\bny(?:a)? rubrik(?:er)? (?P<where>efter|före|över|ovanför|innan) (?=\d)")


@rule("ING20", Severity.ERROR, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Headings named after the wording is announced, and headings placed other than before a section."""
    for part in clause_parts(subject):
        for match in part.matches(_TWICE):
            message = "Nya rubriker ska nämnas före ”av följande lydelse”, som sägs en gång och sist."
            yield rewritten(subject, match.span(), message)
        for match in part.matches(_LOOSE):
            yield rewritten(subject, match.span(), "En ny rubrik förs in ”närmast före” en paragraf.")
