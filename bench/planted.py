"""Clean bills made of real law, for planting faults in: the pool of provisions, and the bills.

A provision is clean when the reviewer finds no fel and no varning in it where it stands in force. What
is then measured is whether it stays clean as part of a bill, and whether a fault planted in it is found.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.amendments.clause import write_clause
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.operations import AmendingAct
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import ALWAYS, Act, Chapter, Content, Moment, Node, Part, Point, Section, Subsection
from toolkit.law.outline import Placed, numbering_restarts, sections, walk
from toolkit.law.resolve import plain_text, subsections
from toolkit.review.model import Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review
from toolkit.review.source import Source
from toolkit.review.subject import Subject
from toolkit.text.files import decode
from toolkit.text.statute import read_statute

_NOT_PRINT = re.compile(r"[\"“„«»]|\d ?- ?\d| - |­")
_BOUND = re.compile(
    r"§|\b[Dd]enna (?:lag|förordning|paragraf)|\b(?:kap|mom)\.|[Ss]tycket|\(\d{4}:\d|artikel|bilag"
    r"|(?:lag|balk|ordning)en\b|avses (?:med|i)\b|\([a-zåäö ]+\)"
)


@dataclass(frozen=True)
class Statute:
    """A statute to amend: its clean sections, and those of them whose text speaks of no other provision."""

    act: Act
    clean: tuple[Placed, ...]
    loose: tuple[Section, ...]


@dataclass(frozen=True)
class Bill:
    """A clean bill, the statute it amends, and the papers beside it."""

    base: Act
    bill: AmendingAct
    papers: tuple[tuple[str, str], ...] = ()

    def subject(self) -> Subject:
        """The bill as the subject of a review; the file it would stand in is of no interest here."""
        return Subject(Source("bill.xml", ""), self.bill, None, self.base, dict(self.papers))


def statutes(folder: Path, random_: random.Random, count: int) -> list[Statute]:
    """``count`` statutes from 2015 or later, none very long or short, with their clean sections."""
    paths = [
        path
        for path in sorted(folder.glob("*.txt"))
        if path.name[:4].isdigit() and int(path.name[:4]) >= 2015 and 4_000 < path.stat().st_size < 30_000
    ]
    random_.shuffle(paths)
    found: list[Statute] = []
    for path in paths:
        statute = _statute(read_statute(decode(path.read_bytes(), path.name)).act)
        if len(statute.clean) >= 6 and len(statute.loose) >= 2:
            found.append(statute)
        if len(found) == count:
            break
    return found


def _statute(act: Act) -> Statute:
    faults = review(Subject(Source("act", ""), act=act), all_rules())
    bad = {entry.place.partition(" §")[0] for entry in faults if entry.severity is not Severity.INFO}
    clean = tuple(
        placed
        for placed in sections(act)
        if placed.locator.words.partition(" §")[0] not in bad and _is_plain(placed.node)
    )
    loose = tuple(
        placed.node
        for placed in clean
        if isinstance(placed.node, Section) and not _BOUND.search(text_of(placed.node))
    )
    return Statute(act, clean, loose)


def _is_plain(node: Node) -> bool:
    """Whether a section is running text and points, as printed: no tables, no moments, in force for good."""
    if (
        not isinstance(node, Section)
        or node.repealed_by is not None
        or node.validity != ALWAYS
        or node.marker
    ):
        return False
    if any(isinstance(part, Moment) for part in node.content) or not node.content:
        return False
    text = text_of(node)
    if _NOT_PRINT.search(text) or not all(line.endswith(".") for line in text.splitlines()):
        return False
    return all(_is_text(part) for sub in subsections(node) for part in sub.content)


def _is_text(part: Content) -> bool:
    return isinstance(part, str) or (
        isinstance(part, Point) and part.marker != "-" and all(map(_is_text, part.content))
    )


def text_of(section: Section) -> str:
    """The words of a section, one subsection a line."""
    return "\n".join(plain_text(subsection.content) for subsection in subsections(section))


def clean_bills(pool: list[Statute], random_: random.Random) -> Iterator[Bill]:
    """Bills without end: some sections get a new last subsection, and some new ones are inserted."""
    while True:
        statute = random_.choice(pool)
        made = _bill(statute, pool, random_)
        if made is not None:
            yield made


def _bill(statute: Statute, pool: list[Statute], random_: random.Random) -> Bill | None:
    act = statute.act
    changed = {
        placed.path: _reworded(placed, pool, random_) for placed in random_.sample(list(statute.clean), 2)
    }
    body = _with(act.body, changed, ())
    place = random_.choice(list(statute.clean))
    new = random_.choice(random_.choice(pool).loose)
    after = _inserted(replace(act, body=body), place, new)
    if after is None:
        return None
    try:
        bill = derive(act, after)
        bill = replace(
            bill,
            title=f"Förslag till {act.kind} om ändring i {bill.base.citation}",
            provisions=(Subsection((f"Denna {act.kind} träder i kraft den 1 juli 2026.",)),),
        )
        bill = replace(bill, printed_clause=write_clause(bill, act).text)
    except FaultError:
        return None
    return Bill(act, bill)


def _reworded(placed: Placed, pool: list[Statute], random_: random.Random) -> Section:
    section = placed.node
    assert isinstance(section, Section)
    extra = random_.choice(random_.choice(pool).loose)
    added = subsections(extra)[:1]
    return replace(section, content=(*section.content, *(replace(sub, endnote=None) for sub in added)))


def _with(
    nodes: tuple[Node, ...], changed: dict[tuple[int, ...], Section], path: tuple[int, ...]
) -> tuple[Node, ...]:
    return tuple(_node_with(node, changed, (*path, position)) for position, node in enumerate(nodes))


def _node_with(node: Node, changed: dict[tuple[int, ...], Section], path: tuple[int, ...]) -> Node:
    if path in changed:
        return changed[path]
    if isinstance(node, Chapter | Part) and any(key[: len(path)] == path for key in changed):
        return replace(node, children=_with(node.children, changed, path))
    return node


def _inserted(act: Act, after: Placed, new: Section) -> Act | None:
    """``act`` with ``new`` after the section at ``after`` as its letter a; None where that is taken."""
    label = after.locator.section
    assert label is not None
    if label.letters:
        return None
    fresh = Label(label.number, "a")
    if any(placed.locator == replace(after.locator, section=fresh) for placed in walk(act)):
        return None
    section = replace(new, label=fresh, endnote=None)

    def insert(nodes: tuple[Node, ...], path: tuple[int, ...]) -> tuple[Node, ...]:
        here, *rest = path
        if not rest:
            return (*nodes[: here + 1], section, *nodes[here + 1 :])
        node = nodes[here]
        assert isinstance(node, Chapter | Part)
        inner = replace(node, children=insert(node.children, tuple(rest)))
        return (*nodes[:here], inner, *nodes[here + 1 :])

    return replace(act, body=insert(act.body, after.path))


def place_of(act: Act, locator: Locator) -> Locator:
    """``locator`` with its chapter only where the act's numbers restart in each."""
    return locator if numbering_restarts(act) else replace(locator, chapter=None)
