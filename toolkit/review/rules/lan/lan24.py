"""Stycket slutar utan punkt.

Norm: Ett stycke som inte följs av en uppräkning slutar med punkt.
Varför: Utan punkt går det inte att se om något har fallit bort.
Fel: ska föra bok
Rätt: ska föra bok.
Källa: O EX-A–F; C
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.comparison.rows import Role
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.new_text import new_print
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("LAN24", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Running text that ends with a word, where the next passage is not a point or a table."""
    passages = [passage for passage in subject.passages if passage.role is not Role.HEADING]
    judged = set(map(id, new_print(subject)))
    for position, passage in enumerate(passages):
        if id(passage) not in judged or passage.role is not Role.TEXT or passage.level:
            continue
        following = passages[position + 1] if position + 1 < len(passages) else None
        if following is not None and following.section == passage.section and following.role is not Role.TEXT:
            continue
        word = passage.text.rpartition(" ")[2]
        span = (len(passage.text) - len(word), len(passage.text))
        if passage.text[-1:].isalnum() and passage.changed:
            yield at(passage, span, "Stycket ska sluta med punkt.", new=f"{word}.")
