"""Ett tillkännagivande ändras.

Norm: Ett tillkännagivande ändras eller upphävs inte; det ersätts av ett nytt eller förfaller.
Varför: Ett tillkännagivande är en upplysning om vad som redan gäller och inget som kan ändras.
Fel: Tillkännagivande om ändring i tillkännagivandet (2020:5) om …
Rätt: Tillkännagivande om …
Källa: T GB14 s. 13
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_AMENDED = re.compile(r"\bom (?:ändring i|upphävande av) tillkännagivandet\b", re.IGNORECASE)


@rule("ACT04", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """A title that amends or repeals an announcement."""
    title = subject.title
    if title is None:
        return
    for match in title.matches(_AMENDED):
        yield at(
            title,
            match.span(),
            "Ett tillkännagivande ändras inte, utan ersätts av ett nytt.",
            suggestion="Skriv ett nytt tillkännagivande.",
        )
