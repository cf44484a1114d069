"""Resolving a locator in an act: from "7 § första stycket 3" to the text that stands there."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
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
from toolkit.law.outline import Placed, children, numbering_restarts, walk

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_ABBREVIATIONS = (
    "kap.",
    "st.",
    "p.",
    "m.m.",
    "t.ex.",
    "s.k.",
    "dvs.",
    "nr.",
    "bl.a.",
    "f.d.",
    "e.d.",
    "prop.",
)

Resolved = Node | Moment | Point | str
"""What a locator can stand for."""


class Unresolved(LookupError):
    """A locator that doesn't resolve. ``reached`` is the longest part of it that exists, None for nothing."""

    def __init__(self, locator: Locator, reached: Locator | None) -> None:
        super().__init__(f"{locator} is not in the act")
        self.locator = locator
        self.reached = reached


class Index:
    """The sections and chapters of one act by locator, for many look-ups in one act."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self.restarts = numbering_restarts(act)
        self._placed: dict[Locator, list[Placed]] = {}
        for placed in walk(act):
            if isinstance(placed.node, Section | Chapter | Annex | ActProvisions):
                self._placed.setdefault(placed.locator, []).append(placed)

    def find(self, locator: Locator) -> list[Placed]:
        """Every wording of the section, chapter, annex or transitional provisions at ``locator``.

        The act it names and anything below the section are ignored. In an act whose numbers run
        through, a chapter given with the section is ignored too.
        """
        key = replace(locator.to_section, act=None)
        if not self.restarts and key.section is not None:
            key = replace(key, chapter=None)
        return self._placed.get(key, [])

    def siblings(self, placed: Placed) -> tuple[Node, ...]:
        """The nodes among which ``placed`` stands, itself included."""
        nodes = self.act.body
        for position in placed.path[:-1]:
            nodes = children(nodes[position])
        return nodes

    def resolve(self, locator: Locator) -> Resolved:
        """What stands at ``locator``, in the first of its wordings. Raises Unresolved."""
        placed = self.find(locator)
        if not placed:
            chapter = Locator(chapter=locator.chapter)
            reached = chapter if locator.chapter is not None and chapter in self._placed else None
            raise Unresolved(locator, reached)
        return _descend(placed[0].node, locator)


def resolve(act: Act, locator: Locator) -> Resolved:
    """What stands at ``locator`` in ``act``: a section, subsection, point, sentence … Raises Unresolved."""
    return Index(act).resolve(locator)


def subsections(node: Node | Moment) -> tuple[Subsection, ...]:
    """The subsections of a section or moment in order, those of moments included."""
    if isinstance(node, Section):
        return tuple(
            subsection
            for part in node.content
            for subsection in (part.subsections if isinstance(part, Moment) else (part,))
        )
    if isinstance(node, Moment):
        return node.subsections
    return tuple(child for child in children(node) if isinstance(child, Subsection))


def points(content: tuple[Content, ...]) -> tuple[Point, ...]:
    """The points directly in ``content``."""
    return tuple(part for part in content if isinstance(part, Point))


def sentences(text: str) -> list[str]:
    """The sentences (meningar) of running text. "3 kap. 2 §" and other abbreviations don't end one."""
    pieces = _SENTENCE_END.split(text)
    found: list[str] = []
    for piece in pieces:
        if found and found[-1].endswith(_ABBREVIATIONS):
            found[-1] += " " + piece
        else:
            found.append(piece)
    return found


def plain_text(content: tuple[Content, ...]) -> str:
    """The words of ``content`` in order, markers included, as one line."""
    parts: list[str] = []
    for part in content:
        if isinstance(part, str):
            parts.append(part)
        elif isinstance(part, Point):
            parts.append(f"{part.marker} {plain_text(part.content)}")
            if part.endnote:
                parts.append(part.endnote)
        else:
            parts.extend(part.lines)
    return " ".join(parts)


def _descend(node: Node, locator: Locator) -> Resolved:
    reached = locator.to_section
    here: Node | Moment = node
    if locator.moment is not None:
        moments = [part for part in getattr(node, "content", ()) if isinstance(part, Moment)]
        match = next((moment for moment in moments if moment.label == locator.moment), None)
        if match is None:
            raise Unresolved(locator, reached)
        here, reached = match, replace(reached, moment=locator.moment)
    if locator.subsection is None and not locator.points and locator.sentence is None:
        return here
    if locator.subsection is None and locator.points and isinstance(here, ActProvisions | Annex):
        content: tuple[Content, ...] = tuple(
            part for child in children(here) if isinstance(child, Subsection) for part in child.content
        )
        found: Resolved = here
    else:
        stycken = subsections(here)
        number = locator.subsection or 1
        if number > len(stycken):
            raise Unresolved(locator, reached)
        found, content = stycken[number - 1], stycken[number - 1].content
        reached = replace(reached, subsection=locator.subsection)
    for depth, label in enumerate(_points_in(content, locator.points)):
        point = _point(content, label)
        if point is None:
            raise Unresolved(locator, replace(reached, points=locator.points[:depth]))
        found, content = point, point.content
    if locator.sentence is None:
        return found
    text = " ".join(part for part in content if isinstance(part, str))
    meningar = sentences(text)
    if locator.sentence > len(meningar):
        raise Unresolved(locator, replace(locator, sentence=None))
    return meningar[locator.sentence - 1]


def _points_in(content: tuple[Content, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """ "4 b" is point 4 b where there is one, otherwise letter b under point 4."""
    if not labels or not labels[0].letters or labels[0].number is None or _point(content, labels[0]):
        return labels
    return (Label(labels[0].number), Label(None, labels[0].letters), *labels[1:])


def _point(content: tuple[Content, ...], label: Label) -> Point | None:
    return next((point for point in points(content) if point.label == label), None)
