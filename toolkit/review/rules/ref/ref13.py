"""Ordet ”i” mellan paragrafen och författningen.

Norm: Paragrafen följs direkt av författningens namn: ”8 § avgiftsförordningen (1992:191)”.
Varför: Kortformen är den som används.
Fel: 8 § i avgiftsförordningen
Rätt: 8 § avgiftsförordningen
Källa: O förordning (2024:183) 4 § 2
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<=[§t\d] )i (?=(?:[a-zåäö]+)?(?:lagen|balken|förordningen|formen) (?:\(\d{4}:\d|om ))(?<=§ i )"
)


@rule("REF13", Severity.INFO, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject), _PATTERN, "Ordet ”i” behövs inte mellan paragrafen och författningens namn.", ""
    )
