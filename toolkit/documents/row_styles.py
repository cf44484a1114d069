"""How a row of the two-column table is set: its paragraph style, and whether it goes on with text above."""

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
    """The name of each row's paragraph style."""
    return [_style_name(row, goes_on) for row, goes_on in zip(rows, continued(rows), strict=True)]


def continued(rows: Sequence[Row]) -> list[bool]:
    """Of each row, whether it is text that goes on after points, and so has no indented first line.

    What stands to the right goes on with what stands to the right above it, past rows that only stand to
    the left.
    """
    found: list[bool] = []
    above: Row | None = None
    proposed_above: Row | None = None
    for row in rows:
        found.append(_continues(row, above if row.proposed is None else proposed_above))
        above = row
        if row.proposed is not None:
            proposed_above = row
    return found


def _style_name(row: Row, goes_on: bool) -> str:
    if row.role in _STYLES:
        return _STYLES[row.role]
    if row.role is Role.POINT:
        return POINT_STYLES[min(max(row.level, 1), len(POINT_STYLES)) - 1]
    return "Lagtext fortsättning" if goes_on else "Lagtext stycke"


def _continues(row: Row, before: Row | None) -> bool:
    if before is None or row.role is not Role.TEXT or before.role is not Role.POINT:
        return False
    here, there = row.place, before.place
    return (here.section, here.moment, here.subsection, here.amendment) == (
        there.section,
        there.moment,
        there.subsection,
        there.amendment,
    )
