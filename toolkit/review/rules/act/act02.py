"""En förordning ändras genom något som inte heter förordning.

Norm: En ändring som regeringen beslutar heter förordning, vad den ändrade författningen än heter.
Varför: Namnet visar vem som har beslutat. Nya kungörelser och instruktioner meddelas inte längre.
Fel: Kungörelse om ändring i kungörelsen (1971:831) om …
Rätt: Förordning om ändring i kungörelsen (1971:831) om …
Källa: T GB14 s. 13
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_NAME = re.compile(r"(?:förslag till )?(?P<name>[a-zåäö]+) om (?:ändring|upphävande|fortsatt)", re.IGNORECASE)


@rule("ACT02", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """A base that the Government decides, and a title that begins with something else."""
    title, base = subject.title, subject.base
    if subject.bill is None or title is None or base is None or base.kind != "förordning":
        return
    match = _NAME.match(title.text)
    if match is None or not base.title or base.title.lower().startswith("tillkännagivande"):
        return
    if match["name"].lower() != "förordning":
        message = "En författning som regeringen har beslutat ändras genom en förordning."
        yield at(title, match.span("name"), message, suggestion="förordning")
