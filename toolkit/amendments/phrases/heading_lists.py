"""Reading which headings are meant: "rubrikerna närmast före 5 och 7 §§ och rubriken till 3 kap."."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place
from toolkit.amendments.phrases.place_lists import Named, PlaceReader, first_of
from toolkit.amendments.phrases.tokens import T
from toolkit.law.locator import Locator

HEADING = "rubriken|rubrikerna|rubrik|rubriker|kapitelrubriken|kapitelrubrikerna|rubr"
_PLURAL = frozenset(("rubrikerna", "rubriker", "kapitelrubrikerna", "rubr", "kapitelrubr"))


@dataclass(frozen=True, slots=True)
class NamedHeading:
    """A heading by the place that names it; ``place`` is None for the act's own title."""

    place: Place | None
    position: Position
    start: int
    end: int


def read_relation(reader: PlaceReader) -> Position | None:
    """Step past "närmast före", "närmast efter", "före", "efter" or "till" where one stands here.

    "Till" is the place's own heading, ``OWN``. None, and nothing read, where none stands here.
    """
    cursor = reader.cursor
    if cursor.sees("närmast|omedelbart|närm|närmst", "före|efter|för"):
        cursor.at += 1
    elif cursor.sees("närmast|omedelbart|närm", ".", "före|efter"):
        cursor.at += 2
    if cursor.take("före|för"):
        return Position.BEFORE
    if cursor.take("efter"):
        return Position.AFTER
    return Position.OWN if cursor.take("till") else None


def place_headings(named: list[Named], relation: Position) -> list[NamedHeading]:
    """The headings that stand in ``relation`` to places; nearest before a section is the section's own."""
    found = []
    for one in named:
        own = relation is Position.BEFORE and first_of(one.place).section is not None
        found.append(NamedHeading(one.place, Position.OWN if own else relation, one.start, one.end))
    return found


def read_headings(reader: PlaceReader, title: bool) -> list[NamedHeading]:
    """The headings named from "rubriken" on: one after a singular, a whole list after a plural.

    Where the places after a plural end, the next noun begins; after "rubriken" in the singular one place
    is read, so that "rubriken närmast före 5 § och 7 §" leaves 7 § to the sentence. ``title`` tells
    whether "rubriken till" an act may be meant; its name is left unread. Raises Unreadable.
    """
    cursor = reader.cursor
    noun = cursor.next()
    if noun.value.endswith("rubr"):
        cursor.take(".|,")
    return read_headed(reader, plural=noun.value in _PLURAL, title=title, start=noun.start)


def read_headed(reader: PlaceReader, *, plural: bool, title: bool, start: int) -> list[NamedHeading]:
    """What follows the noun of ``read_headings``: "närmast före 5 och 7 §§ och närmast efter 9 §"."""
    cursor = reader.cursor
    found: list[NamedHeading] = []
    while True:
        at = cursor.at
        relation = read_relation(reader)
        if relation is None and not (reader.lenient and cursor.peek().type is T.NUMBER):
            cursor.fail("”närmast före”, ”närmast efter” eller ”till”")
        if relation is Position.OWN and not reader.starts() and cursor.peek().type is T.WORD:
            if not title:
                cursor.fail("ett lagrum, inte författningens egen rubrik")
            return [*found, NamedHeading(None, Position.OWN, start, cursor.tokens[at].end)]
        headed = reader.lenient or relation is not Position.OWN
        here = reader.places(headed=headed) if plural else [reader.one_place()]
        chapters = all(one.place == Locator(chapter=first_of(one.place).chapter) for one in here)
        if relation is None and not chapters:
            cursor.fail("”närmast före” eller ”närmast efter”", at)
        found += place_headings(here, relation or Position.OWN)
        if not plural or not _goes_on(reader):
            return found


def _goes_on(reader: PlaceReader) -> bool:
    cursor, start = reader.cursor, reader.cursor.at
    cursor.take(",")
    cursor.take("och|samt")
    if cursor.at > start and (cursor.sees("närmast|omedelbart") or cursor.sees("till")):
        return True
    cursor.at = start
    return False
