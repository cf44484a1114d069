"""Paragraferna och kommentaren stämmer inte överens.

Norm: Varje paragraf i förslaget har en kommentar, och bara de.
Varför: Kommentaren är det ställe där domstolar och myndigheter läser vad som avses.
Fel: 7 b § införs utan kommentar
Rätt: ”7 b §” i författningskommentaren
Källa: O Ds 2016:46, prop. 2013/14:34; H
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.operations import Insert, Repeal, Substitute
from toolkit.commentary.sections import touched_sections
from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, about, at
from toolkit.review.papers import COMMENTARY, commented, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC08", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections of the bill without a heading in the commentary, and headings about other sections."""
    if subject.bill is None or COMMENTARY not in subject.papers:
        return
    changed = {
        replace(op.target.to_section, act=None)
        for op in subject.bill.operations
        if isinstance(op, Substitute | Insert | Repeal) and op.target.section is not None
    }
    touched = changed | set(touched_sections(subject.bill))  # a heading alone may be commented on, too
    explained: set[Locator] = set()
    for part in parts(subject, COMMENTARY):
        places = commented(part.title, changed)
        explained |= places
        for place in sorted(places - touched, key=lambda place: place.sort_key):
            yield at(part.passage, None, f"Kommentaren behandlar {place.words}, som förslaget inte ändrar.")
    for place in sorted(changed - explained, key=lambda place: place.sort_key):
        yield about(place, f"{place.words} saknar författningskommentar.")
