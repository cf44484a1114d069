"""Övergångsbestämmelser som promemorian vill ha saknas.

Norm: Det som promemorian säger om övergången finns i förslagets övergångsbestämmelser.
Varför: Överväganden binder ingen; det gör bara bestämmelserna.
Fel: ”Nuvarande bestämmelser bör tillämpas på räkenskapsåret före ikraftträdandet” men bara en
ikraftträdandebestämmelse
Rätt: 2. Äldre bestämmelser gäller fortfarande för räkenskapsåret före ikraftträdandet.
Källa: H; T GB14 s. 95 ff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.papers import MEMORANDUM, parts
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_WANTED = re.compile(
    r"(?P<what>\b(?:[Ää]ldre|[Nn]uvarande|[Dd]e äldre|[Hh]ittillsvarande) (?:bestämmelser|föreskrifter|regler)(?:na)?"
    r" (?:bör|ska|får|måste)"
    r"[^.]{0,40}\b(?:tillämpas|gälla)\b"
    r"|\b[Öö]vergångsbestämmelser? (?:bör|ska|behövs|behöver|föreslås|måste)(?! inte)\b)"
)


@rule("DOC16", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """What the memorandum asks for, where the bill only says when it enters into force."""
    if subject.bill is None or len(subject.provisions) > 1:
        return
    for part in parts(subject, MEMORANDUM):
        match = _WANTED.search(part.text)
        if match is not None:
            yield at(
                part.passage,
                None,
                f"Under ”{part.title}” sägs ”{match['what']}”, men förslaget har inga övergångsbestämmelser.",
            )
