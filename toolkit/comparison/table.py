"""The two-column table of an amending act: current wording left, proposed wording right.

The left column is the statute itself, never a copy (TAB19). Rows follow the order of the law.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.comparison.line_rows import (
    changed_row,
    gone_row,
    new_row,
    rows_of_lines,
    same_row,
)
from toolkit.comparison.lines import Line, node_lines
from toolkit.comparison.rows import Change, Role, Row
from toolkit.comparison.unprinted import changed_places, changes_a_part, changes_words
from toolkit.comparison.whole_rows import (
    chapter_rows,
    gone_rows,
    number_text,
    section_rows,
    standing_at,
    whole_rows,
    whole_section,
)
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Part,
    Section,
)
from toolkit.law.outline import headings_before
from toolkit.law.resolve import Index


def compare(base: Act, bill: AmendingAct, *, repealed: bool = False) -> tuple[Row, ...]:
    """The rows of the table for ``bill`` against ``base``, in the order of the law.

    ``repealed`` adds what a bill doesn't print: what it repeals, left column alone, and the sections where it
    only exchanges words. Of a section that is changed in part, the whole is shown, and of a chapter, part or
    annex that gets a new wording also what that wording leaves out (TAB11). A target that the
    base lacks is shown as new: whether it may be is for apply to say, and FaultError is raised only where the
    rows themselves follow from applying a change of words or of a part.
    """
    index = Index(base)
    grouped = _by_place(bill.operations)
    applied = _applied(base, bill)
    after = Index(applied)
    renumbered = {
        replace(op.new, act=None): replace(op.target, act=None)
        for op in bill.operations
        if isinstance(op, Renumber)
    }
    rows: list[Row] = []
    chapter = None
    moved = {*renumbered.values(), *grouped}
    unprinted = {place for place in changed_places(base, applied, bill, words=repealed) if place not in moved}
    for place in sorted({*grouped, *unprinted}, key=lambda place: place.sort_key):
        shown = list(_rows_at(index, place, grouped.get(place, []), renumbered, moved, repealed))
        if place in unprinted:
            shown.extend(_applied_rows(index, after, place))
        if not shown:
            continue
        if index.restarts and place.chapter != chapter and place.section is not None:
            rows.append(same_row(Role.CHAPTER, Locator(chapter=place.chapter), f"{place.chapter} kap."))
        chapter = place.chapter
        rows.extend(shown)
    return tuple(rows)


def _by_place(operations: tuple[Operation, ...]) -> dict[Locator, list[Operation]]:
    """The operations on what is printed whole, grouped by the section or chapter they concern."""
    grouped: dict[Locator, list[Operation]] = {}
    for op in operations:
        match op:
            case _ if changes_a_part(op):
                continue
            case Substitute() | Insert() | Repeal():
                place = op.target
            case InsertHeading() | SubstituteHeading() | RepealHeading():
                place = op.before
            case MoveHeading() | Renumber():
                place = op.new
            case _:
                continue
        grouped.setdefault(replace(place, act=None), []).append(op)
    return grouped


def _applied(base: Act, bill: AmendingAct) -> Act:
    """The wording under ``bill`` where rows must be taken from it; otherwise ``base``, which then does."""
    for op in bill.operations:
        if changes_words(op) or changes_a_part(op) or isinstance(op, SubstituteTitle):
            return apply(base, bill)
    return base


def _applied_rows(index: Index, after: Index, place: Locator) -> list[Row]:
    """The rows of a place as it reads in the applied wording: a section, an annex, provisions, the title."""
    if place == Locator():
        return [changed_row(Role.HEADING, place, index.act.title, after.act.title)]
    wording = standing_at(after, place)
    old, new = _heading(index, place), _heading(after, place)
    headings = [changed_row(Role.HEADING, place, old, new)] if old != new else []
    match wording:
        case Section():
            return [*headings, *section_rows(index, place, wording, place)]
        case Annex():
            return whole_rows(index, place, wording)
        case ActProvisions():
            current = standing_at(index, place)
            left = _provision_lines(current, place) if isinstance(current, ActProvisions) else []
            rows = rows_of_lines(left, _provision_lines(wording, place))
            return [same_row(Role.HEADING, place, place.words[:1].upper() + place.words[1:]), *rows]
        case _:
            return headings


def _provision_lines(provisions: ActProvisions, place: Locator) -> list[Line]:
    return [line for child in provisions.children for line in node_lines(child, place)]


def _rows_at(
    index: Index,
    place: Locator,
    operations: list[Operation],
    renumbered: dict[Locator, Locator],
    named: set[Locator],
    repealed: bool,
) -> chain[Row]:
    headings: list[Row] = []
    body: list[Row] = []
    for op in operations:
        match op:
            case InsertHeading():
                headings.append(new_row(Role.HEADING, place, op.text))
            case SubstituteHeading():
                headings.append(changed_row(Role.HEADING, place, _heading(index, place), op.text))
            case RepealHeading() if repealed:
                headings.append(gone_row(Role.HEADING, place, _heading(index, place)))
            case Substitute(wording=Section() as wording):
                body.extend(section_rows(index, place, wording, renumbered.get(place, place)))
            case Insert(wording=Section() as wording):
                body.extend(whole_section(wording, place, Change.NEW))
            case Substitute(wording=Chapter() as wording) | Insert(wording=Chapter() as wording):
                body.extend(chapter_rows(index, place, wording, named))
            case Substitute(wording=Annex() | Part() as whole) | Insert(wording=Annex() | Part() as whole):
                body.extend(whole_rows(index, place, whole))
            case Repeal() if repealed:
                body.extend(gone_rows(standing_at(index, place), place))
            case Renumber() if repealed and not any(isinstance(o, Substitute) for o in operations):
                body.append(changed_row(Role.NUMBER, place, number_text(op.target), number_text(place)))
            case _:
                pass
    return chain(headings, body)


def _heading(index: Index, place: Locator) -> str:
    found = index.find(place)
    if not found:
        return ""
    if isinstance(found[0].node, Chapter):
        return found[0].node.heading or ""
    siblings = index.siblings(found[0])
    above = headings_before(siblings, found[0].path[-1])
    return above[-1].text if above else ""
