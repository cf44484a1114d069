"""Den kommunala självstyrelsen eller ändrade kommunala uppgifter är inte utredda.

Norm: Berörs kommuner eller regioner bedöms om självstyrelsen inskränks och i så fall proportionaliteten.
Ändras deras uppgifter beskrivs ändringen, och kostnader och intäkter beräknas.
Varför: En inskränkning får inte gå utöver vad som är nödvändigt (14 kap. 3 § regeringsformen).
Fel: en ny skyldighet för kommuner men inget belopp
Rätt: skyldigheten med [konsekvens.belopp], och [redogorelse.sjalvstyrelse] med slutsats
Källa: T 8 § förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON11", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: municipal self-government, proportionality, changed municipal tasks."""
    yield from lacking(subject, "KON11")
