"""Which paragraph style a row of the two-column table is set in."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.comparison.rows import Role, Row

_STYLES = {
    Role.CHAPTER: "Kapitelrubrik",
    Role.HEADING: "Lagtext rubrik",
    Role.NUMBER: "Paragrafnummer",
    Role.BLOCK: "Lagtext tabell",
}
POINT_STYLES = ("Lagtext punkt", "Lagtext underpunkt", "Lagtext underpunkt 2")


def row_styles(rows: Sequence[Row]) -> list[str]:
    """The name of each row's paragraph style.

    What stands to the right goes on with what stands to the right above it, past rows that only stand to
    the left.
    """
    found: list[str] = []
    above: Row | None = None
    proposed_above: Row | None = None
    for row in rows:
        found.append(style_name(row, above if row.proposed is None else proposed_above))
        above = row
        if row.proposed is not None:
            proposed_above = row
    return found


def style_name(row: Row, before: Row | None) -> str:
    """The name of the paragraph style in which ``row`` is set; ``before`` is the row above it."""
    if row.role in _STYLES:
        return _STYLES[row.role]
    if row.role is Role.POINT:
        return POINT_STYLES[min(max(row.level, 1), len(POINT_STYLES)) - 1]
    return "Lagtext fortsättning" if continues(row, before) else "Lagtext stycke"


def continues(row: Row, before: Row | None) -> bool:
    """Whether a text row goes on with the subsection of the row above, after that one's points."""
    if before is None or row.role is not Role.TEXT or before.role is not Role.POINT:
        return False
    here, there = row.place, before.place
    return (here.section, here.moment, here.subsection, here.amendment) == (
        there.section,
        there.moment,
        there.subsection,
        there.amendment,
    )
