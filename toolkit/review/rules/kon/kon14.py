"""Bemyndigandena för föreskrifterna är inte angivna.

Norm: Avser konsekvensutredningen föreskrifter anges de bemyndiganden som beslutanderätten grundar sig på.
Varför: Utan bemyndigande får en myndighet inte besluta föreskrifter.
Fel: avser = "föreskrifter" men ingen [redogorelse.bemyndiganden]
Rätt: [redogorelse.bemyndiganden] text = "5 § förordningen om provning av varor."
Källa: T 11 § förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON14", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: the authorisations, for an authority's own regulations."""
    yield from lacking(subject, "KON14")
