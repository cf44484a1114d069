"""The first proposal: its figures are those of the sources, and what it lacks is found."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.consequences.sources import read_sources, taken_over
from toolkit.akn import read
from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.completeness import completeness, results
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.consequences.summary import Summary, summarise

# Figure → the source and the words there that it is read from.
EVIDENCE = {
    "forbund-slutet-av-2023": ("fragesvaret", "Vid utgången av 2023 fanns det 72 stycken samordningsförbund"),
    "forbund-revision-2023": ("rapporten", "2023 var det 49 av 72 förbund"),
    "forbund-oktober-2024": ("rapporten", "Det finns idag 69 samordningsförbund"),
    "forbund-slutet-av-2024": ("regeringsbeslutet", "Vid utgången av 2024 fanns det 69 samordningsförbund"),
    "forbund-2025": ("aterrapporten", "av landets 69 samordningsförbund"),
    "kommuner-slutet-av-2023": ("fragesvaret", "274 av Sveriges 290 kommuner"),
    "kommuner-oktober-2024": ("rapporten", "274 av Sveriges 290 kommuner"),
    "kommuner-slutet-av-2024": ("regeringsbeslutet", "274 av Sveriges 290 kommuner"),
    "kommuner-i-landet": ("rapporten", "274 av Sveriges 290 kommuner"),
    "insatser-2023": ("rapporten", "Av de 571 insatser som samordningsförbunden finansierade år 2023"),
    "insatser-2025": ("aterrapporten", "finansierades totalt 611 insatser av samordningsförbund under 2025"),
    "individinsatser-2025": ("aterrapporten", "305 individinriktade"),
    "strukturinsatser-2025": ("aterrapporten", "306 strukturövergripande"),
    "individandel-2023": ("rapporten", "52 procent individinriktade"),
    "strukturandel-2023": ("rapporten", "48 procent strukturövergripande"),
    "strukturkostnad-2023": ("rapporten", "endast 17 procent av de budgeterade insatskostnaderna"),
    "beslut-2023": ("rapporten", "fattade 573 beslut om finansiering av insatser under år 2023"),
    "beredning-utan-parterna": ("rapporten", "I sju förbund gjordes beredningen utan parterna"),
    "deltagare-2023": ("regeringsbeslutet", "Under 2023 var det drygt 20 500 personer"),
    "deltagare-2025": ("aterrapporten", "22 857"),
    "prioriterade-2025": ("aterrapporten", "10 647 individer"),
    "prioriterade-kvinnor-2025": ("aterrapporten", "6140 kvinnor"),
    "prioriterade-man-2025": ("aterrapporten", "4507 män"),
    "revision-betalas-av-forbundet": ("rapporten", "49 av 72 förbund som stod för sina egna"),
    "revision-betalas-av-parterna": ("rapporten", "vilket under 2023 var 23 förbund"),
    "esf-forbundens-projekt": ("rapporten", "samordningsförbund är projektägare för 18 projekt"),
    "esf-alla-projekt": ("rapporten", "drygt en tredjedel av de 390 projekt"),
    "esf-forbund-juni-2024": ("regeringsbeslutet", "Per juni 2024 var 11 samordningsförbund anordnare"),
    "esf-ram": ("regeringsbeslutet", "cirka 17 miljarder kronor"),
    "anstallda-i-forbund": ("rapporten", "upp mot 40 anställda"),
    "af-medarbetare-2025": ("aterrapporten", "har 86 medarbetare arbetat i insatser"),
    "fk-medarbetare-2025": ("aterrapporten", "medverkat med 56 medarbetare"),
    "af-arsarbetare-2025": ("aterrapporten", "66 årsarbetare"),
    "fk-arsarbetare-2025": ("aterrapporten", "11 årsarbetare"),
    "af-medel-2025": ("aterrapporten", "drygt 47 miljoner kronor"),
    "fk-medel-2025": ("aterrapporten", "9,2 miljoner kronor"),
}
IN_WORDS = {
    "deltagare-2014-2022": ("rapporten", "halverades under perioden 2014 - 2022"),
    "deltagare-2019": ("regeringsbeslutet", "nästan en halvering av antalet deltagare sedan 2019"),
    "regioner": ("regeringsbeslutet", "274 av Sveriges 290 kommuner och samtliga regioner"),
    "esf-kommunernas-projekt": ("rapporten", "drygt en tredjedel av de 390 projekt"),
}
NUMBER_WORDS = {"7": "sju"}


@pytest.fixture(scope="module")
def bill(root: Path) -> AmendingAct:
    path = root / "proposals/fk-2024-007710/bill.xml"
    law = read(path.read_bytes(), path.name)
    assert isinstance(law, AmendingAct)
    return law


@pytest.fixture(scope="module")
def assessment(root: Path, bill: AmendingAct) -> Assessment:
    text = (root / "proposals/fk-2024-007710/consequences.toml").read_text(encoding="utf-8")
    return parse_assessment(text, touched_sections(bill))


@pytest.fixture(scope="module")
def summary(assessment: Assessment, bill: AmendingAct) -> Summary:
    return summarise(assessment, touched_sections(bill))


@pytest.fixture(scope="module")
def sources(shared: Path) -> dict[str, str]:
    return read_sources(shared)


def test_every_figure_has_its_evidence(assessment: Assessment) -> None:
    assert {one.id for one in assessment.figures} == set(EVIDENCE) | set(IN_WORDS)


@pytest.mark.parametrize("name", EVIDENCE)
def test_a_figure_is_that_of_its_source(name: str, assessment: Assessment, sources: dict[str, str]) -> None:
    source, words = EVIDENCE[name]
    figure = next(one for one in assessment.figures if one.id == name)
    assert words in sources[source]
    assert source in {one.source for one in figure.citations}
    assert figure.value is not None
    assert figure.value.certain
    plain = f"{figure.value.low:f}".replace(".", ",")
    assert NUMBER_WORDS.get(plain, plain) in words.replace(" ", "")
    assert figure.qualifier is None or figure.qualifier in words


@pytest.mark.parametrize("name", IN_WORDS)
def test_a_source_without_a_number_gets_none(
    name: str, assessment: Assessment, sources: dict[str, str]
) -> None:
    source, words = IN_WORDS[name]
    figure = next(one for one in assessment.figures if one.id == name)
    assert words in sources[source]
    assert figure.value is None


def test_the_auditors_are_those_of_the_report(assessment: Assessment, sources: dict[str, str]) -> None:
    (auditors,) = assessment.distributions
    table = " ".join(f"{holders} {each}" for each, holders in auditors.rows)
    assert f"Antal förbund Antal revisorer {table} Tabellen anger" in sources["rapporten"]
    assert (auditors.number_of_holders, auditors.sum_before, auditors.sum_after) == (72, 207, 72)


def test_the_parts_sum_to_what_the_sources_say(summary: Summary) -> None:
    sums = {(one.name, one.unit): (one.interval.low, one.approximate) for one in summary.sums}
    assert sums == {
        ("Finansierade insatser efter slag", "insatser"): (611, False),
        ("Deltagare i insatser för de prioriterade målgrupperna", "personer"): (10647, False),
        ("Förbund efter vem som betalar revisionen", "förbund"): (72, False),
        ("De statliga parternas personal i insatser", "medarbetare"): (142, False),
        ("De statliga parternas personal i insatser", "årsarbetare"): (77, False),
        ("Förbundens finansiering av de statliga parternas personal", "miljoner kronor"): (
            Decimal("56.2"),
            True,
        ),
    }


def test_both_numbers_of_associations_stand_with_their_dates(summary: Summary) -> None:
    series = next(one for one in summary.series if one.name == "Antal samordningsförbund")
    assert series.differs
    values = [(one.when, int(one.value.low)) for one in series.figures if one.value is not None]
    assert ("utgången av 2023", 72) in values
    assert ("oktober 2024", 69) in values


def test_every_section_has_a_box_a_consequence_and_a_source(summary: Summary) -> None:
    assert len(summary.sections) == 19
    for about in summary.sections:
        assert about.boxes, about.place.words
        assert about.consequences, about.place.words
        assert about.citations, about.place.words


def test_no_amount_is_invented(assessment: Assessment) -> None:
    assert not [one.id for one in assessment.consequences if one.amount is not None]


def test_sentences_are_not_taken_over(assessment: Assessment, sources: dict[str, str]) -> None:
    texts = [
        *(f"{one.what} {one.not_calculated or ''}" for one in assessment.consequences),
        *(f"{one.text or ''} {one.partly or ''}" for one in assessment.statements),
        *(f"{one.text} {one.judgement or ''}" for one in assessment.alternatives),
        *(text for one in assessment.alternatives for text in (*one.pros, *one.cons)),
        *(one.text for one in assessment.boxes),
    ]
    assert list(taken_over(texts, sources)) == []


def test_what_the_report_lacks_is_found(assessment: Assessment) -> None:
    found = {
        (one.place, one.requirement.heading, str(one.addressee or "")) for one in completeness(assessment)
    }
    calculation = "Kostnader och intäkter, beräkning"
    assert {
        ("7 § första stycket 1", calculation, name)
        for name in ("staten", "kommuner", "regioner", "företag", "andra enskilda")
    } <= found
    assert ("6 § 2", "Ingen åtgärd", "") in found
    assert ("7 § första stycket 5", "Utvärdering, hur", "") in found
    assert ("7 § första stycket 5", "Utvärdering, när", "") in found
    assert ("7 § första stycket 4", "Information", "") in found
    assert ("8 § första stycket andra meningen", "Proportionaliteten", "") in found
    assert ("8 § andra stycket", "Kommunala uppgifter, beräkning", "") in found


def test_what_the_report_has_is_not_called_missing(assessment: Assessment) -> None:
    fulfilled = {one.requirement.heading for one in results(assessment) if one.status is Status.FULFILLED}
    assert {
        "Problemet",
        "Förändringen",
        "Valet",
        "Ikraftträdande",
        "Självstyrelsen",
        "Jämställdheten",
    } <= fulfilled


def roles(summary: Summary, issue: str) -> dict[str, str]:
    return {one.id: one.role for one in dict(summary.issues)[issue]}


def test_one_audit_is_compared_with_several(summary: Summary) -> None:
    assert roles(summary, "Revisionen") == {"en-revision": "huvudförslag", "flera-revisorer": "ingen åtgärd"}


def test_supervision_is_compared_with_none(summary: Summary) -> None:
    found = sorted(roles(summary, "Styrning och kontroll").values())
    assert found == ["alternativ", "huvudförslag", "ingen åtgärd"]


def test_the_social_fund_has_the_answer_and_the_decision(summary: Summary) -> None:
    own = dict(summary.issues)["Medel från ESF+"]
    cited = {citation.source for one in own for citation in one.citations}
    assert {"rapporten", "fragesvaret", "regeringsbeslutet", "esf_redovisningen"} <= cited
    assert [one.role for one in own].count("ingen åtgärd") == 1
