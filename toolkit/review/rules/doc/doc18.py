"""En ändring saknar konsekvens.

Norm: Konsekvensutredningen säger något om varje ändring, om så bara att den inte får några följder av
betydelse.
Varför: Den som svarar på remissen ska kunna se vad varje paragraf kostar.
Fel: 7 b § införs utan konsekvens
Rätt: [[konsekvens]] med paragrafer = "7 b §"
Källa: T 7 § förordningen (2024:183); H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.proposal.thread import Gap
from toolkit.review.model import Finding, Severity, about
from toolkit.review.papers import threads
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC18", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections whose thread has a gap there, where the papers that would fill it exist."""
    for row in threads(subject, Gap.CONSEQUENCE):
        if Gap.CONSEQUENCE in row.gaps:
            yield about(row.place, f"{row.place.words} saknar konsekvens i konsekvensutredningen.")
