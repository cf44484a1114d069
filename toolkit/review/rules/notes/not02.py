"""Noten om senaste lydelse anger fel nummer.

Norm: Noten anger den författning som senast ändrade paragrafen, så som den står i den gällande lydelsen.
Varför: Noten är läsarens kontroll på att rätt text ändras.
Fel: Senaste lydelse 2021:400. (paragrafen ändrades senast genom 2022:15)
Rätt: Senaste lydelse 2022:15.
Källa: O; H
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.amendments.operations import Renumber, Repeal, Substitute
from toolkit.law.model import Section
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NOTE = re.compile(r"Senaste lydelse (?:SFS )?(?P<number>\d{4}:\d+)\.?$")


@rule("NOT02", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Notes whose number none of the changed sections has; a note doesn't say which section it is on."""
    bill, index = subject.bill, subject.base_index
    if bill is None or index is None:
        return
    places = [op.target for op in bill.operations if isinstance(op, Substitute)]
    places += [op.target for op in bill.operations if isinstance(op, Renumber | Repeal)]
    latest = {
        placed.node.last_amended_by
        for place in places
        for placed in index.find(place)
        if isinstance(placed.node, Section)
    }
    for note in subject.notes:
        for match in note.matches(_NOTE):
            if match["number"] not in latest and match["number"] != bill.base.number:
                message = f"Ingen ändrad paragraf har {match['number']} som senaste lydelse."
                yield at(note, match.span("number"), message)
