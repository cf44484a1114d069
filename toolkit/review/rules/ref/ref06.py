"""Komma före ”och” eller ”eller” i en uppräkning av paragrafer.

Norm: Nummer räknas upp med komma, och före det sista ”och” eller ”eller” utan komma.
Varför: Ett komma före bindeordet delar det som hör ihop.
Fel: 2, 3, och 5 §§
Rätt: 2, 3 och 5 §§
Källa: O EX-A–F
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?P<list>\b\d+(?: [a-z])?, \d+(?: [a-z])?), (?P<word>och|eller)(?= \d+(?: [a-z])? §)")


@rule("REF06", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Det ska inte vara komma före det sista numret i ”{0}”.",
        r"\g<list> \g<word>",
    )
