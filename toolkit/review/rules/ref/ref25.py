"""En EU-förordning nämns med sin förkortning.

Norm: En EU-rättsakt nämns första gången med fullständig beteckning: utfärdare, slag, nummer, datum och
rubrik.
Varför: Förkortningar som ”GDPR” finns inte i lagspråk.
Fel: enligt GDPR
Rätt: enligt Europaparlamentets och rådets förordning (EU) 2016/679 av den 27 april 2016 om …
Källa: C 128 och 169 gånger; O prop. 2016/17:14 s. 46
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?:GDPR|DSA|DMA|MAR|MiFID|CRR|NIS ?2|REACH)(?:-(?:förordningen|direktivet))?\b(?!-)"
)


@rule("REF25", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Names of EU acts that only specialists use."""
    yield from matching(
        new_text(subject), _PATTERN, "Skriv EU-rättsaktens fullständiga beteckning i stället för ”{0}”."
    )
