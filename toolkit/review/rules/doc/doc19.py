"""Kommentaren är skriven för en annan lydelse.

Norm: När en paragraf ändras i förslaget läses kommentaren till den igenom.
Varför: En kommentar till en tidigare lydelse leder fel.
Fel: kommentaren är kvar sedan förra utkastet
Rätt: kommentaren är genomläst och märket bytt
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.commentary.model import Age
from toolkit.proposal.thread import Gap
from toolkit.review.model import Finding, Severity, about
from toolkit.review.papers import threads
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC19", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections whose commentary carries the mark of another wording."""
    for row in threads(subject, Gap.COMMENTARY):
        if row.age is Age.STALE:
            yield about(
                row.place,
                f"Kommentaren till {row.place.words} är skriven för en annan lydelse.",
                suggestion=f"Läs igenom kommentaren och sätt märket till {row.written_for_now}.",
            )
