"""Punktens märke har fel form.

Norm: Punkter märks ”1.”, underpunkter ”a)” och led utan nummer med tankstreck.
Varför: Hänvisningar bygger på att märkena är likadana överallt.
Fel: 1) föra bok,
Rätt: 1. föra bok,
Källa: C ”1.” 41 556 mot ”1)” 914 (27 sedan 2015), ”a)” 4 323 mot ”a.” 220; O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_FORMS = ((re.compile(r"(\d{1,2})\)"), r"\1."), (re.compile(r"([a-zåäö])\."), r"\1)"))


@rule("STR09", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Points whose marker the bill writes, in a form that the other kind of point has."""
    for passage in subject.new_text:
        marker = passage.marker
        if not marker or not passage.is_written(0, len(marker)):
            continue
        for wrong, right in _FORMS:
            if match := wrong.fullmatch(marker):
                new = match.expand(right)
                yield at(passage, (0, len(marker)), f"Punkten ska märkas ”{new}”.", new=new)
