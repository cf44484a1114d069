"""Den sista punkten slutar inte med punkt.

Norm: Den sista punkten i en uppräkning slutar med punkt.
Varför: Punkten visar att meningen är slut och att ingen rad har fallit bort.
Fel: 3. lämna ut boken,
Rätt: 3. lämna ut boken.
Källa: C; O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_JOINED = re.compile(r" (?:och|eller|samt)$")


@rule("STR21", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """A last item with nothing after it that ends with a comma, a word or "och"."""
    for found in subject.lists:
        if (
            not found.is_changed
            or not found.continues
            or found.tail is not None
            or found.items[0].first.level > 1
        ):
            continue
        passage = found.items[-1].last
        if (
            len(found.items) > 1
            and found.items[0].last.text[-1:].isalnum()
            and not _JOINED.search(found.items[0].last.text)
        ):
            continue
        if passage.text.endswith((",", ";")):
            span = (len(passage.text) - 1, len(passage.text))
            yield at(passage, span, "Den sista punkten ska sluta med punkt.", new=".")
        elif passage.text[-1:].isalnum():
            word = passage.text.rpartition(" ")[2]
            span = (len(passage.text) - len(word), len(passage.text))
            message = "Den sista punkten ska sluta med punkt."
            if word in ("och", "eller", "samt"):
                yield at(passage, span, "Uppräkningen slutar med ett bindeord; en punkt saknas.")
            else:
                yield at(passage, span, message, new=f"{word}.")
