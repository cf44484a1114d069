"""Faults of every kind, planted by a seeded program in bills made of real law, are found.

``python -m bench.review planted`` does the same with 1,000 bills.
"""

from __future__ import annotations

from pathlib import Path

from bench.faults import kinds
from bench.planting import plant_and_review
from toolkit.review.registry import all_rules

BILLS = 282


def test_planted_faults_are_found_and_clean_bills_stay_clean(shared: Path) -> None:
    outcome = plant_and_review(shared / "corpus", BILLS, seed=20241202)
    assert outcome.total == BILLS
    assert len(outcome.planted) == len(kinds())
    assert outcome.share >= 0.99, outcome.missed
    assert outcome.clean >= 30
    assert outcome.dirty == []


def test_the_kinds_are_many_and_their_rules_exist() -> None:
    codes = {rule.code for rule in all_rules()}
    assert len(kinds()) >= 30
    assert len({kind.name for kind in kinds()}) == len(kinds())
    for kind in kinds():
        assert kind.codes <= codes, kind.name
