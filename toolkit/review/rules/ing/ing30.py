"""Kapitlet upprepas i ingressen.

Norm: Kapitlet nämns en gång för alla paragrafer i det: ”1 kap. 2 och 11 §§, 3 kap. 2 §”.
Varför: Upprepningen döljer var ett nytt kapitel börjar.
Fel: 1 kap. 2 §, 1 kap. 11 §
Rätt: 1 kap. 2 och 11 §§
Källa: O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_REPEATED = re.compile(
    r"\b(?P<chapter>\d+(?: [a-z])? kap\.) \d+(?: [a-z])?(?:[–-]\d+(?: [a-z])?)? §{1,2}"
    r"(?:,| och| samt) (?P<again>(?P=chapter)) "
    r"(?=\d)(?!\d+(?: [a-zåäö])? § (?:\d|första|andra|tredje|fjärde))"
)


@rule("ING30", Severity.WARNING, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """One chapter twice in a row."""
    for part in clause_parts(subject):
        for match in part.matches(_REPEATED):
            message = f"{match['chapter']} behöver bara nämnas en gång."
            yield rewritten(subject, match.span("again"), message)
