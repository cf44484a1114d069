"""Finding and resolving every reference in a text."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.law.locator import Locator
from toolkit.references import attachments, eu, mentions, sections
from toolkit.references.finding import Finding
from toolkit.references.memory import Memory
from toolkit.references.model import Reference
from toolkit.references.scan import Anchors

_READERS: dict[str, Callable[[Finding, int], int]] = {
    "labels": sections.labels,
    "ordinal": sections.ordinal,
    "number": mentions.number,
    "name": mentions.name,
    "dated": mentions.dated,
    "pronoun": mentions.pronoun,
    "annex": attachments.annex,
    "point": attachments.point,
    "provisions": attachments.provisions,
    "article": eu.article,
    "eu": eu.standing_alone,
}
"""What reads on from each kind of anchor; each returns where it stopped."""


def find(
    text: str,
    own_act: str | None = None,
    place: Locator | None = None,
    memory: Memory | None = None,
) -> tuple[Reference, ...]:
    """Every reference in ``text``, in order of appearance; their spans never overlap.

    ``own_act`` is the SFS number of the act the text belongs to (without it, targets in that act name no
    act), ``place`` the section the text stands in, with its chapter where section numbers restart in each
    chapter. ``memory`` holds what earlier texts have named; it is updated. Raises nothing; the time is
    linear in the length of the text.
    """
    finding = Finding(text, own_act, place, memory if memory is not None else Memory())
    anchors = Anchors(text)
    pos = 0
    while (anchor := anchors.after(pos)) is not None:
        kind, at = anchor
        before = len(finding.found)
        pos = max(_READERS[kind](finding, at), at + 1)
        if len(finding.found) != before:
            finding.floor = pos
    return tuple(finding.found)
