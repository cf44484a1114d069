"""Noten om det som upphävs anger fel nummer.

Norm: Det som upphävs, flyttas eller utgår står i en enda not på ingressen: ”Senaste lydelse av 16 §
2018:1381, 17 § 2020:133”.
Varför: Noten är läsarens kontroll på att rätt paragraf upphävs.
Fel: Senaste lydelse av 5 § 2019:1. (5 § ändrades senast genom 2022:15)
Rätt: Senaste lydelse av 5 § 2022:15.
Källa: O EX-F3
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NOTE = re.compile(r"Senaste lydelse av")
_ENTRY = re.compile(r"(?P<place>(?:\d+(?: [a-z])? kap\. )?\d+(?: [a-z])? §) (?P<number>\d{4}:\d+)")


@rule("NOT04", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Each section in such a note, held against the base."""
    index = subject.base_index
    if index is None:
        return
    for note in subject.notes:
        if not _NOTE.search(note.text):
            continue
        for match in note.matches(_ENTRY):
            found = [placed.node for placed in index.find(Locator.parse(match["place"]))]
            latest = {node.last_amended_by for node in found if isinstance(node, Section)}
            if latest and match["number"] not in latest:
                right = ", ".join(sorted(number for number in latest if number)) or "ingen ändring"
                message = f"{match['place']} har inte {match['number']} som senaste lydelse."
                yield at(note, match.span(), message, suggestion=right)
