"""Writing an enacting clause in today's style (ING01–ING35 of the drafting rules).

The order of the parts: repeals, headings that go, renumbering, words, new wordings, headings that are
quoted or moved, insertions (ING07). One part makes a sentence of its own without "dels" (ING03).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.amendments.clause.parts import Parts
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
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
from toolkit.amendments.orders import EnactingClause, Form, Kind, Order
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.amendments.phrases.written_places import place_key
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.outline import walk

_OPENINGS = {
    Form.PROPOSAL: "Härigenom föreskrivs",
    Form.LAW: "Enligt riksdagens beslut föreskrivs",
    Form.ORDINANCE: "Regeringen föreskriver",
}
_SEQUENCE = (
    Kind.REPEAL,
    Kind.REPEAL_HEADING,
    Kind.RENUMBER,
    Kind.EXTEND,
    Kind.DELETE_WORD,
    Kind.REPLACE_WORD,
    Kind.SUBSTITUTE,
    Kind.SUBSTITUTE_HEADING,
    Kind.SUBSTITUTE_TITLE,
    Kind.MOVE_HEADING,
    Kind.INSERT,
    Kind.INSERT_HEADING,
)


def write_clause(bill: AmendingAct, base: Act | None = None) -> EnactingClause:
    """The enacting clause that follows from the bill's operations.

    A bill opens "Härigenom föreskrivs", a promulgated act as its kind does. ``base`` is the act in the
    wording before the bill; with it, three or more sections in an unbroken row are written as a range
    ("24–37 §§"). Without it only what is inserted is, since a range takes in whatever stands between its
    ends. Spaces are plain; what binds is for print. Raises FaultError for a bill without operations,
    and for one that can't be put in a clause (a quotation mark in a quoted heading).
    """
    orders = tuple(order_of(operation) for operation in bill.operations)
    present = present_places(base, orders) if base is not None else None
    return write_orders(form_of(bill), bill.base, orders, kind=bill.kind, present=present)


def form_of(bill: AmendingAct) -> Form:
    """How the bill's clause opens (ING01, ING02)."""
    if bill.form == "förslag":
        return Form.PROPOSAL
    return Form.LAW if bill.kind == "lag" else Form.ORDINANCE


def write_orders(
    form: Form,
    base: BaseAct,
    orders: Iterable[Order],
    *,
    kind: str = "lag",
    present: Iterable[Locator] | None = None,
) -> EnactingClause:
    """The clause that orders ``orders``, as ``write_clause``; ``present`` are the places of the act."""
    ordered = in_clause_order(orders)
    if not ordered:
        raise FaultError.of("Förslaget innehåller inga ändringar, så det finns ingen ingress att skriva.")
    known = None if present is None else tuple(sorted(set(present), key=lambda one: one.sort_key))
    parts = Parts(base, kind, ordered, known).parts()
    opening = _OPENINGS[form]
    if len(parts) > 1:
        ends = [","] * (len(parts) - 1) + ["."]
        written = (f"att {part.plain}{end}" for part, end in zip(parts, ends, strict=True))
        return EnactingClause(f"{opening} i fråga om {base.citation}", tuple(written))
    only = parts[0]
    if only.refers:
        return EnactingClause(f"{opening} i fråga om {base.citation} att {only.plain}.")
    return EnactingClause(f"{opening} att {only.naming(base.citation)}.")


def present_places(base: Act, orders: Iterable[Order]) -> set[Locator]:
    """Every place of ``base`` that a range could take in, and the places the orders make or name."""
    present = {placed.locator for placed in walk(base)}
    for order in orders:
        present.update(place for place in order.targets if isinstance(place, Locator))
        if isinstance(order.new, Locator):
            present.add(order.new)
    return present


def in_clause_order(orders: Iterable[Order]) -> tuple[Order, ...]:
    """The orders as a clause lists them, the targets of word changes sorted too.

    Each stands once; only of new headings there may be several at one place.
    """

    def key(order: Order) -> tuple[object, ...]:
        return (
            _SEQUENCE.index(order.kind),
            order.until or "",
            order.instead_of or "",
            [place_key(place) for place in order.targets],
            [place_key(place) for place in order.headings],
            order.position,
            order.text or "",
            order.new_text or "",
            order.inflected,
            first_of(order.new).sort_key if order.new else (),
        )

    kept: dict[tuple[Order, int], Order] = {}
    for number, order in enumerate(map(_with_sorted_targets, orders)):
        several = order.kind is Kind.INSERT_HEADING and order.text is None
        kept.setdefault((order, number if several else 0), order)
    return tuple(sorted(kept.values(), key=key))


def _with_sorted_targets(order: Order) -> Order:
    return replace(
        order,
        targets=tuple(sorted(set(order.targets), key=place_key)),
        headings=tuple(sorted(set(order.headings), key=place_key)),
    )


def order_of(operation: Operation) -> Order:
    """What a clause says of the operation: everything but the wording that is printed."""
    match operation:
        case Repeal():
            return Order(Kind.REPEAL, (_here(operation.target),), until=operation.expires)
        case Substitute():
            return Order(Kind.SUBSTITUTE, (_here(operation.target),), instead_of=operation.instead_of)
        case Insert():
            return Order(Kind.INSERT, (_here(operation.target),))
        case Renumber():
            return Order(Kind.RENUMBER, (_here(operation.target),), _here(operation.new))
        case InsertHeading() | SubstituteHeading():
            kind = Kind.INSERT_HEADING if isinstance(operation, InsertHeading) else Kind.SUBSTITUTE_HEADING
            text = operation.text if operation.quoted else None
            place, position = _heading(operation.before, operation.position)
            return Order(kind, (place,), text=text, position=position)
        case RepealHeading():
            place, position = _heading(operation.before, operation.position)
            return Order(Kind.REPEAL_HEADING, (place,), position=position)
        case MoveHeading():
            place, position = _heading(operation.before, operation.position)
            new, new_position = _heading(operation.new, operation.new_position)
            return Order(Kind.MOVE_HEADING, (place,), new, position=position, new_position=new_position)
        case SubstituteTitle():
            return Order(Kind.SUBSTITUTE_TITLE, text=operation.text if operation.quoted else None)
        case ReplaceWord() | DeleteWord():
            new_text = operation.new if isinstance(operation, ReplaceWord) else None
            return Order(
                Kind.DELETE_WORD if new_text is None else Kind.REPLACE_WORD,
                tuple(_here(target) for target in operation.targets),
                text=operation.old,
                new_text=new_text,
                inflected=operation.inflected,
                headings=tuple(_here(target) for target in operation.headings),
            )
        case Extend():
            return Order(Kind.EXTEND, (_here(operation.target),), until=operation.until)


def _here(locator: Locator) -> Locator:
    """The place in the act at hand: the clause names the act once, for all of them."""
    return replace(locator, act=None)


def _heading(before: Locator, position: Position) -> tuple[Locator, Position]:
    nearest = position is Position.BEFORE and before.section is not None
    return _here(before), Position.OWN if nearest else position
