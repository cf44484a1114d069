"""Changes to a part of a section: noted first, then made at once, counted in the wording before the act."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.applying.application import Application, noun
from toolkit.amendments.applying.exchanged_places import changes as exchanged_places
from toolkit.amendments.applying.exchanged_places import is_exchange
from toolkit.amendments.applying.places import Place
from toolkit.amendments.applying.within import Change, Misplaced, changed
from toolkit.amendments.history import ending_with, endnote, marked, notice
from toolkit.amendments.operations import Insert, Substitute
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Moment, Point, Section, Subsection

PARTLY = "ändras till en del"

Within = dict[tuple[Place, int], list[Change]]
"""The changes to be made, by the place and the wording at it that they change."""


def is_within(at: Locator) -> bool:
    """Whether ``at`` is a place within a section, annex or set of provisions."""
    return bool(at.moment or at.subsection or at.points)


def note_within(
    application: Application, at: Locator, op: Insert | Substitute | None, within: Within
) -> None:
    """Note what ``op`` does within a section; it is a repeal where ``op`` is None."""
    found = _wording_within(application, at)
    wording = _gone(application, at) if op is None else op.wording
    if found is None:
        return
    if wording is not None and not isinstance(wording, Moment | Subsection | Point):
        application.fault(at, "Lydelsen är inte av rätt slag; skriv ut bara den delen.")
        return
    _note_change(application, found, Change(at, wording, isinstance(op, Insert)), within)


def _wording_within(application: Application, at: Locator) -> tuple[Place, int] | None:
    """The wording of what ``at`` lies in; None, with a fault, where it can't be told."""
    whole = replace(at.to_section, amendment=at.amendment)
    places = [place for place in application.open.now(whole) if place.wordings]
    if not places:
        application.missing(whole)
        return None
    taken = next((place.by for place in places if place.by not in (None, PARTLY)), None)
    if taken is not None:
        application.twice(whole, taken, PARTLY)
        return None
    return application.wording(whole, places)


def _note_change(application: Application, found: tuple[Place, int], change: Change, within: Within) -> None:
    noted = within.setdefault(found, [])
    if any(other.at == change.at for other in noted):
        application.twice(change.at, PARTLY, PARTLY)
        return
    found[0].by = PARTLY
    noted.append(change)


def _gone(application: Application, at: Locator) -> Moment | None:
    """What is left of what a repeal takes away within a section: the notice of a moment, else nothing."""
    if at.moment is None or at.subsection is not None or at.points:
        return None
    return Moment(f"{at.moment} mom.", (Subsection((notice(application.amending),)),))


def change_within(application: Application, place: Place, position: int, changes: list[Change]) -> None:
    """Make the changes noted for one wording, and give it the endnotes that follow."""
    node = place.wordings[position]
    notices = [change for change in changes if change.wording == _gone(application, change.at) is not None]
    whole = isinstance(node, Section) and any(
        _is_last(node, change.at) for change in changes if change not in notices
    )
    for change in sorted(changes, key=lambda change: change.at.sort_key, reverse=True):
        separate = not whole and change not in notices and not isinstance(node, Annex)
        if separate and change.wording is not None:
            noted = ending_with(change.wording, endnote(application.amending))
            change = replace(change, wording=noted)
        try:
            node = changed(node, (change,))
        except Misplaced as error:
            application.fault(change.at, f"{noun(change.at)} {error.words}; rätta ingressen.")
    if whole or isinstance(node, Annex):
        node = marked(node, application.amending)
    place.wordings[position] = node


def _is_last(section: Section, at: Locator) -> bool:
    """Whether the endnote of what stands at ``at`` is that of the section: of all but an earlier moment."""
    last = section.content[-1]
    return at.moment is None or (isinstance(last, Moment) and last.label <= at.moment)


def exchange_within(
    application: Application, outer: Locator, moves: dict[Locator, Locator], within: Within
) -> None:
    """Note that the parts of ``outer`` change places as ``moves`` says; a fault where they can't."""
    at = next(iter(moves))
    if outer.section is None or at.moment is not None or not is_exchange(moves):
        application.fault(at, "En del av en paragraf kan inte numreras om; ge paragrafen ny lydelse.")
        return
    found = _wording_within(application, at)
    if found is None:
        return
    place, position = found
    node = place.wordings[position]
    assert isinstance(node, Section)
    try:
        made = exchanged_places(node, moves)
    except Misplaced as error:
        application.fault(at, f"{noun(at)} {error.words}; rätta ingressen.")
        return
    for change in made:
        _note_change(application, found, change, within)
