"""Noten om förarbeten är inte fullständig.

Norm: En utfärdad lag har en not med proposition, betänkande och riksdagsskrivelse.
Varför: Noten är vägen till skälen för lagen.
Fel: Prop. 2025/26:180, bet. 2025/26:CU39.
Rätt: Prop. 2025/26:180, bet. 2025/26:CU39, rskr. 2025/26:286.
Källa: O SFS 2026, fotnot 1 (avskrift)
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.typography import enumerate_words
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PARTS = ("prop.", "bet.", "rskr.")


@rule("NOT08", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """A note that names some of the three."""
    for note in subject.notes:
        text = note.text.lower()
        found = [part for part in _PARTS if part in text]
        if found and len(found) < len(_PARTS) and text.startswith(("prop.", "bet.", "rskr.")):
            missing = enumerate_words([part for part in _PARTS if part not in found])
            yield at(note, None, f"Noten om förarbeten saknar {missing}")
