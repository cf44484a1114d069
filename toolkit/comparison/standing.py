"""What stands where in an act: each provision with the headings before it, as lines to compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.amendments.history import is_repealed
from toolkit.comparison.line_rows import (
    changed_row,
    gone_row,
    new_row,
    rows_of_lines,
    rows_of_subsections,
)
from toolkit.comparison.lines import Line, content_lines, node_lines, subsection_lines
from toolkit.comparison.rows import Role, Row
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Annex, Block, Chapter, Heading, Part, Section, Subsection
from toolkit.law.outline import walk

Body = tuple[tuple[Line, ...], ...]
"""The lines of a provision, subsection by subsection."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A section, a chapter's own heading, an annex, an act's provisions or the title, and where it stands.

    ``name`` is what stands over its text ("7 a §", "2 kap. Om boken"), ``headings`` the cross headings
    before it, those of parts among them, and ``body`` its text. Text that stands in no section belongs to
    what is printed before it.
    """

    place: Locator
    name: str
    headings: tuple[str, ...] = ()
    body: Body = ()
    repealed: bool = False
    """Whether it only says that it has been repealed; headings before it may stand still."""

    @property
    def words(self) -> tuple[object, ...]:
        """All that is read there, its place left out: equal for two wordings that read the same."""
        lines = tuple(tuple((line.role, line.whole, line.level) for line in part) for part in self.body)
        return self.name, self.headings, lines, self.repealed

    def joined(self, other: Standing) -> Standing:
        """Both as one: two wordings of one section stand one after the other."""
        return replace(self, headings=(*self.headings, *other.headings), body=(*self.body, *other.body))


def standings(act: Act) -> dict[Locator, Standing]:
    """Every provision of ``act`` by its place, in printed order; the title first, under the empty place."""
    found = {Locator(): Standing(Locator(), act.title)}
    waiting: list[str] = []
    last = Locator()
    for placed in walk(act):
        node, place = placed.node, placed.locator
        inside = (place.annex is not None and not isinstance(node, Annex)) or (
            place.amendment is not None and not isinstance(node, ActProvisions)
        )
        if inside:
            continue
        if isinstance(node, Heading | Part):
            waiting.append(node.text if isinstance(node, Heading) else _joined(node.marker, node.heading))
        elif isinstance(node, Subsection | Block):
            content = node.content if isinstance(node, Subsection) else (node,)
            found[last] = found[last].joined(Standing(last, "", (), (tuple(content_lines(content, last)),)))
        elif isinstance(node, Section | Chapter | Annex | ActProvisions):
            gone = is_repealed(node)
            name = str(place.words) if gone else _name(node, place)
            new = Standing(place, name, tuple(waiting), () if gone else _body(node, place), gone)
            found[place] = found[place].joined(new) if place in found else new
            waiting, last = [], place
    if waiting:
        closing = tuple(Line(Role.HEADING, last, "", text) for text in waiting)
        found[last] = found[last].joined(Standing(last, "", (), (closing,)))
    return found


def _name(node: Section | Chapter | Annex | ActProvisions, place: Locator) -> str:
    match node:
        case Section():
            return node.marker or f"{node.label} §"
        case Chapter():
            return _joined(node.marker or f"{node.label} kap.", node.heading)
        case Annex():
            return node.heading
        case ActProvisions():
            return place.words[:1].upper() + place.words[1:]


def _body(node: Section | Chapter | Annex | ActProvisions, place: Locator) -> Body:
    match node:
        case Section():
            return tuple(tuple(lines) for lines in subsection_lines(node, place))
        case Chapter():
            return ()
        case Annex() | ActProvisions():
            return tuple(tuple(node_lines(child, place)) for child in node.children)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def standing_rows(
    place: Locator, left: Standing | None, right: Standing | None, *, headings: bool
) -> Iterator[Row]:
    """Two wordings of the provision at ``place`` side by side; with ``headings``, those before it first.

    A side that is None or repealed has no text.
    """
    if headings:
        yield from rows_of_lines(_headings(place, left), _headings(place, right))
    left = None if left is None or left.repealed else left
    right = None if right is None or right.repealed else right
    if left is not None and right is not None:
        yield changed_row(_role(place), place, left.name, right.name)
    elif left is not None:
        yield gone_row(_role(place), place, left.name)
    elif right is not None:
        yield new_row(_role(place), place, right.name)
    yield from rows_of_subsections(_lines(left), _lines(right))


def _headings(place: Locator, standing: Standing | None) -> list[Line]:
    return [Line(Role.HEADING, place, "", text) for text in (standing.headings if standing else ())]


def _lines(standing: Standing | None) -> list[list[Line]]:
    return [list(lines) for lines in standing.body] if standing is not None else []


def _role(place: Locator) -> Role:
    if place.section is not None:
        return Role.NUMBER
    return Role.CHAPTER if place.chapter is not None else Role.HEADING
