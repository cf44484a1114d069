"""Det framgår inte hur och när konsekvenserna kan utvärderas.

Norm: Konsekvensutredningen beskriver hur och när konsekvenserna av förslaget kan utvärderas.
Varför: Det som ska mätas efteråt behöver ofta mätas redan före.
Fel: ingen [redogorelse.utvardering_nar]
Rätt: [redogorelse.utvardering_nar] text = "Tre år efter ikraftträdandet."
Källa: T 7 § första stycket 5 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON09", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: how and when to evaluate."""
    yield from lacking(subject, "KON09")
