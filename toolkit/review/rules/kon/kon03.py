"""Alternativen är inte redovisade med fördelar och nackdelar.

Norm: Konsekvensutredningen redogör för de olika alternativ som finns, med fördelar och nackdelar.
Varför: Valet kan bara prövas av den som ser vad det valdes framför.
Fel: [[alternativ]] utan nackdelar
Rätt: [[alternativ]] fordelar = ["enkelt"] nackdelar = ["dyrt"]
Källa: T 6 § 3 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON03", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: the alternatives, with pros and cons."""
    yield from lacking(subject, "KON03")
