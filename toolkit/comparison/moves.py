"""Where the provisions of an act go under an amending act: what moved, and what is gone.

The answer is a mapping from old place to new, None for what is gone. A point that another provision has
taken the number of is gone from there: a reference to it has the right label with a new meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.amendments.operations import AmendingAct, Renumber, Repeal, Substitute
from toolkit.comparison.alignment import align
from toolkit.comparison.lines import Line, subsection_lines
from toolkit.comparison.rows import Role
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.outline import sections
from toolkit.law.resolve import Index
from toolkit.law.similarity import similarity

Moves = dict[Locator, Locator | None]

_SAME_POINT = 0.4
"""Two points that share less than this are not one point reworded but two points."""


def moved_places(base: Act, bill: AmendingAct) -> Moves:
    """Old place → new place for every provision of ``base`` that ``bill`` moves, None for what it removes.

    Locators name no act. Places that stay where they are and what they are have no entry.
    """
    index = Index(base)
    moves: Moves = {}
    renumbered: dict[Locator, Locator] = {}
    for op in bill.operations:
        match op:
            case Repeal():
                moves.update(dict.fromkeys(_within(base, _bare(op.target))))
            case Renumber():
                for place in _within(base, _bare(op.target)):
                    new = _relocated(place, _bare(op.target), _bare(op.new))
                    moves[place] = new
                    renumbered[new] = place
            case _:
                pass
    for op in bill.operations:
        if isinstance(op, Substitute) and isinstance(op.wording, Section):
            target = _bare(op.target)
            before = renumbered.get(target, target)
            found = index.find(before)
            if found and isinstance(found[-1].node, Section):
                moves.update(_inside(found[-1].node, before, op.wording, target))
    return moves


def _bare(place: Locator) -> Locator:
    return replace(place, act=None)


def _within(base: Act, place: Locator) -> list[Locator]:
    """``place`` itself and, for a chapter, the sections cited under it."""
    found = [place]
    if place.section is None and place.chapter is not None:
        found.extend(placed.locator for placed in sections(base) if placed.locator.chapter == place.chapter)
    return found


def _relocated(place: Locator, old: Locator, new: Locator) -> Locator:
    return new if place == old else replace(place, chapter=new.chapter)


def _inside(old: Section, at: Locator, new: Section, to: Locator) -> Iterator[tuple[Locator, Locator | None]]:
    """The moves within one section, subsection by subsection and point by point."""
    left, right = subsection_lines(old, at), subsection_lines(new, to)
    for i, j in align(_texts(left), _texts(right)):
        if i is None:
            continue
        here = _subsection_place(left[i])
        if j is None:
            yield here, None
            yield from ((line.place, None) for line in _labelled(left[i]))
            continue
        there = _subsection_place(right[j])
        if here != there:
            yield here, there
        yield from _points(left[i], right[j])


def _points(left: list[Line], right: list[Line]) -> Iterator[tuple[Locator, Locator | None]]:
    mine, other = _labelled(left), _labelled(right)
    pairs = align(*([(f"{line.level}", line.text) for line in lines] for lines in (mine, other)))
    for i, j in pairs:
        if i is None:
            continue
        kept = j is not None and (
            mine[i].text == other[j].text or similarity(mine[i].text, other[j].text) >= _SAME_POINT
        )
        if j is None or not kept:
            yield mine[i].place, None
        elif mine[i].place != other[j].place:
            yield mine[i].place, other[j].place


def _texts(subsections: list[list[Line]]) -> list[tuple[str, str]]:
    return [("stycke", " ".join(line.text for line in lines)) for lines in subsections]


def _labelled(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.role is Role.POINT and line.place.points]


def _subsection_place(lines: list[Line]) -> Locator:
    return replace(lines[0].place, points=(), sentence=None)
