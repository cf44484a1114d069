"""Fel antal paragraftecken vid ”och” eller ”eller”.

Norm: Mellan nummer som förenas med ”och” skrivs två tecken, ”2 och 3 §§”; med ”eller” ett, ”2 eller 3 §”.
Varför: Flera paragrafer tillsammans är flertal; den ena eller den andra är ental.
Fel: 2 och 3 §; 2 eller 3 §§
Rätt: 2 och 3 §§; 2 eller 3 §
Källa: C ”och” med §§ 4 021 : 121, ”eller” med § 2 719 : 21
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?:^|(?<=\bi )|(?<=enligt )|(?<=av )|(?<=kap\. )|(?<=till )|(?<=mot )|(?<=med )|(?<=från )|(?<=\())"
    r"\d+(?: [a-z])?(?:, \d+(?: [a-z])?)* "
    r"(?:och \d+(?: [a-z])? (?P<one>§)(?!§| \w+ stycket)|eller \d+(?: [a-z])? (?P<two>§§))"
)


def _counted(match: re.Match[str]) -> str:
    return match.group() + "§" if match["one"] else match.group().removesuffix("§")


@rule("REF02", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_text(subject),
        _PATTERN,
        "Skriv två paragraftecken vid ”och” och ett vid ”eller”: ”{0}”.",
        _counted,
    )
