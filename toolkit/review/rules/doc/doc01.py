"""Promemorians kapitel står i fel ordning.

Norm: En promemoria har sammanfattning, författningsförslag, bakgrund, överväganden, ikraftträdande,
konsekvenser och sist författningskommentar.
Varför: Den som svarar på en remiss hittar då varje del där den brukar stå.
Fel: Författningskommentar före Konsekvenser
Rätt: Konsekvenser, sedan Författningskommentar
Källa: O Ds 2016:46 (1–4.2); G ordningen därefter
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.papers import MEMORANDUM, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ORDER = (
    ("sammanfattning",),
    ("författningsförslag", "lagförslag"),
    ("inledning", "ärendet", "uppdraget"),
    ("bakgrund", "gällande rätt", "nuvarande ordning"),
    ("överväganden",),
    ("ikraftträdande", "införande"),
    ("konsekvens",),
    ("författningskommentar",),
)


@rule("DOC01", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Chapters of the memorandum that come after one that belongs later."""
    furthest = (-1, "")
    for part in parts(subject, MEMORANDUM):
        heading = part.title.lower()
        rank = next((rank for rank, starts in enumerate(_ORDER) if heading.startswith(starts)), None)
        if rank is None or part.level > 2:
            continue
        if rank < furthest[0]:
            yield at(part.passage, None, f"”{part.title}” ska stå före ”{furthest[1]}”.")
        else:
            furthest = (rank, part.title)
