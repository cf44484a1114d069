"""Two proposals side by side as data for other programs. The keys are stable."""

from __future__ import annotations

from typing import Any

from toolkit.amendments.conflicts import Conflict
from toolkit.comparison.proposals import Compared, Proposed, Side, Unit
from toolkit.comparison.rows import Row, Run
from toolkit.documents.proposals.phrases import conflict_words, standing_lines


def compared_json(compared: Compared) -> dict[str, Any]:
    """Everything: the two, their conflicts, what comes of the order, every provision with its rows."""
    tried = compared.orders
    return {
        "a": _proposed(compared.first),
        "b": _proposed(compared.second),
        "konflikter": [_conflict(one) for one in compared.conflicts],
        "ordning": None
        if tried is None
        else {
            "a_sedan_b": tried.first_then_second,
            "b_sedan_a": tried.second_then_first,
            "samma_lydelse": tried.same,
        },
        "utgar_fran_den_andra": {None: None, 0: "a", 1: "b"}[compared.follows],
        "bestammelser": [_unit(one) for one in compared.units],
        "ikrafttradande": {"lika": compared.same_entry, "rader": [_row(row) for row in compared.entry]},
    }


def _proposed(one: Proposed) -> dict[str, str | None]:
    return {"namn": one.name, "titel": one.bill.title, "lydelse": one.bill.base.wording}


def _conflict(one: Conflict) -> dict[str, str | None]:
    _, why, out = conflict_words(one)
    return {
        "lagrum": one.place.fragment,
        "typ": str(one.clash),
        "av": {None: None, 0: "a", 1: "b"}[one.by],
        "orsak": why,
        "utvag": out,
    }


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "lagrum": unit.place.fragment,
        "typ": str(unit.relation),
        "konflikt": bool(unit.conflicts),
        "gallande": list(standing_lines(unit.current)) if unit.current is not None else None,
        "a": _side(unit.first),
        "b": _side(unit.second),
        "rader": [_row(row) for row in unit.rows],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "atgard": str(side.deed),
        "rubrik": side.heading,
        "lagrum": side.standing.place.fragment if side.standing is not None else None,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"typ": str(row.role), "a": _runs(row.current), "b": _runs(row.proposed)}


def _runs(runs: tuple[Run, ...] | None) -> list[list[str | bool]]:
    return [[run.text, run.changed] for run in runs or ()]
