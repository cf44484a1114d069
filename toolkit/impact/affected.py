"""Every provision that points at what a bill touches, with the reason why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from toolkit.amendments.operations import Substitute
from toolkit.impact.effects import Effect, Effects, Why
from toolkit.law.locator import Locator
from toolkit.references.printing import Place, phrase
from toolkit.references.rewrite import Rewrite, rewrite
from toolkit.register.pointers import Pointer, pointers_of
from toolkit.register.query import Found, Register


@dataclass(frozen=True, slots=True)
class Affected:
    """A reference that a bill touches.

    ``source`` is where it stands, its act included, ``title`` that act's title; ``words`` the reference as
    written and ``context`` the words around it. ``target`` is what it names, ``until`` the end of a range.
    """

    source: Locator
    title: str
    words: str
    context: str
    target: Locator
    until: Locator | None
    effect: Effect
    consequence: Rewrite | None = None
    """The phrase as it should read instead (följdändring); ``new`` is None where that takes a person."""

    @property
    def message(self) -> str:
        """Why it is listed, as one Swedish sentence."""
        whole = self.target.words if self.until is None else _range_words(self.target, self.until)
        places = [Place(replace(place, act=None)) for place in self.effect.places]
        what = phrase(places, "och") if places else whole
        match self.effect.why:
            case Why.MOVED if self.effect.new is not None:
                return f"{what} blir {self.effect.new.words}; hänvisningen ska följa med."
            case Why.NEW_MEANING:
                return f"{what} betyder efter ändringen något annat; rätta hänvisningen."
            case Why.REPEALED | Why.GONE if self.until is not None:
                return f"{what} {self.effect.why}; skriv om intervallet."
            case Why.REPEALED | Why.GONE:
                return f"{what} {self.effect.why}; hänvisningen saknar mål."
            case Why.WIDER:
                return f"En ny paragraf hamnar i {whole}; avgör om den ska omfattas."
            case Why.HOLE:
                return f"En paragraf i {whole} upphävs; skriv om intervallet."
            case _ if places:
                return f"Förslaget rör {what}; avgör om hänvisningen fortfarande stämmer."
            case _:
                return f"{what} får ny lydelse; avgör om hänvisningen fortfarande stämmer."


def _range_words(first: Locator, last: Locator) -> str:
    """ "3 kap. 7–9 §§", "11–13 kap."; in full what isn't a row of sections or chapters."""
    if replace(first, section=None) == replace(last, section=None):
        return f"{first.words.removesuffix(' §')}–{last.section} §§"
    if replace(first, chapter=None) == replace(last, chapter=None) and first.section is None:
        return f"{first.chapter}–{last.words}"
    return f"{first.words}–{last.words}"


def in_own_act(effects: Effects) -> list[Affected]:
    """The references within the act, its transitional provisions included, that the bill touches.

    Provisions that get a new wording are left out: their references are the bill's own. So is what a
    chapter says of itself ("I detta kapitel finns …") where only sections of it are touched.
    """
    base, bill = effects.base, effects.bill
    reworded = {
        replace(op.target, act=None) for op in bill.operations if isinstance(op, Substitute)
    } | effects.repealed
    return [
        affected
        for pointer in pointers_of(base)
        if isinstance(pointer.target, Locator)
        and pointer.target.act == base.number
        and replace(pointer.source, act=None).to_section not in reworded
        and not _only_leads_on(pointer)
        and (affected := _affected(pointer, pointer.target, base.title, effects)) is not None
    ]


def in_other_acts(effects: Effects, register: Register) -> list[Affected]:
    """The references in all other acts of ``register`` that the bill touches, act by act."""
    base = effects.base
    seen: set[tuple[object, ...]] = set()
    found: list[Affected] = []
    for place in sorted(effects.sections, key=lambda place: place.sort_key):
        for pointer in register.pointing_at(replace(place, act=base.number)):
            key = (pointer.source, pointer.words, pointer.context)
            if pointer.source.act == base.number or key in seen or _only_leads_on(pointer):
                continue
            seen.add(key)
            affected = _affected(pointer, pointer.target, pointer.title, effects)
            if affected is not None:
                found.append(affected)
    return found


def _affected(pointer: Pointer | Found, target: Locator, title: str, effects: Effects) -> Affected | None:
    effect = effects.on(target, pointer.until)
    if effect is None or (effect.why is Why.CHANGED and _own_chapter(pointer, target)):
        return None
    return Affected(
        pointer.source,
        title,
        pointer.words,
        pointer.context,
        target,
        pointer.until,
        effect,
        _consequence(pointer, effects) if effect.why in _MECHANICAL else None,
    )


_LABEL_FOLLOWS = re.compile(r"\s*\d+(?: ?[a-zåäö])?(?:\s*[,–-]|\s+(?:och|eller|samt)\s|\s*§)")


def _only_leads_on(pointer: Pointer | Found) -> bool:
    """Whether the reference is the chapter of a list of sections: "13 kap." in "13 kap. 8 och 9 §§"."""
    parts = pointer.context.split(pointer.words)
    return pointer.words.endswith("kap.") and all(_LABEL_FOLLOWS.match(part) for part in parts[1:])


def _own_chapter(pointer: Pointer | Found, target: Locator) -> bool:
    """Whether ``target`` is the chapter that the reference stands in, as a whole."""
    source, chapter = pointer.source, target.section is None and target.chapter is not None
    own = (source.act, source.chapter) == (target.act, target.chapter)
    return chapter and own and pointer.until is None


_MECHANICAL = (Why.MOVED, Why.REPEALED, Why.GONE, Why.NEW_MEANING, Why.HOLE)


def _consequence(pointer: Pointer | Found, effects: Effects) -> Rewrite | None:
    """The phrase that holds the reference, rewritten as its targets move."""
    rewrites = rewrite(
        pointer.context, pointer.source.act, pointer.source, effects.moves_of_act, existing=effects.existing
    )
    return next((found for found in rewrites if pointer.words in found.old), None)


def by_act(affected: Iterable[Affected]) -> Iterator[tuple[str, str, list[Affected]]]:
    """The references grouped by the act they stand in: number, title, references."""
    groups: dict[str, list[Affected]] = {}
    for item in affected:
        groups.setdefault(item.source.act or "", []).append(item)
    for number, items in groups.items():
        yield number, items[0].title, items
