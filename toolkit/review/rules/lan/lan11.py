"""Föråldrat ord.

Norm: Ny text skrivs utan ord som lagspråket har lämnat: ”om” för ”därest”, ”som behövs” för ”erforderlig”,
”betala” för ”erlägga”.
Varför: Den som ska följa lagen ska förstå den. Orden finns i ingen författning från 2015 och senare.
Fel: Därest avgift ej erlägges
Rätt: Om avgiften inte betalas
Källa: C 650, 350, 386 … gånger, 0 sedan 2015; G Svarta listans ordlista
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?i)\b(?:därest|ehuru|jämlikt|jämväl|erlägg(?:a|er|as|s)|erlag(?:d|da|t|ts)|åvil(?:a|ar|at)|tillse|tillser"
    r"|dylik(?:a|t)?|ävensom|sålunda|enär|städse|hemställ(?:a|er|t)|erforderlig(?:t|a)?|å annan"
    r"|länd(?:a|er) till efterrättelse|äg(?:a|er) (?:motsvarande )?tillämpning)\b"
)


@rule("LAN11", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Byt det föråldrade ordet ”{0}”.")
