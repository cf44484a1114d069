"""”Samt” före den sista punkten.

Norm: Före den sista punkten står ”och” eller ”eller”, inte ”samt”.
Varför: ”Samt” lägger till något av annat slag och gör uppräkningen oklar.
Fel: spara boken, samt
Rätt: spara boken, och
Källa: C ”samt” 280 gånger, 10 sedan 2015
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR13", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The last item but one that ends with "samt"."""
    for found in subject.lists:
        if len(found.items) < 2:
            continue
        passage = found.items[-2].first
        span = (len(passage.text) - 4, len(passage.text))
        if passage.text.endswith(" samt") and passage.is_written(*span):
            yield at(passage, span, "Skriv ”och” före den sista punkten i stället för ”samt”.", new="och")
