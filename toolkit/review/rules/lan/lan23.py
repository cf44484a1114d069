"""Parentes eller citat som inte avslutas.

Norm: Varje parentes och citat som öppnas stängs i samma stycke eller punkt.
Varför: Det går annars inte att se var inskottet slutar.
Fel: (behovsanalyser,
Rätt: (behovsanalyser),
Källa: H; C
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_LETTERED = re.compile(r"^(?:\d+(?: [a-z])?|[a-zåäö]{1,3})\)")


@rule("LAN23", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Passages whose parentheses don't pair, or that hold an odd number of Swedish quotation marks."""
    for passage in subject.new_text:
        if not passage.changed:
            continue
        text = passage.text
        opened: list[int] = []
        marker = _LETTERED.match(text)
        for position in range(marker.end() if marker else 0, len(text)):
            if text[position] == "(":
                opened.append(position)
            elif text[position] == ")":
                if not opened:
                    yield at(passage, (position, position + 1), "Slutparentesen har ingen början.")
                else:
                    opened.pop()
        for position in opened:
            yield at(passage, (position, position + 1), "Parentesen saknar slut.")
        if text.count("”") % 2:
            position = text.rindex("”")
            yield at(passage, (position, position + 1), "Citattecknet saknar sin motsvarighet.")
