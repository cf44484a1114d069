"""Exchanging and deleting words in the sections that a clause names, or throughout the act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.amendments.applying.application import Application, noun
from toolkit.amendments.applying.places import Place, all_places
from toolkit.amendments.applying.within import Misplaced, edited
from toolkit.amendments.applying.word_swap import Exchange, exchanged, exchanged_part
from toolkit.amendments.history import marked
from toolkit.amendments.operations import DeleteWord, ReplaceWord
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Chapter, Heading, Node, Section
from toolkit.law.outline import annex_label
from toolkit.law.typography import quote

EXCHANGED = "får ord utbytta"

_Order = ReplaceWord | DeleteWord


def apply_words(application: Application) -> None:
    """Apply every exchange of words. Runs first: it works on the wording before the act.

    A section that is named must hold the word; throughout an act or chapter it must stand somewhere.
    """
    named: dict[Locator, list[_Order]] = {}
    throughout: dict[Locator, list[_Order]] = {}
    headings: dict[Locator, list[_Order]] = {}
    for order in application.amending.operations:
        if isinstance(order, ReplaceWord | DeleteWord):
            whole_act = () if order.targets or order.headings else (Locator(),)
            for target in (*order.targets, *whole_act):
                at = application.at(target)
                one = at.section is not None or at.annex is not None or at.amendment is not None
                (named if one else throughout).setdefault(at, []).append(order)
            for target in order.headings:
                headings.setdefault(application.at(target), []).append(order)
    for at, orders in named.items():
        _in_place(application, at, tuple(orders))
    for at, orders in throughout.items():
        _throughout(application, at, tuple(orders))
    for at, orders in headings.items():
        _in_headings(application, at, tuple(orders))


def _in_place(application: Application, at: Locator, orders: tuple[_Order, ...]) -> None:
    places = application.open.before(at)
    if not places:
        application.missing(at)
        return
    exchange = Exchange(orders)
    for place in places:
        place.by = EXCHANGED
        place.wordings = [_exchanged(application, at, at, node, exchange) for node in place.wordings]
    _check(application, at, orders, exchange)


def _exchanged(application: Application, at: Locator, here: Locator, node: Node, exchange: Exchange) -> Node:
    """``node`` with the words at ``at`` exchanged; ``here`` is where it stands."""
    made = len(exchange.swaps)
    if at == replace(at.to_section, amendment=at.amendment):
        new = exchanged(node, exchange.text)
    else:
        try:
            new = edited(node, at, lambda part: exchanged_part(part, exchange.text))
        except Misplaced as error:
            application.fault(at, f"{noun(at)} {error.words}; rätta ingressen.")
            return node
    application.swaps += [(here, swap) for swap in exchange.swaps[made:]]
    return marked(new, application.amending) if len(exchange.swaps) > made else node


def _standing_at(place: Place, node: Node) -> Locator:
    if isinstance(node, Annex):
        return Locator(annex=annex_label(node))
    chapter = place.key[1] if place.key is not None else ""
    return Locator(
        chapter=Label.parse(chapter) if chapter else None,
        section=node.label if isinstance(node, Section) else None,
    )


def _throughout(application: Application, at: Locator, orders: tuple[_Order, ...]) -> None:
    places: Iterable[Place] = all_places(application.open.body)
    if at != Locator():
        found = application.open.before(at)
        if not found:
            application.missing(at)
            return
        places = (inner for place in found for inner in (place, *all_places(place.inside)))
    exchange = Exchange(orders)
    for place in places:
        place.lead[:] = [exchanged(node, exchange.text) for node in place.lead]
        place.wordings = [
            _exchanged(application, Locator(), _standing_at(place, node), node, exchange)
            if isinstance(node, Section | Annex)
            else _with_heading(node, exchange)
            for node in place.wordings
        ]
    _check(application, at, orders, exchange)


def _with_heading(node: Node, exchange: Exchange) -> Node:
    if isinstance(node, Chapter) and node.heading:
        return replace(node, heading=exchange.text(node.heading))
    return node


def _in_headings(application: Application, at: Locator, orders: tuple[_Order, ...]) -> None:
    exchange = Exchange(orders)
    for place in application.open.before(at):
        if at.section is None:
            place.wordings = [_with_heading(node, exchange) for node in place.wordings]
        elif place.lead and isinstance(place.lead[-1], Heading):
            place.lead[-1] = exchanged(place.lead[-1], exchange.text)
    _check(application, at, orders, exchange)


def _check(application: Application, at: Locator, orders: tuple[_Order, ...], exchange: Exchange) -> None:
    for form in dict.fromkeys(exchange.unknown):
        application.fault(
            at,
            f"Formen {quote(form)} i {noun(at)} går inte att byta ut säkert; ge paragrafen ny lydelse.",
        )
    unknown = " ".join(exchange.unknown).lower()
    for index, order in enumerate(orders):
        if index not in exchange.used and order.old.lower() not in unknown:
            application.fault(
                at, f"Ordet {quote(order.old)} finns inte i {noun(at)}; rätta ordet eller paragraferna."
            )
