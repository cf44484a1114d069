"""The rows of what an act prints whole: sections, chapters, parts and annexes, and of what it takes away.

What a new wording leaves out stands to the left alone (TAB11): nothing disappears unsaid.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.comparison.line_rows import changed_row, gone_row, new_row, rows_of_lines, rows_of_subsections
from toolkit.comparison.lines import node_lines, subsection_lines
from toolkit.comparison.rows import Change, Role, Row
from toolkit.comparison.sequences import stretches
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Block, Chapter, Heading, Node, Part, Section, Subsection
from toolkit.law.resolve import Index


def standing_at(index: Index, place: Locator) -> object:
    """The wording that an amendment starts from: the last one, where one is about to replace another."""
    found = index.find(place)
    return found[-1].node if found else None


def number_text(place: Locator) -> str:
    """What stands on the line of a section's number: "7 a §"."""
    return f"{place.section} §" if place.section is not None else place.words


def whole_rows(index: Index, place: Locator, wording: Annex | Part) -> list[Row]:
    """The rows of an annex or a part as one run of lines, aligned with what stands there now."""
    current = standing_at(index, place)
    left = list(node_lines(current, place)) if isinstance(current, Annex | Part) else []
    return rows_of_lines(left, list(node_lines(wording, place)))


def section_rows(index: Index, place: Locator, wording: Section, before: Locator) -> list[Row]:
    """The rows of a section at ``place`` whose current wording stands at ``before``, new where none does."""
    current = standing_at(index, before)
    if not isinstance(current, Section):
        return whole_section(wording, place, Change.NEW)
    number = changed_row(Role.NUMBER, place, number_text(before), number_text(place))
    rows = [replace(number, note=current.last_amended_by)]
    left, right = subsection_lines(current, before), subsection_lines(wording, place)
    rows.extend(rows_of_subsections(left, right))
    return rows


def whole_section(section: Section, place: Locator, change: Change) -> list[Row]:
    """The rows of a section that stands on one side alone, NEW to the right, REPEALED to the left."""
    one_sided = new_row if change is Change.NEW else gone_row
    number = one_sided(Role.NUMBER, place, number_text(place))
    rows = [number if change is Change.NEW else replace(number, note=section.last_amended_by)]
    for lines in subsection_lines(section, place):
        rows.extend(replace(one_sided(line.role, line.place, line.whole), level=line.level) for line in lines)
    return rows


def gone_rows(node: object, place: Locator) -> list[Row]:
    """The rows of ``node``, which stands in the law and not in the bill, text to the left alone."""
    match node:
        case Section():
            return whole_section(node, place, Change.REPEALED)
        case Chapter():
            rows = [gone_row(Role.CHAPTER, place, _chapter_head(node))]
            for child in node.children:
                rows.extend(gone_rows(child, _place_in(child, place)))
            return rows
        case Heading() | Subsection() | Block() | Part() | Annex():
            return rows_of_lines(list(node_lines(node, place)), [])
        case _:
            return []


def chapter_rows(index: Index, place: Locator, wording: Chapter, named: set[Locator]) -> list[Row]:
    """The rows of a chapter printed whole: what it holds, and in its place what stands there now and goes.

    Sections that other operations of the bill concern, ``named``, are shown with those.
    """
    current = standing_at(index, place)
    if not isinstance(current, Chapter):
        rows = [new_row(Role.CHAPTER, place, _chapter_head(wording))]
    else:
        rows = [changed_row(Role.CHAPTER, place, _chapter_head(current), _chapter_head(wording))]
    left = _standing(current.children, place, named) if isinstance(current, Chapter) else []
    right = list(wording.children)
    held = {node.label for node in left if isinstance(node, Section)}
    for stretch in stretches([_key(node) for node in left], [_key(node) for node in right]):
        going = left[stretch.left_start : stretch.left_end]
        coming = right[stretch.right_start : stretch.right_end]
        if stretch.equal:
            for node in coming:
                rows.extend(_kept_rows(index, node, _place_in(node, place)))
            continue
        headings = [node for node in going if isinstance(node, Heading)]
        if len(headings) == sum(isinstance(node, Heading) for node in coming):
            going = [node for node in going if not isinstance(node, Heading)]
        else:
            headings = []
        for node in going:
            rows.extend(gone_rows(node, _place_in(node, place)))
        for node in coming:
            if isinstance(node, Heading) and headings:
                rows.append(changed_row(Role.HEADING, place, headings.pop(0).text, node.text))
            elif isinstance(node, Section) and node.label in held:
                rows.extend(whole_section(node, _place_in(node, place), Change.NEW))
            elif isinstance(node, Section):
                at = _place_in(node, place)
                rows.extend(section_rows(index, at, node, at))
            else:
                rows.extend(rows_of_lines([], list(node_lines(node, place))))
    return rows


def _chapter_head(chapter: Chapter) -> str:
    return f"{chapter.marker or f'{chapter.label} kap.'} {chapter.heading or ''}".strip()


def _standing(nodes: tuple[Node, ...], chapter: Locator, named: set[Locator]) -> list[Node]:
    """What the new wording of a chapter replaces: of a section in two wordings the last one."""
    last = {node.label: position for position, node in enumerate(nodes) if isinstance(node, Section)}
    return [
        node
        for position, node in enumerate(nodes)
        if not isinstance(node, Section)
        or (last[node.label] == position and _place_in(node, chapter) not in named)
    ]


def _key(node: Node) -> tuple[str, object]:
    """What tells two nodes of a chapter apart: a section's label, the whole of anything else."""
    return ("section", node.label) if isinstance(node, Section) else ("other", node)


def _kept_rows(index: Index, node: Node, place: Locator) -> list[Row]:
    if isinstance(node, Section):
        return section_rows(index, place, node, place)
    lines = list(node_lines(node, place))
    return rows_of_lines(lines, lines)


def _place_in(child: Node, chapter: Locator) -> Locator:
    return replace(chapter, section=child.label) if isinstance(child, Section) else chapter
