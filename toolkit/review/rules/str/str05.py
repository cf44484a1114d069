"""En ny paragraf lämnar en lucka i numreringen.

Norm: En ny paragraf sist i lagen eller kapitlet får nästa nummer; mellan två paragrafer får den en bokstav.
Varför: En lucka får läsaren att leta efter en paragraf som inte finns.
Fel: 9 § (efter 6 §)
Rätt: 7 §
Källa: O EX-A–F; H
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import inserted_sections, labels_beside


@rule("STR05", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """New sections without a letter whose number doesn't follow on one that stands or is new."""
    for place in inserted_sections(subject):
        label = place.section
        if label is None or label.letters or label.number in (None, 1):
            continue
        assert label.number is not None
        before = Label(label.number - 1)
        if not any(other.number == before.number for other in labels_beside(subject, place)):
            missing = replace(place, section=before).words
            yield about(place, f"Det finns ingen {missing} före den nya {place.words}.")
