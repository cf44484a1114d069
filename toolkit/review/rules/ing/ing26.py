"""Ett ord byts ut med fel formel.

Norm: Ett ordbyte skrivs ”i 2 och 6 §§ ska ordet ”X” bytas ut mot ”Y””.
Varför: Formeln är den som de som för in ändringar känner igen.
Fel: ordet ”Skolverket” ska ersättas med ”Myndigheten för skolutveckling”
Rätt: ordet ”Skolverket” ska bytas ut mot ”Myndigheten för skolutveckling”
Källa: O EX-F6
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_VERB = re.compile(
    r"\bord(?:et|en) [^,]{1,200}?(?:ska|skall) (?P<verb>(?:ersättas|bytas|ändras) (?:med|av|till|mot))(?= \W)"
)


@rule("ING26", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The verb between the two words."""
    for part in clause_parts(subject):
        for match in part.matches(_VERB):
            yield part.at(match.span("verb"), "Ett ord ska ”bytas ut mot” ett annat.", new="bytas ut mot")
