"""Ranges of labels ("24–37 §§"): what they take in, of a given act or of what is new.

A range names its two ends. What lies between them depends on the act: "2–4 §§" takes in a 3 a § that
stands there. ``expand`` therefore asks for the places there are. Only what is inserted can be counted
without the act, since nothing else has those labels: whole numbers ("29–38 §§") or letters under one
number ("7–7 h §§").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.amendments.orders import Kind, Order, Place, Range
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator

MOST = 1000
"""The longest range that is counted out, and the most for all ranges of a clause; more is a slip."""


def last_label(locator: Locator) -> Label | None:
    """The label a range counts by: the innermost of point, moment, annex, section, chapter or part.

    None where nothing can be counted by: "bilaga 24.1" is numbered after a chapter.
    """
    if locator.points:
        return locator.points[-1]
    if locator.annex:
        return None if "." in locator.annex else Label.parse(locator.annex)
    return locator.moment or locator.section or locator.chapter or locator.part


def with_last_label(locator: Locator, label: Label) -> Locator:
    """The sibling of ``locator`` that has ``label``."""
    if locator.points:
        return replace(locator, points=(*locator.points[:-1], label))
    if locator.annex:
        return replace(locator, annex=str(label))
    for name in ("moment", "section", "chapter", "part"):
        if getattr(locator, name) is not None:
            return replace(locator, **{name: label})  # type: ignore[arg-type]
    raise ValueError(f"nothing to count by in {locator}")


def range_words(place: Range) -> str:
    """The range as a fault names it: "24 §–37 §"."""
    return f"{place.first.words}–{place.last.words}"


def expand(place: Place, labels_present: Iterable[Locator]) -> tuple[Locator, ...]:
    """The places that ``place`` takes in, among ``labels_present``, in the order of the law.

    ``labels_present`` are the act's own places of whatever kind; those that differ from the range's
    ends in more than the last label are left aside. A place that isn't a range is returned as it is,
    present or not. Raises FaultError when an end of the range isn't present: then the range names
    something else than the act has.
    """
    if isinstance(place, Locator):
        return (place,)
    first, last = last_label(place.first), last_label(place.last)
    assert first is not None and last is not None
    inside = set()
    for locator in labels_present:
        label = last_label(locator)
        if label is not None and first <= label <= last and with_last_label(place.first, label) == locator:
            inside.add(locator)
    for end in (place.first, place.last):
        if end not in inside:
            raise FaultError.of(
                f"Intervallet {range_words(place)} kan inte räknas upp: "
                f"{end.words} finns inte i författningen.",
                place=end.words,
            )
    return tuple(sorted(inside, key=lambda locator: locator.sort_key))


def expand_new(place: Range) -> tuple[Locator, ...]:
    """The places of a range of what is inserted, counted without the act.

    Raises ValueError unless it runs over whole numbers, or over letters under one number.
    """
    first, last = last_label(place.first), last_label(place.last)
    assert first is not None and last is not None
    if not first < last:
        raise ValueError("the range doesn't rise")
    whole = not first.letters and not last.letters
    if not whole and not (first.number == last.number and len(last.letters) == 1 >= len(first.letters)):
        raise ValueError("neither whole numbers nor letters under one number")
    labels = [first]
    while labels[-1] < last:
        previous = labels[-1]
        labels.append(Label(first.number, "a") if not whole and not previous.letters else previous.next)
        if len(labels) > MOST:
            raise ValueError("the range is too long")
    if labels[-1] != last:
        raise ValueError("the range passes its end")
    return tuple(with_last_label(place.first, label) for label in labels)


def expand_orders(orders: Iterable[Order], labels_present: Iterable[Locator]) -> tuple[Order, ...]:
    """The orders with every range counted out: one order for each place.

    A renumbering pairs old and new in their order; the new places are counted as what is inserted is.
    Raises FaultError where a range doesn't fit the act, or old and new are not equally many.
    """
    present = frozenset(labels_present)
    found: list[Order] = []
    for order in orders:
        targets = tuple(locator for place in order.targets for locator in expand(place, present))
        headings = tuple(locator for place in order.headings for locator in expand(place, present))
        if isinstance(order.new, Range):
            try:
                new = expand_new(order.new)
            except ValueError:
                new = ()
            if len(new) != len(targets):
                raise FaultError.of(
                    f"De nya beteckningarna {range_words(order.new)} är inte lika många som de gamla; "
                    "räkna upp dem en och en.",
                    place=targets[0].words,
                )
            pairs = zip(targets, new, strict=True)
            found.extend(replace(order, targets=(old,), new=to) for old, to in pairs)
        elif order.kind not in (Kind.REPLACE_WORD, Kind.DELETE_WORD) and len(order.targets) == 1:
            found.extend(replace(order, targets=(locator,)) for locator in targets)
        else:
            found.append(replace(order, targets=targets, headings=headings))
    return tuple(found)
