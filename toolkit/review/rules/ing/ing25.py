"""”Följande lydelse” saknas eller står där ingen lydelse följer.

Norm: Ett led som följs av tryckt text slutar ”ha följande lydelse” eller ”av följande lydelse”; andra led
gör det inte.
Varför: Orden säger var texten kommer ifrån. Ett led utan dem har ingen text, och tvärtom.
Fel: dels att det ska införas en ny paragraf, 7 a §.
Rätt: dels att det ska införas en ny paragraf, 7 a §, av följande lydelse.
Källa: O samtliga tryck
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_INSERTED = re.compile(r"\b(?:ska|skall) införas\b")
_TEXTLESS = re.compile(r"\b(?:upphöra att gälla|utgå|bytas ut|sättas närmast)\b")


@rule("ING25", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Each part by its verb."""
    for part in clause_parts(subject):
        text = part.text
        printed = "följande lydelse" in text or "lyda" in text or "lydelsen" in text
        inserted = _INSERTED.search(text)
        if inserted and not printed:
            message = "Ledet för in ny text men säger inte ”av följande lydelse”."
            suggestion = f"{text.rstrip('.,')}, av följande lydelse"
            yield part.at((part.start, part.end), message, suggestion=suggestion)
        verb = _TEXTLESS.search(text)
        if verb and not inserted and "följande lydelse" in text and " ha " not in text:
            message = "Ledet säger ”följande lydelse” men har ingen text."
            yield part.at((part.start, part.end), message, suggestion="Stryk ”av följande lydelse”.")
