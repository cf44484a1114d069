"""Det framgår inte vilket alternativ som är lämpligast och varför.

Norm: Konsekvensutredningen anger vilket eller vilka alternativ som bedöms lämpligast och av vilka skäl.
Varför: Skälen visar vad som har vägts.
Fel: ingen [redogorelse.val]
Rätt: [redogorelse.val] text = "En gemensam bok väljs, eftersom den är enklast."
Källa: T 6 § 4 förordningen (2024:183)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.assessment import lacking
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON04", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of the assessment: the alternative judged best, and why."""
    yield from lacking(subject, "KON04")
