"""Stora tal är inte delade med mellanrum.

Norm: Tal med fem siffror eller fler delas i grupper om tre med mellanrum: ”16 000”.
Varför: Punkt och komma har andra betydelser i tal.
Fel: 16.000 kronor; 16000 kronor
Rätt: 16 000 kronor
Källa: C 1 254 : 5; O Ds 2016:46 s. 25
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<![\d.:,/\w])(?<!artikel )(?<!artiklarna )(?:\d{1,3}(?:\.\d{3})+|\d{5,7})"
    r"(?= (?:kronor|kr|euro|personer|invånare|kilo|ton|meter|hektar|timmar)\b)"
)


def _grouped(match: re.Match[str]) -> str:
    return f"{int(match.group().replace('.', '')):,}".replace(",", " ")


@rule("LAN04", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Dela talet ”{0}” med mellanrum.", _grouped)
