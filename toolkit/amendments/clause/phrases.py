"""What the sentences of an enacting clause are made of: subjects, the act, quotations, times."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from toolkit.amendments.clause.citation import WORD_NOUNS as _NOUNS
from toolkit.amendments.clause.citation import Citation, read_citation, take_anaphor
from toolkit.amendments.orders import Count, Kind, Order, Place, Range
from toolkit.amendments.phrases.heading_lists import HEADING, NamedHeading, read_headings
from toolkit.amendments.phrases.label_ranges import MOST, expand_new
from toolkit.amendments.phrases.place_lists import Named, PlaceReader
from toolkit.amendments.phrases.tokens import Cursor, T, Token
from toolkit.law.locator import Locator
from toolkit.law.months import MONTHS

MODAL = "ska|skall|skola"
WORD_NOUNS = "|".join(sorted(_NOUNS))
_WHOSE = "dess|deras|paragrafens|paragrafernas|bestämmelsens|bestämmelsernas|kapitlets|bilagans|rubrikens"
_WORDING = "lydelsen|lydelse|lydelser|lydelserna"
_TIME_START = frozenset("vid med den från efter till".split())
_TIME_WORDS = frozenset(
    [*MONTHS, *"vid med utgången av den från och till dag som regeringen bestämmer år månad".split()]
)


@dataclass(slots=True)
class Context:
    """What the sentences of one clause share: the text, its base act once known, and what was found."""

    text: str
    tokens: list[Token]
    ends: list[int]
    """For each token, where a title that starts there ends at the latest."""
    base: Citation | None = None
    expanded: int = 0
    """How many places the ranges of what is new have been counted out to."""
    orders: list[Order] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)

    def citation(self, cursor: Cursor, stop: int) -> Citation:
        """Read an act's name. Raises Unreadable, also where it is another act than the clause's own."""
        start = cursor.at
        cited = read_citation(cursor, min(stop, cursor.stop))
        if self.base is not None and cited.number != self.base.number:
            cursor.fail("samma grundförfattning som i ingressens början", start)
        return cited

    def settled(self) -> tuple[Order, ...]:
        """The orders, the act's own transitional provisions by its number where it has one."""
        number = self.base.number if self.base else None
        if number is None:
            return tuple(self.orders)
        return tuple(
            replace(
                order,
                targets=tuple(_own_provisions(place, number) for place in order.targets),
                new=order.new and _own_provisions(order.new, number),
            )
            for order in self.orders
        )


def _own_provisions(place: Place, number: str) -> Place:
    if isinstance(place, Range):
        if place.first.amendment != "":
            return place
        return Range(replace(place.first, amendment=number), replace(place.last, amendment=number))
    return replace(place, amendment=number) if place.amendment == "" else place


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a sentence is about: places and headings, in order, and the words it stands in."""

    places: tuple[Named, ...] = ()
    headings: tuple[NamedHeading, ...] = ()

    @property
    def ordered(self) -> list[Named | NamedHeading]:
        """Places and headings as they follow each other in the text."""
        return sorted([*self.places, *self.headings], key=lambda one: one.start)

    def and_also(self, more: Subjects) -> Subjects:
        """These and ``more``."""
        return Subjects((*self.places, *more.places), (*self.headings, *more.headings))


class Sentence:
    """What one sentence is made of, read at a cursor: its act, its subjects, quotations and times."""

    def __init__(self, context: Context, cursor: Cursor) -> None:
        self.context = context
        self.cursor = cursor
        self.reader = PlaceReader(cursor, self._provisions)
        self.instead_of: str | None = None

    def add(self, kind: Kind, place: Place | None, start: int, **fields: object) -> None:
        targets = () if place is None else (place,)
        end = self.cursor.tokens[self.cursor.at - 1].end
        order = Order(kind, targets, start=start, end=end)
        self.context.orders.append(replace(order, **fields) if fields else order)  # type: ignore[arg-type]

    # The base act, where the sentence names it.

    def act(self) -> bool:
        """Read "lagen (2003:1210) om …" or "lagen" up to the verb; whether either stood here."""
        cursor = self.cursor
        if cursor.done or cursor.sees(MODAL) or cursor.peek().type is not T.WORD:
            return False
        if self.words_start() or self.wording_named():
            return False
        if take_anaphor(cursor):
            return True
        stop = min(self.context.ends[cursor.at], cursor.stop)
        cited = self.context.citation(cursor, stop)
        if self.context.base is None:
            self.context.base = cited
        return True

    def _provisions(self) -> str:
        """Read "övergångsbestämmelserna (till lagen …)"; the amending act's number, "" for the base act."""
        cursor = self.cursor
        first = cursor.next().value
        if first.endswith("-"):
            cursor.need("och")
            if not cursor.peek().value.startswith("övergångsbestämmelse"):
                cursor.fail("”övergångsbestämmelserna”")
            cursor.at += 1
        if not cursor.take("till"):
            return ""
        if take_anaphor(cursor):
            return ""
        start = cursor.at
        stop = self._end_of_provisions_act()
        cited = read_citation(cursor, stop)
        if self.context.base is None:
            self.context.base = cited
        if cited.number is None:
            if cited.text != self.context.base.text:
                cursor.fail("ett SFS-nummer på den författning vars övergångsbestämmelser ändras", start)
            return ""
        return "" if cited.number == self.context.base.number else cited.number

    def _end_of_provisions_act(self) -> int:
        cursor = self.cursor
        stop = min(self.context.ends[cursor.at], cursor.stop)
        for position in range(cursor.at, stop):
            follows = position + 1
            if cursor.tokens[position].value in (",", "och", "samt") and (
                self.reader.starts(follows - cursor.at)
                or cursor.tokens[follows].value in ("till", "att", *HEADING.split("|"))
            ):
                return position
        return stop

    # Sentences.

    def joined_act(self) -> bool:
        """Read the act after its places: "2 § lagen (…)", "bilaga 2 till lagen (…)"."""
        cursor = self.cursor
        joined = cursor.take("till") or cursor.take("hela") or (not self.wording_named() and cursor.take("i"))
        found = self.act()
        if joined and not found:
            cursor.fail("namnet på den författning som ändras")
        return found

    def replaced_wording(self) -> None:
        """Read "(i stället för) lydelsen enligt lagen (2024:5) om ändring i …". Raises Unreadable."""
        cursor = self.cursor
        if not cursor.take("i", "stället", "för"):
            cursor.need("i")
        cursor.take(_WHOSE)
        cursor.need(_WORDING, "enligt")
        stop = min(self.context.ends[cursor.at], cursor.stop)
        acts = [token for token in cursor.tokens[cursor.at : stop] if token.type is T.ACT]
        if not acts:
            cursor.fail("SFS-numret på den ändringsförfattning vars lydelse ersätts")
        self.instead_of = acts[0].value
        if self.context.base is None and len(acts) > 1:
            while not cursor.take("ändring|ändringar", "i"):
                cursor.at += 1
            self.context.base = self.context.citation(cursor, stop)
        cursor.at = stop
        while cursor.tokens[cursor.at - 1].value == ",":
            cursor.at -= 1
        cursor.take(",") if cursor.sees(",", MODAL) else None

    def words_start(self) -> bool:
        """Whether words that the clause exchanges start here: "ordet ”X”", or the quotation alone."""
        cursor = self.cursor
        return cursor.peek().type is T.QUOTE or cursor.sees(WORD_NOUNS)

    def wording_named(self) -> bool:
        """Whether a wording of the subjects is named: "i stället för", "i paragrafens lydelse enligt"."""
        cursor = self.cursor
        if cursor.sees("i", "stället"):
            return True
        return cursor.sees("i", _WHOSE, _WORDING, "enligt") or cursor.sees("i", _WORDING, "enligt")

    def subject_starts(self) -> bool:
        return self.reader.starts() or self.cursor.sees(HEADING)

    def subjects(self, *, title: bool) -> Subjects:
        """Places and headings, joined by commas and "och". Raises Unreadable."""
        cursor = self.cursor
        places: list[Named] = []
        headings: list[NamedHeading] = []
        while True:
            if cursor.sees(HEADING):
                headings += read_headings(self.reader, title)
            else:
                places += self.reader.places()
            start = cursor.at
            cursor.take(",")
            cursor.take("och|samt")
            if cursor.at == start or not self.subject_starts():
                cursor.at = start
                return Subjects(tuple(places), tuple(headings))

    def time(self) -> str | None:
        """Read "vid utgången av februari 2003" or "den 1 juli 2003"; None where no time follows."""
        cursor, start = self.cursor, self.cursor.at
        if cursor.peek().value not in _TIME_START:
            return None
        while True:
            token = cursor.peek()
            if token.value == "och" and cursor.peek(1).value != "med":
                break
            if token.type is not T.NUMBER and not (token.type is T.WORD and token.value in _TIME_WORDS):
                break
            cursor.at += 1
        tokens = cursor.tokens
        return " ".join(self.context.text[tokens[start].start : tokens[cursor.at - 1].end].split())

    def quotation(self) -> str:
        """Read quoted words, with single spaces. Raises Unreadable."""
        if self.cursor.peek().type is not T.QUOTE:
            self.cursor.fail("text inom citattecken")
        return " ".join(self.cursor.next().value.split())

    def counted(self, place: Place, at: int) -> tuple[Locator, ...]:
        """The places of a range of what is new. Raises Unreadable where it can't be counted out."""
        if isinstance(place, Locator):
            return (place,)
        try:
            found = expand_new(place)
            self.context.expanded += len(found)
            if self.context.expanded > MOST:
                raise ValueError("more places than an act has")
            return found
        except ValueError:
            self.cursor.fail("ett intervall som kan räknas upp (”29–38 §§”, ”7 a–7 d §§”)", at)
