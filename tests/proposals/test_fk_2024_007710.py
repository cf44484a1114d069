"""The first proposal, held against the report it comes from, word by word."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from toolkit.akn import read
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import AmendingAct, Insert, InsertHeading, Substitute
from toolkit.law.labels import Label
from toolkit.law.model import Act, Section
from toolkit.law.outline import sections
from toolkit.law.resolve import plain_text, subsections
from toolkit.law.typography import words

CHANGED = ["2", "7", "9", "10", "21", "25", "26"]
NEW = ["7 a", "7 b", *(str(number) for number in range(29, 39))]


@pytest.fixture(scope="module")
def bill(root: Path) -> AmendingAct:
    path = root / "proposals/fk-2024-007710/bill.xml"
    law = read(path.read_bytes(), path.name)
    assert isinstance(law, AmendingAct)
    return law


@pytest.fixture(scope="module")
def statute(root: Path) -> Act:
    path = root / "statutes/2003-1210/2023-644.xml"
    law = read(path.read_bytes(), path.name)
    assert isinstance(law, Act)
    return law


@pytest.fixture(scope="module")
def report(shared: Path) -> str:
    """The bill as the report prints it, hyphens at line ends taken away."""
    text = next((shared / "sources").glob("003_*.txt")).read_text(encoding="utf-8")
    text = text[text.index("Härigenom föreskrivs") :]
    # A hyphen breaks a word; an en dash at a line end is a range and keeps its dash.
    return re.sub(r"(?<=[a-zåäö])-\n\s*(?=[a-zåäö])", "", text).replace("–\n", "–")


def _wordings(bill: AmendingAct) -> dict[str, Section]:
    return {
        str(op.wording.label): op.wording
        for op in bill.operations
        if isinstance(op, Substitute | Insert) and isinstance(op.wording, Section)
    }


def _words(section: Section) -> list[str]:
    return [word for subsection in subsections(section) for word in words(plain_text(subsection.content))]


def _is_subsequence(needle: list[str], haystack: list[str]) -> bool:
    rest = iter(haystack)
    return all(word in rest for word in needle)


@pytest.fixture(scope="module")
def printed(report: str) -> dict[str, list[str]]:
    """Section label → the words the report prints under it, both columns interleaved."""
    pieces = re.split(r"\n\s*(\d+(?: [a-z])?) § *\n", report[report.index("Föreslagen lydelse") :])
    regions = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    regions["38"] = regions["38"].partition("____")[0]
    return {label: words(text) for label, text in regions.items()}


def test_the_bill_has_nineteen_sections(bill: AmendingAct) -> None:
    assert [op.wording.label for op in bill.operations if isinstance(op, Substitute)] == [
        Label.parse(label) for label in CHANGED
    ]
    assert [op.wording.label for op in bill.operations if isinstance(op, Insert)] == [
        Label.parse(label) for label in NEW
    ]


def test_headings_stand_before_their_sections(bill: AmendingAct) -> None:
    assert [(op.before.words, op.text) for op in bill.operations if isinstance(op, InsertHeading)] == [
        ("7 a §", "De samverkande parternas uppgifter"),
        ("29 §", "Nationellt stöd för den finansiella samordningen"),
        ("30 §", "Tillsyn över samordningsförbunden"),
    ]


@pytest.mark.parametrize("label", CHANGED)
def test_the_printed_left_column_is_the_statute(
    label: str, statute: Act, printed: dict[str, list[str]]
) -> None:
    current = next(
        placed.node
        for placed in sections(statute)
        if isinstance(placed.node, Section) and str(placed.node.label) == label
    )
    assert _is_subsequence(_words(current), printed[label])


@pytest.mark.parametrize("label", CHANGED + NEW)
def test_the_right_column_is_the_bill(label: str, bill: AmendingAct, printed: dict[str, list[str]]) -> None:
    assert _is_subsequence(_words(_wordings(bill)[label]), printed[label])


@pytest.mark.parametrize("label", CHANGED + NEW)
def test_the_report_prints_no_other_word(
    label: str, bill: AmendingAct, statute: Act, printed: dict[str, list[str]]
) -> None:
    known = Counter(_words(_wordings(bill)[label]))
    for placed in sections(statute):
        if isinstance(placed.node, Section) and str(placed.node.label) == label:
            known += Counter(_words(placed.node))
    headings = [op.text for op in bill.operations if isinstance(op, InsertHeading)]
    known += Counter(word for text in headings for word in text.split())
    assert not Counter(printed[label]) - known


def test_the_slips_are_kept(bill: AmendingAct) -> None:
    found = {label: " ".join(_words(section)) for label, section in _wordings(bill).items()}
    assert "2. finansiering av insatser.," in found["10"]
    assert found["7"].count("första stycket 3 - 4") == 2
    assert found["10"].count("skall") == 4
    assert found["7 a"].count(" - ") == 3
    assert sum(text.count("Tillsynsmyndigheten X") for text in found.values()) == 8


def test_the_printed_clause_is_kept_and_the_derived_one_is_in_style(bill: AmendingAct) -> None:
    assert bill.printed_clause is not None
    assert "2 §, 7 §, 9 §, 10 §, 21 §, 25 § och 26 §" in bill.printed_clause
    clause = write_clause(bill)
    name = "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser"
    assert clause.lead == f"Härigenom föreskrivs i fråga om {name}"
    assert clause.parts == (
        "att 2, 7, 9, 10, 21, 25 och 26 §§ ska ha följande lydelse,",
        "att det ska införas tolv nya paragrafer, 7 a, 7 b och 29–38 §§, och närmast före 7 a, 29 och "
        "30 §§ nya rubriker av följande lydelse.",
    )


def test_the_date_is_still_open(bill: AmendingAct) -> None:
    assert [plain_text(node.content) for node in bill.provisions if hasattr(node, "content")] == [
        "Denna lag träder i kraft den XX."
    ]


def test_the_law_as_it_would_read(statute: Act, bill: AmendingAct) -> None:
    proposed = apply(statute, bill)
    found = [str(placed.node.label) for placed in sections(proposed) if isinstance(placed.node, Section)]
    before = [str(placed.node.label) for placed in sections(statute) if isinstance(placed.node, Section)]
    assert found == sorted(before + NEW, key=lambda text: Label.parse(text))
    wordings = _wordings(bill)
    for placed in sections(proposed):
        assert isinstance(placed.node, Section)
        if (label := str(placed.node.label)) in wordings:
            assert placed.node.content == wordings[label].content
