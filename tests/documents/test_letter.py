"""The referral letter: everything it must say, and what isn't known as places to fill in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents import finsam
from tests.documents.outline import outline
from tests.word.soundness import assert_sound
from toolkit.documents.letter import referral_letter
from toolkit.documents.templates import template_bytes
from toolkit.law.faults import FaultError
from toolkit.proposal.model import Proposal
from toolkit.proposal.referral import parse_referral
from toolkit.word.package import read_package, write_package
from toolkit.word.template import unfilled

GOLDEN = Path(__file__).parent / "golden"
DATA = """
title = "Uppdrag att analysera samordningen"
sender = "Försäkringskassan"
reference_number = "FK 2024/007710"
date = "2024-12-02"
last_day = "2025-03-03"
answers_to = "remisser@exempel.test"
contact = "den som handlägger ärendet"
consulted = ["Arbetsförmedlingen", "Statskontoret", "Sveriges Kommuner och Regioner"]
"""


def letter(data: str = DATA) -> bytes:
    return referral_letter(proposal(data))


def proposal(data: str) -> Proposal:
    return replace(finsam.proposal(), referral=parse_referral(data))


def test_it_reads_as_the_golden_one() -> None:
    assert outline(letter()) == (GOLDEN / "missiv.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("data", [DATA, 'title = "x"\n'], ids=["whole", "open"])
def test_it_is_sound_and_the_same_each_time(tmp_path: Path, data: str) -> None:
    assert_sound(letter(data), tmp_path)
    assert letter(data) == letter(data)


def test_what_is_not_known_is_open() -> None:
    names = ["avsandare", "datum", "diarienummer", "sista_dag", "svar_till", "kontakt", "remissinstanser"]
    assert unfilled(read_package(letter('title = "x"\n'))) == names
    assert unfilled(read_package(letter())) == []


def test_attachments_can_be_named() -> None:
    assert "remissinstans: 1→Rapporten" in outline(letter(DATA + 'attachments = ["Rapporten"]\n'))


def test_a_template_without_the_list_is_refused() -> None:
    parts = read_package(template_bytes("missiv.docx"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"{{ remissinstanser }}", b"Alla")
    with pytest.raises(FaultError, match=r"saknar fältet \{\{ remissinstanser \}\}"):
        referral_letter(proposal(DATA), template=write_package(parts))


@pytest.mark.parametrize(
    ("line", "said", "number"),
    [
        ('consulted = "Alla"', "ska vara en lista inom hakparenteser", 2),
        ("consulted = [1]", "ska vara en lista inom hakparenteser", 2),
        ('last_day = "i mars"', "Datumet ska skrivas som", 2),
        ('date = "2025-01-01"\nlast_day = "2024-01-01"', "Sista dagen för svar måste vara senare än", 3),
        ('remissinstanser = ["A"]', "Nyckeln ”remissinstanser” är okänd", 2),
    ],
)
def test_wrong_data_is_refused_with_its_line(line: str, said: str, number: int) -> None:
    with pytest.raises(FaultError) as caught:
        parse_referral(f'title = "x"\n{line}\n')
    (fault,) = caught.value.faults
    assert said in fault.message
    assert fault.line == number
