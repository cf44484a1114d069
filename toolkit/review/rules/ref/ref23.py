"""Hänvisningen byter innebörd.

Norm: När stycken, punkter eller paragrafer flyttas ändras hänvisningarna till dem i samma förslag.
Varför: En hänvisning med rätt form och fel mål upptäcks inte av den som läser paragrafen ensam.
Fel: enligt 2 § 3 (som blir 2 § 4)
Rätt: enligt 2 § 4
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.comparison.moves import moved_places
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.targets import moved, stands


@rule("REF23", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """References that the bill leaves as they are, to places that it moves or gives to something else."""
    if subject.bill is None or subject.base is None or subject.law_index is None:
        return
    moves = moved_places(subject.base, subject.bill)
    for passage, reference in subject.own_references:
        target = reference.locator
        span = (reference.start, reference.end)
        if target is None or passage.is_written(*span):
            continue
        gone = moved(moves, replace(target, act=None))
        if gone is None:
            continue
        new = moves[gone]
        if new is None and reference.limit is None and not stands(subject.law_index, target.to_section):
            continue  # REF21 reports it
        if new is not None:
            yield at(
                passage,
                span,
                f"Hänvisningen leder fel: bestämmelsen som den avser flyttas till {new.words}.",
                suggestion=new.words,
            )
        else:
            yield at(
                passage, span, f"Hänvisningen leder fel: {gone.words} upphör eller får ett annat innehåll."
            )
