"""Changes within one section, annex or set of provisions: its moments, subsections and points.

Places within are counted as they stood before the act, so the changes are made from the last to the
first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import ActProvisions, Annex, Content, Moment, Node, Point, Section, Subsection

Wording = Moment | Subsection | Point
Item = TypeVar("Item")
Inner = TypeVar("Inner", bound=Content | Subsection | Moment | Node)


class Misplaced(LookupError):
    """A place that isn't there, or is already there. ``words`` says which in Swedish."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True)
class Change:
    """One change within: ``wording`` is put at ``at``; it goes where ``wording`` is None.

    ``insert`` puts it there as new, before what stands there now; otherwise it takes the place of that.
    """

    at: Locator
    wording: Wording | None
    insert: bool = False


def changed(node: Node, changes: Sequence[Change]) -> Node:
    """``node`` with ``changes`` made, all counted in ``node`` as it is. Raises Misplaced."""
    for change in sorted(changes, key=lambda change: change.at.sort_key, reverse=True):
        node = _changed(node, change)
    return node


def edited(node: Node, at: Locator, edit: Callable[[Wording], Wording]) -> Node:
    """``node`` with ``edit`` applied to the moment, subsection or point at ``at``. Raises Misplaced."""
    return _edit(node, at, lambda found: [edit(found)])


def _changed(node: Node, change: Change) -> Node:
    wording = change.wording
    if change.insert and wording is not None:
        return _inserted(node, change.at, wording)
    return _edit(node, change.at, lambda _: [] if wording is None else [wording])


def _edit(node: Node, at: Locator, edit: Callable[[Wording], Sequence[Wording]]) -> Node:
    match node:
        case Section():
            content = _in_section(node.content, at, edit)
            if not content:
                raise Misplaced("är det enda som står här; upphäv i stället hela paragrafen")
            return replace(node, content=content)
        case ActProvisions() | Annex():
            return replace(node, children=_in_provisions(node.children, at, edit))
        case _:
            raise Misplaced("kan inte ändras till en del")


def _in_section(
    content: tuple[Subsection | Moment, ...], at: Locator, edit: Callable[[Wording], Sequence[Wording]]
) -> tuple[Subsection | Moment, ...]:
    if at.moment is not None:
        position = _position(content, lambda part: isinstance(part, Moment) and part.label == at.moment)
        moment = content[position]
        assert isinstance(moment, Moment)
        if at.subsection is None and not at.points:
            return _spliced(content, position, [part for part in edit(moment) if not isinstance(part, Point)])
        inner = _in_subsections(moment.subsections, at, edit)
        return _spliced(content, position, [replace(moment, subsections=inner)] if inner else [])
    plain = tuple(part for part in content if isinstance(part, Subsection))
    if len(plain) != len(content):
        raise Misplaced("står i en paragraf med moment; ange momentet")
    return _in_subsections(plain, at, edit)


def _in_subsections(
    subsections: tuple[Subsection, ...], at: Locator, edit: Callable[[Wording], Sequence[Wording]]
) -> tuple[Subsection, ...]:
    number = at.subsection or 1
    if number > len(subsections):
        raise Misplaced("finns inte")
    subsection = subsections[number - 1]
    if not at.points:
        found = [part for part in edit(subsection) if isinstance(part, Subsection)]
    else:
        found = [replace(subsection, content=_in_points(subsection.content, at.points, edit))]
    return _spliced(subsections, number - 1, found)


def _in_provisions(
    children: tuple[Node, ...], at: Locator, edit: Callable[[Wording], Sequence[Wording]]
) -> tuple[Node, ...]:
    """Points of provisions are counted through all their subsections."""
    if not at.points:
        places = [i for i, child in enumerate(children) if isinstance(child, Subsection)]
        number = at.subsection or 1
        if number > len(places):
            raise Misplaced("finns inte")
        found = children[places[number - 1]]
        assert isinstance(found, Subsection)
        return _spliced(
            children, places[number - 1], [part for part in edit(found) if isinstance(part, Subsection)]
        )
    for position, child in enumerate(children):
        if isinstance(child, Subsection):
            try:
                content = _in_points(child.content, at.points, edit)
            except Misplaced:
                continue
            return _spliced(children, position, [replace(child, content=content)] if content else [])
    raise Misplaced("finns inte")


def _in_points(
    content: tuple[Content, ...],
    labels: tuple[Label, ...],
    edit: Callable[[Wording], Sequence[Wording]],
) -> tuple[Content, ...]:
    position, rest = _find_point(content, labels)
    point = content[position]
    assert isinstance(point, Point)
    if rest:
        return _spliced(content, position, [replace(point, content=_in_points(point.content, rest, edit))])
    return _spliced(content, position, [part for part in edit(point) if isinstance(part, Point)])


def _find_point(content: tuple[Content, ...], labels: tuple[Label, ...]) -> tuple[int, tuple[Label, ...]]:
    """ "4 b" is point 4 b where there is one, otherwise letter b under point 4."""
    label, rest = labels[0], labels[1:]
    for wanted, remaining in ((label, rest), (Label(label.number), (Label(None, label.letters), *rest))):
        for position, part in enumerate(content):
            if isinstance(part, Point) and part.label == wanted:
                return position, remaining
        if not label.letters or label.number is None:
            break
    raise Misplaced("finns inte")


def _inserted(node: Node, at: Locator, wording: Wording) -> Node:
    if isinstance(wording, Point):
        outer = replace(at, points=at.points[:-1])
        label = at.points[-1]
        if outer.points:
            return edited(node, outer, lambda found: _with_point(found, label, wording))
        if isinstance(node, ActProvisions | Annex):
            return _point_in_provisions(node, label, wording)
        return edited(
            node,
            replace(outer, subsection=outer.subsection or 1),
            lambda found: _with_point(found, label, wording),
        )
    if isinstance(node, Section) and isinstance(wording, Moment):
        return replace(node, content=_moment_inserted(node.content, wording))
    number = at.subsection or 1
    if isinstance(node, Section) and isinstance(wording, Subsection):
        if number > len(node.content) + 1:
            raise Misplaced(f"skulle bli stycke {number} där det bara finns {len(node.content)}")
        return replace(node, content=(*node.content[: number - 1], wording, *node.content[number - 1 :]))
    if isinstance(node, ActProvisions | Annex) and isinstance(wording, Subsection):
        return replace(node, children=(*node.children[: number - 1], wording, *node.children[number - 1 :]))
    raise Misplaced("kan inte införas här")


def _with_point(found: Wording, label: Label, point: Point) -> Wording:
    if isinstance(found, Moment):
        raise Misplaced("står i ett moment; ange stycket")
    return replace(found, content=_point_inserted(found.content, label, point))


def _point_in_provisions(node: ActProvisions | Annex, label: Label, point: Point) -> Node:
    places = [
        (i, part.label)
        for i, child in enumerate(node.children)
        if isinstance(child, Subsection)
        for part in child.content
        if isinstance(part, Point)
    ]
    if any(found == label for _, found in places):
        raise Misplaced("finns redan")
    before = [i for i, found in places if found is not None and found < label]
    position = before[-1] + 1 if before else 0
    return replace(
        node, children=(*node.children[:position], Subsection((point,)), *node.children[position:])
    )


def _point_inserted(content: tuple[Content, ...], label: Label, point: Point) -> tuple[Content, ...]:
    if any(isinstance(part, Point) and part.label == label for part in content):
        raise Misplaced("finns redan")
    places = [i for i, part in enumerate(content) if isinstance(part, Point)]
    if not places:
        raise Misplaced("kan inte införas: stycket har inga punkter")
    position = places[0]
    for i in places:
        part = content[i]
        assert isinstance(part, Point)
        if part.label is not None and part.label < label:
            position = i + 1
    return (*content[:position], point, *content[position:])


def _moment_inserted(
    content: tuple[Subsection | Moment, ...], moment: Moment
) -> tuple[Subsection | Moment, ...]:
    labels = [part.label if isinstance(part, Moment) else None for part in content]
    if moment.label in labels:
        raise Misplaced("finns redan")
    position = sum(label is None or label < moment.label for label in labels)
    return (*content[:position], moment, *content[position:])


def _position(items: Sequence[Item], wanted: Callable[[Item], bool]) -> int:
    for position, item in enumerate(items):
        if wanted(item):
            return position
    raise Misplaced("finns inte")


def _spliced(items: tuple[Inner, ...], position: int, put: Sequence[Inner]) -> tuple[Inner, ...]:
    return (*items[:position], *put, *items[position + 1 :])
