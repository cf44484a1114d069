"""Several amending acts in a row: the wordings of a statute, each with the date from which it applies.

An act may enter into force in parts, and an act that has not entered into force may itself be
amended: the later act then changes what the earlier one orders, not the statute.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.entry_into_force import entry_into_force
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    Substitute,
    SubstituteHeading,
)
from toolkit.amendments.orders import Place
from toolkit.amendments.phrases.label_ranges import expand
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act


@dataclass(frozen=True, slots=True)
class DatedWording:
    """A statute as it reads from ``date`` (ISO) on; None for a date that isn't set yet.

    ``by`` names the amending acts that take effect that day.
    """

    date: str | None
    by: tuple[str, ...]
    act: Act


def timeline(act: Act, amending_acts: Sequence[AmendingAct]) -> tuple[DatedWording, ...]:
    """The wordings of ``act`` under ``amending_acts`` (in order of their numbers), one for each date.

    What takes effect on one day is applied in the order of the acts. Transitional provisions come with
    the first part of their act. Raises FaultError for what doesn't fit, with the act and its place.
    """
    parts: list[tuple[str | None, int, AmendingAct]] = []
    for position, amending in enumerate(amended(amending_acts)):
        for number, (date, part) in enumerate(_parts(amending)):
            parts.append((date, position, part if number == 0 else replace(part, provisions=())))
    parts.sort(key=lambda entry: (entry[0] is None, entry[0] or "", entry[1]))
    found: list[DatedWording] = []
    for date, _, part in parts:
        try:
            act = apply(act, part)
        except FaultError as error:
            raise error.in_file(part.number or part.title) from error
        name = part.number or part.title
        if found and found[-1].date == date:
            found[-1] = DatedWording(date, (*found[-1].by, name), act)
        else:
            found.append(DatedWording(date, (name,), act))
    return tuple(found)


def _parts(amending: AmendingAct) -> list[tuple[str | None, AmendingAct]]:
    """``amending`` cut up by date of entry into force, the earliest part first."""
    entry = entry_into_force(amending)
    if not entry.exceptions:
        return [(entry.date, amending)]
    places = [place for op in amending.operations for place in places_of(op)]
    dated: dict[Locator, str | None] = {}
    for named, date in entry.exceptions:
        covered = _covered(named, places)
        if not covered:
            raise FaultError.of(
                "Ikraftträdandet nämner en bestämmelse som författningen inte ändrar; rätta uppräkningen.",
                place=named.words if isinstance(named, Locator) else None,
            )
        dated |= dict.fromkeys(covered, date)
    parts: list[tuple[str | None, AmendingAct]] = []
    for date in entry.dates:
        operations = tuple(op for op in amending.operations if _date_of(op, dated, entry.date) == date)
        if operations:
            parts.append((date, replace(amending, operations=operations)))
    return parts


def _covered(named: Place, places: list[Locator]) -> tuple[Locator, ...]:
    """Which of ``places`` an exception names: itself, what lies in it, or what a range takes in."""
    if isinstance(named, Locator):
        wanted = replace(named, act=None)
        return tuple(
            place
            for place in places
            if place == wanted or wanted == Locator(chapter=place.chapter) or wanted == place.to_section
        )
    return expand(named, places)


def _date_of(op: Operation, dated: dict[Locator, str | None], otherwise: str | None) -> str | None:
    return next((dated[place] for place in places_of(op) if place in dated), otherwise)


def places_of(op: Operation) -> tuple[Locator, ...]:
    """The places an operation acts on, the new one before the old."""
    match op:
        case Renumber() | MoveHeading():
            old = op.target if isinstance(op, Renumber) else op.before
            return replace(op.new, act=None), replace(old, act=None)
        case Repeal() | Substitute() | Insert():
            return (replace(op.target, act=None),)
        case InsertHeading() | SubstituteHeading() | RepealHeading():
            return (replace(op.before, act=None),)
        case _:
            return ()


def amended(amending_acts: Sequence[AmendingAct]) -> tuple[AmendingAct, ...]:
    """The acts that amend the statute, each as later acts have changed it before it entered into force.

    An act whose base is one of the others changes what that one orders, and stands in the result no more.
    """
    found: dict[str, AmendingAct] = {}
    for position, amending in enumerate(amending_acts):
        if amending.base.number in found:
            found[amending.base.number] = _with_changes(found[amending.base.number], amending)
        else:
            found[amending.number or f"förslag {position}"] = amending
    return tuple(found.values())


def _with_changes(pending: AmendingAct, later: AmendingAct) -> AmendingAct:
    operations = list(pending.operations)
    faults: list[Fault] = []
    for op in later.operations:
        match op:
            case Substitute() | Repeal():
                at = replace(op.target, act=None)
                there = [
                    i
                    for i, pended in enumerate(operations)
                    if isinstance(pended, Substitute | Insert) and replace(pended.target, act=None) == at
                ]
                if at.amendment is not None or len(there) != 1:
                    faults.append(_not_pending(op, pending))
                elif isinstance(op, Repeal):
                    del operations[there[0]]
                else:
                    old = operations[there[0]]
                    assert isinstance(old, Substitute | Insert)
                    operations[there[0]] = replace(old, wording=op.wording)
            case Insert() | InsertHeading():
                operations.append(op)
            case _:
                faults.append(_not_pending(op, pending))
    if faults:
        raise FaultError(*faults)
    return replace(pending, operations=tuple(operations))


def _not_pending(op: Operation, pending: AmendingAct) -> Fault:
    places = places_of(op)
    return Fault(
        f"Ändringen gäller något som {pending.number or 'förslaget'} inte ändrar; rätta vilken författning "
        "eller vilket lagrum som avses.",
        place=places[0].words if places else None,
    )
