"""Ett ord är avstavat för hand.

Norm: Ord skrivs hela; avstavningen görs när sidan sätts.
Varför: Bindestrecket blir kvar i lagtexten när raderna bryts på ett annat sätt.
Fel: före-lägga
Rätt: förelägga
Källa: H (uppstår när text hämtas ur en tryckt sida, som i EX-A)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_HYPHENATED = re.compile(r"(?<![\w-])(?P<left>[a-zåäö]{2,})-(?P<right>[a-zåäö]{2,})(?![\w-])")
_WORD = re.compile(r"\w+(?:-\w+)*")


@rule("TAB18", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Hyphenated words that the bill or its statute elsewhere writes in one, and never with a hyphen."""
    if subject.bill is None:
        return
    found = [(passage, match) for passage in subject.passages for match in passage.matches(_HYPHENATED)]
    if not found:
        return
    texts = [passage.text for passage in subject.passages]
    if subject.base is not None:
        texts += [passage.text for passage in Subject(subject.source, act=subject.base).passages]
    words = {word.lower() for text in texts for word in _WORD.findall(text)}
    base = {word.lower() for text in texts[len(subject.passages) :] for word in _WORD.findall(text)}
    for passage, match in found:
        whole = f"{match['left']}{match['right']}"
        if whole in words and match.group() not in base:
            yield at(passage, match.span(), "Ordet är avstavat för hand.", new=whole)
