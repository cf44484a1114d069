"""Förordningen är en mall för Regeringskansliets promemoria.

Norm: Förordningen gäller kommittéer, särskilda utredare och förvaltningsmyndigheter. För en promemoria från
Regeringskansliet är den en mall.
Varför: Det som fattas i en sådan promemoria är ingen brist enligt förordningen men värt att veta.
Fel: av = "Regeringskansliet", och något som förordningen frågar efter fattas
Rätt: av = "Regeringskansliet", och allt som förordningen frågar efter finns
Källa: T 1 och 2 §§ förordningen (2024:183) om konsekvensutredningar
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import in_assessment
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON17", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Says once how the findings on an assessment by the Government Offices are to be read."""
    assessment = subject.assessment
    if assessment is None or assessment.author != "Regeringskansliet":
        return
    if any(missing.rule and not missing.binding for missing in subject.missing):
        message = (
            "För Regeringskansliets promemoria är förordningen (2024:183) en mall och inget krav; det som "
            "fattas anges därför som upplysningar."
        )
        yield in_assessment(subject, None, message, Severity.INFO)
