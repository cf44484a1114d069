"""One part of a written enacting clause, and what its writers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.amendments.orders import Place
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.amendments.phrases.written_places import Shape, shape
from toolkit.law.faults import FaultError
from toolkit.law.typography import quote


@dataclass(frozen=True, slots=True)
class Part:
    """A part's text around the base act: as ``plain`` where the act has been named, else ``naming`` it.

    ``bare`` stands for the act where it has been named already ("lagen", or nothing); ``joint`` stands
    before its name where it hasn't (" i ", " till "). ``refers`` says that the text points back at the
    act ("om ändring i den lagen"), so that it must be named before.
    """

    head: str
    tail: str
    bare: str = ""
    joint: str = " "
    refers: bool = False

    @property
    def plain(self) -> str:
        """The text in a clause that has named the base act."""
        return f"{self.head}{self.bare}{self.tail}"

    def naming(self, citation: str) -> str:
        """The text with the base act named in it."""
        return f"{self.head}{self.joint}{citation}{self.tail}"

    def joined(self, others: Iterable[Part]) -> Part:
        """This part and the others as one: "… och att …"."""
        return replace(self, tail=self.tail + "".join(f" och att {other.plain}" for other in others))


def with_till(place: Place) -> bool:
    """Whether the act is joined to the place with "till": "bilaga 2 till lagen", but "2 § lagen"."""
    return shape(place) in (Shape.ANNEX, Shape.PROVISIONS, Shape.PART)


def noun_of(place: Place) -> str:
    """What sort of thing the place is: "section", "point", "annex" …"""
    locator = first_of(place)
    if locator.points:
        return "point"
    for name in ("subsection", "moment", "section", "chapter", "annex", "part"):
        if getattr(locator, name) is not None:
            return name
    return ""


def quoted(text: str) -> str:
    """``text`` in quotation marks. Raises FaultError where it holds a quotation mark itself."""
    if any(mark in text for mark in '”"“»«„'):
        raise FaultError.of(
            f"Texten {text} innehåller citattecken och kan inte citeras i ingressen; "
            "låt den tryckas efter ingressen."
        )
    return quote(text)
