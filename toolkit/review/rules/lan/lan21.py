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

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.new_text import new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"[.,;]{2,}")
_WORD_BEFORE = re.compile(r"[\w.]+$")
_ABBREVIATIONS = frozenset(
    "kap resp etc dvs osv jfr max min tel inkl exkl prop bet rskr dir dnr nr ex st art avd".split()
)


@rule("LAN21", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Two signs in a row; an abbreviation keeps its full stop before a comma, and "…" is one sign."""
    for passage in new_text(subject):
        for match in passage.matches(_PATTERN):
            signs = match.group()
            if signs.startswith("...") or (
                signs[0] == "." and _is_abbreviation(passage.text[: match.start()])
            ):
                continue
            new = signs[0] if signs[0] in ",;" and signs[1] != "." else signs[1]
            yield at(passage, match.span(), f"Stryk ett av skiljetecknen ”{signs}”.", new=new)


def _is_abbreviation(before: str) -> bool:
    match = _WORD_BEFORE.search(before[-20:])
    word = match.group() if match else ""
    return "." in word or len(word) < 3 or word in _ABBREVIATIONS
