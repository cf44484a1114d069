"""Ingressen och de tryckta bestämmelserna är inte desamma.

Norm: Varje bestämmelse som trycks i författningen nämns i ingressen, och varje som nämns trycks.
Varför: Ingressen är beslutet. Det som inte står där är inte beslutat, och det som inte trycks har ingen
lydelse.
Fel: ingressen nämner 2 och 7 §§ men bara 2 § är tryckt
Rätt: ingressen nämner 2 § och 2 § är tryckt
Källa: O; H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.clause import Kind, Range, order_of
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise
from toolkit.review.clause import expanded
from toolkit.review.model import Finding, Severity, Spot, about, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_WORDS = (Kind.REPLACE_WORD, Kind.DELETE_WORD)


@rule("ING27", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """What the printed clause orders, held against the operations of the bill."""
    for fault in subject.unprinted:
        place = normalise(fault.place or "Lydelsen")
        message = f"{place} nämns i ingressen men är inte tryckt."
        yield about(Spot.CLAUSE, message, suggestion="Skriv in lydelsen eller rätta ingressen.")
    bill, read, clause = subject.bill, subject.read_clause, subject.clause
    if bill is None or read is None or clause is None:
        return
    orders = expanded(subject, read.orders)
    if orders is None:
        return
    missing = {normalise(fault.place or "") for fault in subject.unprinted}
    named = {(order.kind, order.target, order.position) for order in orders if order.kind not in _WORDS}
    printed = {
        (order.kind, order.target, order.position)
        for order in map(order_of, bill.operations)
        if order.kind not in _WORDS
    }
    for kind, target, _ in sorted(named - printed, key=_key):
        words = _words(kind, target)
        if place_words(target) not in missing:
            yield at(clause, None, f"{words} nämns i ingressen men ändras inte i förslaget.")
    for kind, target, _ in sorted(printed - named, key=_key):
        words = _words(kind, target)
        where = target if isinstance(target, Locator) else Spot.CLAUSE
        yield about(where, f"{words} ändras i förslaget men nämns inte i ingressen.")


def _key(entry: tuple[Kind, Locator | Range, str]) -> tuple[object, ...]:
    place = entry[1]
    return (place.sort_key if isinstance(place, Locator) else place.first.sort_key, entry[0])


def place_words(place: Locator | Range) -> str:
    """The place in Swedish."""
    return place.words if isinstance(place, Locator) else f"{place.first.words}–{place.last.words}"


def _words(kind: Kind, place: Locator | Range) -> str:
    words = place_words(place) or "Författningen"
    return f"Rubriken närmast före {words}" if "Heading" in kind.value else words
