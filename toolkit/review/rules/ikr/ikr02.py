"""Dagen för ikraftträdandet saknas eller är skriven på fel sätt.

Norm: ”Denna lag träder i kraft den 1 juli 2026.” – dagen utan nolla, månaden i bokstäver, året i fyra
siffror.
Varför: Det är den enda formen, och register och läsare letar efter den.
Fel: Denna lag träder i kraft den XX.
Rätt: Denna lag träder i kraft den 1 juli 2026.
Källa: C 2 311 gånger, aldrig med inledande nolla; O
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.months import MONTHS
from toolkit.review.dates import MONTH
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ENTRY = re.compile(r"\bträder i kraft(?P<when>[^.;]{0,80})")
_OPEN = re.compile(
    r"(?<= )(?:den )?(?:X{1,4}|x{2,4}|N{2,4}|Y{2,4}|\.{2,}|…|_+|\?+|\[[^\]]{0,30}\]?|dag månad(?: år)?)"
    r"(?=[\s.,;]|$)"
)
_NUMBERS = re.compile(r"\b(?:den )?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_SLASH = re.compile(r"\b(?:den )?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?: |-)(?P<year>\d{4})\b")
_ZERO = re.compile(rf"\bden 0(?P<day>\d) (?P<rest>(?:{MONTH}) \d{{4}})")
_NO_DAY = re.compile(r"^\s*$")


@rule("IKR02", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """What follows "träder i kraft", and dates in figures anywhere in the provisions."""
    for passage in subject.provisions:
        for match in passage.matches(_ENTRY):
            start, end = match.span("when")
            hole = _OPEN.search(passage.text, start, end) or _OPEN.search(passage.text, start, end + 1)
            if hole is not None:
                message = "Dagen för ikraftträdandet är inte ifylld."
                yield at(passage, hole.span(), message, suggestion="den … (dag, månad och år)")
            elif _NO_DAY.match(match["when"]):
                message = "Det står inte vilken dag författningen träder i kraft."
                yield at(passage, match.span(), message, suggestion="träder i kraft den …")
        for match in passage.matches(_ZERO):
            yield at(
                passage, match.span(), "Dagen skrivs utan nolla.", new=f"den {match['day']} {match['rest']}"
            )
        for pattern in (_NUMBERS, _SLASH):
            for match in passage.matches(pattern):
                month = int(match["month"])
                if 1 <= month <= 12:
                    new = f"den {int(match['day'])} {MONTHS[month - 1]} {match['year']}"
                    yield at(passage, match.span(), "Månaden skrivs med bokstäver.", new=new)
