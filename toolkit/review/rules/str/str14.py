"""Text efter uppräkningen i samma stycke.

Norm: Det som följer efter en uppräkning skrivs som ett nytt stycke.
Varför: Annars syns inte om texten hör till den sista punkten eller till hela stycket.
Fel: 2. spara boken. Boken får lämnas ut.
Rätt: 2. spara boken. (nytt stycke) Boken får lämnas ut.
Källa: G
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR14", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Lists with a tail that starts a new sentence."""
    for found in subject.lists:
        tail = found.tail
        if (
            tail is not None
            and tail.level == 0
            and tail.text[:1].isupper()
            and tail.is_written(0, len(tail.text))
        ):
            yield at(tail, None, "Skriv texten efter uppräkningen som ett nytt stycke.")
