"""What is said of two proposals side by side, in Swedish, whatever paper it ends up in."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.amendments.conflict_phrases import reason, way_out
from toolkit.amendments.conflicts import Conflict
from toolkit.comparison.proposals import Compared, Deed, Relation, Side, Unit
from toolkit.comparison.standing import Standing
from toolkit.consequences.section_lists import sections_words
from toolkit.law.locator import Locator

TITLE = "Två förslag jämförda"
HEADS = ("Förslag A", "Förslag B")
CURRENT = "Gällande lydelse"
SAME = "Lika i båda förslagen"
NO_CONFLICT = "Förslagen är inte i konflikt med varandra."
_NAMES = ("förslag A", "förslag B")
_WHOLE_ACT = "författningens rubrik"


def conflict_words(conflict: Conflict) -> tuple[str, str, str]:
    """A conflict as place, reason and way out, each of the latter a whole sentence."""
    why, out = reason(conflict, _NAMES), way_out(conflict, _NAMES)
    place = conflict.place.words or "Författningen"
    return place, f"{why[:1].upper()}{why[1:]}.", f"{out[:1].upper()}{out[1:]}."


def outline(compared: Compared) -> tuple[tuple[str, str], ...]:
    """What the whole comes to, as terms and their texts: how the provisions lie, the order, entry into force.

    A term without anything under it is left out.
    """
    listed = (
        ("Ändras lika", Relation.SAME),
        ("Ändras olika", Relation.DIFFERENT),
        ("Ändras bara i A", Relation.FIRST),
        ("Ändras bara i B", Relation.SECOND),
    )
    found = [(term, places_words(compared.places(relation))) for term, relation in listed]
    found.append(("Ordning", order_words(compared)))
    if compared.first.bill.provisions or compared.second.bill.provisions:
        found.append(("Ikraftträdande", "Lika i båda." if compared.same_entry else "Olika; se sist."))
    return tuple((term, text) for term, text in found if text)


def order_words(compared: Compared) -> str:
    """Whether the two can be brought in one after the other, and what comes of it."""
    tried = compared.orders
    if compared.follows is not None:
        one, another = ("A", "B") if compared.follows == 0 else ("B", "A")
        return f"Förslag {one} utgår från den lydelse som förslag {another} ger."
    if tried is None:
        return "Förslagen utgår från olika lydelser och går inte att föra in i samma."
    if tried.same:
        return "Båda kan föras in, i vilken ordning som helst; lydelsen blir densamma."
    if tried.first_then_second and tried.second_then_first:
        return "Båda kan föras in, men lydelsen beror på vilket som förs in sist."
    if tried.first_then_second or tried.second_then_first:
        return f"Båda kan föras in bara om {'A' if tried.first_then_second else 'B'} förs in först."
    return "När det ena är infört går det andra inte att föra in."


def places_words(places: Iterable[Locator]) -> str:
    """ "2, 7 a och 9 §§, 2 kap."; the empty place is the title of the act."""
    listed = list(dict.fromkeys(places))
    names = [sections_words([place for place in listed if place != Locator()])]
    return ", ".join(name for name in ([_WHOLE_ACT] if Locator() in listed else []) + names if name)


def unit_name(unit: Unit) -> str:
    """ "7 a §", "3 kap. 2 §", or the title of the act."""
    words = unit.place.words
    return words or f"{_WHOLE_ACT[:1].upper()}{_WHOLE_ACT[1:]}"


def deed_words(unit: Unit, side: Side) -> str:
    """What the proposal does: "ändras och betecknas 15 §", "orörd (gällande lydelse)", "rubriken ändras"."""
    parts = [_DEEDS[side.deed]] if side.deed is not Deed.MOVED else []
    if side.standing is not None and side.deed is not Deed.NEW and side.standing.place != unit.place:
        parts.append(f"betecknas {side.standing.place.words}")
    if side.heading and side.deed is not Deed.NEW:
        parts = [part for part in parts if part != _DEEDS[Deed.UNTOUCHED]]
        parts.append("rubriken ändras")
    return " och ".join(parts)


_DEEDS = {
    Deed.UNTOUCHED: "orörd (gällande lydelse)",
    Deed.CHANGED: "ändras",
    Deed.NEW: "ny",
    Deed.REPEALED: "upphävs",
    Deed.ABSENT: "finns inte",
}


def notes(unit: Unit) -> tuple[str, str]:
    """What each of the two does, as a note over its column."""
    return deed_words(unit, unit.first), deed_words(unit, unit.second)


def current_lines(unit: Unit) -> tuple[str, ...]:
    """How the provision reads now, line by line, where neither column shows it: both change it, and
    differently."""
    if unit.relation is not Relation.DIFFERENT or unit.current is None:
        return ()
    if Deed.UNTOUCHED in (unit.first.deed, unit.second.deed):
        return ()
    return standing_lines(unit.current)


def standing_lines(standing: Standing) -> tuple[str, ...]:
    """The headings before a provision and its text, line by line."""
    return (*standing.headings, *(line.whole for lines in standing.body for line in lines))
