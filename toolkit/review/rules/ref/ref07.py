"""Stycket är förkortat eller skrivet med siffra.

Norm: Stycken anges med ord: ”första stycket”, aldrig med siffra eller ”st.”.
Varför: Siffran efter en paragraf är en punkt; ”5 § 2 st.” kan läsas på två sätt.
Fel: 5 § 2 st.
Rätt: 5 § andra stycket
Källa: C 3 466 mot 0
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.number_words import ordinal
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?:(?P<number>\d{1,2})|"
    r"(?P<word>första|andra|tredje|fjärde|femte|sjätte)) (?:st\.|stycket(?<=\d stycket))(?= |$)"
)


def _in_words(match: re.Match[str]) -> str | None:
    if match["word"]:
        return f"{match['word']} stycket"
    number = int(match["number"])
    return f"{ordinal(number)} stycket" if number else None


@rule("REF07", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Stycket ska anges med ord, inte som ”{0}”.", _in_words)
