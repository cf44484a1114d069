"""Kostnader och intäkter är inte beskrivna och beräknade för var och en.

Norm: Konsekvensutredningen beskriver och beräknar kostnader och intäkter för staten, kommuner, regioner,
företag och andra enskilda. Det som inte kan beräknas motiveras.
Varför: Var och en av de fem ska se vad förslaget kostar.
Fel: ingenting om företag
Rätt: [redogorelse.foretag] text = "Företagens kostnader påverkas inte, eftersom de redan för bok."
Källa: T 7 § första stycket 1 och andra stycket förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON05", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: costs and revenues of the five addressees, described and calculated."""
    yield from lacking(subject, "KON05")
