"""Ett förslag ändrar flera författningar.

Norm: Varje ändringsförfattning ändrar en författning. Ändras flera läggs ett förslag fram för var och en.
Varför: En ändring ska kunna hittas bland ändringarna av den författning den gäller.
Fel: Förslag till lag om ändring i lagen (2017:1) om provning och lagen (2017:2) om tillsyn
Rätt: 2.1 Förslag till lag om ändring i lagen (2017:1) om provning
Källa: O Ds 2016:46, innehållet 2.1–2.7
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_TWO = re.compile(
    r"\bom ändring i [^()]*\(\d{4}:\d+\)(?:(?! om ändring )[^()])*?(?:,| och| samt) (?:i )?"
    r"(?:[a-zåäö]+(?:lagen|förordningen|kungörelsen)|lagen|förordningen|kungörelsen) \(\d{4}:\d+\)"
)


@rule("ACT09", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """A title that names two acts by number."""
    title = subject.title
    if subject.bill is None or title is None:
        return
    for match in title.matches(_TWO):
        yield at(
            title,
            match.span(),
            "Förslaget ändrar flera författningar.",
            suggestion="Dela upp det i ett förslag för varje författning.",
        )
