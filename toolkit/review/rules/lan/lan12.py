"""Ålderdomligt ord.

Norm: Välj hellre ”krävs” än ”erfordras”, ”den som” än ”vederbörande”, ”anges” än ”stadgas”.
Varför: Orden är nästan försvunna ur nyare författningar.
Fel: vad som stadgas i 2 §
Rätt: vad som anges i 2 §
Källa: C erfordras 2, vederbörande 2, stadgas 1, stadgande 1, därvid 3, härav 1, åligger 6, föreligger 17
gånger sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?i)\b(?:erfordra(?:s|r|des)?|vederbörande|stadga(?:s|t|ts|des)|stadganden?|stadgandet|därvid|härav|åligg(?:er|a)|föreligg(?:er|a))\b"
)


@rule("LAN12", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Välj ett vanligare ord än ”{0}”.")
