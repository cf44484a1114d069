"""En rubrik slutar med punkt.

Norm: Rubriker har ingen punkt.
Varför: En rubrik är ingen mening.
Fel: Överklagande.
Rätt: Överklagande
Källa: T miun.se; O EX-A–F
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from toolkit.amendments.operations import Insert, Substitute
from toolkit.comparison.rows import Role
from toolkit.law.locator import Locator
from toolkit.law.model import Chapter
from toolkit.law.outline import walk
from toolkit.review.model import Finding, Passage, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR17", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Headings that are new text and end with a full stop, abbreviations apart."""
    for passage in chain(subject.new_text, _chapters(subject)):
        if passage.role is not Role.HEADING or not passage.text.endswith("."):
            continue
        word = passage.text.rpartition(" ")[2]
        span = (len(passage.text) - 1, len(passage.text))
        if "." not in word[:-1] and len(word) > 4 and passage.is_written(*span):
            yield at(passage, span, "En rubrik ska inte ha någon punkt.", new="")


def _chapters(subject: Subject) -> Iterator[Passage]:
    """The headings of the chapters that the bill writes, or that a statute whose text is new holds."""
    if subject.bill is not None:
        for op in subject.bill.operations:
            if isinstance(op, Insert | Substitute) and isinstance(op.wording, Chapter):
                yield _heading(op.wording)
    elif subject.act is not None and subject.new_text:
        yield from (_heading(placed.node) for placed in walk(subject.act) if isinstance(placed.node, Chapter))


def _heading(chapter: Chapter) -> Passage:
    text = chapter.heading or ""
    return Passage(Locator(chapter=chapter.label), text, Role.HEADING, ((0, len(text)),))
