"""”Kr” i stället för kronor.

Norm: Skriv ”kronor” i löpande text.
Varför: Förkortningar av vanliga ord hör inte hemma i lagtext.
Fel: 5 000 kr
Rätt: 5 000 kronor
Källa: C ”kronor” i alla belopp
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_text
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(r"(?<=\d )kr\b\.?")


@rule("LAN05", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(new_text(subject), _PATTERN, "Skriv ”kronor” i stället för ”{0}”.", "kronor")
