"""Ett begrepp används men definieras inte längre.

Norm: När en definition tas bort ändras också de paragrafer som använder begreppet.
Varför: Begreppet får annars en annan innebörd än det hade, utan att någon har sagt det.
Fel: 2 § med definitionen av provningsorgan upphävs; 3 § talar om provningsorgan
Rätt: 3 § ändras i samma förslag
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.terms import definitions, uses


@rule("REF29", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Terms that the statute no longer defines, at the first place where they are used."""
    if subject.bill is None or subject.base is None or subject.law is None:
        return
    still = {definition.term for definition in definitions(subject.law)}
    for gone in definitions(subject.base):
        if gone.term in still:
            continue
        for passage in subject.law_passages:
            match = uses(gone.term).search(passage.text)
            if match is not None:
                yield at(
                    passage,
                    match.span(),
                    f"”{gone.term}” definieras inte längre i {gone.place.to_section.words}.",
                )
                break
