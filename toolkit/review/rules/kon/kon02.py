"""Det framgår inte vad som händer utan åtgärd.

Norm: Konsekvensutredningen redogör för vilka konsekvenser som bedöms uppstå om ingen åtgärd vidtas.
Varför: Nollalternativet är det som allt annat jämförs med.
Fel: ingen [redogorelse.nollalternativ]
Rätt: [redogorelse.nollalternativ] text = "Provningen fortsätter att skilja sig åt."
Källa: T 6 § 2 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON02", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: what happens if nothing is done."""
    yield from lacking(subject, "KON02")
