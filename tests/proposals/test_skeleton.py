"""The folder laid out around a new bill: it holds as it is, and with its examples filled in."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.documents import finsam
from toolkit.amendments.operations import AmendingAct, Insert, Substitute
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.parse import parse_assessment
from toolkit.law.labels import Label
from toolkit.proposal.memorandum import parse_memorandum
from toolkit.proposal.referral import parse_referral
from toolkit.proposal.skeleton import skeleton


def in_chapters() -> AmendingAct:
    bill = finsam.bill()
    operations = [
        replace(op, target=replace(op.target, chapter=Label.parse(str(number))))
        for number, op in enumerate(bill.operations, start=1)
        if isinstance(op, Substitute | Insert)
    ]
    return replace(bill, operations=tuple(operations))


BILLS = {"paragrafer": finsam.bill(), "kapitel": in_chapters()}


@pytest.mark.parametrize("bill", BILLS.values(), ids=BILLS)
def test_every_file_can_be_read_as_it_is(bill: AmendingAct) -> None:
    files = skeleton(bill)
    touched = touched_sections(bill)
    assert parse_referral(files["referral.toml"]).title == bill.title
    assert len(parse_memorandum(files["memorandum.md"], {}).chapters) == 4
    commentary = parse_commentary(files["commentary.md"], touched)
    assert tuple(entry.place for entry in commentary.entries) == touched
    assessment = parse_assessment(files["consequences.toml"], touched)
    assert (assessment.sources, assessment.consequences, assessment.boxes) == ((), (), ())


@pytest.mark.parametrize("bill", BILLS.values(), ids=BILLS)
def test_the_examples_hold_once_they_are_filled_in(bill: AmendingAct) -> None:
    text = re.sub(r"(?m)^#(?=[\[a-z_])", "", skeleton(bill)["consequences.toml"])
    text = text.replace('""', '"Text."').replace('avsnitt "', 'avsnitt 1"')
    touched = touched_sections(bill)
    assessment = parse_assessment(text, touched)
    (box,), (consequence,), (alternative,) = (
        assessment.boxes,
        assessment.consequences,
        assessment.alternatives,
    )
    assert set(box.sections) == set(consequence.sections) == set(touched)
    assert alternative.text == "Text."
    assert [statement.key for statement in assessment.statements] == ["problem", "nollalternativ"]
