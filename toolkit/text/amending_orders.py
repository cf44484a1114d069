"""From what a clause orders and what an act prints to operations: each wording to the order it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.amendments.clause import Kind, Order, Place, Range, ReadClause, expand
from toolkit.amendments.operations import (
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Position,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.amendments.phrases.label_ranges import expand_new
from toolkit.law.faults import Fault, FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section
from toolkit.law.outline import headings_by_place, walk
from toolkit.law.typography import bind, normalise, quote
from toolkit.text.amending_print import Printed
from toolkit.text.printed_items import printed_provisions

_HEADINGS = (Kind.INSERT_HEADING, Kind.SUBSTITUTE_HEADING)


@dataclass(frozen=True, slots=True)
class Found:
    """The operations in the order of the clause, what the print lacks, and notes."""

    operations: tuple[Operation, ...]
    missing: tuple[Fault, ...]
    notes: tuple[Fault, ...]


def operations_of(clause: ReadClause, nodes: tuple[Node, ...], base: Act | None) -> Found:
    """The operations that ``clause`` orders, with the wordings printed in ``nodes``.

    Raises FaultError with each provision printed but not named, and with each range or wording that
    can't be settled.
    """
    return _Pairing(clause, nodes, base).found()


class _Pairing:
    def __init__(self, clause: ReadClause, nodes: tuple[Node, ...], base: Act | None) -> None:
        self.clause = clause
        self.print = Printed(printed_provisions(nodes))
        self.present = _present(base) if base is not None else None
        self.standing = headings_by_place(base) if base is not None else {}
        self.faults: list[Fault] = []
        self.missing: list[Fault] = []
        self.notes: list[Fault] = []

    def found(self) -> Found:
        orders = [single for order in self.clause.orders for single in self._singles(order)]
        if any(order.kind is Kind.SUBSTITUTE_TITLE and order.printed for order in orders):
            self.print.take_title()
        headings = self._headings(orders)
        operations: list[Operation] = []
        for position, order in enumerate(orders):
            operation = self._operation(order, headings.get(position))
            if operation is not None:
                operations.append(operation)
        operations.extend(self._unnamed_headings(orders))
        printed = [item.words for item in self.print.unused()]
        for words in dict.fromkeys(printed):
            said = (
                "Ingressen nämner inte lydelsen som står här; lägg till den i ingressen eller stryk den."
                if printed.count(words) == 1
                else "Lydelsen är tryckt flera gånger; behåll den som gäller."
            )
            self.faults.append(Fault(said, place=bind(words)))
        if self.faults:
            told = {fault.place for fault in self.faults}
            raise FaultError(*self.faults, *(fault for fault in self.missing if fault.place not in told))
        return Found(tuple(operations), tuple(self.missing), tuple(self.notes))

    def _singles(self, order: Order) -> Iterable[Order]:
        """``order`` with its ranges counted out: one order for each place."""
        if order.kind in (Kind.REPLACE_WORD, Kind.DELETE_WORD):
            targets = tuple(place for target in order.targets for place in self._places(target, order))
            headings = tuple(place for target in order.headings for place in self._places(target, order))
            return [replace(order, targets=targets, headings=headings)]
        if not order.targets:
            return [order]
        targets = tuple(self._places(order.targets[0], order))
        if order.new is None:
            return [replace(order, targets=(target,)) for target in targets]
        news = tuple(self._new_places(order.new))
        if len(news) != len(targets):
            self._fault(
                order.targets[0], "De nya beteckningarna är inte lika många som de gamla; rätta ingressen."
            )
            return []
        return [replace(order, targets=(old,), new=new) for old, new in zip(targets, news, strict=True)]

    def _places(self, place: Place, order: Order) -> tuple[Locator, ...]:
        if isinstance(place, Locator):
            return (place,)
        if order.printed and order.kind in (Kind.SUBSTITUTE, Kind.INSERT):
            return self._range_in_print(place)
        if self.present is not None:
            try:
                return expand(place, self.present)
            except FaultError as error:
                self.faults.extend(error.faults)
                return ()
        return self._new_places(place)

    def _range_in_print(self, place: Range) -> tuple[Locator, ...]:
        """What a range takes in of what is printed, and of the base where it is known. Its ends always."""
        inside = self.print.between(place.first, place.last)
        if self.present is not None:
            try:
                return expand(place, (*self.present, *inside))
            except FaultError:
                pass
        return tuple(sorted({place.first, place.last, *inside}, key=lambda locator: locator.sort_key))

    def _new_places(self, place: Place) -> tuple[Locator, ...]:
        if isinstance(place, Locator):
            return (place,)
        try:
            return expand_new(place)
        except ValueError:
            self._fault(place, "Intervallet kan inte räknas upp utan grundförfattningen; ange den.")
            return ()

    def _headings(self, orders: list[Order]) -> dict[int, str]:
        """The printed heading that belongs to each order for one, by the order's position."""
        wanted: dict[Locator, list[int]] = {}
        for position, order in enumerate(orders):
            if order.kind in _HEADINGS and order.text is None and isinstance(order.target, Locator):
                wanted.setdefault(self._gap(order), []).append(position)
        found: dict[int, str] = {}
        for gap, positions in wanted.items():
            texts = self.print.take_headings(gap, len(positions))
            for position, text in zip(positions, texts, strict=False):
                found[position] = text
        return found | self._headings_alone(orders, wanted, found)

    def _headings_alone(
        self, orders: list[Order], wanted: dict[Locator, list[int]], found: dict[int, str]
    ) -> dict[int, str]:
        """The headings printed without the sections they stand before: one line for each, in order of place.

        Taken only where there are as many lines in a chapter as headings that are wanted there.
        """
        left: dict[Label | None, list[tuple[Locator, int]]] = {}
        for positions in wanted.values():
            for position in positions:
                target = orders[position].target
                if position not in found and isinstance(target, Locator):
                    chapter = target.chapter if target.section is not None else None
                    left.setdefault(chapter, []).append((target, position))
        alone: dict[int, str] = {}
        for chapter, entries in left.items():
            entries.sort(key=lambda entry: (entry[0].sort_key, entry[1]))
            texts = self.print.take_headings_alone(chapter, len(entries))
            alone |= {position: text for (_, position), text in zip(entries, texts, strict=False)}
        return alone

    def _gap(self, order: Order) -> Locator:
        """The printed place that the heading of ``order`` stands before."""
        assert isinstance(order.target, Locator)
        if order.position is Position.AFTER:
            return self.print.place_after(order.target)
        return order.target

    def _operation(self, order: Order, heading: str | None) -> Operation | None:
        target = order.target
        assert isinstance(target, Locator)
        new = order.new if isinstance(order.new, Locator) else None
        match order.kind:
            case Kind.REPEAL:
                return Repeal(target, order.until)
            case Kind.SUBSTITUTE | Kind.INSERT:
                return self._wording(order, target)
            case Kind.RENUMBER if new is not None:
                return Renumber(target, new)
            case Kind.MOVE_HEADING if new is not None:
                return MoveHeading(target, new, order.position, order.new_position)
            case Kind.REPEAL_HEADING:
                return RepealHeading(target, order.position)
            case Kind.INSERT_HEADING | Kind.SUBSTITUTE_HEADING:
                return self._heading(order, target, heading)
            case Kind.SUBSTITUTE_TITLE:
                return self._title(order)
            case Kind.REPLACE_WORD:
                return ReplaceWord(
                    _locators(order.targets),
                    order.text or "",
                    order.new_text or "",
                    order.inflected,
                    _locators(order.headings),
                )
            case Kind.DELETE_WORD:
                return DeleteWord(
                    _locators(order.targets), order.text or "", order.inflected, _locators(order.headings)
                )
            case Kind.EXTEND:
                return Extend(target, order.until)
            case _:
                return None

    def _wording(self, order: Order, target: Locator) -> Operation | None:
        wording = self.print.take(target)
        if wording is None:
            self.missing.append(
                Fault(
                    "Lydelsen nämns i ingressen men är inte tryckt; skriv in den eller rätta ingressen.",
                    place=bind(target.words or "författningen"),
                )
            )
            return None
        if isinstance(wording, Section) and not wording.content:
            self._fault(target, "Lydelsen är tom; skriv in den eller upphäv paragrafen.")
            return None
        if order.kind is Kind.INSERT:
            return Insert(target, wording)
        return Substitute(target, wording, order.instead_of)

    def _heading(self, order: Order, target: Locator, heading: str | None) -> Operation | None:
        text = order.text if order.text is not None else heading
        if text is None:
            self.missing.append(
                Fault(
                    "Rubriken nämns i ingressen men är inte tryckt; skriv in den eller rätta ingressen.",
                    place=bind(f"rubriken närmast före {target.words}"),
                )
            )
            return None
        kind = InsertHeading if order.kind is Kind.INSERT_HEADING else SubstituteHeading
        return kind(target, text, order.text is not None, order.position)

    def _title(self, order: Order) -> Operation | None:
        text = order.text if order.text is not None else self.print.title
        if text is None:
            self.missing.append(
                Fault("Ingressen ger författningen en ny rubrik men den är inte tryckt; skriv in den.")
            )
            return None
        return SubstituteTitle(text, order.text is not None)

    def _unnamed_headings(self, orders: list[Order]) -> list[Operation]:
        """Headings printed but not named.

        Before a new section that takes nobody's place it can only be new, and is inserted. Before any other
        it may stand there for orientation, and changes nothing. Either way there is a note, but for a heading
        that the base is known to have there.
        """
        left = {
            order.target
            for order in orders
            if order.kind in (Kind.RENUMBER, Kind.REPEAL) and isinstance(order.target, Locator)
        }
        new = {order.target for order in orders if order.kind is Kind.INSERT} - left
        operations: list[Operation] = []
        for place, text in self.print.unused_headings():
            if normalise(text) in map(normalise, self.standing.get(place, ())):
                continue
            inserted = place in new and place.section is not None
            what = "har förts in som ny" if inserted else "har inte förts in"
            self.notes.append(
                Fault(
                    f"Rubriken {quote(text)} är tryckt här men nämns inte i ingressen; den {what}.",
                    place=bind(place.words or "slutet"),
                )
            )
            if inserted:
                operations.append(InsertHeading(place, text))
        return operations

    def _fault(self, place: Place, message: str) -> None:
        at = place.first if isinstance(place, Range) else place
        self.faults.append(Fault(message, place=bind(at.words)))


def _locators(places: tuple[Place, ...]) -> tuple[Locator, ...]:
    return tuple(place for place in places if isinstance(place, Locator))


def _present(base: Act) -> tuple[Locator, ...]:
    """The places of ``base`` that a range can take in: all but those that only say they are repealed."""
    return tuple(
        placed.locator
        for placed in walk(base)
        if not isinstance(placed.node, Section) or placed.node.repealed_by is None
    )
