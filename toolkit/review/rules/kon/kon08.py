"""Ikraftträdandet eller behovet av information är inte bedömt.

Norm: Konsekvensutredningen bedömer om särskild hänsyn behöver tas till tidpunkten för ikraftträdandet och om
det finns behov av speciella informationsinsatser.
Varför: De som berörs ska hinna ställa om och få veta det.
Fel: ingen [redogorelse.information]
Rätt: [redogorelse.information] text = "Branschen behöver informeras före ikraftträdandet."
Källa: T 7 § första stycket 4 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON08", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: timing of the entry into force, need of information."""
    yield from lacking(subject, "KON08")
