"""En ny bokstav lämnar en lucka.

Norm: En ny paragraf med bokstav följer på den föregående: 5 a § efter 5 §, 5 b § efter 5 a §.
Varför: En lucka får läsaren att leta efter en paragraf som inte finns.
Fel: 5 c § (utan 5 b §)
Rätt: 5 b §
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import inserted_sections, labels_beside


@rule("STR04", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """New lettered sections whose predecessor neither stands in the law nor is new."""
    for place in inserted_sections(subject):
        label = place.section
        if label is None or len(label.letters) != 1:
            continue
        letter = label.letters
        before = Label(label.number, "" if letter == "a" else _before(letter))
        if before not in labels_beside(subject, place):
            missing = replace(place, section=before).words
            yield about(place, f"Det finns ingen {missing} före den nya {place.words}.")


def _before(letter: str) -> str:
    alphabet = "abcdefghijklmnopqrstuvwxyzåäö"
    return alphabet[max(0, alphabet.find(letter) - 1)]
