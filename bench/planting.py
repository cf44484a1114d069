"""Planting every kind of fault in clean bills, and counting how many are found."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from bench.faults import kinds
from bench.planted import Bill, clean_bills, statutes
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review

STATUTES = 40
FAULTS_A_BILL = 6
TRIES = 60


@dataclass
class Outcome:
    """What came of it: how many were planted of each kind, which were missed, which clean bills weren't."""

    planted: dict[str, int] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    clean: int = 0
    dirty: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """The number of bills with a planted fault."""
        return sum(self.planted.values())

    @property
    def share(self) -> float:
        """The share of the planted faults that was found."""
        return 1 - len(self.missed) / self.total


def plant_and_review(corpus: Path, bills: int, seed: int) -> Outcome:
    """Plant ``bills`` faults, kind after kind, a few of them in each clean bill, one at a time."""
    random_ = random.Random(seed)
    clean = clean_bills(statutes(corpus, random_, STATUTES), random_)
    outcome = Outcome()
    every = kinds()
    order = [kind for _ in range(-(-bills // len(every))) for kind in random_.sample(every, len(every))][
        :bills
    ]
    while order:
        bill = next(clean)
        before = review(bill.subject(), all_rules())
        outcome.clean += 1
        outcome.dirty += [_told(bill, entry) for entry in before if entry.severity is not Severity.INFO]
        for kind in order[:TRIES]:
            planted = kind.plant(bill, random_)
            if planted is None:
                continue
            order.remove(kind)
            outcome.planted[kind.name] = outcome.planted.get(kind.name, 0) + 1
            known = {_key(entry) for entry in before}
            found = [entry for entry in review(planted.subject(), all_rules()) if _key(entry) not in known]
            if not any(entry.code in kind.codes for entry in found):
                outcome.missed.append(f"{kind.name} in {bill.base.number}: {[entry.code for entry in found]}")
            if sum(outcome.planted.values()) % FAULTS_A_BILL == 0:
                break
    return outcome


def _key(entry: Diagnostic) -> tuple[str, str, str, str]:
    return entry.code, entry.place, entry.words, entry.message


def _told(bill: Bill, entry: Diagnostic) -> str:
    return f"{bill.base.number} {entry.place}: {entry.code} {entry.message} [{entry.words}]"
