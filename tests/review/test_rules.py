"""Every rule does what its cases say, and every rule has cases and a manual."""

from __future__ import annotations

import pytest

from tests.review.cases import FOLDER, Case, cases
from toolkit.law.typography import normalise
from toolkit.review.fixes import fixed
from toolkit.review.model import Diagnostic, Origin, Severity
from toolkit.review.registry import Rule, all_rules
from toolkit.review.runner import review
from toolkit.review.subject import Subject

RULES = {rule.code: rule for rule in all_rules()}
CASES = list(cases())


def _findings(rule: Rule, subject: Subject) -> tuple[Diagnostic, ...]:
    found = review(subject, [rule])
    assert not [entry.message for entry in found if entry.origin is Origin.CRASH]
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_case(case: Case) -> None:
    rule = RULES[case.code]
    if case.right is not None:
        assert _shown(_findings(rule, case.subject(case.right))) == []
    if case.wrong is None:
        return
    subject = case.subject(case.wrong)
    found = _findings(rule, subject)
    assert _shown(found) == [normalise(words) for words in case.finds]
    if case.after is not None:
        text, applied = fixed(subject.source, found)
        wanted = case.subject(case.after)
        assert text == wanted.source.text
        assert len(applied) == len(found)
        assert _shown(_findings(rule, wanted)) == []


def _shown(found: tuple[Diagnostic, ...]) -> list[str]:
    return [normalise(": ".join(filter(None, (entry.place, entry.words)))) for entry in found]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_is_whole(rule: Rule) -> None:
    assert (FOLDER / f"{rule.code}.toml").exists()
    assert rule.check.__module__.rpartition(".")[2] == rule.code.lower()
    assert rule.manual.name == rule.name
    tags = {word for word in rule.manual.source.replace(";", " ").split() if word in set("TOCGH")}
    assert tags, "the source needs an evidence tag"
    if tags == {"G"}:
        assert rule.severity is not Severity.ERROR
    mine = [case for case in CASES if case.code == rule.code]
    assert any(case.wrong for case in mine)
    assert any(case.right for case in mine)
    assert (rule.fixes is not None) == any(case.after for case in mine)
