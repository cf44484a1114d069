"""The passages of a table, an act and transitional provisions: each line of text with its place."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.comparison.lines import content_lines, subsection_lines
from toolkit.comparison.rows import Change, Role, Row, text_of
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Heading, Node, Section, Subsection
from toolkit.law.outline import children, walk
from toolkit.review.model import Passage, Spot


def subsection_of(passage: Passage) -> tuple[Locator | Spot, int | None]:
    """The section that ``passage`` stands in, and the number of its subsection."""
    where = passage.where
    return passage.section, where.subsection if isinstance(where, Locator) else None


def in_section(passage: Passage) -> bool:
    """Whether ``passage`` stands in a section of the law itself."""
    return (
        isinstance(passage.where, Locator)
        and passage.where.section is not None
        and passage.where.amendment is None
    )


def year_of(number: str) -> int:
    """The year in an SFS number; 0 where there is none."""
    return int(number[:4]) if number[:4].isdigit() else 0


def whole(where: Locator | Spot, text: str, role: Role | None = None, level: int = 0) -> Passage:
    """A passage all of whose text is new."""
    return Passage(where, text, role, ((0, len(text)),) if text else (), level)


def from_rows(rows: tuple[Row, ...]) -> Iterator[Passage]:
    """The proposed wording in the rows of a table, with what of it is new."""
    for row in rows:
        if row.proposed is None or row.role in (Role.NUMBER, Role.CHAPTER):
            continue
        written: list[tuple[int, int]] = []
        start = 0
        for run in row.proposed:
            if run.changed:
                written.append((start, start + len(run.text)))
            start += len(run.text)
        changed = row.change is not Change.UNCHANGED
        yield Passage(row.place, text_of(row.proposed), row.role, tuple(written), row.level, changed=changed)


def from_act(act: Act) -> Iterator[Passage]:
    """The text of every section and heading of ``act``."""
    for placed in walk(act):
        if placed.locator.amendment is not None or placed.locator.annex is not None:
            continue
        if isinstance(placed.node, Heading):
            yield whole(placed.locator, placed.node.text, Role.HEADING)
        elif isinstance(placed.node, Section) and placed.node.repealed_by is None:
            for lines in subsection_lines(placed.node, placed.locator):
                for line in lines:
                    yield whole(line.place, line.whole, line.role, line.level)


def of_provisions(nodes: tuple[Node, ...]) -> Iterator[Passage]:
    """The text of transitional provisions, subsection by subsection."""
    number = 0
    for node in nodes:
        match node:
            case Subsection():
                number += 1
                for line in content_lines(node.content, Locator(amendment="", subsection=number)):
                    yield whole(line.place, line.whole, line.role, line.level)
            case Section():
                for lines in subsection_lines(node, Locator(amendment="", section=node.label)):
                    for line in lines:
                        yield whole(line.place, line.whole, line.role, line.level)
            case Heading():
                yield whole(Locator(amendment=""), node.text, Role.HEADING)
            case _:
                yield from of_provisions(children(node))
