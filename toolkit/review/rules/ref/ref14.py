"""Författningens nummer saknas vid första omnämnandet i paragrafen.

Norm: Första gången en författning nämns i en paragraf anges dess nummer.
Varför: Varje paragraf läses för sig. Balkar och grundlagar nämns utan nummer.
Fel: 4 § … enligt kommunallagen (nummer bara i 2 §)
Rätt: 4 § … enligt kommunallagen (2017:725)
Källa: C 3 973 med nummer mot 619 utan i senare paragrafer
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.citations import UNNUMBERED, named_acts
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("REF14", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Acts that the bill names without a number, and that the section hasn't given one before."""
    if subject.bill is None:
        return
    numbered: set[tuple[object, str]] = set()
    for passage, reference, number in named_acts(subject):
        key = (passage.section, number)
        if reference.naming == "number":
            numbered.add(key)
        elif key not in numbered and not UNNUMBERED.match(reference.text):
            numbered.add(key)
            span = (reference.start, reference.end)
            if passage.is_written(*span):
                yield at(
                    passage,
                    span,
                    f"Ange numret första gången ”{reference.text}” nämns i paragrafen.",
                    suggestion=f"{reference.text} ({number})",
                )
