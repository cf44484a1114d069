"""Reading lists of places: "1 kap. 2 och 11 §§, 3 kap. 2 § första stycket och bilaga 2".

One grammar for the clause and for the register, which abbreviates more ("ändr. 3 kap 2, 4 §§, bil. 2, p 3
övergångsbest."). What a program may not decide is refused: a chapter left out after one that was named,
"2 §" after "punkterna 3 och 4", letters that could be a preposition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.label_lists import ANNEX, POINT, PREPOSITIONS, Listed
from toolkit.amendments.phrases.places_within import Named, WithinReader
from toolkit.amendments.phrases.tokens import Cursor, T, Unreadable
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ORDINALS

_ROMAN = re.compile("[ivxlc]{1,6}")


class PlaceReader(WithinReader):
    """Reads places at a cursor: sections, chapters, parts, annexes, transitional provisions."""

    __slots__ = ()

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

    def _outside_sections(self, found: list[Named]) -> bool:
        """Whether an annex or transitional provisions follow a list of sections or chapters."""
        first = first_of(found[0].place)
        word = self.cursor.peek()
        apart = word.type is T.WORD and (word.value in ANNEX.split("|") or self.provisions_start())
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

    def _item(self) -> list[Named]:
        cursor = self.cursor
        token = cursor.peek()
        if token.type is T.NUMBER:
            return self._numbered()
        if cursor.take(ANNEX):
            if token.value == "bil":
                cursor.take(".")
            return self._annexes(
                token.start, plural=token.value != "bilagan" and (self.lenient or token.value != "bilaga")
            )
        if cursor.take(POINT):
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
            elif cursor.sees(POINT) and chapter is None:
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

    def _annexes(self, start: int, *, plural: bool) -> list[Named]:
        cursor = self.cursor
        token = cursor.peek()
        if token.type is T.WORD and len(token.value) == 1 and token.value not in PREPOSITIONS:
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
        if self._section_or_annex_ahead():
            return self._points_in(labels)
        return self._points_of(labels, self._provisions())

    def _section_or_annex_ahead(self) -> bool:
        """Whether points of a section or annex are named: "punkterna 2 och 3 i 5 §", "punkt 4 i bilaga 2"."""
        following = self.cursor.peek(1)
        named = following.type is T.NUMBER or following.value in ANNEX.split("|")
        return not self.lenient and self.cursor.sees("i|till") and named

    def _points_in(self, labels: list[Listed]) -> list[Named]:
        self.cursor.at += 1
        start = self.cursor.at
        place = self.one_place().place
        assert isinstance(place, Locator)
        if place.points or (place.section is None and place.annex is None):
            self.cursor.fail("den paragraf eller bilaga som punkten står i", start)
        if place.section is not None and place.subsection is None:
            place = replace(place, subsection=1)
        return self._spread(place, labels, "points")

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


def first_of(place: Place) -> Locator:
    """The place itself, or the first one of a range."""
    return place.first if isinstance(place, Range) else place


def _chapter_of(place: Place) -> Label | None:
    return first_of(place).chapter


def _is_section(place: Place) -> bool:
    return first_of(place).section is not None


__all__ = ["Named", "PlaceReader", "first_of"]
