"""Förkortning i lagtext.

Norm: Skriv ut ”från och med”, ”till och med” och vad ”etc.” står för.
Varför: Lagtext läses högt och citeras; förkortningar gör den svårare.
Fel: fr.o.m. den 1 juli
Rätt: från och med den 1 juli
Källa: C 84 respektive 40 gånger, 0 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\b(?P<from>fr\. ?o\. ?m\.|f\.o\.m\.)|\b(?P<to>t\. ?o\. ?m\.)|\betc\.|\bosv\.")


def _written_out(match: re.Match[str]) -> str | None:
    if match["from"]:
        return "från och med"
    return "till och med" if match["to"] else None


@rule("LAN06", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ut förkortningen ”{0}”.", _written_out)
