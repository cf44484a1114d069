"""Titeln nämner inte den ändrade författningen vid dess namn.

Norm: Den ändrade författningen nämns med sitt gällande namn; har den inget namn i ett ord följer ”om …”
efter numret.
Varför: Ett namn som författningen inte har går inte att söka på och kan förväxlas med ett annat.
Fel: lag om ändring i etikprövningslagen (2003:460)
Rätt: lag om ändring i lagen (2003:460) om etikprövning av forskning som avser människor
Källa: O EX-C
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.citation import citation
from toolkit.law.faults import FaultError
from toolkit.law.typography import normalise
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_AMENDED = re.compile(r"\bom ändring i (?P<name>.+)$")


@rule("ACT06", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The name in the title, held against the title of the base."""
    title, base = subject.title, subject.base
    if subject.bill is None or title is None or base is None or not base.title:
        return
    match = _AMENDED.search(title.text)
    if match is None or ") om ändring i " in match["name"]:
        return
    try:
        name = citation(base)
    except FaultError:
        return
    if _alike(match["name"]) != _alike(name):
        yield at(title, match.span("name"), "Författningen som ändras heter något annat.", new=name)


def _alike(name: str) -> str:
    return re.sub(r"[\s.,;]+", " ", normalise(name).lower()).strip()
