"""En balk eller grundlag nämns med nummer.

Norm: Balkar och grundlagar nämns utan nummer.
Varför: Namnet är entydigt.
Fel: brottsbalken (1962:700)
Rätt: brottsbalken
Källa: C 1 av 2 935 gånger; T kunskapsaker.com, ub.uu.se
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"\b(?P<name>(?:brotts|miljö|föräldra|ärvda|äktenskaps|jorda|rättegångs|utsöknings|handels|byggninga|socialförsäkrings)"
    r"balken|regeringsformen|tryckfrihetsförordningen|yttrandefrihetsgrundlagen|successionsordningen"
    r"|riksdagsordningen) \(\d{4}:\d+\)"
)


@rule("REF16", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The acts that have no need of a number, with one."""
    message = "Balkar och grundlagar nämns utan nummer: ”{0}”."
    yield from matching(new_text(subject), _PATTERN, message, r"\g<name>")
