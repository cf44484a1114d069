"""Reading places within a section: "2 § 1 mom.", "5 § första stycket 3", "5 § 2 st. 3 p"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.label_lists import LabelReader, Listed
from toolkit.amendments.phrases.tokens import T
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ORDINALS


@dataclass(frozen=True, slots=True)
class Named:
    """A place as it was named: where its words start and end in the text."""

    place: Place
    start: int
    end: int


class WithinReader(LabelReader):
    """Reads what may follow "5 §", and makes places of labels."""

    __slots__ = ()

    def _named(self, place: Place, start: int) -> Named:
        return Named(place, start, self.cursor.tokens[self.cursor.at - 1].end)

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


def _value(name: str, label: Label) -> object:
    if name == "points":
        return (label,)
    if name == "annex":
        return str(label)
    if name == "subsection":
        return label.number
    return label
