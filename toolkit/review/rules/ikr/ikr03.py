"""Ett ensamt ikraftträdande är numrerat.

Norm: Består bestämmelserna bara av när författningen träder i kraft skrivs de utan nummer.
Varför: En numrering lovar en punkt till, och läsaren letar efter den.
Fel: 1. Denna lag träder i kraft den 1 juli 2026. (ingen punkt 2)
Rätt: Denna lag träder i kraft den 1 juli 2026.
Källa: T GB14 s. 95 ff.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.comparison.rows import Role
from toolkit.law.resolve import sentences
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("IKR03", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """One provision, and it is a numbered point."""
    only = subject.provisions
    if len(only) != 1 or only[0].role is not Role.POINT or len(sentences(only[0].text)) > 2:
        return
    if only[0].marker[:1].isdigit():
        marker = (0, len(only[0].marker) + 1)
        yield at(
            only[0],
            marker,
            "En ensam ikraftträdandebestämmelse ska inte ha något nummer.",
            suggestion="Stryk ”1.”.",
            new="",
        )
