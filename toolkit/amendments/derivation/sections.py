"""Which sections, chapters and annexes were repealed, renumbered, reworded or inserted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.history import is_repealed, provisions_text
from toolkit.amendments.operations import Insert, Operation, Renumber, Repeal, Substitute, SubstituteHeading
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import (
    ALWAYS,
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Content,
    Moment,
    Node,
    Point,
    Section,
    Subsection,
)
from toolkit.law.outline import children, walk
from toolkit.law.similarity import similarity
from toolkit.law.typography import normalise

Provisions = Section | Annex

_MOVED = 0.75
"""A section that shares this much with one under another label has moved there."""
_DISPLACED = 0.3
"""The same, for a section whose own label another has moved onto."""
_REPLACED = 0.5
"""A section that shares less than this with what stood under its label may be another one."""
_DASH = re.compile("[-–—−]")


def provisions_of(act: Act, other: Act | None = None) -> dict[Locator, Provisions]:
    """The act's own sections and annexes in force, by locator.

    What stands in several wordings is left out if ``other`` has them all alike. Raises FaultError where it
    hasn't, or no ``other`` is given: which wording is meant isn't for us to say.
    """
    found = _wordings(act)
    others = _wordings(other) if other is not None else {}
    twice = [place for place, nodes in found.items() if len(nodes) > 1 or len(others.get(place, ())) > 1]
    unlike = [place for place in twice if not _all_alike(found[place], others.get(place, []))]
    if unlike:
        raise FaultError(
            *(
                Fault("Bestämmelsen finns i flera lydelser; ta bort den som inte avses.", place=place.words)
                for place in unlike
            )
        )
    return {place: nodes[0] for place, nodes in found.items() if len(nodes) == 1}


def _all_alike(left: list[Provisions], right: list[Provisions]) -> bool:
    return len(left) == len(right) and all(
        same_text(one, two) and one.validity == two.validity for one, two in zip(left, right, strict=True)
    )


def _wordings(act: Act) -> dict[Locator, list[Provisions]]:
    """Every wording of the act's own sections and annexes in force."""
    found: dict[Locator, list[Provisions]] = {}
    for placed in walk(act):
        node = placed.node
        outside = placed.locator.amendment is not None or (
            placed.locator.annex is not None and not isinstance(node, Annex)
        )
        if outside or not isinstance(node, Section | Annex) or is_repealed(node):
            continue
        found.setdefault(placed.locator, []).append(node)
    return found


def section_operations(before: Act, after: Act) -> Iterator[Operation]:
    """The operations on chapters, sections and annexes that lead from ``before`` to ``after``."""
    old, new = provisions_of(before, after), provisions_of(after, before)
    old_chapters, new_chapters = _chapters(before), _chapters(after)
    inserted = [place for place in new_chapters if place not in old_chapters]
    repealed = [place for place in old_chapters if place not in new_chapters]
    whole_in = {place for place in new if Locator(chapter=place.chapter) in inserted}
    whole_out = {place for place in old if Locator(chapter=place.chapter) in repealed}
    for place in repealed:
        yield Repeal(place)
    for place in inserted:
        yield Insert(place, new_chapters[place])
    for place, chapter in new_chapters.items():
        heading = old_chapters[place].heading if place in old_chapters else None
        if heading and chapter.heading and not _same_words(heading, chapter.heading):
            yield SubstituteHeading(place, chapter.heading)
    left = {place: node for place, node in old.items() if place not in whole_out}
    right = {place: node for place, node in new.items() if place not in whole_in}
    yield from _changes(left, right)


def _changes(old: dict[Locator, Provisions], new: dict[Locator, Provisions]) -> Iterator[Operation]:
    differing = {place for place in old.keys() & new.keys() if not same_text(old[place], new[place])}
    moved = _moved(old, new, differing)
    vacated, taken = set(moved), set(moved.values())
    for place in old:
        if (place not in new and place not in vacated) or (place in taken and place not in vacated):
            yield Repeal(place)
    for place, target in moved.items():
        yield Renumber(place, target)
    origin = {target: place for place, target in moved.items()}
    for place, node in new.items():
        if place in origin:
            if not same_text(_as(old[origin[place]], node), node):
                yield Substitute(place, _bare(node))
        elif place not in old or place in vacated:
            yield Insert(place, _bare(node))
        elif place in differing:
            yield Substitute(place, _bare(node))


def _moved(
    old: dict[Locator, Provisions], new: dict[Locator, Provisions], differing: set[Locator]
) -> dict[Locator, Locator]:
    """Which sections went where: the likeliest pairs first, each section at most once.

    A section whose label another has taken needs less likeness to be found under a label that has
    become free: two that change places are two that moved, also where one of them was rewritten.
    """
    strangers = {place for place in differing if similarity(_text(old[place]), _text(new[place])) < _REPLACED}
    leaving = [place for place in old if place not in new or place in strangers]
    arriving = [place for place in new if place not in old or place in strangers]
    moved = _likeliest(old, new, leaving, arriving, _MOVED)
    displaced = [place for place in leaving if place in moved.values() and place not in moved]
    vacant = [place for place in arriving if place in moved and place not in moved.values()]
    moved |= _likeliest(old, new, displaced, vacant, _DISPLACED)
    return {place: moved[place] for place in old if place in moved}


def _likeliest(
    old: dict[Locator, Provisions],
    new: dict[Locator, Provisions],
    leaving: list[Locator],
    arriving: list[Locator],
    least: float,
) -> dict[Locator, Locator]:
    candidates = sorted(
        (
            (-likeness, source.sort_key, target.sort_key, source, target)
            for source in leaving
            for target in arriving
            if source != target
            and isinstance(old[source], Section)
            and isinstance(new[target], Section)
            and (likeness := similarity(_text(old[source]), _text(new[target]))) >= least
        ),
        key=lambda candidate: candidate[:3],
    )
    pairs: dict[Locator, Locator] = {}
    taken: set[Locator] = set()
    for _, _, _, source, target in candidates:
        if source not in pairs and target not in taken:
            pairs[source] = target
            taken.add(target)
    return pairs


def _chapters(act: Act) -> dict[Locator, Chapter]:
    return {
        placed.locator: placed.node
        for placed in walk(act)
        if isinstance(placed.node, Chapter) and not is_repealed(placed.node) and _own(placed.locator)
    }


def _own(locator: Locator) -> bool:
    return locator.amendment is None and locator.annex is None


def _bare(node: Provisions) -> Provisions:
    """The wording itself, without the marks of the consolidated text: who changed it last, and from when
    it applies; nor an older way to print its number.
    """
    node = replace(node, validity=ALWAYS)
    return replace(node, endnote=None, marker=None) if isinstance(node, Section) else node


def _as(node: Provisions, other: Provisions) -> Provisions:
    if isinstance(node, Section) and isinstance(other, Section):
        return replace(node, label=other.label)
    return node


def same_text(left: Provisions, right: Provisions) -> bool:
    """Whether two provisions read the same, down to their subsections and points."""
    return _shape(left) == _shape(right)


def same_words(left: ActProvisions, right: ActProvisions) -> bool:
    """Whether two sets of transitional provisions hold the same words, however they are divided."""
    return _plain(provisions_text(left.children)) == _plain(provisions_text(right.children))


def _shape(part: Node | Moment | Content) -> object:
    match part:
        case str():
            return _plain(part)
        case Point():
            return ("point", _plain(part.marker), tuple(_shape(inner) for inner in part.content))
        case Subsection():
            return ("subsection", tuple(_shape(inner) for inner in part.content))
        case Moment():
            return (_plain(part.marker), tuple(_shape(inner) for inner in part.subsections))
        case Section():
            return (part.label, tuple(_shape(inner) for inner in part.content))
        case Annex():
            return (_plain(part.heading), tuple(_shape(inner) for inner in part.children))
        case _:
            lines = getattr(part, "lines", None)
            text = " ".join(lines) if lines is not None else getattr(part, "text", "")
            return (_plain(text), tuple(_shape(inner) for inner in children_of(part)))


def children_of(part: object) -> tuple[Node, ...]:
    """What stands in a node of any kind."""
    return children(part) if hasattr(part, "children") else ()  # type: ignore[arg-type]


def _plain(text: str) -> str:
    return _DASH.sub("-", normalise(text))


def _same_words(left: str, right: str) -> bool:
    return _plain(left) == _plain(right)


def _text(node: Provisions) -> str:
    def words(part: object) -> Iterator[str]:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Point | Section | Subsection):
            yield from (word for inner in part.content for word in words(inner))
        elif isinstance(part, Moment):
            yield from (word for inner in part.subsections for word in words(inner))
        else:
            yield from getattr(part, "lines", ())
            yield from (word for inner in children_of(part) for word in words(inner))

    return " ".join(words(node))
