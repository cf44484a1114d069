"""Ett nummer återanvänds i samma förslag.

Norm: Ett nummer som blir ledigt används inte för något annat i samma förslag, om inte en paragraf flyttas
dit.
Varför: En hänvisning i en annan författning pekar sedan på något helt annat.
Fel: 5 § upphävs och en ny 5 § införs
Rätt: 5 § ska ha följande lydelse
Källa: H; O EX-B
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Insert, Repeal
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR18", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Places that the bill both repeals and fills anew."""
    if subject.bill is None:
        return
    repealed = {op.target for op in subject.bill.operations if isinstance(op, Repeal)}
    for op in subject.bill.operations:
        if isinstance(op, Insert) and op.target in repealed:
            yield about(
                op.target,
                f"{op.target.words} upphävs och återanvänds i samma förslag.",
                suggestion="Ge paragrafen ny lydelse, eller den nya ett annat nummer.",
            )
