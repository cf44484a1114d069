"""The scope of an amending act, item by item, as the register would enter it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.amendments.clause.writer import in_clause_order, order_of
from toolkit.amendments.operations import AmendingAct, Position
from toolkit.amendments.orders import Kind, Order, Place
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.amendments.phrases.written_places import Shape, place_key, relation, shape
from toolkit.amendments.scope.model import Action, ScopeItem, What
from toolkit.law.locator import Locator

_WORDS = (Kind.REPLACE_WORD, Kind.DELETE_WORD)


def scope_of(bill: AmendingAct) -> tuple[ScopeItem, ...]:
    """What the bill does, in the register's order: upph., betecknas, ändr., sätts, nya, forts. giltighet.

    Places are sorted and stand once; a word that is replaced changes the places it stands in. The base
    act's own transitional provisions stand without its number.
    """
    orders = in_clause_order(
        _without_own_number(order_of(operation), bill.base.number) for operation in bill.operations
    )
    by_kind = {kind: [order for order in orders if order.kind is kind] for kind in Kind}
    words = [order for kind in _WORDS for order in by_kind[kind]]
    whole = any(not order.targets and not order.headings for order in words)
    changed = [order.target for order in by_kind[Kind.SUBSTITUTE]]
    changed += [place for order in words for place in order.targets]
    changed += [Locator()] if whole else []
    headings = [(order.target, order.position) for order in by_kind[Kind.SUBSTITUTE_HEADING]]
    headings += [(place, Position.OWN) for order in words for place in order.headings]
    items = [
        *_items(Action.REPEAL, [order.target for order in by_kind[Kind.REPEAL]]),
        *_headings(Action.REPEAL, _placed(by_kind[Kind.REPEAL_HEADING])),
        *_renumbered(by_kind[Kind.RENUMBER]),
    ]
    if by_kind[Kind.SUBSTITUTE_TITLE]:
        items.append(ScopeItem(Action.AMEND, what=What.TITLE))
    items += [*_items(Action.AMEND, changed), *_headings(Action.AMEND, headings)]
    items += _moved(by_kind[Kind.MOVE_HEADING])
    items += _items(Action.NEW, [order.target for order in by_kind[Kind.INSERT]])
    items += _headings(Action.NEW, _placed(by_kind[Kind.INSERT_HEADING]))
    if by_kind[Kind.EXTEND]:
        items.append(ScopeItem(Action.EXTEND))
    return tuple(items)


def _without_own_number(order: Order, number: str) -> Order:
    def own(place: Place) -> Place:
        assert isinstance(place, Locator)
        return replace(place, amendment="") if place.amendment == number else place

    return replace(
        order, targets=tuple(own(place) for place in order.targets), new=order.new and own(order.new)
    )


def _placed(orders: Iterable[Order]) -> list[tuple[Place, Position]]:
    return [(order.target, order.position) for order in orders]


def _items(action: Action, places: Iterable[Place]) -> list[ScopeItem]:
    ordered = sorted(set(places), key=place_key)
    named = tuple(place for place in ordered if shape(place) is not Shape.ACT)
    items = [ScopeItem(action)] if len(named) < len(ordered) else []
    return [*items, ScopeItem(action, named)] if named else items


def _headings(action: Action, headings: Iterable[tuple[Place, Position]]) -> list[ScopeItem]:
    """One item for each way in which headings stand to places; the register lists them apart."""
    groups: dict[tuple[str, Shape], tuple[Position, list[Place]]] = {}
    for place, position in sorted(set(headings), key=lambda heading: (heading[1], place_key(heading[0]))):
        sort = Shape.SECTION if first_of(place).section is not None else shape(place)
        groups.setdefault((relation(place, position), sort), (position, []))[1].append(place)
    return [
        ScopeItem(action, tuple(places), what=What.HEADING, position=position)
        for _, (position, places) in sorted(groups.items())
    ]


def _renumbered(orders: Iterable[Order]) -> list[ScopeItem]:
    groups: dict[Shape, list[Order]] = {}
    for order in orders:
        groups.setdefault(shape(order.target), []).append(order)
    return [
        ScopeItem(
            Action.RENUMBER,
            tuple(order.target for order in group),
            tuple(order.new for order in group if order.new is not None),
        )
        for group in groups.values()
    ]


def _moved(orders: Iterable[Order]) -> list[ScopeItem]:
    found = []
    for order in orders:
        if order.new is not None:
            found.append(
                ScopeItem(
                    Action.MOVE,
                    (order.target,),
                    (order.new,),
                    What.HEADING,
                    order.position,
                    to_position=order.new_position,
                )
            )
    return found
