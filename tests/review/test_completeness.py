"""The findings on the assessment are those of the check of completeness, no more and no fewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.cases import Case, cases
from toolkit.cli.review_inputs import Target, read_source, subject_of
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review
from toolkit.review.subject import CONSEQUENCES, Subject

RULES = [rule for rule in all_rules() if rule.family == "KON"]
CASES = [case for case in cases() if case.code.startswith("KON") and case.code != "KON15"]
SAID = '[redogorelse.val]\ntext = "En bok."\ndelvis = "Skälen fattas."\nkalla = "pm, s. 1"\n'


@pytest.fixture
def proposal(root: Path) -> Subject:
    folder = root / "proposals" / "fk-2024-007710"
    target = Target(folder / "bill.xml", folder)
    return subject_of(target, read_source(target))[0]


def written(author: str, more: str = "") -> Subject:
    """A bill with an assessment by ``author`` that says ``more`` and nothing else."""
    text = (
        f'[utredning]\nav = "{author}"\navser = "förslag till regeringen"\nkrav = ["2024:183"]\n\n'
        f'[kallor.pm]\ntitel = "Provning"\nutgivare = "Verket"\n\n{more}'
    )
    case = Case("", "", None, None, None, (), _base(), None, None, False, {CONSEQUENCES: text})
    return case.subject("4 §   Den som provar en vara ska spara boken.")


def _base() -> str:
    return (Path(__file__).parent / "base.txt").read_text(encoding="utf-8")


def found(subject: Subject) -> tuple[Diagnostic, ...]:
    assert subject.assessment is not None
    return review(subject, RULES)


def test_each_thing_missing_is_one_finding_of_its_rule(proposal: Subject) -> None:
    missing = [(one.rule, one.line or 1) for one in proposal.missing if one.rule is not None]
    assert len(missing) == 17
    assert sorted((entry.code, entry.line) for entry in found(proposal)) == sorted(missing)
    assert {Path(entry.file).name for entry in found(proposal)} == {CONSEQUENCES}


def test_the_finding_names_the_provision_and_what_is_missing(proposal: Subject) -> None:
    messages = [entry.message for entry in found(proposal)]
    assert (
        "Information, 7 § första stycket 4 förordningen (2024:183): Ingenting sägs; "
        "fyll i [redogorelse.information]." in messages
    )


@pytest.mark.parametrize("author", ["förvaltningsmyndighet", "kommitté", "särskild utredare"])
def test_what_binds_is_fel_and_half_of_it_varning(author: str) -> None:
    entries = found(written(author, SAID))
    assert {entry.severity for entry in entries if entry.code != "KON04"} == {Severity.ERROR}
    (half,) = (entry for entry in entries if entry.code == "KON04")
    assert (half.severity, half.words) == (Severity.WARNING, "[redogorelse.val]")


def test_a_template_only_informs_and_says_so_once() -> None:
    entries = found(written("Regeringskansliet", SAID))
    assert {entry.severity for entry in entries} == {Severity.INFO}
    assert [entry.code for entry in entries].count("KON17") == 1


def test_the_line_is_that_of_the_table_though_its_words_stand_earlier() -> None:
    subject = written("kommitté", f"# [redogorelse.val] fylls i nedan\n\n{SAID}")
    (half,) = (entry for entry in found(subject) if entry.code == "KON04")
    lines = subject.papers[CONSEQUENCES].split("\n")
    assert half.line is not None
    assert lines[half.line - 1] == "[redogorelse.val]"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_the_assessments_of_the_cases_can_be_read(case: Case) -> None:
    subject = case.subject(case.wrong or case.right or "")
    assert subject.assessment_faults == ()


def test_a_bill_without_assessment_has_one_finding() -> None:
    case = Case("", "", None, None, None, (), _base(), None, None, False, {"commentary.md": ""})
    (entry,) = review(case.subject("4 §   Den som provar en vara ska spara boken."), RULES)
    assert (entry.code, entry.severity) == ("KON15", Severity.INFO)


def test_a_severity_in_the_settings_caps_those_of_the_findings() -> None:
    from toolkit.review.settings import Settings

    lowered = Settings(severities={rule.code: Severity.WARNING for rule in RULES}).chosen(RULES)
    assert {entry.severity for entry in review(written("kommitté"), lowered)} == {Severity.WARNING}
    entries = review(written("Regeringskansliet"), lowered)
    assert {entry.severity for entry in entries} == {Severity.INFO}
