"""En författning som bara upphäver har en egen ikraftträdandebestämmelse.

Norm: Upphäver författningen bara något annat sägs dagen i samma mening: ”ska upphöra att gälla vid utgången
av juni 2026”. Den har ingen ikraftträdandebestämmelse.
Varför: Två tidpunkter kan säga emot varandra.
Fel: Härigenom föreskrivs att 5 § … ska upphöra att gälla. Denna lag träder i kraft den 1 juli 2026.
Rätt: Härigenom föreskrivs att 5 § … ska upphöra att gälla vid utgången av juni 2026.
Källa: T GB14 s. 95 ff.; O EX-F7 (för hela författningar är normen fast, för enstaka paragrafer skiftar
bruket)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Repeal
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("IKR06", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Bills of repeals alone, whose clause gives no time."""
    bill = subject.bill
    if bill is None or not bill.operations or not subject.provisions:
        return
    if all(isinstance(op, Repeal) and not op.expires for op in bill.operations):
        entry = subject.provisions[0]
        yield at(
            entry,
            None,
            "En författning som bara upphäver säger tidpunkten i ingressen.",
            suggestion="… ska upphöra att gälla vid utgången av …",
        )
