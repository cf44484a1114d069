"""An act as a flat sequence of lines, which every paper then dresses in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

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
    Validity,
)


class Kind(StrEnum):
    """What a line is."""

    PART = "avdelning"
    CHAPTER = "kapitel"
    TRANSITIONAL = "overgang"
    ACT = "andringsforfattning"
    ANNEX = "bilaga"
    HEADING = "rubrik"
    NOTICE = "tidsnot"
    TEXT = "stycke"
    POINT = "punkt"
    TABLE = "tabell"


@dataclass(frozen=True, slots=True)
class StatuteLine:
    """One line. ``number`` is the section's number or the point's marker, ``note`` the endnote after it.

    ``level`` is 0 for text, 1 for a point, and one more for each point it lies in. ``first`` marks the
    text that begins a subsection.
    """

    kind: Kind
    text: str
    number: str | None = None
    level: int = 0
    note: str | None = None
    first: bool = False


def statute_lines(nodes: Iterable[Node]) -> Iterator[StatuteLine]:
    """The lines of ``nodes`` in printed order. Every word of the model is in exactly one of them."""
    for node in nodes:
        validity = getattr(node, "validity", None)
        if validity is not None and not isinstance(node, Section) and (notice := _notice(validity)):
            yield StatuteLine(Kind.NOTICE, notice)
        match node:
            case Heading():
                yield StatuteLine(Kind.HEADING, node.text)
            case Section():
                yield from _section(node)
            case Subsection():
                yield from _subsection(node)
            case Block():
                yield from _block(node)
            case Chapter():
                label = node.marker or f"{node.label} kap."
                yield StatuteLine(Kind.CHAPTER, f"{label} {node.heading or ''}".strip())
                yield from statute_lines(node.children)
            case Part():
                yield StatuteLine(Kind.PART, f"{node.marker} {node.heading or ''}".strip())
                yield from statute_lines(node.children)
            case TransitionalProvisions():
                yield StatuteLine(Kind.TRANSITIONAL, node.heading)
                yield from statute_lines(node.children)
            case ActProvisions():
                yield StatuteLine(Kind.ACT, node.act)
                yield from statute_lines(node.children)
            case Annex():
                yield StatuteLine(Kind.ANNEX, node.heading)
                yield from statute_lines(node.children)


def _notice(validity: Validity) -> str:
    if validity.notice:
        return validity.notice
    parts = []
    if validity.expires:
        parts.append(f"Upphör att gälla: {validity.expires}")
    if validity.commences:
        parts.append(f"Träder i kraft: {validity.commences}")
    return ". ".join(parts)


def _section(section: Section) -> Iterator[StatuteLine]:
    if notice := _notice(section.validity):
        yield StatuteLine(Kind.NOTICE, notice)
    lines = [line for part in section.content for line in _part(part)]
    number = section.marker or f"{section.label} §"
    if not lines or lines[0].kind is not Kind.TEXT or lines[0].number:
        lines.insert(0, StatuteLine(Kind.TEXT, "", first=True))
    lines[0] = replace(lines[0], number=number)
    if section.endnote:
        lines[-1] = _noted(lines[-1], section.endnote)
    yield from lines


def _part(part: Subsection | Moment) -> Iterator[StatuteLine]:
    if isinstance(part, Subsection):
        yield from _subsection(part)
        return
    lines = [line for subsection in part.subsections for line in _subsection(subsection)]
    if not lines or lines[0].kind is not Kind.TEXT:
        lines.insert(0, StatuteLine(Kind.TEXT, "", first=True))
    lines[0] = replace(lines[0], text=f"{part.marker} {lines[0].text}".strip())
    if part.endnote:
        lines[-1] = _noted(lines[-1], part.endnote)
    yield from lines


def _subsection(subsection: Subsection) -> Iterator[StatuteLine]:
    lines = list(_content(subsection.content, 0))
    if lines and lines[0].kind is Kind.TEXT:
        lines[0] = replace(lines[0], first=True)
    if subsection.endnote:
        if not lines:
            lines.append(StatuteLine(Kind.TEXT, "", first=True))
        lines[-1] = _noted(lines[-1], subsection.endnote)
    yield from lines


def _content(content: tuple[Content, ...], level: int) -> Iterator[StatuteLine]:
    for part in content:
        match part:
            case str():
                yield StatuteLine(Kind.TEXT, part, level=level)
            case Block():
                yield from _block(part)
            case Point():
                yield from _point(part, level + 1)


def _point(point: Point, level: int) -> Iterator[StatuteLine]:
    lines = list(_content(point.content, level))
    if lines and lines[0].kind is Kind.TEXT and lines[0].level == level:
        lines[0] = StatuteLine(Kind.POINT, lines[0].text, point.marker, level)
    else:
        lines.insert(0, StatuteLine(Kind.POINT, "", point.marker, level))
    if point.endnote:
        lines[-1] = _noted(lines[-1], point.endnote)
    yield from lines


def _block(block: Block) -> Iterator[StatuteLine]:
    if block.kind == "table":
        yield StatuteLine(Kind.TABLE, "\n".join(block.lines))
    else:
        yield from (StatuteLine(Kind.TEXT, line) for line in block.lines)


def _noted(line: StatuteLine, note: str) -> StatuteLine:
    return replace(line, note=f"{line.note} {note}" if line.note else note)
