"""Ett förslag till förordning står före ett förslag till lag.

Norm: Läggs flera förslag fram tillsammans står lagarna före förordningarna.
Varför: Förordningarna följer av lagarna, och läsaren väntar sig dem i den ordningen.
Fel: 2.1 Förslag till förordning om …, 2.2 Förslag till lag om …
Rätt: 2.1 Förslag till lag om …, 2.2 Förslag till förordning om …
Källa: O Ds 2016:46, innehållet 2.1–2.7
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Passage, Severity, Spot, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PAPER = "memorandum.md"
_HEADING = re.compile(r"^#+ (?:[\d.]+ )?(?P<title>Förslag till (?P<kind>lag|förordning)\b.*)$", re.MULTILINE)


@rule("ACT10", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """The headings of the memorandum."""
    ordinance = False
    for match in _HEADING.finditer(subject.papers.get(_PAPER, "")):
        if match["kind"] == "förordning":
            ordinance = True
        elif ordinance:
            heading = Passage(Spot.DOCUMENT, match["title"], None, ((0, len(match["title"])),), file=_PAPER)
            yield at(heading, None, "Förslag till lagar ska stå före förslag till förordningar.")
