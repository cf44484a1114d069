"""The sections that a bill touches, each with the operations that touch it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.operations import (
    AmendingAct,
    DeleteWord,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
)
from toolkit.law.locator import Locator
from toolkit.law.model import Chapter, Section

WHOLE_ACT = Locator()
"""Where an operation stands that names no place of its own: a title, a word throughout the act."""


def operations_by_section(bill: AmendingAct) -> dict[Locator, tuple[Operation, ...]]:
    """Section (or chapter, annex) → the operations that touch it, in the order of the law.

    Places name no act; a section that is renumbered stands under its new label. A new chapter stands under
    itself and each of its sections. What names no place stands under ``WHOLE_ACT``, first.
    """
    found: dict[Locator, list[Operation]] = {}
    for operation in bill.operations:
        for place in dict.fromkeys(_places(operation)):
            found.setdefault(place, []).append(operation)
    return {
        place: tuple(operations)
        for place, operations in sorted(found.items(), key=lambda item: item[0].sort_key)
    }


def touched_sections(bill: AmendingAct) -> tuple[Locator, ...]:
    """The sections, chapters and annexes that ``bill`` touches, without act, in the order of the law."""
    return tuple(place for place in operations_by_section(bill) if place != WHOLE_ACT)


def _places(operation: Operation) -> Iterator[Locator]:
    match operation:
        case Substitute() | Insert():
            yield _section(operation.target)
            if isinstance(operation.wording, Chapter):
                here = _section(operation.target)
                for child in operation.wording.children:
                    if isinstance(child, Section):
                        yield replace(here, section=child.label)
        case Repeal():
            yield _section(operation.target)
        case Renumber():
            yield _section(operation.new)
        case InsertHeading() | SubstituteHeading() | RepealHeading():
            yield _section(operation.before)
        case MoveHeading():
            yield _section(operation.new)
        case ReplaceWord() | DeleteWord() if operation.targets or operation.headings:
            for target in (*operation.targets, *operation.headings):
                yield _section(target)
        case _:
            yield WHOLE_ACT


def _section(place: Locator) -> Locator:
    return replace(place.to_section, act=None)


def operation_words(operation: Operation) -> str:
    """What the operation does, in a word or two of a clause: "ändras", "ny rubrik", "upphör att gälla"."""
    return _WORDS.get(type(operation), "ändras")


_WORDS: dict[type, str] = {
    Substitute: "ändras",
    Insert: "införs",
    Repeal: "upphör att gälla",
    Renumber: "betecknas om",
    InsertHeading: "ny rubrik",
    SubstituteHeading: "ändrad rubrik",
    RepealHeading: "rubriken utgår",
    MoveHeading: "rubriken flyttas",
    ReplaceWord: "ord byts ut",
    DeleteWord: "ord utgår",
}
