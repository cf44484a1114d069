"""The wordings an amending act prints, and those they replace, as nodes in the order of the law."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    Renumber,
    Repeal,
    Substitute,
    SubstituteHeading,
    Wording,
)
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Heading, Moment, Node, Point, Section, Subsection
from toolkit.law.resolve import Index


def proposed_wordings(bill: AmendingAct) -> tuple[Node, ...]:
    """The headings and provisions that ``bill`` prints, each heading before its section.

    In an act cited by chapter the sections stand in a chapter of their own label.
    """
    placed: list[tuple[Locator, Node]] = []
    for op in bill.operations:
        match op:
            case InsertHeading() | SubstituteHeading():
                placed.append((op.before, Heading(op.text)))
            case Substitute() | Insert():
                placed.extend((op.target, node) for node in _nodes(op.target, op.wording))
            case _:
                pass
    return _in_order(placed)


def current_wordings(base: Act, bill: AmendingAct) -> tuple[Node, ...]:
    """The sections of ``base`` that ``bill`` changes or repeals, as they read now."""
    index = Index(base)
    renumbered = {
        replace(op.new, act=None): replace(op.target, act=None)
        for op in bill.operations
        if isinstance(op, Renumber)
    }
    placed: list[tuple[Locator, Node]] = []
    for op in bill.operations:
        if isinstance(op, Substitute | Repeal):
            target = replace(op.target, act=None)
            if isinstance(op, Substitute):
                target = renumbered.get(target, target)
            placed.extend((target, found.node) for found in index.find(target)[-1:])
    return _in_order(placed)


def _nodes(target: Locator, wording: Wording) -> tuple[Node, ...]:
    """``wording`` as nodes: a part of a section stands as it would be printed, alone."""
    match wording:
        case Act():
            return wording.body
        case Moment() if target.section is not None:
            return (Section(target.section, (wording,)),)
        case Moment():
            return wording.subsections
        case Point():
            return (Subsection((wording,)),)
        case _:
            return (wording,)


def _in_order(placed: list[tuple[Locator, Node]]) -> tuple[Node, ...]:
    # A heading is placed by the section it stands before, and stands before it.
    ordered = sorted(
        placed, key=lambda item: (replace(item[0], act=None).sort_key, not isinstance(item[1], Heading))
    )
    nodes: list[Node] = []
    for place, node in ordered:
        chapter = place.chapter
        if chapter is None or not isinstance(node, Section | Heading) or place.section is None:
            nodes.append(node)
        elif nodes and isinstance(nodes[-1], Chapter) and nodes[-1].label == chapter:
            nodes[-1] = replace(nodes[-1], children=(*nodes[-1].children, node))
        else:
            nodes.append(Chapter(chapter, None, (node,)))
    return tuple(nodes)
