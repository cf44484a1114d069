"""Fel numerus på stycket.

Norm: Flera stycken med ”och” är flertal, ”första och andra styckena”; med ”eller” ental, ”första eller
andra stycket”.
Varför: Formen visar om båda eller ett av dem avses.
Fel: första och andra stycket
Rätt: första och andra styckena
Källa: C 939 : 24 med ”och”, 529 : 6 med ”eller”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ORDINAL = r"(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde)"
_PATTERN = re.compile(
    rf"\b{_ORDINAL}(?:, {_ORDINAL})* "
    rf"(?:och {_ORDINAL} (?P<one>stycket)|eller {_ORDINAL} (?P<two>styckena))\b"
)


def _numbered(match: re.Match[str]) -> str:
    stem = match.group().removesuffix("stycket").removesuffix("styckena")
    return f"{stem}styckena" if match["one"] else f"{stem}stycket"


@rule("REF08", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Numerus på stycket är fel i ”{0}”.", _numbered)
