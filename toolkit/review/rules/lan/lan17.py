"""Datum med siffror.

Norm: Datum skrivs ”den 1 juli 2026”.
Varför: Sifferdatum läses olika och hör till blanketter.
Fel: 1/7 2026; 2026-07-01
Rätt: den 1 juli 2026
Källa: C inga sifferdatum i lagtext
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.months import MONTHS
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<![\d/:.\-])\b(?P<day>\d{1,2})/(?P<month>\d{1,2})[ -](?P<year>(?:19|20)\d\d)\b"
    r"|(?<![\w:/\-])(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\w:/\-])"
)


def _in_words(match: re.Match[str]) -> str | None:
    day, month, year = (
        match[old] or match[iso] for old, iso in (("day", "d"), ("month", "m"), ("year", "y"))
    )
    if not 1 <= int(month) <= 12:
        return None
    before = match.string[: match.start()]
    return f"{'' if before.endswith('den ') else 'den '}{int(day)} {MONTHS[int(month) - 1]} {year}"


@rule("LAN17", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv datumet ”{0}” i ord.", _in_words)
