"""Övergångsformeln är ovanlig.

Norm: ”Äldre bestämmelser gäller fortfarande för …”, ”Äldre föreskrifter gäller fortfarande i fråga om …”.
Varför: Formeln är välkänd, och en annan får läsaren att undra vad som skiljer.
Fel: Äldre regler tillämpas alltjämt på ärenden som …
Rätt: Äldre bestämmelser gäller fortfarande för ärenden som …
Källa: C 209 + 243 gånger; O EX-F8
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_ODD = re.compile(
    r"\b[Ää]ldre (?:regler|lag|lagstiftning|rätt)\b(?= (?:tillämpas|gäller|ska|skall))"
    r"|\b[Ää]ldre (?:bestämmelser|föreskrifter) (?:ska |skall )?(?:tillämpas|gälla|gäller) "
    r"(?:alltjämt|fortsatt|även fortsättningsvis|även i fortsättningen)\b"
)


@rule("IKR09", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The provisions of a bill."""
    for passage in subject.provisions:
        for match in passage.matches(_ODD):
            suggestion = "Äldre bestämmelser gäller fortfarande för …"
            yield at(passage, match.span(), "Övergångsformeln avviker.", suggestion=suggestion)
