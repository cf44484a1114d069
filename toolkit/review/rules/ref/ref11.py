"""Ordet ”punkt” efter en paragraf.

Norm: ”Punkt” används om fristående punkter, i övergångsbestämmelser och bilagor. Efter en paragraf står
bara siffran: ”2 § 3”.
Varför: Ett skrivsätt för samma sak är lättare att läsa och att söka.
Fel: 2 § punkt 3
Rätt: 2 § 3
Källa: O EX-F9
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=§ )punkt(?:en|erna)? (?=\d)")


@rule("REF11", Severity.INFO, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Efter en paragraf anges punkten med bara siffran.", "")
