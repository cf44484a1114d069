"""Andra konsekvenser än kostnader och intäkter är inte beskrivna.

Norm: Konsekvensutredningen beskriver och, om det är möjligt, beräknar andra relevanta konsekvenser än
kostnader och intäkter.
Varför: Det viktigaste med ett förslag är ofta något annat än pengar.
Fel: bara konsekvenser som är kostnader
Rätt: [redogorelse.ovriga] text = "Förslaget har inga andra konsekvenser."
Källa: T 7 § första stycket 2 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON06", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: other consequences."""
    yield from lacking(subject, "KON06")
