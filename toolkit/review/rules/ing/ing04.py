"""Flera slags ändringar är inte uppställda som dels-satser.

Norm: Görs flera slags ändringar skrivs ”Härigenom föreskrivs i fråga om” författningen och sedan en
dels-sats för varje slag.
Varför: Läsaren ska se vad som upphävs, vad som ändras och vad som är nytt utan att reda ut en lång mening.
Fel: Härigenom föreskrivs följande i fråga om lagen (2020:1) om provning dels att …
Rätt: Härigenom föreskrivs i fråga om lagen (2020:1) om provning dels att …
Källa: O EX-A–E, F2–F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.amendments.clause import Kind
from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_FOLLOWING = re.compile(r"(?:föreskrivs|föreskriver)(?P<extra>,? följande,?) (?=i fråga om|beträffande)")
_GROUPS = {
    Kind.SUBSTITUTE_HEADING: Kind.SUBSTITUTE,
    Kind.SUBSTITUTE_TITLE: Kind.SUBSTITUTE,
    Kind.INSERT_HEADING: Kind.INSERT,
    Kind.MOVE_HEADING: Kind.SUBSTITUTE,
    Kind.REPEAL_HEADING: Kind.REPEAL,
    Kind.DELETE_WORD: Kind.REPLACE_WORD,
}


@rule("ING04", Severity.ERROR, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """ "följande" before "i fråga om", and two kinds of change in a sentence without "dels"."""
    clause = subject.clause
    if clause is None:
        return
    for match in clause.matches(_FOLLOWING):
        message = "”Följande” ska inte stå före ”i fråga om”."
        yield at(clause, match.span("extra"), message, suggestion="Härigenom föreskrivs i fråga om", new="")
    parts = clause_parts(subject)
    if len(parts) == 1 and not parts[0].dels:
        kinds = {_GROUPS.get(kind, kind) for kind in parts[0].kinds}
        if len(kinds) > 1:
            message = "Ingressen gör flera slags ändringar utan ”dels”."
            yield rewritten(subject, (parts[0].start, parts[0].end), message)
