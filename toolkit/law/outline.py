"""Walking an act: every section with its place, and whether section numbers restart in each chapter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Heading,
    Node,
    Part,
    Section,
    TransitionalProvisions,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and where it stands: its locator within the act, and the path of child indices to it."""

    node: Node
    locator: Locator
    path: tuple[int, ...]


def children(node: Node) -> tuple[Node, ...]:
    """What stands directly in ``node``; empty for a section, a heading and text."""
    if isinstance(node, Part | Chapter | TransitionalProvisions | ActProvisions | Annex):
        return node.children
    return ()


def walk(act: Act) -> Iterator[Placed]:
    """Every node of ``act`` in printed order, parents before children.

    The locator of a chapter or section leaves out the chapter where section numbers run through the
    act, as citations do (STR07 in the drafting rules).
    """
    restarts = numbering_restarts(act)

    def visit(nodes: tuple[Node, ...], here: Locator, path: tuple[int, ...]) -> Iterator[Placed]:
        for position, node in enumerate(nodes):
            locator = _locate(node, here, restarts)
            inner = here if isinstance(node, Chapter) and not restarts else locator
            inner = here if isinstance(node, Section) else inner
            yield Placed(node, locator, (*path, position))
            yield from visit(children(node), inner, (*path, position))

    yield from visit(act.body, Locator(), ())


def _locate(node: Node, here: Locator, restarts: bool) -> Locator:
    match node:
        case Chapter():
            return replace(here, chapter=node.label, section=None)
        case Section():
            return replace(here, section=node.label)
        case ActProvisions():
            return Locator(amendment=node.act)
        case Annex():
            return Locator(annex=annex_label(node))
        case _:
            return here


def annex_label(annex: Annex) -> str:
    """ "Bilaga 2" → "2", "Bilaga" → "", "Bilaga A" → "A"."""
    words = annex.heading.split()
    label = words[1].strip(".:") if len(words) > 1 else ""
    return label if label and (label[0].isdigit() or len(label) == 1) else ""


def numbering_restarts(act: Act) -> bool:
    """Whether section numbers start again in each chapter, so that a section is cited by chapter.

    True when two chapters share a section label, or when no section stands in more than one chapter
    and the chapters hold at least one (a one-chapter act is cited by chapter).
    """
    seen: dict[Label, int] = {}
    chapters = list(_chapters(act.body))
    for position, chapter in enumerate(chapters):
        for node in chapter.children:
            if isinstance(node, Section):
                if (
                    seen.get(node.label, position) != position
                    and chapter.label != chapters[seen[node.label]].label
                ):
                    return True
                seen.setdefault(node.label, position)
    return len(chapters) == 1 and bool(seen)


def _chapters(nodes: tuple[Node, ...]) -> Iterator[Chapter]:
    for node in nodes:
        if isinstance(node, Chapter):
            yield node
        elif isinstance(node, Part):
            yield from _chapters(node.children)


def sections(act: Act) -> list[Placed]:
    """The act's own sections in printed order, one entry per wording; none of its annexes or provisions."""
    return [
        placed
        for placed in walk(act)
        if isinstance(placed.node, Section)
        and placed.locator.amendment is None
        and placed.locator.annex is None
    ]


def headings_before(siblings: tuple[Node, ...], position: int) -> tuple[Heading, ...]:
    """The unbroken run of headings that stands nearest before ``siblings[position]``."""
    start = position
    while start > 0 and isinstance(siblings[start - 1], Heading):
        start -= 1
    return tuple(node for node in siblings[start:position] if isinstance(node, Heading))


def headings_by_place(act: Act) -> dict[Locator, tuple[str, ...]]:
    """The headings that stand nearest before each section and chapter of ``act``, in printed order.

    What only says that it has been repealed is passed over: publications differ in whether they show it.
    Places without a heading are left out.
    """
    found: dict[Locator, tuple[str, ...]] = {}
    waiting: list[str] = []
    for placed in walk(act):
        node = placed.node
        if placed.locator.amendment is not None or placed.locator.annex is not None:
            waiting = []
        elif isinstance(node, Heading):
            waiting.append(node.text)
        elif isinstance(node, Section | Chapter) and node.repealed_by is None:
            if waiting:
                found[placed.locator] = (*found.get(placed.locator, ()), *waiting)
            waiting = []
    return found


def in_force_at(act: Act, date: str) -> Act:
    """The act as it reads on ``date`` (ISO): wordings that have expired or not yet commenced are left out."""

    def kept(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(
            replace(node, children=kept(node.children))
            if isinstance(node, Part | Chapter | TransitionalProvisions | ActProvisions | Annex)
            else node
            for node in nodes
            if not hasattr(node, "validity") or node.validity.covers(date)
        )

    return replace(act, body=kept(act.body))
