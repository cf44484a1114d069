"""”M.m.” i lagtextens brödtext.

Norm: ”M.m.” hör hemma i rubriker och titlar. I bestämmelserna sägs vad som avses.
Varför: Vad som döljer sig i ”m.m.” kan inte tillämpas.
Fel: varor, verktyg m.m.
Rätt: varor, verktyg och annan utrustning
Källa: C 2 343 gånger, 127 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.comparison.rows import Role
from toolkit.review.model import Finding, Passage, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"\bm\.\s?m\.(?!\))")
_TITLE = re.compile(r"\(\d{4}:\d+\) (?:om|med|för|angående)\b[^.;()]*$")


def _body(subject: Subject) -> list[Passage]:
    return [passage for passage in new_text(subject) if passage.role is not Role.HEADING]


@rule("LAN07", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(_body(subject), _PATTERN, "Säg vad ”m.m.” står för.", unless_after=_TITLE)
