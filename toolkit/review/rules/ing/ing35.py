"""En punkt i övergångsbestämmelserna nämns som paragraf.

Norm: Övergångsbestämmelser har punkter: ”punkt 4 i övergångsbestämmelserna till lagen (…) om …”.
Varför: Paragraferna finns i författningen, inte i övergångsbestämmelserna.
Fel: 4 § övergångsbestämmelserna till lagen (2012:492)
Rätt: punkt 4 i övergångsbestämmelserna till lagen (2012:492)
Källa: O EX-F9
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_SECTION = re.compile(
    r"\b(?P<label>\d+) § (?:i )?(?=(?:ikraftträdande- och )?övergångsbestämmelserna\b)", re.IGNORECASE
)


@rule("ING35", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """A section sign before the provisions."""
    for part in clause_parts(subject):
        for match in part.matches(_SECTION):
            new = f"punkt {match['label']} i "
            yield part.at(match.span(), "Övergångsbestämmelser har punkter, inte paragrafer.", new=new)
