"""Mellanrum före skiljetecken.

Norm: Före komma, punkt, semikolon och slutparentes står inget mellanrum.
Varför: Raden kan brytas där.
Fel: varor , och
Rätt: varor, och
Källa: O EX-C, D
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_print
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=\w) +(?P<sign>[,;)]|\.(?=\s|$))|(?P<open>\() +")


def _closed_up(match: re.Match[str]) -> str:
    return match["sign"] or match["open"]


@rule("LAN18", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_print(subject), _PATTERN, "Stryk mellanrummet vid skiljetecknet.", _closed_up)
