"""Ett nytt kapitel eller en ny bilaga förs in på fel sätt.

Norm: Det heter ”ett nytt kapitel, 10 kap.,” och ”en ny bilaga, bilaga 3,”.
Varför: Beteckningen är en insatt upplysning, som för nya paragrafer.
Fel: en ny bilaga 3 av följande lydelse
Rätt: en ny bilaga, bilaga 3, av följande lydelse
Källa: O EX-F5; C ”nya … 10 kap” i registret
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ANNEX = re.compile(r"\ben ny bilaga (?P<label>\d+)(?P<comma>,?)")
_CHAPTER = re.compile(r"\bett nytt (?P<label>\d+(?: [a-z])?) kap\.(?P<comma>,?)")


@rule("ING24", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The label written straight on the noun."""
    clause = subject.clause
    if clause is None:
        return
    for match in clause.matches(_ANNEX):
        new = f"en ny bilaga, bilaga {match['label']},"
        yield at(clause, match.span(), "Den nya bilagans nummer ska stå mellan komman.", new=new)
    for match in clause.matches(_CHAPTER):
        new = f"ett nytt kapitel, {match['label']} kap.,"
        yield at(clause, match.span(), "Det nya kapitlets nummer ska stå mellan komman.", new=new)
