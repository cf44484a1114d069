"""A law with sections exchanged and added: the one that an edited draft shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct, BaseAct, Insert, InsertHeading, Operation
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Annex, Chapter, Heading, Node, Part, Section
from toolkit.law.outline import children, sections, walk
from toolkit.law.typography import normalise

Reworded = tuple[list[str], Section]
"""The headings nearest before a section, and the section."""


def single_wordings(base: Act) -> Act:
    """``base`` with one wording of each section and annex, the last: that is the one a draft shows."""
    annexes = [placed for placed in walk(base) if isinstance(placed.node, Annex)]
    every = [*sections(base), *annexes]
    last = {placed.locator: placed.path for placed in every}
    dropped = {placed.path for placed in every if last[placed.locator] != placed.path}

    def kept(nodes: tuple[Node, ...], path: tuple[int, ...]) -> tuple[Node, ...]:
        return tuple(
            replace(node, children=kept(children(node), (*path, position)))
            if isinstance(node, Part | Chapter)
            else node
            for position, node in enumerate(nodes)
            if (*path, position) not in dropped
        )

    return replace(base, body=kept(base.body, ())) if dropped else base


def with_changed(base: Act, changed: Mapping[tuple[int, ...], Reworded]) -> Act:
    """``base`` with sections and the headings nearest before them exchanged."""

    def made(nodes: tuple[Node, ...], path: tuple[int, ...]) -> tuple[Node, ...]:
        found: list[Node] = []
        for position, node in enumerate(nodes):
            here = (*path, position)
            if here in changed:
                old: list[Heading] = []
                while found and isinstance(found[-1], Heading):
                    old.insert(0, found.pop())  # type: ignore[arg-type]
                headings, section = changed[here]
                found.extend(_headings(headings, old))
                found.append(section)
            elif isinstance(node, Part | Chapter):
                found.append(replace(node, children=made(children(node), here)))
            else:
                found.append(node)
        return tuple(found)

    return replace(base, body=made(base.body, ()))


def _headings(texts: Sequence[str], old: Sequence[Heading]) -> list[Heading]:
    """The headings that ``texts`` say, those that say what an old one said being that one."""
    known = {normalise(heading.text): heading for heading in old}
    return [known.get(normalise(text), Heading(text)) for text in texts]


def with_new(act: Act, added: Sequence[tuple[Locator, list[str], Section]]) -> Act:
    """``act`` with new sections in their places, as an amending act that inserts them would have it."""
    if not added:
        return act
    operations: list[Operation] = []
    for place, headings, section in added:
        operations.append(Insert(place, section))
        operations.extend(InsertHeading(place, text) for text in headings)
    inserting = AmendingAct(act.kind, act.title, BaseAct(act.number, act.title), tuple(operations))
    return apply(act, inserting)
