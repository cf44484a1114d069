"""What a fault is, and changing one thing in a bill or in its statute."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bench.planted import Bill
from toolkit.amendments.operations import Insert, Operation, Substitute
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Node, Part, Point, Section, Subsection
from toolkit.law.outline import Placed, sections

Plant = Callable[[Bill, random.Random], Bill | None]
Text = Callable[[str], str | None]


@dataclass(frozen=True)
class Kind:
    """One kind of fault: its name, the rules of which one must find it, and how it is planted."""

    name: str
    codes: frozenset[str]
    plant: Plant


def kind(name: str, codes: str, plant: Plant) -> Kind:
    """A kind of fault; ``codes`` are separated by spaces."""
    return Kind(name, frozenset(codes.split()), plant)


def with_subsection(bill: Bill, random_: random.Random, subsection: Subsection) -> Bill:
    """The bill with ``subsection`` last in one of the sections that it writes."""
    position = random_.choice(written(bill))
    section = bill.bill.operations[position].wording  # type: ignore[union-attr]
    assert isinstance(section, Section)
    return reworded(bill, position, replace(section, content=(*section.content, subsection)))


def written(bill: Bill) -> list[int]:
    """The positions of the operations that give a section a wording."""
    return [
        position
        for position, op in enumerate(bill.bill.operations)
        if isinstance(op, Insert | Substitute) and isinstance(op.wording, Section)
    ]


def reworded(bill: Bill, position: int, section: Section) -> Bill:
    """The bill with another wording in the operation at ``position``."""
    operations = list(bill.bill.operations)
    op = operations[position]
    assert isinstance(op, Insert | Substitute)
    operations[position] = replace(op, wording=section)
    return with_operations(bill, operations)


def with_operations(bill: Bill, operations: list[Operation]) -> Bill:
    """The bill with these operations."""
    return replace(bill, bill=replace(bill.bill, operations=tuple(operations)))


def once(text: str, pattern: str, new: str) -> str | None:
    """``text`` with the first match of ``pattern`` replaced; None where there is none."""
    changed = re.sub(pattern, new, text, count=1)
    return None if changed == text else changed


def with_section(act: Act, place: Locator, change: Callable[[Section], Section]) -> Act:
    """The statute with the section at ``place`` changed."""
    path = next(placed.path for placed in sections(act) if placed.locator == place)
    return replace(
        act,
        body=at_path(act.body, path, lambda node: (change(node),) if isinstance(node, Section) else (node,)),
    )


def at_path(
    nodes: tuple[Node, ...], path: tuple[int, ...], make: Callable[[Node], tuple[Node, ...]]
) -> tuple[Node, ...]:
    """``nodes`` with what ``make`` makes of the node at ``path`` in its place."""
    here, *rest = path
    if not rest:
        return (*nodes[:here], *make(nodes[here]), *nodes[here + 1 :])
    node = nodes[here]
    assert isinstance(node, Chapter | Part)
    return (
        *nodes[:here],
        replace(node, children=at_path(node.children, tuple(rest), make)),
        *nodes[here + 1 :],
    )


def standing(bill: Bill) -> list[Placed]:
    """The sections that the bill leaves alone."""
    touched = {
        replace(op.target, act=None) for op in bill.bill.operations if isinstance(op, Insert | Substitute)
    }
    return [
        placed
        for placed in sections(bill.base)
        if isinstance(placed.node, Section)
        and placed.node.repealed_by is None
        and placed.locator not in touched
    ]


def inserted_at(bill: Bill) -> int:
    """The position of the first operation that inserts a section."""
    return next(p for p in written(bill) if isinstance(bill.bill.operations[p], Insert))


def saying(sentence: str) -> Callable[[Section], Section]:
    """A change that lets a section begin with ``sentence``."""
    return lambda section: replace(section, content=(Subsection((sentence,)), *section.content[1:]))


POINTS = ("namn,", "adress till sökanden,", "en redogörelse för verksamheten, och", "skälen för ansökan.")


def list_section(label: Label, texts: tuple[str, ...]) -> Section:
    """A section that is one list."""
    points = tuple(Point(f"{number}.", (text,)) for number, text in enumerate(texts, start=1))
    return Section(label, (Subsection(("I ansökan ska anges", *points)),))
