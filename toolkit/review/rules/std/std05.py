"""Ändring utan övergångsbestämmelse där den förra hade en.

Norm: Den som ändrar en regel tar ställning till om äldre bestämmelser ska gälla för det som redan har
börjat.
Varför: När samma paragraf ändrades förra gången behövdes en övergångsbestämmelse. Då är det sannolikt att
den behövs nu.
Fel: Denna lag träder i kraft den 1 januari 2026. (25 § om arvode till revisorer ändras)
Rätt: 1. Denna lag träder i kraft den 1 januari 2026. 2. Äldre bestämmelser gäller för räkenskapsår som har
inletts före ikraftträdandet.
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Repeal, Substitute
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Node, Subsection
from toolkit.law.outline import walk
from toolkit.law.resolve import plain_text
from toolkit.references.find import find
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STD05", Severity.INFO)
def check(subject: Subject) -> Iterator[Finding]:
    """Changed sections that transitional provisions in force speak of, in a bill without any."""
    if subject.bill is None or subject.base is None or len(subject.provisions) != 1:
        return
    spoken = _spoken_of(subject.base)
    for op in subject.bill.operations:
        if isinstance(op, Substitute | Repeal) and op.target.to_section in spoken:
            number = spoken[op.target.to_section]
            yield about(
                op.target,
                f"{op.target.words} ändras utan övergångsbestämmelse; {number} hade en för samma paragraf.",
                suggestion="Ta ställning till vad som ska gälla för det som har börjat före ikraftträdandet.",
            )


def _spoken_of(base: Act) -> dict[Locator, str]:
    """The sections that transitional provisions name, with the last amending act whose provisions do."""
    found: dict[Locator, str] = {}
    for placed in walk(base):
        if isinstance(placed.node, ActProvisions) and placed.node.act != base.number:
            for reference in find(_text(placed.node.children), base.number or "0:0", Locator(amendment="")):
                target = reference.locator
                if target is not None and target.act == (base.number or "0:0") and target.section is not None:
                    found[Locator(chapter=target.chapter, section=target.section)] = placed.node.act
    return found


def _text(nodes: tuple[Node, ...]) -> str:
    return " ".join(plain_text(node.content) for node in nodes if isinstance(node, Subsection))
