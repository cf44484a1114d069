"""The parts of a written clause that insert: new sections, chapters, annexes and headings (ING16–ING20)."""

from __future__ import annotations

from collections import Counter

from toolkit.amendments.clause.part import Part, noun_of, quoted, with_till
from toolkit.amendments.orders import Kind, Order
from toolkit.amendments.phrases.written_places import Writing, by_relation, places_phrase
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.number_words import cardinal

_WORDS_UP_TO = 20
"""Larger numbers are written in digits, as promulgated acts do ("21 nya paragrafer", SFS 2025:1461)."""

_NOUNS = {
    "section": ("ny paragraf", "nya paragrafer"),
    "subsection": ("nytt stycke", "nya stycken"),
    "moment": ("nytt moment", "nya moment"),
    "chapter": ("nytt kapitel", "nya kapitel"),
    "part": ("ny avdelning", "nya avdelningar"),
    "annex": ("ny bilaga", "nya bilagor"),
    "point": ("ny punkt", "nya punkter"),
}


def inserted(kinds: dict[Kind, list[Order]], writing: Writing) -> list[Part]:
    """The parts that insert: one for all that is printed, and one for each heading that is quoted."""
    headings = [order for order in kinds[Kind.INSERT_HEADING] if order.text is None]
    in_clause = [order for order in kinds[Kind.INSERT_HEADING] if order.text is not None]
    groups = _new_places(kinds[Kind.INSERT], writing)
    found: list[Part] = []
    printed = _new_headings(headings, writing)
    ending = " av följande lydelse"
    if not groups and len(printed) == 1:
        where, what = printed[0]
        found.append(_at_place(where, headings[0], f" ska införas {what}{ending}"))
    elif groups or printed:
        texts = groups + [f"{where} {what}" for where, what in printed]
        listed = _listed(texts)
        found.append(Part("det", f" ska införas {listed}{ending}", joint=" i "))
    for order in in_clause:
        ((where, what),) = _new_headings([order], writing)
        tail = f" ska införas {what} som ska lyda {quoted(order.text or '')}"
        found.append(_at_place(where, order, tail))
    return found


def _listed(texts: list[str]) -> str:
    """ "en ny paragraf, 3 §, ett nytt kapitel, 5 kap., och närmast före 3 § en ny rubrik"."""
    if len(texts) < 2:
        return texts[0]
    before = "".join(f"{text} " if text.endswith(",") else f"{text}, " for text in texts[:-1])
    return f"{before if texts[-2].endswith(',') else before.removesuffix(', ') + ' '}och {texts[-1]}"


def _at_place(where: str, order: Order, tail: str) -> Part:
    return Part(f"det {where}", tail, joint=" till " if with_till(order.target) else " ")


def _new_places(orders: list[Order], writing: Writing) -> list[str]:
    found = []
    for noun, (single, several) in _NOUNS.items():
        places = [order.target for order in orders if noun_of(order.target) == noun]
        if not places:
            continue
        neuter = single.startswith("nytt")
        count = _number(len(places), neuter=neuter)
        text = f"{count} {single if len(places) == 1 else several}"
        found.append(text if places == [Locator(annex="")] else f"{text}, {places_phrase(places, writing)},")
    if sum(noun_of(order.target) in _NOUNS for order in orders) != len(orders):
        raise FaultError.of(
            "Bara paragrafer, stycken, moment, kapitel, avdelningar, bilagor och punkter kan införas "
            "genom ingressen."
        )
    return found


def _new_headings(orders: list[Order], writing: Writing) -> list[tuple[str, str]]:
    """Where and what: ("närmast före 7 a och 29 §§", "nya rubriker")."""
    found = []
    counts = Counter((order.target, order.position) for order in orders)
    for number in sorted(set(counts.values())):
        alike = [heading for heading, count in counts.items() if count == number]
        for word, places in by_relation(alike):
            for group in [places] if number == 1 else [[place] for place in places]:
                several = len(group) > 1
                what = "nya rubriker" if several else "en ny rubrik"
                if number > 1:
                    what = f"{_number(number)} nya rubriker"
                found.append((f"{word} {places_phrase(group, writing)}", what))
    return found


def _number(number: int, *, neuter: bool = False) -> str:
    return cardinal(number, neuter=neuter) if number <= _WORDS_UP_TO else str(number)
