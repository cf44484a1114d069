"""Skälen för det som inte kan göras saknas.

Norm: Varje del av analysen enligt 7 § som inte kan göras motiveras.
Varför: Ett skäl kan stå i stället för en analys, men tystnad kan det inte.
Fel: en kostnad utan både belopp och ej_beraknat
Rätt: ej_beraknat = "Antalet provningar är inte känt."
Källa: T 7 § andra stycket andra meningen förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON10", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: reasons for what can't be done, once for the whole file."""
    yield from lacking(subject, "KON10")
