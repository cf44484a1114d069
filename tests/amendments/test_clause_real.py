"""The clauses of real acts and the whole register, against what docs/ says of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.amendments import real_clauses
from toolkit.amendments.clause import in_clause_order, read_clause, write_orders
from toolkit.amendments.operations import BaseAct
from toolkit.amendments.scope import read_scope, write_scope
from toolkit.law.faults import FaultError

_OPENING = re.compile("Härigenom|Enligt riksdagens beslut|Regeringen föreskriver")


def test_docs_tell_what_is_read_of_real_clauses(shared: Path) -> None:
    assert real_clauses.measured(real_clauses.CLAUSES) == real_clauses.clause_table().strip()


def test_docs_tell_what_is_read_of_the_register(shared: Path) -> None:
    report = real_clauses.scope_report().strip()
    assert real_clauses.measured(real_clauses.SCOPES) == report
    share = re.search(r"\((\d+\.\d+) %\)", report)
    assert share is not None and float(share.group(1)) >= 99


def test_a_real_clause_written_anew_orders_the_same(shared: Path) -> None:
    tried = 0
    for text in [*real_clauses.clauses(), *_replayed(shared)]:
        try:
            clause = read_clause(text)
        except FaultError:
            continue
        base = BaseAct(clause.number or "", clause.citation)
        again = read_clause(write_orders(clause.form, base, clause.orders).text)
        assert in_clause_order(again.orders) == in_clause_order(clause.orders)
        assert (again.form, again.citation) == (clause.form, clause.citation)
        tried += 1
    assert tried > 80


def test_every_replayed_clause_is_read(shared: Path) -> None:
    clauses = _replayed(shared)
    assert len(clauses) >= 40
    for text in clauses:
        assert read_clause(text).orders


def _replayed(shared: Path) -> list[str]:
    found = []
    for path in sorted((shared / "replay").glob("*/amending.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        starts = [number for number, line in enumerate(lines) if _OPENING.match(line)]
        if not starts:
            continue
        first = last = starts[0]
        while not lines[last].rstrip().endswith("."):
            last += 1
        found.append(re.sub(r"(?<=beslut)\d", "", " ".join(lines[first : last + 1])))
    return found


@pytest.mark.parametrize("part", range(4))
def test_register_strings_written_anew_say_the_same(shared: Path, part: int) -> None:
    """Every sixteenth string in four runs; nothing of what it names is lost in the JSON."""
    tried = 0
    for text in real_clauses.scopes()[part * 4 :: 16]:
        try:
            items = read_scope(text)
        except FaultError:
            continue
        assert read_scope(write_scope(items)) == items
        told = json.dumps([item.to_json() for item in items], ensure_ascii=False)
        numbers = set(re.findall(r"\d+", told))
        assert set(re.findall(r"\d+", text)) <= numbers, text
        tried += 1
    assert tried > 1400
