"""Problemet eller den förändring som eftersträvas framgår inte.

Norm: Konsekvensutredningen redogör för det aktuella problemet och för vilken förändring som eftersträvas.
Varför: Den som läser kan annars inte bedöma om förslaget behövs eller når sitt mål.
Fel: varken [redogorelse.problem] eller [redogorelse.forandring]
Rätt: [redogorelse.problem] text = "Varor provas på olika sätt."
Källa: T 6 § 1 förordningen (2024:183) om konsekvensutredningar
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON01", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: the problem and the change sought."""
    yield from lacking(subject, "KON01")
