"""En borttagen regel nämns på ett annat ställe.

Norm: När en regel tas bort ändras också de paragrafer som förutsätter den.
Varför: Den paragraf som blir kvar talar om något som inte längre är reglerat.
Fel: 9 § 12 om ”mandattiden för revisorer” tas bort; 25 § talar om ”mandattid för revisorer”
Rätt: 25 § ändras i samma förslag
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.terms import Removed, phrases, removed_phrases


@rule("REF31", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Phrases of a provision that goes, left in a section that the bill doesn't take them from."""
    if subject.bill is None or subject.base is None or subject.law is None:
        return
    removed: dict[tuple[str, str], Removed] = {entry.stems: entry for entry in removed_phrases(subject)}
    left: dict[tuple[str, str], list[tuple[Locator, Finding]]] = {}
    for passage in subject.law_passages:
        for stems, span in phrases(passage.text):
            if stems in removed and isinstance(passage.where, Locator) and not passage.is_written(*span):
                gone = removed[stems].place
                words = passage.text[slice(*span)]
                message = f"”{words}” står kvar här, men regeln om det i {gone.words} tas bort."
                left.setdefault(stems, []).append((passage.where.to_section, at(passage, span, message)))
    for stems, found in left.items():
        sections = {place for place, _ in found}
        if len(sections) <= 2 and removed[stems].place.to_section not in sections:
            yield from (finding for _, finding in found)
