"""Paragraftecknet står före numret eller utan mellanrum.

Norm: Numret står före paragraftecknet, med ett mellanrum mellan dem: ”5 §”.
Varför: Skrivsättet är detsamma i alla författningar, och både läsare och system letar efter det.
Fel: § 5; 5§
Rätt: 5 §
Källa: T prefix.nu, Myndigheternas skrivregler; O EX-A–E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"§(?:(?<=^§)|(?<=[^\W\d]{2} §)|(?<=(?<!\d) i §)|(?<=[(,] §))§? ?(?P<label>\d+(?: ?[a-hj-z](?!\w))?)"
    r"(?! ?[–\-]| ?§| och \d|, \d)|\b(?P<near>\d+(?: [a-z])?)§"
)


def _turned(match: re.Match[str]) -> str:
    return f"{match['label'] or match['near']} §"


@rule("STR01", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Paragrafens nummer ska stå före tecknet, med ett mellanrum: ”{0}”.",
        _turned,
    )
