"""Two proposals side by side as one self-contained web page, for a screen, a phone and a printer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from toolkit.comparison.proposals import Compared, Relation, Unit
from toolkit.comparison.rows import Change, Role, Row
from toolkit.documents.page import PageRow, render_page, units
from toolkit.documents.proposals.phrases import (
    CURRENT,
    HEADS,
    NO_CONFLICT,
    SAME,
    TITLE,
    conflict_words,
    current_lines,
    notes,
    outline,
    unit_name,
)
from toolkit.law.typography import bind

PROPOSALS_TEMPLATE = "jamforda-forslag.html.j2"


@dataclass(frozen=True, slots=True)
class PageUnit:
    """A provision as the page's template sees it.

    ``notes`` say what A and B do, ``same`` that they do the same, ``current`` is the wording now where it
    is shown.
    """

    anchor: str
    name: str
    same: bool
    conflict: bool
    notes: tuple[str, str]
    current: tuple[str, ...]
    rows: tuple[PageRow, ...]


def proposals_page(compared: Compared) -> str:
    """The two side by side as HTML: conflicts, outline, and every provision that either touches.

    The page needs no network and no script. Words that differ are underlined, never told by colour alone.
    Raises FaultError for text that a page can't hold.
    """
    taken: Counter[str] = Counter()
    shown = [_unit(unit, taken) for unit in compared.units]
    first = {
        unit.place: page.anchor for unit, page in zip(reversed(compared.units), reversed(shown), strict=True)
    }
    return render_page(
        PROPOSALS_TEMPLATE,
        {
            "titel": TITLE,
            "rubriker": HEADS,
            "forslag": [
                (head, bind(one.name), bind(one.bill.title))
                for head, one in zip(HEADS, (compared.first, compared.second), strict=True)
            ],
            "oversikt": [(term, bind(text)) for term, text in outline(compared)],
            "konflikter": [
                (first.get(conflict.place), *map(bind, conflict_words(conflict)))
                for conflict in compared.conflicts
            ],
            "utan_konflikt": NO_CONFLICT,
            "gallande": CURRENT,
            "lika": SAME,
            "enheter": shown,
            "ikrafttradande": () if compared.same_entry else _rows(compared.entry),
        },
    )


def _unit(unit: Unit, taken: Counter[str]) -> PageUnit:
    fragment = unit.place.fragment or "rubriken"
    taken[fragment] += 1
    one, other = notes(unit)
    return PageUnit(
        anchor=fragment if taken[fragment] == 1 else f"{fragment}-{taken[fragment]}",
        name=bind(unit_name(unit)),
        same=unit.relation is Relation.SAME,
        conflict=bool(unit.conflicts),
        notes=(bind(one), bind(other)),
        current=tuple(map(bind, current_lines(unit))),
        rows=_rows(tuple(row for row in unit.rows if not _repeats_name(row))),
    )


def _repeats_name(row: Row) -> bool:
    """Whether the row only says the number that stands over the provision already."""
    return row.role is Role.NUMBER and row.change is not Change.CHANGED


def _rows(rows: tuple[Row, ...]) -> tuple[PageRow, ...]:
    return tuple(row for unit in units(rows) for row in unit.rows)
