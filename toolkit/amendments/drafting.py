"""Inserting and removing points and sections as drafting practice does it, with what moves as a mapping.

Points are renumbered: those after an inserted or removed one shift. Sections are not: a new section
between 5 and 6 §§ is 5 a § (STR05). What shifts is returned as old place → new place (None for what is
gone), so that references to it can be rewritten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit.amendments.applying.within import Misplaced, edited
from toolkit.amendments.list_ends import end_of, ended
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Moment, Point, Section, Subsection
from toolkit.law.outline import sections
from toolkit.law.resolve import points, subsections

Moves = dict[Locator, Locator | None]
"""Old place → new place; None for what no longer exists. Places that stay are left out."""


def insert_point(section: Section, at: Locator, text: str) -> tuple[Section, Moves]:
    """``section`` with a new point ``text`` at ``at``, whose innermost point label is the one it gets.

    Points from that label on shift by one. The ends of the list are mended as drafting ends it: the
    conjunction moves to the new last but one, the full stop to the last (STR12). Raises LookupError
    where there is no such list, or the label would leave a gap.
    """
    return _edited(section, at, 1, lambda points, position: _inserted(points, position, text))


def remove_point(section: Section, at: Locator) -> tuple[Section, Moves]:
    """``section`` without the point at ``at``; those after it shift back. Raises LookupError as above."""
    return _edited(section, at, -1, _removed)


def free_label(act: Act, after: Locator) -> Label:
    """The label of a new section directly after ``after``: 6 after the last section 5, otherwise 5 a, 5 b …

    Raises LookupError where ``after`` isn't a section of ``act``.
    """
    labels = sorted(
        {
            placed.locator.section
            for placed in sections(act)
            if placed.locator.section is not None and placed.locator.chapter == after.chapter
        }
    )
    if after.section not in labels:
        raise LookupError(f"{after} is not a section of the act")
    position = labels.index(after.section)
    following = labels[position + 1] if position + 1 < len(labels) else None
    if following is None and not after.section.letters:
        return after.section.next
    wanted = after.section.next if after.section.letters else Label(after.section.number, "a")
    if following is None or wanted < following:
        return wanted
    return Label(after.section.number, after.section.letters + "a")


def _edited(
    section: Section, at: Locator, shift: int, edit: Callable[[list[Point], int], list[Point]]
) -> tuple[Section, Moves]:
    """``section`` with the list at ``at`` edited from the point there on, and what moved by ``shift``."""
    at = replace(at, subsection=at.subsection or 1, points=_apart(section, at))
    *outer, label = at.points or (Label(0),)
    moves: Moves = {}

    def with_list(holder: Moment | Subsection | Point) -> Moment | Subsection | Point:
        if isinstance(holder, Moment):
            raise Misplaced("innehåller ingen punktlista")
        here = [part for part in holder.content if isinstance(part, Point)]
        labels = [point.label for point in here]
        last = labels[-1] if labels else None
        if label in labels:
            position = labels.index(label)
        elif shift > 0 and last is not None and last.next == label:
            position = len(here)
        else:
            raise Misplaced(f"har ingen punkt {label}")
        if shift < 0:
            moves[replace(at, points=(*outer, label))] = None
        for moved in labels[position + (shift < 0) :]:
            if moved is not None:
                moves[replace(at, points=(*outer, moved))] = replace(
                    at, points=(*outer, _shifted(moved, shift))
                )
        start = holder.content.index(here[0])
        made = edit(here, position)
        return replace(holder, content=(*holder.content[:start], *made, *holder.content[start + len(here) :]))

    changed = edited(section, replace(at, points=tuple(outer)), with_list)
    assert isinstance(changed, Section)
    return changed, moves


def _apart(section: Section, at: Locator) -> tuple[Label, ...]:
    """ "2 a" names point 2 a where there is one, otherwise letter a under point 2."""
    if len(at.points) != 1 or at.points[0].number is None or not at.points[0].letters:
        return at.points
    (label,) = at.points
    whole = [part for stycke in subsections(section) for part in points(stycke.content)]
    if any(point.label == label for point in whole):
        return at.points
    return (Label(label.number), Label(None, label.letters))


def _shifted(label: Label, shift: int) -> Label:
    if label.number is not None:
        return replace(label, number=label.number + shift)
    return Label(None, chr(ord(label.letters[-1]) + shift)) if len(label.letters) == 1 else label


def _inserted(points: Sequence[Point], position: int, text: str) -> list[Point]:
    marker = points[0].marker
    made = [*points[:position]]
    label = points[position].label if position < len(points) else None
    last = points[-1].label
    new = label if label is not None else (last.next if last is not None else Label(1))
    made.append(Point(_marker(marker, new), (text,)))
    for point in points[position:]:
        assert point.label is not None
        made.append(replace(point, marker=_marker(point.marker, _shifted(point.label, 1))))
    return _mended(points, made)


def _removed(points: Sequence[Point], position: int) -> list[Point]:
    made = [*points[:position]]
    for point in points[position + 1 :]:
        assert point.label is not None
        made.append(replace(point, marker=_marker(point.marker, _shifted(point.label, -1))))
    return _mended(points, made)


def _marker(pattern: str, label: Label) -> str:
    """``label`` set as ``pattern`` is: "3." or "c)"."""
    return f"{label}{pattern[-1] if pattern[-1:] in '.)' else ''}"


def _mended(before: Sequence[Point], after: list[Point]) -> list[Point]:
    """The list with its conjunction before the last point and its full stop at the end, if it had them."""
    if len(before) < 2 or len(after) < 2:
        return after
    joined, stop = (end_of(point) for point in before[-2:])
    mended = [ended(point, ",") for point in after[:-2]]
    return [*mended, ended(after[-2], joined), ended(after[-1], stop)]
