"""The parts of a written enacting clause: one for each kind of change, without "dels" and "att"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from toolkit.amendments.clause.new import inserted
from toolkit.amendments.clause.part import Part, noun_of, quoted, with_till
from toolkit.amendments.operations import BaseAct, Position
from toolkit.amendments.orders import Kind, Order, Place, Range
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.amendments.phrases.written_places import (
    SHORTEST_RANGE,
    Shape,
    Writing,
    by_relation,
    headings_phrase,
    place_key,
    range_length,
    relation,
    shape,
    units,
)
from toolkit.law.locator import Locator
from toolkit.law.typography import enumerate_words

K = TypeVar("K")

_NAMES = "lagen balken förordningen kungörelsen stadgan instruktionen reglementet ordningen".split()


class Parts:
    """Writes the parts of one clause. ``orders`` stand in clause order."""

    def __init__(
        self, base: BaseAct, kind: str, orders: Sequence[Order], present: tuple[Locator, ...] | None
    ) -> None:
        self.orders = orders
        self.act = _short_name(base.citation)
        renumbered = [order for order in orders if order.kind is Kind.RENUMBER]
        amending = "lagen" if kind == "lag" else "förordningen"
        self.amending = amending
        provisions = {
            locator.amendment: f"{amending} ({locator.amendment}) om ändring i den {self.act}"
            for order in orders
            for locator in map(first_of, (*order.targets, *([order.new] if order.new else [])))
            if locator.amendment and locator.amendment != base.number
        }
        self.own = base.number
        self.others = frozenset(provisions)
        self.old = Writing(present=present, provisions=provisions)
        self.new = Writing(inserting=True, provisions=provisions)
        self.plain = Writing(provisions=provisions)
        self.changed = replace(self.old, new_labels=frozenset(first_of(o.new) for o in renumbered if o.new))
        self.current = replace(self.old, old_labels=frozenset(first_of(o.target) for o in renumbered))

    def parts(self) -> list[Part]:
        """The parts in the order of ING07."""
        kinds = self._by_kind()
        found: list[Part] = []
        for _, repeals in _grouped(kinds[Kind.REPEAL], lambda order: order.until or ""):
            until = repeals[0].until
            tail = f" ska upphöra att gälla{f' {until}' if until else ''}"
            found += self._places(repeals, tail, self.old)
        if kinds[Kind.REPEAL_HEADING]:
            found.append(self._subjects([], kinds[Kind.REPEAL_HEADING], False, " ska utgå", self.old))
        found += self._renumbering(kinds[Kind.RENUMBER])
        for _, extended in _grouped(kinds[Kind.EXTEND], lambda order: order.until or ""):
            until = extended[0].until
            found += self._places(
                extended, f" ska fortsätta att gälla{f' {until}' if until else ''}", self.old
            )
        found += [self._word(order) for order in kinds[Kind.DELETE_WORD] + kinds[Kind.REPLACE_WORD]]
        found += self._wordings(kinds)
        found += self._quoted(kinds)
        found += self._moved(kinds[Kind.MOVE_HEADING])
        found += inserted(kinds, self.new)
        return found

    def _by_kind(self) -> dict[Kind, list[Order]]:
        found: dict[Kind, list[Order]] = {kind: [] for kind in Kind}
        for order in self.orders:
            found[order.kind].append(order)
        return found

    # Subjects.

    def _places(self, orders: list[Order], tail: str, writing: Writing) -> list[Part]:
        """One part for the places, and one for the act as a whole where that is meant."""
        whole = [order for order in orders if shape(order.target) is Shape.ACT]
        rest = [order for order in orders if shape(order.target) is not Shape.ACT]
        found = []
        if rest:
            found.append(self._subjects([order.target for order in rest], [], False, tail, writing))
        return [*found, Part("", tail, bare=self.act, joint="")] if whole else found

    def _subjects(
        self, places: Sequence[Place], headings: Sequence[Order], title: bool, tail: str, writing: Writing
    ) -> Part:
        """ "2 och 8 §§, bilaga 1, rubriken närmast före 8 § och rubriken till lagen" with its verb."""
        phrases = units(sorted(places, key=place_key), writing)
        phrases += headings_phrase([(order.target, order.position) for order in headings], writing)
        if title:
            refers = any(first_of(place).amendment in self.others for place in places)
            return Part(enumerate_words([*phrases, "rubriken till"]), tail, f" {self.act}", refers=refers)
        till, refers = self._ending(places, headings)
        return Part(enumerate_words(phrases), tail, joint=" till " if till else " ", refers=refers)

    def _ending(self, places: Sequence[Place], headings: Sequence[Order]) -> tuple[bool, bool]:
        """Whether the base act is joined with "till", and whether another act's provisions are named."""
        refers = any(first_of(place).amendment in self.others for place in places)
        if headings:
            words = by_relation((order.target, order.position) for order in headings)
            places = words[-1][1]
        last = max(places, key=place_key)
        ambiguous = not headings and shape(last) is Shape.INSIDE and _ends_in_preposition(first_of(last))
        return with_till(last), refers or ambiguous

    # Kinds of change.

    def _renumbering(self, orders: list[Order]) -> list[Part]:
        found = []
        for _, group in _grouped(orders, lambda order: (_sort(order.target), _sort(order.new))):
            pairs = self._in_ranges([(order.target, order.new) for order in group if order.new])
            old = enumerate_words(units([pair[0] for pair in pairs], replace(self.current, present=None)))
            new = enumerate_words(units([pair[1] for pair in pairs], self.plain))
            till, refers = self._ending([order.target for order in group], [])
            found.append(Part(old, f" ska betecknas {new}", joint=" till " if till else " ", refers=refers))
        return [found[0].joined(found[1:])] if found else []

    def _in_ranges(self, pairs: list[tuple[Place, Place]]) -> list[tuple[Place, Place]]:
        """Old and new places, as ranges where both are: "5–8 §§ ska betecknas 7–10 §§"."""
        olds, news = [old for old, _ in pairs], [new for _, new in pairs]
        found: list[tuple[Place, Place]] = []
        position = 0
        while position < len(pairs):
            length = min(range_length(olds, position, self.old), range_length(news, position, self.new))
            here, last = pairs[position], pairs[position + length - 1]
            if length >= SHORTEST_RANGE:
                here = (
                    Range(first_of(here[0]), first_of(last[0])),
                    Range(first_of(here[1]), first_of(last[1])),
                )
            found.append(here)
            position += length if length >= SHORTEST_RANGE else 1
        return found

    def _word(self, order: Order) -> Part:
        old = order.text or ""
        noun = "orden" if " " in old else "ordet"
        tail = f" {noun} {quoted(old)}{' i olika böjningsformer' if order.inflected else ''} ska "
        if order.kind is Kind.DELETE_WORD:
            tail += "utgå"
        else:
            tail += f"bytas ut mot {quoted(order.new_text or '')}"
            tail += " i motsvarande form" if order.inflected else ""
        if not order.targets and not order.headings:
            return Part("i", tail, bare=f" {self.act}")
        headings = [replace(order, targets=(place,), position=Position.OWN) for place in order.headings]
        part = self._subjects(order.targets, headings, False, tail, self.old)
        return replace(part, head=f"i {part.head}")

    def _wordings(self, kinds: dict[Kind, list[Order]]) -> list[Part]:
        """ "ska ha följande lydelse", apart from what replaces the wording of an act not yet in force."""
        headings = [order for order in kinds[Kind.SUBSTITUTE_HEADING] if order.text is None]
        title = any(order.text is None for order in kinds[Kind.SUBSTITUTE_TITLE])
        found: list[Part] = []
        tail = " ska ha följande lydelse"
        for instead_of, group in _grouped(kinds[Kind.SUBSTITUTE], lambda order: order.instead_of or ""):
            if instead_of:
                act = f"{self.amending} ({instead_of}) om ändring i den {self.act}"
                replacing = self._places(group, f" i stället för lydelsen enligt {act}{tail}", self.changed)
                found += [replace(part, refers=True) for part in replacing]
                continue
            places = [order.target for order in group if shape(order.target) is not Shape.ACT]
            if places:
                found.append(self._subjects(places, headings, title, tail, self.changed))
                headings, title = [], False
            found += self._places(
                [order for order in group if shape(order.target) is Shape.ACT], tail, self.changed
            )
        if headings or title:
            found.append(self._subjects([], headings, title, tail, self.changed))
        return found

    def _quoted(self, kinds: dict[Kind, list[Order]]) -> list[Part]:
        found = []
        for order in kinds[Kind.SUBSTITUTE_HEADING]:
            if order.text is not None:
                tail = f" ska lyda {quoted(order.text)}"
                found.append(self._subjects([], [order], False, tail, self.old))
        for order in kinds[Kind.SUBSTITUTE_TITLE]:
            if order.text is not None:
                found.append(self._subjects([], [], True, f" ska lyda {quoted(order.text)}", self.old))
        return found

    def _moved(self, orders: list[Order]) -> list[Part]:
        found = []

        def alike(order: Order) -> tuple[str, str, object, object]:
            assert order.new is not None
            return (
                relation(order.target, order.position),
                relation(order.new, order.new_position),
                _sort(order.target),
                _sort(order.new),
            )

        for (old, new, _, _), group in _grouped(orders, alike):
            noun = "rubrikerna" if len(group) > 1 or isinstance(group[0].target, Range) else "rubriken"
            from_places = enumerate_words(units([order.target for order in group], self.current))
            to_places = enumerate_words(units([order.new for order in group if order.new], Writing()))
            till = with_till(group[-1].target)
            tail = f" ska sättas {new} {to_places}"
            found.append(Part(f"{noun} {old} {from_places}", tail, joint=" till " if till else " "))
        return [found[0].joined(found[1:])] if found else []


def _ends_in_preposition(locator: Locator) -> bool:
    """ "5 § första stycket 3 i" can't stand before the name of an act."""
    return bool(locator.points) and locator.sentence is None and locator.points[-1].letters in ("i", "å", "p")


def _sort(place: Place | None) -> tuple[int, str]:
    """Keeps places of one sort together, so that old and new can be paired in one enumeration."""
    return (-1, "") if place is None else (shape(place), noun_of(place))


def _grouped(orders: Iterable[Order], key: Callable[[Order], K]) -> list[tuple[K, list[Order]]]:
    """The orders by ``key``, groups in order of their first member."""
    found: dict[K, list[Order]] = {}
    for order in orders:
        found.setdefault(key(order), []).append(order)
    return list(found.items())


def _short_name(citation: str) -> str:
    """What the act is called once it has been named: "lagen", "balken", "förordningen"."""
    name = citation.split(" (")[0].split()
    for word in (name[0], name[-1]):
        for ending in _NAMES:
            if word.endswith(ending):
                return ending
    return "författningen"
