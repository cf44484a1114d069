"""Författningens nummer upprepas i paragrafen.

Norm: Numret anges första gången i paragrafen, sedan bara namnet.
Varför: Upprepningen tynger texten.
Fel: skollagen (2010:800) … skollagen (2010:800)
Rätt: skollagen (2010:800) … skollagen
Källa: C 1 804 utan mot 288 med
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.citations import named_acts
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NUMBER = re.compile(r" \(\d{4}:\d+\)$")


@rule("REF15", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Numbers that the bill writes after a name that the section has given with its number."""
    if subject.bill is None:
        return
    numbered: set[tuple[object, str, str]] = set()
    for passage, reference, number in named_acts(subject):
        match = _NUMBER.search(reference.text)
        if match is None:
            continue
        key = (passage.section, number, reference.text[: match.start()])
        span = (reference.start + match.start(), reference.end)
        if (
            key in numbered
            and passage.is_written(*span)
            and not passage.text[reference.end :].startswith(" om ")
        ):
            yield at(passage, span, "Numret är redan angivet i paragrafen.", new="")
        numbered.add(key)
