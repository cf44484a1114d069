"""Inserting, rewording, removing and moving headings, once the sections stand where they are to stand."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.applying.application import Application, noun, validity
from toolkit.amendments.applying.places import Place
from toolkit.amendments.operations import (
    InsertHeading,
    MoveHeading,
    Position,
    RepealHeading,
    SubstituteHeading,
)
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Chapter, Heading, Node, Part
from toolkit.law.typography import quote

_Own = tuple[Locator, Position]


def apply_headings(application: Application) -> None:
    """Apply the operations on headings: first on those that stand there, then the new ones."""
    headings = _Headings(application)
    for op in application.amending.operations:
        match op:
            case RepealHeading():
                headings.exchange(application.at(op.before), op.position, None)
            case MoveHeading():
                headings.take(application.at(op.before), op.position)
            case SubstituteHeading():
                headings.exchange(application.at(op.before), op.position, op.text)
            case _:
                pass
    headings.carry_out()
    for op in application.amending.operations:
        match op:
            case MoveHeading():
                text = headings.taken.get((application.at(op.before), op.position))
                if text is not None:
                    headings.insert(application.at(op.new), op.new_position, text)
            case InsertHeading():
                headings.insert(application.at(op.before), op.position, op.text)
            case _:
                pass


class _Headings:
    """The headings of an act while they are being changed.

    What happens to each is noted first and carried out at once, so that no operation sees what
    another has done.
    """

    def __init__(self, application: Application) -> None:
        self.application = application
        self.taken: dict[_Own, str] = {}
        self._noted: dict[int, tuple[list[Node], dict[int, str | None]]] = {}
        self._own: dict[int, tuple[Place, str | None]] = {}

    def take(self, at: Locator, position: Position) -> None:
        """Remove the heading at ``at`` and remember it in ``taken``."""
        text = self.exchange(at, position, None)
        if text is not None:
            self.taken[at, position] = text

    def exchange(self, at: Locator, position: Position, text: str | None) -> str | None:
        """Give the heading at ``at`` a new text, or remove it. Returns the old text; None with a fault."""
        places = self.application.open.before(at) or self.application.open.now(at)
        if not places:
            self.application.missing(at)
            return None
        if position is Position.OWN and at.section is None:
            return self._exchange_own(at, places[0], text)
        found = [entry for place in places if (entry := self._nearest(place, position)) is not None]
        found = self._in_time(found)
        if len(found) != 1:
            there = "står ingen rubrik" if not found else "står flera lydelser av rubriken"
            self._fault(at, position, f"{there}; rätta vilken rubrik som avses.")
            return None
        lead, index = found[0]
        noted = self._noted.setdefault(id(lead), (lead, {}))[1]
        if index in noted:
            self._fault(at, position, "ändras rubriken två gånger; behåll en av ändringarna.")
            return None
        noted[index] = text
        heading = lead[index]
        return heading.text if isinstance(heading, Heading) else None

    def _in_time(self, found: list[tuple[list[Node], int]]) -> list[tuple[list[Node], int]]:
        date = self.application.date
        if len(found) < 2 or date is None:
            return found
        return [entry for entry in found if validity(entry[0][entry[1]]).covers(date)]

    def _exchange_own(self, at: Locator, place: Place, text: str | None) -> str | None:
        node = place.wordings[0] if place.wordings else None
        old = node.heading if isinstance(node, Chapter | Part | Annex) else None
        if old is None:
            self.application.fault(at, f"{noun(at)} har ingen rubrik; inför rubriken som ny.")
            return None
        if id(place) in self._own:
            self.application.twice(at, "får rubriken ändrad", "får rubriken ändrad")
            return None
        self._own[id(place)] = place, text
        return old

    def carry_out(self) -> None:
        """Do what has been noted."""
        for lead, noted in self._noted.values():
            for index in sorted(noted, reverse=True):
                text, old = noted[index], lead[index]
                assert isinstance(old, Heading)
                lead[index : index + 1] = [] if text is None else [replace(old, text=text)]
        for place, text in self._own.values():
            _set_own(place, text)

    def insert(self, at: Locator, position: Position, text: str) -> None:
        """Put a new heading nearest before or after ``at``, or as the heading of a chapter."""
        places = self.application.open.now(at)
        if not places or not any(place.wordings for place in places):
            if self.application.open.before(at):
                self._fault(at, position, "ska det stå en rubrik, men där finns inget längre; rätta platsen.")
            else:
                self.application.missing(at)
            return
        place = places[0]
        if position is Position.OWN and at.section is None:
            if getattr(place.wordings[0], "heading", None) is not None:
                self.application.fault(at, f"{noun(at)} har redan en rubrik; ge den ny lydelse i stället.")
                return
            _set_own(place, text)
            return
        lead, index = place.lead, len(place.lead)
        if position is Position.AFTER:
            following = self.application.open.after(place)
            if following is None:
                self._fault(at, position, "kan ingen rubrik sättas; ange vilken paragraf den ska stå före.")
                return
            lead = following
            index = next((i for i, node in enumerate(lead) if isinstance(node, Heading)), len(lead))
        beside = lead[index - 1 : index] if position is not Position.AFTER else lead[index : index + 1]
        if beside and isinstance(beside[0], Heading) and beside[0].text == text:
            self._fault(at, position, f"står rubriken {quote(text)} redan; stryk den ur ingressen.")
            return
        lead.insert(index, Heading(text))

    def _nearest(self, place: Place, position: Position) -> tuple[list[Node], int] | None:
        if position is Position.AFTER:
            lead = self.application.open.after(place) or []
            index = next((i for i, node in enumerate(lead) if isinstance(node, Heading)), -1)
        else:
            lead = place.lead
            index = len(lead) - 1
        return (lead, index) if index >= 0 and isinstance(lead[index], Heading) else None

    def _fault(self, at: Locator, position: Position, message: str) -> None:
        where = "efter" if position is Position.AFTER else "före"
        self.application.fault(at, f"Närmast {where} {noun(at)} {message}")


def _set_own(place: Place, text: str | None) -> None:
    node = place.wordings[0]
    if isinstance(node, Chapter | Part):
        place.wordings[0] = replace(node, heading=text)
    if isinstance(node, Annex) and text is not None:
        place.wordings[0] = replace(node, heading=text)
