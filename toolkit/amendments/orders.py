"""The enacting clause (ingress) as values: as read, as ordered, and as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from toolkit.amendments.operations import Position
from toolkit.law.locator import Locator


@dataclass(frozen=True, slots=True)
class EnactingClause:
    """A clause ready for print.

    One kind of change: ``lead`` is the whole sentence and ``parts`` is empty (ING03). Several: ``lead``
    is "Härigenom föreskrivs i fråga om lagen (2003:1210) om …" without a full stop, and each part
    goes from "att" to its own comma or full stop; the word *dels* before it, in italics, is the
    writer's to set (ING05).
    """

    lead: str
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The clause as running text, "dels" before each part."""
        return " ".join([self.lead, *(f"dels {part}" for part in self.parts)])


class Form(StrEnum):
    """What the clause opens with, and so what the act is."""

    PROPOSAL = "förslag"
    """Härigenom föreskrivs …"""
    LAW = "lag"
    """Enligt riksdagens beslut föreskrivs …"""
    ORDINANCE = "förordning"
    """Regeringen föreskriver …"""


class Kind(StrEnum):
    """What a clause orders. The value is the name of the operation in ``operations`` that it becomes."""

    REPEAL = "Repeal"
    SUBSTITUTE = "Substitute"
    INSERT = "Insert"
    RENUMBER = "Renumber"
    INSERT_HEADING = "InsertHeading"
    SUBSTITUTE_HEADING = "SubstituteHeading"
    REPEAL_HEADING = "RepealHeading"
    MOVE_HEADING = "MoveHeading"
    SUBSTITUTE_TITLE = "SubstituteTitle"
    REPLACE_WORD = "ReplaceWord"
    DELETE_WORD = "DeleteWord"
    EXTEND = "Extend"


@dataclass(frozen=True, slots=True)
class Range:
    """ "24–37 §§": every place of its kind from ``first`` to ``last``, those that exist (see ``expand``)."""

    first: Locator
    last: Locator


Place = Locator | Range


@dataclass(frozen=True, slots=True)
class Order:
    """One operation that a clause orders, without the wording that is printed after the clause.

    ``targets`` holds one place: what ``target`` or ``before`` is in the operation. It holds any number
    for the two that concern words (none: the whole act), and none for the title. A ``Range`` in it
    stands for one order for each place in it. ``new`` is the new place of ``RENUMBER`` and
    ``MOVE_HEADING``. ``text`` is what the clause quotes: a heading, the title, the word that goes;
    ``new_text`` the word that comes. A heading without ``text`` is printed after the clause.
    ``until`` is the time given in the clause's own words; ``instead_of`` as in ``Substitute``.
    ``start`` and ``end`` say where in the text it was read; they don't count when orders are compared.
    """

    kind: Kind
    targets: tuple[Place, ...] = ()
    new: Place | None = None
    text: str | None = None
    new_text: str | None = None
    inflected: bool = False
    headings: tuple[Place, ...] = ()
    position: Position = Position.OWN
    new_position: Position = Position.OWN
    until: str | None = None
    instead_of: str | None = None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def target(self) -> Place:
        """The only place of an order that concerns one; the act as a whole where none is named."""
        return self.targets[0] if self.targets else Locator()

    @property
    def printed(self) -> bool:
        """Whether a wording follows the clause ("följande lydelse")."""
        headings = (Kind.INSERT_HEADING, Kind.SUBSTITUTE_HEADING, Kind.SUBSTITUTE_TITLE)
        return self.kind in (Kind.SUBSTITUTE, Kind.INSERT) or (self.kind in headings and self.text is None)


@dataclass(frozen=True, slots=True)
class Count:
    """A number the clause states in words ("tolv nya paragrafer") and how many labels it lists."""

    noun: str
    stated: int
    listed: int


@dataclass(frozen=True, slots=True)
class ReadClause:
    """An enacting clause that has been read to its last word.

    ``citation`` is the base act as the clause names it ("lagen (2003:1210) om …", "brottsbalken");
    ``number`` its SFS number, None where the name carries none (ACT07). ``orders`` stand in the order
    of the clause. ``counts`` are for review: a clause that counts wrongly is read all the same, since
    the list says what is meant.
    """

    form: Form
    citation: str
    number: str | None
    orders: tuple[Order, ...]
    counts: tuple[Count, ...] = ()
