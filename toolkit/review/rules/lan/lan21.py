"""Dubbla skiljetecken.

Norm: Efter varandra står aldrig två skiljetecken av samma slag, och aldrig punkt före komma.
Varför: Ett av dem är kvar från en tidigare lydelse.
Fel: insatser.,
Rätt: insatser,
Källa: H; C
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<=[^\W\d_]{4})(?P<stop>\.)(?P<mark>[,;])|(?P<one>,);*,+|(?<=[^\W_.]{3})\.\.(?!\.)|,(?=\.(?:\s|$))|(?<=[^\W_.]{3})(?<!m)(?P<both>;[,.])|,;"
)


def _single(match: re.Match[str]) -> str:
    if match["mark"]:
        return match["mark"]
    found = match.group()
    return "" if found == "," else found[0]


@rule("LAN21", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Stryk ett av skiljetecknen ”{0}”.", _single)
