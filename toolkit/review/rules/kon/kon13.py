"""Skälen för att gå utöver ett direktiv saknas.

Norm: Genomför förslaget ett EU-direktiv anges skälen för att gå utöver dess miniminivå, eller att förslaget
inte gör det.
Varför: Den som läser ska kunna skilja det som krävs från det som är valt.
Fel: genomfor_direktiv = true men ingen [redogorelse.over_miniminiva]
Rätt: [redogorelse.over_miniminiva] text = "Förslaget går inte utöver miniminivån."
Källa: T 10 § förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON13", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: reasons for going beyond a directive."""
    yield from lacking(subject, "KON13")
