"""Det framgår inte vad som gjorts för att inte gå längre än nödvändigt.

Norm: Konsekvensutredningen redogör för vad som har gjorts för att förslaget inte ska medföra mer långtgående
kostnader eller begränsningar än nödvändigt.
Varför: Prövningen mot vad ändamålet kräver ska synas.
Fel: ingen [redogorelse.begransning]
Rätt: [redogorelse.begransning] text = "Små företag undantas."
Källa: T 7 § första stycket 3 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON07", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: what was done not to go further than needed."""
    yield from lacking(subject, "KON07")
