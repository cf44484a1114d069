"""Each requirement has an assessment that fulfils it and one that doesn't."""

from __future__ import annotations

import pytest

from tests.consequences.assessments import CONSEQUENCES, HEAD, consequence, parsed, statement, whole
from toolkit.consequences.completeness import Result, completeness, results
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.requirements import available, requirements

RULES = HEAD.replace('avser = "förslag till regeringen"', 'avser = "föreskrifter"')
DIRECTIVE = HEAD.replace("krav =", "genomfor_direktiv = true\nkrav =")
TASKS = HEAD.replace("krav =", "kommunala_uppgifter = true\nkrav =")
OMITTED = HEAD.replace("krav =", 'utelamnad = "Förslaget är bara språkligt."\nkrav =')
COMMITTEE = OMITTED.replace("förvaltningsmyndighet", "kommitté")
NO_COSTS = tuple(name for name in CONSEQUENCES if name != "skyldighet")
ALL = tuple(CONSEQUENCES)

# Heading → (a whole assessment that fulfils it, one that doesn't, how the second stands).
CASES: dict[str, tuple[str, str, Status]] = {
    "Ingen konsekvensutredning": (OMITTED, COMMITTEE, Status.MISSING),
    "I tid och i proportion": (whole(), whole(without=("proportion",)), Status.FOR_A_READER),
    "Problemet": (whole(), whole(without=("problem",)), Status.MISSING),
    "Förändringen": (whole(), whole(without=("forandring",)), Status.MISSING),
    "Ingen åtgärd": (whole(), whole(without=("nollalternativ",)), Status.MISSING),
    "Alternativen": (whole(), whole(alternative=""), Status.MISSING),
    "Valet": (whole(), whole(without=("val",)), Status.MISSING),
    "Kostnader och intäkter, beskrivning": (whole(), whole(without=("kostnad-regioner",)), Status.MISSING),
    "Kostnader och intäkter, beräkning": (whole(), whole(without=("foretag",)), Status.MISSING),
    "Andra konsekvenser": (whole(), whole(without=("skyldighet",)), Status.MISSING),
    "Inte mer än nödvändigt": (whole(), whole(without=("begransning",)), Status.MISSING),
    "Ikraftträdande": (whole(), whole(without=("ikrafttradande",)), Status.MISSING),
    "Information": (whole(), whole(without=("information",)), Status.MISSING),
    "Utvärdering, hur": (whole(), whole(without=("utvardering_hur",)), Status.MISSING),
    "Utvärdering, när": (whole(), whole(without=("utvardering_nar",)), Status.MISSING),
    "Vägledningen": (whole(), whole(without=("vagledning",)), Status.FOR_A_READER),
    "Skäl för det som inte kan göras": (whole(), whole(without=("information",)), Status.MISSING),
    "Självstyrelsen": (whole(), whole(without=("sjalvstyrelse",)), Status.MISSING),
    "Proportionaliteten": (whole(), whole(without=("proportionalitet",)), Status.MISSING),
    "Kommunala uppgifter, beskrivning": (
        whole(head=TASKS),
        whole(head=TASKS, without=("skyldighet",)),
        Status.MISSING,
    ),
    "Kommunala uppgifter, beräkning": (
        whole(),
        whole(
            without=("skyldighet",),
            more=consequence("bar", **{"for": '["kommuner"]'}, slag='"skyldighet"', ej_beraknat='"Svårt."'),
        ),
        Status.MISSING,
    ),
    "EU-rätten": (whole(), whole(without=("eu",)), Status.MISSING),
    "Utöver direktivets miniminivå": (
        whole(head=DIRECTIVE),
        whole(head=DIRECTIVE, without=("over_miniminiva",)),
        Status.MISSING,
    ),
    "Bemyndigandena": (whole(head=RULES), whole(head=RULES, without=("bemyndiganden",)), Status.MISSING),
    "Jämställdheten": (whole(), whole(without=("jamstalldhet",)), Status.MISSING),
}


def standing(text: str, heading: str) -> list[Result]:
    return [one for one in results(parsed(text)) if one.requirement.heading == heading]


def test_every_requirement_has_its_cases() -> None:
    headings = [one.heading for body in available() for one in requirements(body)]
    assert set(headings) == set(CASES)
    assert len(headings) == len(CASES)


@pytest.mark.parametrize("heading", CASES)
def test_fulfilled(heading: str) -> None:
    fulfilling, _, _ = CASES[heading]
    assert {one.status for one in standing(fulfilling, heading)} == {Status.FULFILLED}


@pytest.mark.parametrize("heading", CASES)
def test_not_fulfilled(heading: str) -> None:
    _, lacking, status = CASES[heading]
    found = standing(lacking, heading)
    assert status in {one.status for one in found}
    assert all(one.note for one in found)


def test_the_whole_assessment_lacks_nothing() -> None:
    assert completeness(parsed(whole())) == ()


def test_a_requirement_is_cited_as_the_ordinance_has_it() -> None:
    places = {one.place: str(one.locator) for one in requirements("2024:183")}
    assert places["6 § 2"] == "2024:183#P6S1N2"
    assert places["7 § första stycket 1"] == "2024:183#P7S1N1"
    assert places["8 § första stycket andra meningen"] == "2024:183#P8S1M2"


def test_each_paragraph_from_five_to_eleven_is_there() -> None:
    sections = {one.locator.section for one in requirements("2024:183") if one.locator}
    assert {str(label) for label in sections} == {"2", "5", "6", "7", "8", "9", "10", "11"}


@pytest.mark.parametrize(
    ("key", "heading"), [("information", "Information"), ("utvardering_nar", "Utvärdering, när")]
)
def test_a_reason_stands_instead_in_the_analysis(key: str, heading: str) -> None:
    text = whole(**{key: statement(key, 'kan_inte_goras = "Det går inte att veta än."')})
    (found,) = standing(text, heading)
    assert (found.status, found.note) == (Status.REASONED, "Det går inte att veta än.")
    assert completeness(parsed(text)) == ()


def test_a_reason_does_not_stand_instead_of_the_problem() -> None:
    text = whole(problem=statement("problem", 'kan_inte_goras = "Svårt."'))
    (found,) = standing(text, "Problemet")
    assert found.status is Status.MISSING


def test_a_half_answer_is_reported_with_its_line() -> None:
    text = whole(eu=statement("eu", 'text = "Dataskyddet är bedömt."\ndelvis = "Statsstöd saknas."'))
    (missing,) = completeness(parsed(text))
    assert (missing.rule, missing.place, missing.partly) == ("KON12", "9 §", True)
    assert missing.message == "EU-rätten: Statsstöd saknas."
    assert missing.line == text.split("\n").index("[redogorelse.eu]") + 1


def test_a_cost_with_neither_amount_nor_reason_is_half_an_answer() -> None:
    text = whole(more=consequence("bar"))
    found = {one.addressee: one for one in standing(text, "Kostnader och intäkter, beräkning")}
    (lacking,) = [one for one in found.values() if one.status is Status.PARTLY]
    assert (str(lacking.addressee), "”bar”" in lacking.note) == ("staten", True)


def test_a_reason_for_no_amount_stands_instead() -> None:
    text = whole(more=consequence("bar", ej_beraknat='"Det beror på utformningen."'))
    statuses = {str(one.addressee): one.status for one in standing(text, "Kostnader och intäkter, beräkning")}
    assert statuses["staten"] is Status.REASONED
    assert completeness(parsed(text)) == ()


def test_without_municipalities_self_government_does_not_apply() -> None:
    assert standing(HEAD, "Självstyrelsen")[0].status is Status.NOT_APPLICABLE


def test_no_restriction_asks_no_proportionality() -> None:
    text = whole(without=("proportionalitet",)).replace('inskranker = "ja"', 'inskranker = "nej"')
    assert standing(text, "Proportionaliteten")[0].status is Status.NOT_APPLICABLE
    assert completeness(parsed(text)) == ()


def test_an_authority_with_reasons_needs_no_assessment() -> None:
    found = results(parsed(OMITTED))
    assert completeness(parsed(OMITTED)) == ()
    assert {one.status for one in found} <= {Status.REASONED, Status.FULFILLED, Status.NOT_APPLICABLE}


def test_the_government_offices_have_the_ordinance_as_a_template() -> None:
    text = HEAD.replace("förvaltningsmyndighet", "Regeringskansliet")
    missing = completeness(parsed(text))
    assert {one.binding for one in missing if one.requirement.body == "2024:183"} == {False}
    assert {one.binding for one in missing if one.requirement.body == "jamstalldhet"} == {True}
