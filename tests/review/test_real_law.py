"""The rules on the clause, the notes and the entry into force, held to real amending acts.

Law that professionals drafted must be all but free of findings of severity fel; what is found there is
listed, so that a rule that begins to see more is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.amendments.clause_strategies import bills
from tests.amendments.test_clause_roundtrip import BASES
from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import AmendingAct, BaseAct, Operation
from toolkit.review.model import Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review
from toolkit.review.source import Source
from toolkit.review.subject import Subject
from toolkit.text.amending import read_amending_print
from toolkit.text.statute import read_statute

FAMILIES = ("ACT", "ING", "TAB", "NOT", "IKR")
RULES = tuple(rule for rule in all_rules() if rule.family in FAMILIES)

KNOWN = {
    ("2022-131", "ING02"),  # the source gives the bill's opening
    ("2025-223_2023-196", "ING27"),  # clause written from the register, which names no headings
    ("2025-281_2016-100", "ING27"),
    ("2025-620_2012-316", "ING27"),
    ("2025-950", "IKR01"),  # the source ends before the entry into force
}


def _subjects(shared: Path) -> Iterator[tuple[str, Subject]]:
    for folder in sorted(path for path in (shared / "replay").iterdir() if path.is_dir()):
        base = read_statute((folder / "before.txt").read_text(encoding="utf-8")).act
        text = (folder / "amending.txt").read_text(encoding="utf-8")
        reading = read_amending_print(text, base)
        yield folder.name, Subject(Source(folder.name, text), reading.bill, None, base, {}, reading.missing)


def test_promulgated_acts_are_all_but_clean(shared: Path) -> None:
    found = {
        (name, entry.code)
        for name, subject in _subjects(shared)
        for entry in review(subject, RULES)
        if entry.severity is Severity.ERROR
    }
    assert found == KNOWN


def test_the_clause_that_is_derived_is_clean(shared: Path) -> None:
    rules = [rule for rule in RULES if rule.family == "ING"]
    seen = 0
    for name, subject in _subjects(shared):
        assert subject.bill is not None
        promulgated = replace(subject.bill, form="utfärdad")
        clause = write_clause(promulgated, subject.base).text
        derived = replace(promulgated, printed_clause=clause)
        again = Subject(Source(name, clause), derived, None, subject.base)
        assert [(entry.code, entry.words) for entry in review(again, rules)] == []
        seen += 1
    assert seen == 41


@settings(max_examples=60, deadline=None)
@given(bills, st.sampled_from(BASES))
def test_any_clause_that_is_written_is_clean(operations: tuple[Operation, ...], base: BaseAct) -> None:
    bill = AmendingAct("lag", "Förslag till lag", base, operations)
    clause = write_clause(bill).text
    subject = Subject(Source("ingress", clause), replace(bill, printed_clause=clause))
    rules = [rule for rule in RULES if rule.family == "ING"]
    assert [(entry.code, entry.words) for entry in review(subject, rules)] == []


def test_printed_clauses_are_all_but_clean(shared: Path) -> None:
    """53 clauses, of which two are cut off and two were made up to be wrong."""
    rules = [rule for rule in RULES if rule.family == "ING" and rule.severity is Severity.ERROR]
    lines = (shared / "enacting-clauses.txt").read_text(encoding="utf-8").split("\n")
    found: list[str] = []
    for clause in filter(None, map(str.strip, lines)):
        number = None if clause.startswith("Härigenom") else "2000:1"
        bill = AmendingAct("lag", "Lag om ändring", BaseAct("", ""), (), number=number, printed_clause=clause)
        diagnostics = review(Subject(Source("ingress", clause), bill), rules)
        found.extend(entry.code for entry in diagnostics if entry.code != "ING27")
    assert sorted(found) == ["ING06", "ING06", "ING12", "ING13"]
