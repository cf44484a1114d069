"""References in lists: in the act or chapter that the words before the list name, or left as they are."""

from __future__ import annotations

import pytest

from tests.register.acts import act
from toolkit.references.in_act import read_act
from toolkit.references.lists import in_lists

OWN = "2016:1"


def _targets(section: str, chapters: bool = False) -> list[str]:
    chapter = "1 kap. Ett\n\n1 §   Inledning.\n\n2 kap. Två\n\n1 §   Mer.\n\n" if chapters else ""
    text = f"Förordning ({OWN}) om ting\n\n{chapter}2 §   {section}\n"
    return [
        str(reference.target)
        for _, references in in_lists(read_act(act(text)))
        for reference in references
        if reference.locator is not None and reference.locator.section is not None
    ]


@pytest.mark.parametrize(
    ("section", "targets"),
    [
        (
            "Följande bestämmelser i förvaltningslagen (2017:900) tillämpas:\n\n– 5 § om legalitet, och\n\n"
            "– 16–18 §§ om jäv.",
            ["2017:900#P5", "2017:900#P16", "2017:900#P18"],
        ),
        (
            "Följande bestämmelser i 4 kap. årsredovisningslagen (1995:1554) ska tillämpas:\n\n"
            "2 § om tillgångar,\n\n3 § första och andra styckena om värde.",
            ["1995:1554#K4P2", "1995:1554#K4P3S1", "1995:1554#K4P3S2"],
        ),
        (
            "Inspektionen får i fråga om lagen (2016:1024) om bostadskrediter meddela föreskrifter om\n\n"
            "1. vilket innehåll en ansökan enligt 3 kap. 2 § och 4 § ska ha.",
            ["2016:1024#K3P2", "2016:1024#K3P4"],
        ),
        (
            "Bestämmelserna i lagen (2016:1024) om bostadskrediter gäller inte\n\n"
            "1. den som anmält sig enligt 5 §, eller\n\n2. 6 § brottsbalken.",
            ["2016:1#P5", "1962:700#P6"],
        ),
        (
            "För läkemedel enligt läkemedelslagen (2015:315) ska följande bestämmelser inte gälla:\n\n"
            "– 3 § om handel.",
            ["2016:1#P3"],
        ),
        ("Enligt lagen (2001:1) om A och lagen (2002:2) om B gäller\n\n1. 3 § om handel.", ["2016:1#P3"]),
        ("Lagen (2001:1) om A gäller. Enligt denna förordning gäller\n\n1. 3 § om handel.", ["2016:1#P3"]),
        (
            "Följande bestämmelser i lagen (2001:1) om A gäller:\n\n"
            "– 3 § denna förordning, och\n\n– 4 § om ting.",
            ["2016:1#P3", "2001:1#P4"],
        ),
        ("Lagen (2001:1) om A gäller.\n\nAv 3 § följer annat.", ["2016:1#P3"]),
    ],
)
def test_lists_in_an_act_without_chapters(section: str, targets: list[str]) -> None:
    assert _targets(section) == targets


@pytest.mark.parametrize(
    ("section", "targets"),
    [
        (
            "I fråga om färjor tillämpas bestämmelserna i 1 kap. om\n\n"
            "1. avgifter i 3 §, och\n\n2. straff i 4 §.",
            ["2016:1#K1P3", "2016:1#K1P4"],
        ),
        (
            "Till böter döms den som bryter mot\n\n1. bestämmelserna i\n\na) 1 kap.\n\n- 2 eller 3 §,\n\n"
            "b) 2 kap.\n\n- 4 §.",
            ["2016:1#K1P2", "2016:1#K1P3", "2016:1#K2P4"],
        ),
        ("Undantag gäller enligt\n\n1. 3 §, och\n\n2. 1 kap. 4 §.", ["2016:1#K2P3", "2016:1#K1P4"]),
    ],
)
def test_lists_in_an_act_with_chapters(section: str, targets: list[str]) -> None:
    assert _targets(section, chapters=True) == targets
