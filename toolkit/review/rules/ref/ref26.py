"""Övergångsbestämmelse hänvisar till något som flyttas.

Norm: En övergångsbestämmelse som fortfarande kan tillämpas och som pekar ut en punkt eller ett stycke ska
leda rätt också efter ändringen.
Varför: Övergångsbestämmelser ligger kvar i lagen länge och läses mot den nya lydelsen.
Fel: 9 § 13 i övergångsbestämmelserna till 2007:1017, när punkten 13 får ett annat innehåll
Rätt: ändra eller upphäv övergångsbestämmelsen
Källa: H
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.comparison.lines import content_lines
from toolkit.comparison.moves import moved_places
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Subsection
from toolkit.law.outline import walk
from toolkit.references.find import find
from toolkit.review.model import Finding, Passage, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import moved

_OLD_LAW = re.compile(r"(?i)\b(?:äldre|upphävda|tidigare|hittillsvarande)\b[^.]*$")


@rule("REF26", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The transitional provisions in force, other than what they say of older law."""
    if subject.bill is None or subject.base is None:
        return
    moves = moved_places(subject.base, subject.bill)
    for passage in _standing(subject.base):
        for reference in find(passage.text, subject.base.number or "0:0", Locator(amendment="")):
            target = reference.locator
            if target is None or target.act != (subject.base.number or "0:0"):
                continue
            gone = moved(moves, replace(target, act=None))
            if gone is None or _OLD_LAW.search(passage.text[: reference.start]):
                continue
            new = moves[gone]
            after = (
                f"den bestämmelse som avses flyttas till {new.words}"
                if new
                else "den bestämmelse som avses upphör"
            )
            words = passage.text[reference.start : reference.end]
            yield at(
                passage,
                (reference.start, reference.end),
                f"”{words}” betyder något annat efter ändringen; {after}.",
                suggestion="Ändra eller upphäv övergångsbestämmelsen i samma förslag.",
            )


def _standing(base: Act) -> Iterator[Passage]:
    for placed in walk(base):
        if not isinstance(placed.node, ActProvisions):
            continue
        number = 0
        for child in placed.node.children:
            if isinstance(child, Subsection):
                number += 1
                where = Locator(amendment=placed.node.act, subsection=number)
                for line in content_lines(child.content, where):
                    yield Passage(line.place, line.whole, line.role, (), line.level)
