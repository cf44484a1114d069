"""Repealing, renumbering, inserting and rewording: chapters first, so that sections find theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from toolkit.amendments.applying.application import Application, noun, validity, words
from toolkit.amendments.applying.exchanged_places import by_list
from toolkit.amendments.applying.places import Place, all_places
from toolkit.amendments.applying.within_sections import (
    Within,
    change_within,
    exchange_within,
    is_within,
    note_within,
)
from toolkit.amendments.history import marked, repealed
from toolkit.amendments.operations import Insert, Renumber, Repeal, Substitute
from toolkit.law.locator import Locator
from toolkit.law.model import (
    ALWAYS,
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
)
from toolkit.law.outline import annex_label

REPEALED, RENUMBERED, INSERTED, REWORDED = (
    "upphävs",
    "får en annan beteckning",
    "införs",
    "får ny lydelse",
)
_Op = TypeVar("_Op", Repeal, Renumber, Insert, Substitute)


def apply_sections(application: Application) -> None:
    """Apply the operations on chapters and parts, then those on sections, annexes and provisions."""
    _apply(application, lambda at: at.section is None and at.annex is None and at.amendment is None)
    application.open.look_through()
    _apply(application, lambda at: at.section is not None or at.annex is not None or at.amendment is not None)


def _apply(application: Application, here: Callable[[Locator], bool]) -> None:
    within: Within = {}
    for repeal in _of(application, Repeal, here):
        _repeal(application, application.at(repeal.target), within)
    _renumber(application, _of(application, Renumber, here), within)
    for insert in _of(application, Insert, here):
        _insert(application, application.at(insert.target), insert, within)
    for substitute in _of(application, Substitute, here):
        _substitute(application, application.at(substitute.target), substitute, within)
    for (place, position), changes in within.items():
        change_within(application, place, position, changes)


def _of(application: Application, kind: type[_Op], here: Callable[[Locator], bool]) -> list[_Op]:
    return [op for op in application.amending.operations if isinstance(op, kind) and here(op.target)]


def _repeal(application: Application, at: Locator, within: Within) -> None:
    if at.sentence is not None:
        application.fault(at, "En enskild mening kan inte upphävas maskinellt; ge stycket ny lydelse.")
    elif is_within(at):
        note_within(application, at, None, within)
    elif places := application.standing(at, REPEALED):
        notice = repealed(places[0].wordings[0], application.amending)
        for place in places:
            place.wordings, place.inside, place.repealed, place.by = [], None, True, REPEALED
        if notice is not None:
            places[0].wordings = [notice]


def _renumber(application: Application, renumberings: list[Renumber], within: Within) -> None:
    """Take out everything that moves before anything is put down: a label may change hands."""
    moving: list[tuple[Locator, Locator, list[Node], Place]] = []
    inner = [op for op in renumberings if is_within(application.at(op.target))]
    for outer, moves in by_list(inner).items():
        exchange_within(application, outer, moves, within)
    for op in renumberings:
        at, new = application.at(op.target), application.at(op.new)
        if op in inner:
            continue
        if at.amendment is not None:
            application.fault(at, "Övergångsbestämmelser kan inte numreras om; ge dem ny lydelse.")
            continue
        places = application.standing(at, RENUMBERED)
        if not places:
            continue
        moving.append(
            (at, new, [node for place in places for node in place.wordings], _remembered(places[0]))
        )
        for place in places:
            place.wordings, place.inside, place.by = [], None, RENUMBERED
    for at, new, wordings, old in moving:
        if any(not place.free for place in application.open.now(new)):
            application.fault(
                at,
                f"{noun(at)} ska betecknas {words(new)}, men {words(new)} finns redan och varken upphävs "
                "eller får en annan beteckning; välj en ledig beteckning.",
            )
            continue
        _put_down(application, at, new, [_relabelled(node, new) for node in wordings], old)


def _remembered(place: Place) -> Place:
    """A place apart from the act that remembers what stood in ``place``."""
    return Place([], list(place.wordings), place.key, place.inside)


def _put_down(application: Application, at: Locator, new: Locator, wordings: list[Node], old: Place) -> None:
    whole_series = application.open.restarts or at.section is not None or at.annex is not None
    put = [marked(node, application.amending) if whole_series else node for node in wordings]
    place = application.open.settle(new, put, None)
    if place is None:
        application.missing(new)
    elif old.inside is not None and new.chapter is not None:
        if whole_series:
            for inner in all_places(old.inside):
                inner.wordings = [marked(node, application.amending) for node in inner.wordings]
        place.inside = old.inside
        application.open.relabel(place, new.chapter)


def _relabelled(node: Node, new: Locator) -> Node:
    match node:
        case Section() if new.section is not None:
            marker = node.marker.replace(str(node.label), str(new.section)) if node.marker else None
            return replace(node, label=new.section, marker=marker)
        case Annex():
            rest = node.heading.removeprefix("Bilagan").removeprefix("Bilaga").strip()
            rest = rest.removeprefix(annex_label(node)).lstrip(".: ")
            return replace(node, heading=" ".join(f"Bilaga {new.annex or ''} {rest}".split()))
        case _:
            return node


def _insert(application: Application, at: Locator, op: Insert, within: Within) -> None:
    if is_within(at):
        note_within(application, at, op, within)
        return
    standing = application.open.now(at)
    if any(not place.free for place in standing):
        taken = next((place.by for place in standing if place.by), None)
        if taken is None:
            application.fault(
                at,
                f"{noun(at)} ska införas men finns redan; "
                "ändra till ny lydelse eller välj en ledig beteckning.",
            )
        else:
            application.twice(at, taken, INSERTED)
        return
    if not isinstance(op.wording, Section | Chapter | Annex | Part | ActProvisions):
        application.fault(at, "Lydelsen är inte av rätt slag; skriv ut den i sin helhet.")
        return
    place = application.open.settle(at, [marked(op.wording, application.amending)], INSERTED)
    if place is None:
        application.missing(at)
        return
    for inner in all_places(place.inside):
        inner.by = INSERTED


def _substitute(application: Application, at: Locator, op: Substitute, within: Within) -> None:
    if is_within(at):
        note_within(application, at, op, within)
        return
    places = [place for place in application.open.now(at) if place.wordings]
    if not places:
        if any(place.by == RENUMBERED for place in application.open.before(at)):
            application.fault(
                at,
                f"{noun(at)} får en annan beteckning och kan inte också få ny lydelse här; "
                "ange den nya lydelsen under den nya beteckningen.",
            )
        else:
            application.missing(at)
        return
    taken = next((place.by for place in places if place.by), None)
    if taken is not None:
        application.twice(at, taken, REWORDED)
    elif all(place.repealed for place in places):
        application.fault(at, f"{noun(at)} har upphävts; inför i stället bestämmelsen som ny.")
    elif (found := application.wording(at, places, op.instead_of)) is not None:
        in_force = len(places) == 1
        if not in_force and op.instead_of is None and application.date is not None:
            _drop_expired(places, application.date)
            in_force = len([place for place in places if place.wordings]) == 1
        _reword(application, at, op, *found, alone=in_force)


def _drop_expired(places: list[Place], date: str) -> None:
    """Take away the wordings that no longer apply on ``date``, when the act replaces the one that does."""
    for place in places:
        expires = [validity(node).expires for node in place.wordings]
        if all(end is not None and end[:1].isdigit() and end <= date for end in expires):
            place.wordings = []


def _reword(
    application: Application, at: Locator, op: Substitute, place: Place, position: int, *, alone: bool
) -> None:
    old = place.wordings[position]
    wording = op.wording
    if type(wording) is not type(old) or isinstance(wording, Act | Moment | Subsection | Point):
        application.fault(at, "Lydelsen är inte av rätt slag; skriv ut den i sin helhet.")
        return
    new = marked(wording, application.amending)
    if isinstance(new, Section | Chapter | Annex | Part) and new.validity == ALWAYS:
        kept = validity(old) if not alone else replace(validity(old), commences=None, notice=None)
        new = replace(new, validity=kept)
    if isinstance(new, Section) and isinstance(old, Section) and new.marker is None and old.marker:
        new = replace(new, marker=old.marker)
    place.wordings[position] = new
    place.by = REWORDED
    if isinstance(new, Chapter | Part):
        place.inside = application.open.opened(new)
        for inner in all_places(place.inside):
            inner.by = REWORDED
