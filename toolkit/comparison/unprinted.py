"""What an amending act changes without printing the whole section: words, points, moments, the title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.operations import (
    AmendingAct,
    DeleteWord,
    Insert,
    Operation,
    Repeal,
    ReplaceWord,
    Substitute,
    SubstituteTitle,
)
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Annex, Section
from toolkit.law.outline import walk


def changes_words(op: Operation) -> bool:
    """Whether ``op`` exchanges or takes away words."""
    return isinstance(op, ReplaceWord | DeleteWord)


def changes_a_part(op: Operation) -> bool:
    """Whether ``op`` acts on a part of a section or of an annex, or on transitional provisions."""
    if not isinstance(op, Substitute | Insert | Repeal):
        return False
    at = op.target
    return bool(at.moment or at.subsection or at.points) or at.amendment is not None


def changed_places(base: Act, after: Act, bill: AmendingAct, *, words: bool) -> Iterator[Locator]:
    """The places that ``bill`` changes without printing them whole, ``after`` being the wording under it.

    A section, annex or set of provisions; the empty place for the title. ``words`` takes in those where only
    words are exchanged, which an act doesn't print.
    """
    for op in bill.operations:
        if isinstance(op, SubstituteTitle):
            yield Locator()
        elif changes_a_part(op):
            assert isinstance(op, Substitute | Insert | Repeal)
            yield _whole(op.target, base, bill)
    if words and any(changes_words(op) for op in bill.operations):
        old, new = _by_place(base), _by_place(after)
        yield from (place for place, node in old.items() if place in new and new[place] != node)


def _whole(at: Locator, base: Act, bill: AmendingAct) -> Locator:
    if at.amendment is not None:
        return Locator(amendment=at.amendment or bill.base.number or base.number)
    return replace(at.to_section, act=None)


def _by_place(act: Act) -> dict[Locator, Section | Annex | ActProvisions]:
    """What stands in the act, without the notes of who last changed it."""
    found: dict[Locator, Section | Annex | ActProvisions] = {}
    for placed in walk(act):
        node = placed.node
        if isinstance(node, Section):
            found[placed.locator] = replace(node, endnote=None)
        elif isinstance(node, Annex | ActProvisions):
            found[placed.locator] = node
    return found
