"""A section's wording as the lines of a table: running text, points and blocks, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.comparison.rows import Role
from toolkit.law.locator import Locator
from toolkit.law.model import (
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``marker`` is a point's marker as printed, or a moment's number, else empty."""

    role: Role
    place: Locator
    marker: str
    text: str
    level: int = 0

    @property
    def whole(self) -> str:
        """The line as it reads, marker first."""
        return f"{self.marker} {self.text}".strip()


def subsection_lines(section: Section, place: Locator) -> list[list[Line]]:
    """The lines of ``section``, a list for each of its subsections, placed under ``place``."""
    found: list[list[Line]] = []
    number = 0
    for part in section.content:
        if isinstance(part, Moment):
            at = replace(place, moment=part.label)
            for position, subsection in enumerate(part.subsections, start=1):
                lines = list(content_lines(subsection.content, replace(at, subsection=position)))
                if position == 1:
                    lines = _with_marker(lines, part.marker, at)
                found.append(lines)
        else:
            number += 1
            found.append(list(content_lines(part.content, replace(place, subsection=number))))
    return found


def _with_marker(lines: list[Line], marker: str, place: Locator) -> list[Line]:
    if lines and lines[0].role is Role.TEXT and not lines[0].marker:
        return [replace(lines[0], marker=marker), *lines[1:]]
    return [Line(Role.TEXT, place, marker, ""), *lines]


def content_lines(content: tuple[Content, ...], place: Locator, level: int = 0) -> Iterator[Line]:
    """The lines of a subsection's or a point's content, in order."""
    for part in content:
        if isinstance(part, str):
            yield Line(Role.TEXT, place, "", part, level)
        elif isinstance(part, Point):
            yield from _point_lines(part, place, level + 1)
        else:
            for line in part.lines:
                yield Line(Role.BLOCK, place, "", line, level)


def _point_lines(point: Point, place: Locator, level: int) -> Iterator[Line]:
    label = point.label
    at = place if label is None else replace(place, points=(*place.points, label))
    rest = point.content
    text = ""
    if rest and isinstance(rest[0], str):
        text, rest = rest[0], rest[1:]
    yield Line(Role.POINT, at, point.marker, text, level)
    yield from content_lines(rest, at, level)


def node_lines(node: Node, place: Locator) -> Iterator[Line]:
    """The lines of anything that stands in an act, in printed order: no word of it is left out."""
    match node:
        case Heading():
            yield Line(Role.HEADING, place, "", node.text)
        case Section():
            at = replace(place, section=node.label)
            yield Line(Role.NUMBER, at, "", node.marker or f"{node.label} §")
            for lines in subsection_lines(node, at):
                yield from lines
        case Subsection():
            yield from content_lines(node.content, place)
        case Block():
            yield from content_lines((node,), place)
        case _:
            yield Line(
                Role.CHAPTER if isinstance(node, Chapter | Part) else Role.HEADING, place, "", _name(node)
            )
            inner = replace(place, chapter=node.label) if isinstance(node, Chapter) else place
            for child in node.children:
                yield from node_lines(child, inner)


def _name(node: Chapter | Part | Annex | ActProvisions | TransitionalProvisions) -> str:
    match node:
        case Chapter():
            return " ".join(filter(None, (node.marker or f"{node.label} kap.", node.heading)))
        case Part():
            return " ".join(filter(None, (node.marker, node.heading)))
        case ActProvisions():
            return node.act
        case _:
            return node.heading
