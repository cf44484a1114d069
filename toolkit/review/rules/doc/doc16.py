"""Övergångsbestämmelser som utredningen vill ha saknas.

Norm: Det som promemorian eller konsekvensutredningen säger om övergången finns i förslagets
övergångsbestämmelser.
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
from toolkit.review.papers import on_entry_into_force
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_WANTED = re.compile(
    r"(?P<what>\b(?:[Ää]ldre|[Nn]uvarande|[Dd]e äldre|[Hh]ittillsvarande) "
    r"(?:bestämmelser|föreskrifter|regler)(?:na)? (?:bör|ska|får|måste)[^.]{0,40}\b(?:tillämpas|gälla)\b"
    r"|\b[Öö]vergångsbestämmelser? (?:bör|ska|behövs|behöver|föreslås|måste)(?! inte)\b)"
)


@rule("DOC16", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """What the papers ask for, where the bill only says when it enters into force."""
    if subject.bill is None or len(subject.provisions) > 1:
        return
    for text, passage in on_entry_into_force(subject):
        match = _WANTED.search(text)
        if match is not None:
            message = f"Här sägs ”{match['what']}”, men förslaget har inga övergångsbestämmelser."
            yield at(passage, match.span() if passage.text == text else None, message)
