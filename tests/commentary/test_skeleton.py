"""What the machine says of a section, on real sections and on small ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import finsam
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct, BaseAct, Renumber, Repeal, Substitute
from toolkit.commentary.sections import WHOLE_ACT, operations_by_section, touched_sections
from toolkit.commentary.skeleton import considerations, skeletons
from toolkit.law.model import Act

FINSAM = {
    "2 §": "Paragrafen ändras.",
    "7 §": "Paragrafen ändras. Nuvarande första stycket 2, 4 och 5 utgår. Första stycket 3–5 samt andra och "
    "tredje styckena är nya. Nuvarande första stycket 3 betecknas 2. Nuvarande andra stycket blir fjärde "
    "stycket. Första stycket 2 ändras.",
    "7 a §": "Paragrafen är ny. Rubriken närmast före paragrafen är ny.",
    "7 b §": "Paragrafen är ny.",
    "9 §": "Paragrafen ändras. Nuvarande punkterna 12 och 13 utgår. Nuvarande punkterna 14–18 betecknas "
    "12–16. Punkterna 5 och 15 ändras.",
    "10 §": "Paragrafen ändras. Tredje stycket 2 är ny. Nuvarande tredje stycket 2 och 3 betecknas 3 och 4. "
    "Första stycket ändras.",
    "21 §": "Paragrafen ändras. Första stycket ändras.",
    "25 §": "Paragrafen ändras. Första och tredje styckena ändras.",
    "26 §": "Paragrafen ändras. Nuvarande andra stycket utgår. Nuvarande tredje stycket blir andra stycket. "
    "Första och andra styckena ändras.",
    "29 §": "Paragrafen är ny. Rubriken närmast före paragrafen är ny.",
    "38 §": "Paragrafen är ny.",
}


def law(root: Path, name: str) -> Act | AmendingAct:
    path = root / name
    return read(path.read_bytes(), path.name)


@pytest.mark.parametrize("words", FINSAM)
def test_the_first_proposal(root: Path, words: str) -> None:
    base, bill = law(root, "statutes/2003-1210/2023-644.xml"), law(root, "proposals/fk-2024-007710/bill.xml")
    assert isinstance(base, Act)
    assert isinstance(bill, AmendingAct)
    skeleton = skeletons(base, bill)
    place = next(place for place in touched_sections(bill) if place.words == words)
    assert " ".join(skeleton(place)) == FINSAM[words]


def said(before: str, after: str) -> str:
    """What is said of 5 § when its text goes from ``before`` to ``after``."""
    base = Act("2000:1", "Lag (2000:1) om något", (finsam.section("5", before),))
    place = finsam.place("5")
    bill = AmendingAct(
        "lag",
        "Lag om ändring i lagen (2000:1) om något",
        BaseAct("2000:1", "lagen (2000:1) om något"),
        (Substitute(place, finsam.section("5", after)),),
    )
    return " ".join(skeletons(base, bill)(place)).removeprefix("Paragrafen ändras.").strip()


LIST = "Detta gäller\n1. älgar och renar,\n2. hundar som är vuxna, och\n3. katter i stad."


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        ("Ett stycke om älgar.", "Ett stycke om renar.", ""),
        (LIST, LIST.replace("älgar och renar", "bara renar"), "Punkten 1 ändras."),
        (
            LIST,
            "Detta gäller\n1. älgar och renar, och\n2. katter i stad.",
            "Nuvarande punkten 2 utgår. Nuvarande punkten 3 betecknas 2.",
        ),
        (LIST, LIST.removesuffix(".") + ", och\n4. grävlingar utan lya.", "Punkten 4 är ny."),
        (
            "Första frågan här.\n\nAndra frågan där.",
            "Första frågan här.\n\nNågot helt annat om båtar.\n\nAndra frågan där.",
            "Andra stycket är nytt. Nuvarande andra stycket blir tredje stycket.",
        ),
        (
            f"Inledning om annat.\n\n{LIST}",
            LIST,
            "Nuvarande första stycket utgår. Nuvarande andra stycket blir första stycket.",
        ),
    ],
)
def test_small_sections(before: str, after: str, sentences: str) -> None:
    assert said(before, after) == sentences


def test_renumbered_and_repealed_sections() -> None:
    base = finsam.base()
    bill = AmendingAct(
        "lag",
        "Lag om ändring",
        BaseAct("2003:1210", finsam.TITLE),
        (Repeal(finsam.place("7")), Renumber(finsam.place("9"), finsam.place("7"))),
    )
    skeleton = skeletons(base, bill)
    assert skeleton(finsam.place("7")) == ("Paragrafen upphävs.", "Paragrafen motsvarar nuvarande 9 §.")


def test_considerations_are_cited() -> None:
    assert considerations(["3.9.3", "3.9.4"]) == "Övervägandena finns i avsnitt 3.9.3 och 3.9.4."
    assert considerations([]) is None


def test_what_concerns_the_whole_act_has_its_own_place() -> None:
    from toolkit.amendments.operations import ReplaceWord

    bill = AmendingAct("lag", "Lag", BaseAct("2003:1210", ""), (ReplaceWord((), "landsting", "region"),))
    assert list(operations_by_section(bill)) == [WHOLE_ACT]
    assert touched_sections(bill) == ()
