"""Defined terms that a bill adds, changes or removes, and where each is used."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct, Insert, Substitute
from toolkit.comparison.definitions import Definition, definitions, uses
from toolkit.comparison.rows import Change
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.typography import normalise
from toolkit.references.in_act import texts_in


@dataclass(frozen=True, slots=True)
class Use:
    """A text that uses a term: where it stands, and its words."""

    place: Locator
    text: str


@dataclass(frozen=True, slots=True)
class TouchedTerm:
    """A term whose definition the bill adds, changes or removes.

    ``uses`` are the provisions, other than those the bill writes itself, that use the term.
    """

    definition: Definition
    change: Change
    uses: tuple[Use, ...]


def touched_terms(base: Act, bill: AmendingAct) -> tuple[TouchedTerm, ...]:
    """The terms that ``bill`` touches, in alphabetical order. Raises FaultError where it can't be applied."""
    before, after = _by_term(base), _by_term(apply(base, bill))
    written = {replace(op.target, act=None) for op in bill.operations if isinstance(op, Substitute | Insert)}
    found: list[TouchedTerm] = []
    for term in sorted(before.keys() | after.keys()):
        old, new = before.get(term), after.get(term)
        if old is not None and new is not None and normalise(old.text) == normalise(new.text):
            continue
        definition = new or old
        assert definition is not None
        change = Change.NEW if old is None else Change.REPEALED if new is None else Change.CHANGED
        found.append(TouchedTerm(definition, change, _uses(base, definition, written)))
    return tuple(found)


def _by_term(act: Act) -> dict[str, Definition]:
    return {found.term.lower(): found for found in definitions(act) if found.general}


def _uses(act: Act, definition: Definition, written: set[Locator]) -> tuple[Use, ...]:
    pattern = uses(definition.term)
    found: list[Use] = []
    for text in texts_in(act):
        place = replace(text.place, act=None)
        if place.section is None or place.to_section in written or place.amendment is not None:
            continue
        if pattern.search(text.text) and normalise(definition.text) not in normalise(text.text):
            found.append(Use(place, text.text))
    return tuple(found)
