"""En omnumrering hamnar på en beteckning som är upptagen.

Norm: Den nya beteckningen ska vara ledig: aldrig använd, upphävd eller lämnad av en annan paragraf.
Varför: Två paragrafer kan inte ha samma beteckning.
Fel: nuvarande 7 § ska betecknas 8 § (och 8 § finns kvar)
Rätt: 8 § ska upphöra att gälla … nuvarande 7 § ska betecknas 8 §
Källa: H; C registret har cykler (”1, 2, 3 §§ betecknas 2, 3, 1 §§”), så alla flyttar ses på en gång
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Renumber, Repeal
from toolkit.law.model import Section
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING14", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """All moves at once, against the sections of the base."""
    bill, index = subject.bill, subject.base_index
    if bill is None or index is None:
        return
    moves = [op for op in bill.operations if isinstance(op, Renumber)]
    free = {op.target for op in moves} | {op.target for op in bill.operations if isinstance(op, Repeal)}
    for op in moves:
        found = [placed.node for placed in index.find(op.new)] if op.new.section is not None else []
        standing = [node for node in found if isinstance(node, Section) and node.repealed_by is None]
        if standing and op.new not in free and op.new.section is not None and not op.new.points:
            yield about(
                op.new,
                f"{op.target.words} ska betecknas {op.new.words}, som redan finns.",
                suggestion=f"Upphäv eller flytta nuvarande {op.new.words}, eller välj en ledig beteckning.",
            )
