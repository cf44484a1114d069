"""En punkt i en uppräkning slutar fel.

Norm: Punkterna slutar med komma, den näst sista med ”, och” eller ”, eller” och den sista med punkt.
Varför: Slutet visar om uppräkningen fortsätter och hur leden förhåller sig till varandra.
Fel: 1. föra bok 2. spara boken och 3. lämna ut den.
Rätt: 1. föra bok, 2. spara boken, och 3. lämna ut den.
Källa: C komma och ”och” 3 828 : 128, ”eller” 3 002 : 150 (1 203 : 0 sedan 2015)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.lists import PrintedList
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_CONJUNCTION = re.compile(r"(?P<before>[^\s,.;]+) (?P<word>och|eller|samt)$")
_JOINED = re.compile(r", (?:och|eller|samt|men|respektive|dels|utan)(?:/eller)?$")
_DEFINITION = re.compile(r": ")


@rule("STR12", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Items but the last, in a list that goes on: a full stop, no comma, or none before "och"."""
    for found in subject.lists:
        if not found.is_changed or not found.continues or found.has_sentences or _defines(found):
            continue
        for item in found.items[:-1]:
            text = item.first.text
            end = len(text)
            if match := _CONJUNCTION.search(text):
                message = f"Det ska vara komma före ”{match['word']}” i punktens slut."
                yield at(item.first, match.span(), message, new=f"{match['before']}, {match['word']}")
            elif text.endswith((".", ";")) and not text.endswith(_ABBREVIATIONS):
                yield at(
                    item.first,
                    (end - 1, end),
                    "Punkten ska sluta med komma; uppräkningen fortsätter.",
                    new=",",
                )
            elif (text[-1:].isalnum() or text.endswith((")", "§"))) and not _JOINED.search(text):
                word = text.rpartition(" ")[2]
                span = (end - len(word), end)
                yield at(item.first, span, "Det saknas komma i punktens slut.", new=f"{word},")


_ABBREVIATIONS = ("m.m.", "e.d.", "m.fl.", "d.", "dyl.", "etc.", "kap.")


def _defines(found: PrintedList) -> bool:
    """Whether the items are definitions or a table of names ("vara: en produkt"), which end as they like."""
    return any(_DEFINITION.search(item.first.text) for item in found.items) or all(
        item.first.text[-1:].isalnum() for item in found.items
    )
