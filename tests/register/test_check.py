"""Whether what a reference names stands there, at a date and with a proposal in the act's place."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.register.acts import ALL, BRIDGES, act
from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.register.check import Standing, check, check_all
from toolkit.register.findings import Doubts, findings
from toolkit.register.outline import ActOutline, Overlay, outline_of
from toolkit.register.query import Stored


@dataclass(frozen=True)
class Shelf:
    """Outlines of acts at hand."""

    acts: dict[str, ActOutline]

    def outline(self, number: str) -> ActOutline | None:
        return self.acts.get(number)


SHELF = Shelf({outline.number: outline for outline in (outline_of(act(text)) for text in ALL.values())})
SOURCE = Locator.parse("2003:30#P1")
S = Standing


@pytest.mark.parametrize(
    ("target", "standing", "sure"),
    [
        ("2001:10#P2", S.HOLDS, False),
        ("2001:10#P2S1N3b", S.HOLDS, False),
        ("2001:10#P2S1Nb", S.HOLDS, False),
        ("2001:10#P2S3", S.NO_SUBSECTION, True),
        ("2001:10#P2S1N4", S.NO_POINT, True),
        ("2001:10#P2S1N3c", S.NO_POINT, True),
        ("2001:10#P3", S.REPEALED, True),
        ("2001:10#P5", S.NO_SECTION, True),
        ("2001:10#P99", S.NO_SECTION, True),
        ("2001:10#K1P2", S.NO_CHAPTER, False),
        ("2001:10#P2O1", S.NO_MOMENT, False),
        ("2001:10#B1", S.UNCHECKED, False),
        ("2002:20#K3", S.CHAPTER_REPEALED, True),
        ("2002:20#K3P1", S.CHAPTER_REPEALED, True),
        ("2002:20#K9", S.NO_CHAPTER, False),
        ("2002:20#K2P9", S.NO_SECTION, True),
        ("2002:20#P2", S.CHAPTER_LEFT_OUT, False),
        ("2002:20#K4P2", S.NOT_YET, False),
        ("2002:20#K4P1", S.HOLDS, False),
        ("1999:1#P1", S.UNKNOWN_ACT, False),
    ],
)
def test_places(target: str, standing: Standing, sure: bool) -> None:
    verdict = check(Locator.parse(target), None, SOURCE, SHELF, "2024-01-01")
    assert (verdict.standing, verdict.sure) == (standing, sure)
    assert bool(verdict.message) != verdict.holds


@pytest.mark.parametrize(
    ("first", "last", "standing"),
    [
        ("2001:10#P1", "2001:10#P4", S.HOLDS),
        ("2001:10#P2", "2001:10#P3", S.REPEALED),
        ("2001:10#P1", "2001:10#P5a", S.HOLDS),
        ("2001:10#P4", "2001:10#P2", S.HOLE),
        ("2002:20#K1P1", "2002:20#K1P3", S.NO_SECTION),
    ],
)
def test_ranges(first: str, last: str, standing: Standing) -> None:
    verdict = check(Locator.parse(first), Locator.parse(last), SOURCE, SHELF, "2024-01-01")
    assert verdict.standing is standing


def test_a_range_with_a_hole() -> None:
    outline = outline_of(act(BRIDGES.replace("3 §   Har upphävts genom lag (2020:5).\n\n", "")))
    verdict = check(
        Locator.parse("2001:10#P2"),
        Locator.parse("2001:10#P4"),
        SOURCE,
        Overlay(SHELF, (outline,)),
        "2024-01-01",
    )
    assert verdict.standing is S.HOLE
    assert "3 §" in verdict.message


def test_a_wording_that_is_over_and_one_that_has_begun() -> None:
    place = Locator.parse("2002:20#K4P2")
    assert check(place, None, SOURCE, SHELF, "2025-01-01").standing is S.HOLDS


def test_an_act_that_has_ended() -> None:
    outline = outline_of(act(BRIDGES.replace("Ändrad:", "Upphävd: 2022-01-01\nÄndrad:")))
    overlay = Overlay(SHELF, (outline,))
    place = Locator.parse("2001:10#P2")
    assert check(place, None, SOURCE, overlay, "2021-12-31").standing is S.HOLDS
    assert check(place, None, SOURCE, overlay, "2022-01-01").standing is S.ACT_ENDED


def test_a_proposal_in_the_place_of_the_act() -> None:
    proposed = outline_of(act(BRIDGES.replace("5 a §   Avgift", "5 §   Avgift")))
    place = Locator.parse("2001:10#P5")
    assert check(place, None, SOURCE, SHELF, "2024-01-01").standing is S.NO_SECTION
    assert check(place, None, SOURCE, Overlay(SHELF, (proposed,)), "2024-01-01").standing is S.HOLDS


def test_what_is_repealed_by_an_act_still_to_come_is_not_sure() -> None:
    text = BRIDGES.replace(
        "4 §   Den", "4 §   /Träder i kraft I:2024-07-01/\nDen får böta. Lag (2024:9).\n\n6 §   Den"
    ).replace("upphävts genom lag (2020:5)", "upphävts genom lag (2024:9)")
    overlay = Overlay(SHELF, (outline_of(act(text)),))
    place = Locator.parse("2001:10#P3")
    assert not check(place, None, SOURCE, overlay, "2024-04-15").sure
    assert check(place, None, SOURCE, overlay, "2024-07-01").sure


def test_references_as_found_are_checked_ranges_as_one() -> None:
    references = find(
        "enligt 1–3 §§ lagen (2001:10) om broar och 2 § andra stycket samma lag", "2003:30", SOURCE
    )
    found = [(r.text, v.standing) for r, v in check_all(references, SOURCE, SHELF, "2024-01-01")]
    assert found == [
        ("1", S.REPEALED),
        ("lagen (2001:10)", S.HOLDS),
        ("2 § andra stycket", S.HOLDS),
        ("samma lag", S.HOLDS),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "7 §   Den som. Annan sak 8 § Den andra.",
        "7 §   Den som.\n\n8 a Den som ser.",
    ],
)
def test_a_section_that_the_reader_took_for_text_is_not_surely_missing(text: str) -> None:
    outline = outline_of(act(f"Lag (2005:1) om ting\n\n6 §   Ett.\n\n{text}\n"))
    overlay = Overlay(SHELF, (outline,))
    labels = ("8", "8a")
    verdicts = [check(Locator.parse(f"2005:1#P{n}"), None, SOURCE, overlay, "2024-01-01") for n in labels]
    assert [verdict.sure for verdict in verdicts].count(False) >= 1


def test_subsections_that_may_be_run_together_are_not_surely_missing() -> None:
    text = "Lag (2005:1) om ting\n\n1 §   Ett är sant. Två är det med.\n\n2 §   Ett.\n"
    overlay = Overlay(SHELF, (outline_of(act(text)),))
    first, second = (
        check(Locator.parse(f"2005:1#P{n}S2"), None, SOURCE, overlay, "2024-01-01") for n in (1, 2)
    )
    assert (first.standing, first.sure) == (S.NO_SUBSECTION, False)
    assert (second.standing, second.sure) == (S.NO_SUBSECTION, True)


@dataclass(frozen=True)
class Pointing:
    """A register of texts at hand."""

    texts: tuple[str, ...]

    def outline(self, number: str) -> ActOutline | None:
        return {outline.number: outline for outline in map(outline_of, map(act, self.texts))}.get(number)

    def pointers(self) -> object:
        from toolkit.register.pointers import pointers_of

        for text in self.texts:
            one = act(text)
            for pointer in pointers_of(one):
                target = pointer.target
                if isinstance(target, Locator):
                    yield Stored(
                        pointer.source,
                        one.title,
                        target,
                        pointer.until,
                        pointer.validity,
                        pointer.words,
                        pointer.context,
                        pointer.naming,
                        pointer.alone,
                        pointer.wording or one.number,
                    )


def _findings(*more: str, date: str = "2024-01-01") -> list[tuple[str, str, Standing, tuple[str, ...]]]:
    found = findings(Pointing((*ALL.values(), *more)), date)  # type: ignore[arg-type]
    return [(str(f.pointer.source), f.pointer.words, f.verdict.standing, f.doubts) for f in found]


def test_findings_are_what_is_broken_and_nothing_else() -> None:
    assert _findings() == [
        ("2001:10#P4S1", "3 §", S.REPEALED, ()),
        ("2001:10#P5aS1", "5 §", S.NO_SECTION, ()),
        ("2001:10#P5aS1", "2 § tredje stycket", S.NO_SUBSECTION, ()),
        ("2002:20#K2P2S1", "4", S.NO_POINT, ()),
        ("2002:20#K4P1S1", "3 kap. 1 §", S.CHAPTER_REPEALED, ()),
        ("2003:30#P2S1", "9 kap.", S.NO_CHAPTER, (Doubts.NOT_SURE,)),
    ]


def test_wordings_of_other_days_are_left_out() -> None:
    assert ("2002:20#K4P1S1", "3 kap. 1 §", S.CHAPTER_REPEALED, ()) not in _findings(date="2025-01-01")


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("Äldre bestämmelser i 3 § lagen (2001:10) om broar tillämpas.", Doubts.OLDER),
        ("Enligt 9 § gäller inte brolagen.", Doubts.OTHER_ACT),
        ("Belopp enligt 9 § TGL-S betalas ut.", Doubts.OTHER_ACT),
        ("Lagen (2001:10) om broar gäller, dock inte 3 § samma lag.", Doubts.PRONOUN),
        ("Enligt 2 § andra stycket 7 och 1 § lagen (2001:10) om broar.", Doubts.LIST),
        (
            "Den avgift som avses i 1 § bestäms om inte paragrafens andra stycke hindrar det.",
            Doubts.OTHER_SECTION,
        ),
    ],
)
def test_other_explanations_are_told(words: str, doubt: str) -> None:
    text = f"Förordning (2006:1) om annat\n\n1 §   Ett.\n\n2 §   {words}\n"
    found = [item for item in _findings(text) if item[0].startswith("2006:1#")]
    assert found
    assert all(doubt in item[3] for item in found), found


def test_a_place_that_may_be_the_own_acts_is_doubted() -> None:
    text = (
        "Förordning (2006:1) om annat\n\n1 §   Enligt 3 § och 2 § lagen (2001:10) om broar.\n\n"
        "2 §   Ett.\n\n3 §   Två.\n"
    )
    found = [item for item in _findings(text) if item[0] == "2006:1#P1S1" and item[1] == "3 §"]
    assert all(Doubts.OWN in item[3] for item in found)
