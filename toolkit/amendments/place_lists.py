"""Reading lists of places: "1 kap. 2 och 11 §§, 3 kap. 2 § första stycket och bilaga 2".

One grammar for the clause and for the register, which abbreviates more ("ändr. 3 kap 2, 4 §§, bil. 2, p 3
övergångsbest."). What a program may not decide is refused: a chapter left out after one that was named,
"2 §" after "punkterna 3 och 4", letters that could be a preposition.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from toolkit.amendments.clause_model import Place, Range
from toolkit.amendments.clause_tokens import Cursor, T, Unreadable
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ORDINALS

_AND = "och|samt|resp|respektive"
_DETERMINERS = frozenset(("den", "de", "det"))
_QUALIFIERS = frozenset(("nuvarande", "nuv", "nya", "ny", "nytt", "tidigare"))
_GONE = frozenset(("upphävda", "upph"))
_LETTERS = re.compile("[a-zåäö]{1,2}")
_PREPOSITIONS = frozenset("iåp")
_UNITS = frozenset(("st", "av", "om"))
_AFTER_LETTERS = frozenset("och samt eller resp respektive kap mom ska skall av till i ordet orden".split())
_ANNEX = "bilaga|bilagan|bilagor|bilagorna|bil"
_POINT = "punkt|punkten|punkter|punkterna|p"
_TRANSITIONAL = re.compile(r"(?:ikraft\w*-|ikraftträdande\w*|övergångs\w*)")
_ROMAN = re.compile("[ivxlc]{1,6}")


@dataclass(frozen=True, slots=True)
class Named:
    """A place as it was named: where its words start and end in the text."""

    place: Place
    start: int
    end: int


Ends = tuple[Label, Label | None]
"""A label, or the two ends of a range."""

Listed = tuple[Ends, int, int]
"""What a list holds: the label or range, where its words start in the text, and its first token."""


@dataclass(slots=True)
class PlaceReader:
    """Reads places at a cursor.

    ``provisions`` reads what follows "övergångsbestämmelserna" and gives the SFS number of the act they
    belong to. ``lenient`` accepts the register's shorthand: sections without a §, "N kap" after sections
    still waiting for theirs, lists of moments and points without a unit of their own.
    """

    cursor: Cursor
    provisions: Callable[[], str]
    lenient: bool = False
    _in_section: bool = False

    def starts(self, ahead: int = 0) -> bool:
        """Whether a place starts ``ahead`` tokens on, past "nuvarande", "den nya" and their like."""
        cursor = self.cursor
        ahead += self._qualifier_length(ahead, alone=not self.lenient)
        token = cursor.peek(ahead)
        if token.type is T.NUMBER:
            return True
        if token.type is not T.WORD:
            return False
        word = token.value
        if word in _ANNEX.split("|") or word in _POINT.split("|") or self.provisions_start(ahead):
            return True
        following = cursor.peek(ahead + 1).value
        if word in ("avdelning", "avdelningen", "avd"):
            return True
        return word in ORDINALS and following.startswith(("stycket", "punkten", "avdelning"))

    def provisions_start(self, ahead: int = 0) -> bool:
        """Whether the transitional provisions are named here; the register cuts their name short."""
        word = self.cursor.peek(ahead).value
        if not self.lenient:
            return bool(_TRANSITIONAL.match(word))
        if word.startswith("ikrafttr"):
            rest = [self.cursor.peek(ahead + step).value for step in (1, 2)]
            following = rest[1] if rest[0] == "." else rest[0]
            return word.endswith("-") or following in (
                "-",
                "–",
                "till",
                "i",
                "o",
                "och",
                "best",
                "bestämmelser",
            )
        return word.startswith(("överg", "övereg"))

    def _qualifier_length(self, ahead: int, *, alone: bool) -> int:
        """How many words "nuvarande", "den nya" and the like take; ``alone`` accepts "nya" by itself."""
        cursor, length = self.cursor, 0
        if cursor.peek(ahead).value in _DETERMINERS:
            length = 1
        if (length or alone) and cursor.peek(ahead + length).value in _QUALIFIERS:
            length += 1
        if cursor.peek(ahead + length - 1).value == "tidigare" and cursor.peek(ahead + length).value in _GONE:
            length += 2 if cursor.peek(ahead + length + 1).value == "." else 1
        return length

    def qualifiers(self) -> None:
        """Step past "nuvarande", "den nya" and the like."""
        self.cursor.at += self._qualifier_length(0, alone=True)

    def separator(self) -> bool:
        """Step past a comma, "och", "samt" or ", och" if another place follows it; else stay.

        Where the register has left a comma out, a number right after another place is the next one.
        """
        cursor, start = self.cursor, self.cursor.at
        comma = cursor.take(",")
        word = cursor.take(_AND)
        if word and self.lenient:
            cursor.take(".")
        left_out = self.lenient and (cursor.peek().type is T.NUMBER or cursor.sees("de|den", "nya"))
        if (comma or word or left_out) and self.starts():
            return True
        cursor.at = start
        return False

    def _outside_sections(self, found: list[Named]) -> bool:
        """Whether an annex or transitional provisions follow a list of sections or chapters."""
        first = first_of(found[0].place)
        word = self.cursor.peek()
        apart = word.type is T.WORD and (word.value in _ANNEX.split("|") or self.provisions_start())
        return apart and (first.section is not None or first.chapter is not None)

    def _instructions_ahead(self) -> bool:
        """Whether "1-3 p anvisn." follows: points of instructions, not places of the act."""
        cursor, start = self.cursor, self.cursor.at
        if not self.lenient or cursor.peek().type is not T.NUMBER or _next_unit(cursor) != "p":
            return False
        try:
            return bool(self.point_labels()) and cursor.sees("anvisn")
        finally:
            cursor.at = start

    def places(self, *, headed: bool = False) -> list[Named]:
        """A list of one or more places. Raises Unreadable.

        ``headed`` stops before an annex or transitional provisions, which have no place in a list of
        headings that starts with a section or chapter.
        """
        found: list[Named] = []
        chaptered = False
        while True:
            self.qualifiers()
            start = self.cursor.at
            part = self._item()
            in_chapter = _chapter_of(part[0].place) is not None
            bare = _is_section(part[0].place) and not in_chapter
            if bare and chaptered and not self.lenient:
                self.cursor.fail("kapitlets nummer före paragrafen, som i resten av uppräkningen", start)
            chaptered = chaptered or (in_chapter and _is_section(part[0].place))
            found += part
            back = self.cursor.at
            if not self.separator():
                return found
            if self._instructions_ahead() or (headed and self._outside_sections(found)):
                self.cursor.at = back
                return found

    def one_place(self) -> Named:
        """A single place, no list and no range. Raises Unreadable."""
        self.qualifiers()
        start = self.cursor.at
        found = self._item()
        if len(found) != 1 or isinstance(found[0].place, Range):
            self.cursor.fail("ett enda lagrum efter ett ord i singular", start)
        return found[0]

    def _item(self) -> list[Named]:
        cursor = self.cursor
        token = cursor.peek()
        if token.type is T.NUMBER:
            return self._numbered()
        if cursor.take(_ANNEX):
            if token.value == "bil":
                cursor.take(".")
            return self._annexes(
                token.start, plural=token.value != "bilagan" and (self.lenient or token.value != "bilaga")
            )
        if cursor.take(_POINT):
            if token.value == "p":
                cursor.take(".")
            return self._transitional_points(token.start, plural=token.value in ("punkter", "punkterna", "p"))
        if token.type is T.WORD and self.provisions_start():
            return [self._named(Locator(amendment=self.provisions()), token.start)]
        if cursor.take("avdelning|avdelningen|avd"):
            cursor.take(".")
            return [self._named(Locator(part=self._part_label()), token.start)]
        if token.value in ORDINALS:
            return self._ordinal_first(token.start)
        raise Unreadable(cursor.at, "ett lagrum med nummer (”5 §”, ”2 kap. 3 §”, ”bilaga 1”)")

    def _named(self, place: Place, start: int) -> Named:
        return Named(place, start, self.cursor.tokens[self.cursor.at - 1].end)

    def _ordinal_first(self, start: int) -> list[Named]:
        number = ORDINALS[self.cursor.next().value]
        if self.cursor.take("avdelningen"):
            return [self._named(Locator(part=Label(number)), start)]
        if self.cursor.take("punkten"):
            points: tuple[Label, ...] = (Label(number),)
            return [self._named(Locator(amendment=self._provisions(), points=points), start)]
        self.cursor.need("stycket")
        return [self._named(Locator(amendment=self._provisions(), subsection=number), start)]

    def _part_label(self) -> Label:
        token = self.cursor.peek()
        if token.type is T.WORD and _ROMAN.fullmatch(token.value):
            self.cursor.at += 1
            return Label(None, token.value.upper())
        return self.label("avdelningens nummer")

    # Labels.

    def label(self, expected: str = "ett nummer") -> Label:
        """A label: "7", "7 a". Raises Unreadable, also where a letter may be a word of its own."""
        cursor = self.cursor
        token = cursor.peek()
        if token.type is not T.NUMBER:
            cursor.fail(expected)
        if len(token.value) > 6:
            cursor.fail("ett kortare nummer")
        cursor.at += 1
        letters = ""
        if self._letters_here():
            letters = cursor.next().value
        return Label(int(token.value), letters)

    def _letters_here(self) -> bool:
        """Whether letters of a label stand here: a word of its own ("i", "av") only where it can't be one."""
        token, following = self.cursor.peek(), self.cursor.peek(1)
        if token.type is not T.WORD or not _LETTERS.fullmatch(token.value):
            return False
        if token.value == "p" and (self._in_section or (self.lenient and following.type is T.WORD)):
            return False
        if len(token.value) == 1 and token.value not in _PREPOSITIONS:
            return True
        if token.value in _UNITS or (token.value in _PREPOSITIONS and following.type is T.NUMBER):
            return False
        return following.type is not T.WORD or following.value in _AFTER_LETTERS

    def _ends(self, expected: str = "ett nummer") -> Ends:
        cursor = self.cursor
        first = self.label(expected)
        if cursor.peek().type is not T.DASH:
            return first, None
        while cursor.peek().type is T.DASH:
            cursor.at += 1
        if cursor.peek().type is T.WORD and self._letters_here():
            return first, Label(first.number, cursor.next().value)
        return first, self.label("slutet på intervallet")

    def _list(self, expected: str = "ett nummer") -> list[Listed]:
        """Labels and ranges up to their unit, each with where its words start and the token it starts at."""
        cursor = self.cursor
        found = []
        while True:
            self.qualifiers()
            at = cursor.at
            found.append((self._ends(expected), cursor.tokens[at].start, at))
            back = cursor.at
            if self.lenient and cursor.sees(",", "nya"):
                cursor.at += 1
            elif not self.separator():
                return found
            self.qualifiers()
            if cursor.peek().type is not T.NUMBER:
                cursor.at = back
                return found

    def _spread(self, base: Locator, ends: list[Listed], name: str) -> list[Named]:
        """A place for each label or range: ``base`` with the field ``name`` set to it."""
        found = []
        for (first, last), start, at in ends:
            one = replace(base, **{name: _value(name, first)})  # type: ignore[arg-type]
            place: Place = one
            if last is not None:
                if not first < last:
                    self.cursor.fail("ett intervall från ett lägre till ett högre nummer", at)
                end = replace(base, **{name: _value(name, last)})  # type: ignore[arg-type]
                place = Range(one, end)
            found.append(self._named(place, start))
        return found

    # Units.

    def _numbered(self) -> list[Named]:
        """Sections, chapters, or sections of chapters; what the numbers are is said by what follows them."""
        cursor = self.cursor
        found: list[Named] = []
        chapter: Label | None = None
        while True:
            labels = self._list()
            here = Locator(chapter=chapter)
            if self.lenient and cursor.sees(",") and cursor.peek(1).type is T.SIGN:
                cursor.at += 1
            if cursor.peek().type is T.SIGN:
                cursor.at += 1
                found += self._spread(here, labels, "section")
                return [*found[:-1], *self._within(found[-1], single=len(labels) == 1)]
            if cursor.take("kap|kapitlet"):
                cursor.take(".")
                if not self._labels_follow():
                    if chapter is not None:
                        cursor.fail("”§” efter paragrafens nummer", cursor.at - 1)
                    return self._spread(here, labels, "chapter")
                found += self._waiting(here, labels)
                chapter = labels[-1][0][0]
            elif cursor.sees(_POINT) and chapter is None:
                cursor.at += 1
                cursor.take(".")
                return self._points_of(labels, self._provisions())
            elif self.lenient and not cursor.sees("mom|st"):
                return [*found, *self._spread(here, labels, "section")]
            else:
                cursor.fail("”§”, ”§§” eller ”kap.”")

    def _labels_follow(self) -> bool:
        here = self.cursor.at
        self.qualifiers()
        if self.cursor.peek().type is T.NUMBER:
            return True
        self.cursor.at = here
        return False

    def _waiting(self, here: Locator, labels: list[Listed]) -> list[Named]:
        """The sections of the chapter before in "6 kap 10, 9 kap 10 §"; none in "6 kap. 10 §"."""
        *before, ((_, range_end), _, at) = labels
        one_chapter = not before if here.chapter is None else bool(before) and self.lenient
        if range_end is not None or not one_chapter:
            self.cursor.fail("ett enda kapitel före sina paragrafer", at)
        return self._spread(here, before, "section") if before else []

    def _within(self, section: Named, *, single: bool) -> list[Named]:
        """What follows "5 §": moments, subsections, points, a sentence."""
        if not self._goes_within() or (self.lenient and (not single or self._place_ahead())):
            return [section]
        self._in_section = True
        try:
            return self._inner(section, single=single)
        finally:
            self._in_section = False

    def _inner(self, section: Named, *, single: bool) -> list[Named]:
        cursor, base = self.cursor, section.place
        if not single or isinstance(base, Range):
            cursor.fail("en enda paragraf före stycke, moment eller punkt")
        assert isinstance(base, Locator)
        found = [replace(section, end=cursor.tokens[cursor.at - 1].end)]
        if cursor.peek().type is T.NUMBER and self._unit_ahead("mom"):
            labels = self._list()
            cursor.need("mom")
            cursor.take(".")
            found = self._spread(base, labels, "moment")
            if len(found) > 1 or isinstance(found[0].place, Range):
                return found
        return self._subsections(found[0])

    def _goes_within(self) -> bool:
        token = self.cursor.peek()
        if token.type is T.NUMBER:
            return True
        return token.type is T.WORD and (token.value in ORDINALS or token.value in ("p", "punkt", "st"))

    def _place_ahead(self) -> bool:
        """Whether the labels that start here belong to the next section or chapter."""
        if self.cursor.peek().type is not T.NUMBER:
            return False
        start = self.cursor.at
        try:
            self._list()
            return self.cursor.peek().type is T.SIGN or self.cursor.sees("kap")
        finally:
            self.cursor.at = start

    def _unit_ahead(self, unit: str) -> bool:
        """Whether the labels that start here are counted in ``unit``."""
        start = self.cursor.at
        try:
            self._list()
            return self.cursor.sees(unit)
        finally:
            self.cursor.at = start

    def _subsections(self, base: Named) -> list[Named]:
        cursor, place = self.cursor, base.place
        assert isinstance(place, Locator)
        if cursor.peek().type is T.NUMBER and self._unit_ahead("st|stycket"):
            labels = self._list()
            cursor.next()
            cursor.take(".")
            found = self._spread(place, labels, "subsection")
        elif cursor.peek().value in ORDINALS and cursor.peek(1).value != "meningen":
            found = self._ordinals(base)
        else:
            return self._points(base)
        return found if len(found) > 1 or isinstance(found[0].place, Range) else self._points(found[0])

    def _ordinals(self, base: Named) -> list[Named]:
        cursor, place = self.cursor, base.place
        assert isinstance(place, Locator)
        found = []
        while cursor.peek().value in ORDINALS:
            token = cursor.next()
            found.append(Named(replace(place, subsection=ORDINALS[token.value]), base.start, token.end))
            if not (cursor.take(",") or cursor.take("och")):
                break
        cursor.need("stycket|styckena", expected="”stycket” eller ”styckena”")
        return found

    def _points(self, base: Named) -> list[Named]:
        cursor, place = self.cursor, base.place
        assert isinstance(place, Locator)
        found = [self._named(place, base.start)]
        named = cursor.take("punkt|punkten|punkterna|p")
        if named:
            cursor.take(".")
        if cursor.peek().type is T.NUMBER and not (
            self.lenient and not named and place.subsection is None and self._place_ahead()
        ):
            found = self._point_labels(place, base)
            cursor.take("p")
        if len(found) == 1 and cursor.peek().value in ORDINALS and cursor.peek(1).value == "meningen":
            number = ORDINALS[cursor.next().value]
            cursor.next()
            one = found[0].place
            assert isinstance(one, Locator)
            found = [self._named(replace(one, sentence=number), base.start)]
        return found

    def _point_labels(self, place: Locator, base: Named) -> list[Named]:
        """Points, without what belongs to the next place: in "första stycket 3 och 4 §" only 3."""
        cursor = self.cursor
        labels = self._list()
        if cursor.peek().type is T.SIGN or cursor.sees("kap"):
            if len(labels) != 2:
                cursor.fail(
                    "en uppräkning där det framgår vad som är punkter och vad som är paragrafer", labels[0][2]
                )
            (label, _), _, _ = labels[0]
            cursor.at = labels[0][2]
            self._ends()
            return [self._named(replace(place, points=(label,)), base.start)]
        subsection = place if place.subsection is not None else replace(place, subsection=1)
        return self._spread(subsection, labels, "points")

    def _annexes(self, start: int, *, plural: bool) -> list[Named]:
        cursor = self.cursor
        token = cursor.peek()
        if token.type is T.WORD and len(token.value) == 1 and token.value not in _PREPOSITIONS:
            cursor.at += 1
            letter = self.cursor.text[token.start : token.end]
            found = [self._named(Locator(annex=letter), start)]
            while plural and cursor.sees(",") and _is_capital(cursor, 1):
                cursor.at += 2
                token = cursor.tokens[cursor.at - 1]
                found.append(self._named(Locator(annex=cursor.text[token.start : token.end]), token.start))
            return found
        if token.type is not T.NUMBER:
            if token.type is T.MARK and token.value not in ",.;:":
                cursor.fail("bilagans nummer")
            return [self._named(Locator(annex=""), start)]
        labels = self._list() if plural else [(self._ends(), start, cursor.at)]
        if plural and (cursor.peek().type is T.SIGN or cursor.sees("kap|mom")):
            if not self.lenient or len(labels) != 2:
                cursor.fail("en uppräkning där bilagor och paragrafer går att skilja åt")
            cursor.at = labels[-1][2] - 1
            labels = labels[:-1]
        return self._spread(Locator(), labels, "annex")

    def _transitional_points(self, start: int, *, plural: bool) -> list[Named]:
        labels = self._list("punktens nummer") if plural else [(self._ends("punktens nummer"), start, 0)]
        return self._points_of(labels, self._provisions())

    def _points_of(self, labels: list[Listed], amendment: str) -> list[Named]:
        return self._spread(Locator(amendment=amendment), labels, "points")

    def point_labels(self) -> list[Named]:
        """Points that stand before their noun, "1-3 p"; none, and nothing read, where no "p" follows."""
        start = self.cursor.at
        labels = self._list()
        if not self.cursor.take("p"):
            self.cursor.at = start
            return []
        self.cursor.take(".")
        return self._spread(Locator(), labels, "points")

    def _provisions(self) -> str:
        self.cursor.take("i|till|av")
        token = self.cursor.peek()
        named = self.lenient and token.type is T.NUMBER and self.cursor.peek(1).value == ":"
        if not named and (token.type is not T.WORD or not self.provisions_start()):
            self.cursor.fail("vilka övergångsbestämmelser punkten står i")
        return self.provisions()


def _next_unit(cursor: Cursor) -> str:
    """What the labels that start here are counted in: the first token that can't be one of them."""
    ahead = 0
    while True:
        token = cursor.peek(ahead)
        part = token.type in (T.NUMBER, T.DASH) or token.value in (",", "och")
        letters = token.type is T.WORD and len(token.value) == 1 and token.value != "p"
        if not part and not letters:
            return token.value
        ahead += 1


def _is_capital(cursor: Cursor, ahead: int) -> bool:
    token = cursor.peek(ahead)
    return token.type is T.WORD and len(token.value) == 1 and cursor.text[token.start].isupper()


def _value(name: str, label: Label) -> object:
    if name == "points":
        return (label,)
    if name == "annex":
        return str(label)
    if name == "subsection":
        return label.number
    return label


def first_of(place: Place) -> Locator:
    """The place itself, or the first one of a range."""
    return place.first if isinstance(place, Range) else place


def _chapter_of(place: Place) -> Label | None:
    return first_of(place).chapter


def _is_section(place: Place) -> bool:
    return first_of(place).section is not None
