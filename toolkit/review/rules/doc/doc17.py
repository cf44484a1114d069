"""Promemorian och förslaget har olika dag för ikraftträdande.

Norm: Dagen i promemorian är dagen i förslaget.
Varför: Den ena är kvar från ett tidigare utkast.
Fel: promemorian: den 1 juli 2026; förslaget: den 1 januari 2027
Rätt: samma dag
Källa: H
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.papers import MEMORANDUM, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_DAY = re.compile(r"\bträd(?:a|er) i\s+kraft\s+den\s+(?P<day>\d{1,2}\s+[a-zåäö]{3,9}\s+\d{4})\b")


@rule("DOC17", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Days of entry into force in the memorandum that the bill doesn't give."""
    if subject.bill is None:
        return
    mine = {" ".join(m["day"].split()) for passage in subject.provisions for m in _DAY.finditer(passage.text)}
    if not mine:
        return
    for part in parts(subject, MEMORANDUM):
        for match in _DAY.finditer(part.text):
            day = " ".join(match["day"].split())
            if day not in mine:
                message = f"Här är ikraftträdandet den {day}, i förslaget den {', '.join(sorted(mine))}."
                yield at(part.passage, None, message)
