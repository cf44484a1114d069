"""The register's scope strings as values: what an amending act did, item by item."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place, Range
from toolkit.law.locator import Locator


class Action(StrEnum):
    """What happens; the value is ``atgard`` in JSON."""

    REPEAL = "upph"
    AMEND = "andr"
    NEW = "ny"
    RENUMBER = "beteckn"
    MOVE = "satts"
    LAPSE = "utgar"
    """What is to go: a heading, or an amending act that never came into force."""
    LAPSED = "utgar_genom"
    """The act itself is taken back, by the act named."""
    COMMENCE = "ikraft"
    EXTEND = "forts"
    LIMIT = "begr"
    """Its validity is limited in time ("begr. giltighet")."""
    REPRINT = "omtryck"


class What(StrEnum):
    """What an item is about."""

    PLACE = "lagrum"
    HEADING = "rubrik"
    TITLE = "forfattningsrubrik"
    INSTRUCTIONS = "anvisningar"
    """The instructions (anvisningar) that older tax acts have to a section."""


@dataclass(frozen=True, slots=True)
class ScopeItem:
    """One thing the act did to a run of places of one sort.

    No places: the act as a whole (or, for ``TITLE``, its title). ``to`` are the new places of a
    renumbering or a moved heading, pairwise. ``position`` is where the headings stand to their places,
    ``to_position`` where moved ones stand to the new.
    ``acts`` are SFS numbers of the acts that are put into force, extended or taken back. ``remark`` is
    what the register adds in words of its own, a limitation or a reference ("såvitt avser Danmark").
    ``points`` are the points of the instructions to ``places``.
    """

    action: Action
    places: tuple[Place, ...] = ()
    to: tuple[Place, ...] = ()
    what: What = What.PLACE
    position: Position = Position.OWN
    acts: tuple[str, ...] = ()
    to_position: Position = Position.OWN
    remark: str | None = None
    points: tuple[Place, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The item as ``omfattning`` prints it; docs/scope-strings.md tells what the values mean."""
        heading = self.what in (What.HEADING, What.TITLE)
        instructions = self.what is What.INSTRUCTIONS
        found: dict[str, object] = {
            "atgard": "rubrik" if heading else "anvisningar" if instructions else self.action.value,
            "lagrum": [place_text(place) for place in self.places],
            "till": [place_text(place) for place in self.to] + list(self.acts),
        }
        if heading:
            found["rubrik"] = self.action.value
            found["lage"] = "forfattning" if self.what is What.TITLE else self.position.value
            if self.action is Action.MOVE:
                found["till_lage"] = self.to_position.value
        if instructions:
            found["anvisningar"] = self.action.value
            found["punkter"] = [place_text(place) for place in self.points]
        if self.remark is not None:
            found["anm"] = self.remark
        return found


def place_text(place: Place) -> str:
    """A place as programs write it: "K2P7a", "B1", "1996:1332#P9"; a range as "P15-P17"."""
    if isinstance(place, Range):
        return f"{_text(place.first)}-{_text(place.last)}"
    return _text(place)


def _text(locator: Locator) -> str:
    return str(locator) if locator.act is not None else locator.fragment
