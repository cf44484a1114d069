"""Förhållandet till EU-rätten är inte bedömt.

Norm: Konsekvensutredningen bedömer om förslaget överensstämmer med eller går utöver de skyldigheter som
följer av anslutningen till Europeiska unionen.
Varför: Det som följer av EU-rätten kan inte väljas bort.
Fel: ingen [redogorelse.eu]
Rätt: [redogorelse.eu] text = "Området regleras inte av EU-rätten."
Källa: T 9 § förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON12", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: agreement with the obligations of EU law."""
    yield from lacking(subject, "KON12")
