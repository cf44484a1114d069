"""The chapter on consequences: in the order of the ordinance, each thing once, and nothing left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.cli.inputs import open_proposal
from toolkit.cli.proposal_parts import read_parts
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.completeness import results
from toolkit.consequences.model import Assessment, Citation, Statement
from toolkit.consequences.summary import Summary, summarise
from toolkit.documents.consequences.blocks import NUMBER, Block, Heading, Paragraph, Table, chapter
from toolkit.documents.consequences.grouping import SEVERAL, groups, number_words, numbered
from toolkit.documents.consequences.phrases import citations_words, main_source
from toolkit.law.typography import normalise


@pytest.fixture(scope="module")
def summary(root: Path) -> Summary:
    folder = root / "proposals/fk-2024-007710"
    whole = open_proposal(folder)
    assessment, _ = read_parts(folder, whole)
    assert assessment is not None
    return summarise(assessment, touched_sections(whole.bill))


@pytest.fixture(scope="module")
def blocks(summary: Summary) -> tuple[Block, ...]:
    return chapter(summary, results(summary.assessment))


def made(summary: Summary, assessment: Assessment) -> tuple[Block, ...]:
    return chapter(replace(summary, assessment=assessment), results(assessment))


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """Every text of the chapter, a cell for itself."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            found += [*block.heads, *(cell for row in block.rows for cell in row)]
        else:
            found.append(block.text)
    return found


def tables(blocks: tuple[Block, ...], head: str) -> list[Table]:
    return [one for one in blocks if isinstance(one, Table) and one.heads[0] == head]


def test_it_follows_the_order_of_the_ordinance(blocks: tuple[Block, ...]) -> None:
    assert [one.text for one in blocks if isinstance(one, Heading) and one.level == 2] == [
        "Problem och mål",
        "Alternativ",
        "Konsekvenser för dem som berörs",
        "Övriga bedömningar",
        "Uppgifter som bedömningen vilar på",
        "Vad utredningen ska innehålla",
        "Källor",
    ]


def test_it_begins_with_a_summary(blocks: tuple[Block, ...]) -> None:
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].text == (
        "32 konsekvenser är beskrivna, ingen med belopp. Av 30 prövade krav är 11 uppfyllda, 7 delvis "
        "uppfyllda, 10 inte uppfyllda och 2 sådana som läsaren får bedöma."
    )
    (overview,) = tables(blocks, "För")
    assert [row[0] for row in overview.rows] == [
        "Staten",
        "Kommuner och regioner",
        "Företag",
        "Andra enskilda",
        "Samordningsförbunden (staten, kommuner och regioner)",
        "Nationella rådet (staten, kommuner och regioner)",
    ]
    assert overview.rows[1][1] == "kostnad, oklart (2); besparing (5, 32). Inget belopp är beräknat."
    assert overview.rows[2][1:] == ("Ingenting sägs.", "–")


def test_every_consequence_stands_once_with_a_number_of_its_own(
    summary: Summary, blocks: tuple[Block, ...]
) -> None:
    rows = [row for table in tables(blocks, NUMBER) for row in table.rows]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 33)]
    said = "\n".join(texts(blocks))
    assert {said.count(one.what) for one in summary.assessment.consequences} == {1}


def test_every_reason_and_time_stands_with_its_consequence(
    summary: Summary, blocks: tuple[Block, ...]
) -> None:
    told = [row[1] for table in tables(blocks, NUMBER) for row in table.rows]
    for one in summary.assessment.consequences:
        (own,) = [text for text in told if text.startswith(one.what)]
        for more in (one.when, one.not_calculated):
            assert more is None or more in own
        assert all(citation.place in own for citation in one.citations)


def test_no_statement_figure_or_alternative_is_left_out(summary: Summary, blocks: tuple[Block, ...]) -> None:
    said = "\n".join(texts(blocks))
    assessment = summary.assessment
    for statement in assessment.statements:
        assert said.count(statement.text or "") == 1, statement.key
        assert statement.partly is None or statement.partly in said
    for alternative in assessment.alternatives:
        assert f"{alternative.name} ({alternative.role}). {alternative.text}" in said
        assert all(point in said for point in (*alternative.pros, *alternative.cons))
    (figures,) = tables(blocks, "Uppgift")
    for figure in assessment.figures:
        own = [row for row in figures.rows if row[0] == figure.what and figure.when in row[1].split("; ")]
        assert len(own) == 1, figure.id
        assert all(citation.place in own[0][4] for citation in figure.citations)


def test_both_numbers_of_associations_have_their_times_and_sources(blocks: tuple[Block, ...]) -> None:
    (figures,) = tables(blocks, "Uppgift")
    rows = [row for row in figures.rows if row[0] == "Samordningsförbund"]
    assert [row[1:3] for row in rows] == [
        ("utgången av 2023", "72 förbund"),
        ("oktober 2024; utgången av 2024; 2025", "69 förbund"),
    ]
    assert rows[0][4] == "svaret på fråga 2024/25:720, s. 1"


def test_a_sum_stands_after_its_parts_unless_a_source_gives_it(blocks: tuple[Block, ...]) -> None:
    (figures,) = tables(blocks, "Uppgift")
    assert [row[:3] for row in figures.rows if row[0].startswith("Summa")] == [
        ("Summa: de statliga parternas personal i insatser", "2025", "142 medarbetare"),
        ("Summa: de statliga parternas personal i insatser", "2025", "77 årsarbetare"),
        (
            "Summa: förbundens finansiering av de statliga parternas personal",
            "2025",
            "ungefär 56,2 miljoner kronor",
        ),
    ]


def test_silence_is_told_where_the_ordinance_asks(blocks: tuple[Block, ...]) -> None:
    said = texts(blocks)
    assert "Utredningen säger inte hur konsekvenserna kan utvärderas eller när det kan ske." in said
    assert "Utredningen säger inte om informationsinsatser behövs." in said
    assert "Inga konsekvenser är beskrivna för företag." in said


def test_what_is_lacking_names_consequences_by_number(summary: Summary, blocks: tuple[Block, ...]) -> None:
    (lacking,) = tables(blocks, "Lagrum")
    notes = [row[3] for row in lacking.rows]
    number_of = numbered(groups(summary.assessment))
    assert not [name for name in number_of if any(f"”{name}”" in note for note in notes)]
    assert "Belopp saknas för konsekvens 3, 7, 14, 15." in notes
    assert "uppfyllt" not in {row[2] for row in lacking.rows}
    assert tuple(row[1].partition("beräkning för ")[2] for row in lacking.rows if "beräkning för" in row[1])[
        1:
    ] == ("kommuner och regioner", "företag och andra enskilda")


def test_every_requirement_is_either_told_fulfilled_or_has_a_row(
    summary: Summary, blocks: tuple[Block, ...]
) -> None:
    (lacking,) = tables(blocks, "Lagrum")
    (fulfilled,) = [text for text in texts(blocks) if text.startswith("Uppfyllda är ")]
    for one in results(summary.assessment):
        if str(one.status) == "uppfyllt":
            assert one.requirement.heading[1:] in fulfilled
        elif str(one.status) != "gäller inte":
            assert any(row[1].startswith(one.requirement.heading) for row in lacking.rows)


def test_nothing_said_makes_a_chapter_that_tells_so(summary: Summary) -> None:
    bare = replace(
        summary.assessment,
        consequences=(),
        statements=(),
        alternatives=(),
        figures=(),
        distributions=(),
    )
    said = texts(chapter(summarise(bare, ()), results(bare)))
    assert "Utredningen säger inte vilket problemet är eller vilken förändring som eftersträvas." in said
    assert (
        "Inga konsekvenser är beskrivna för staten, kommuner, regioner, företag och andra enskilda." in said
    )


def test_a_statement_on_an_addressee_is_no_silence(summary: Summary) -> None:
    statement = Statement("foretag", "Företag påverkas inte.", (Citation("rapporten", "s. 1"),))
    assessment = replace(summary.assessment, statements=(*summary.assessment.statements, statement))
    blocks = made(summary, assessment)
    (overview,) = tables(blocks, "För")
    assert overview.rows[2][:2] == ("Företag", "–")
    assert "Företag påverkas inte. (s. 1)" in texts(blocks)


def test_the_groups_hold_each_consequence_once(summary: Summary) -> None:
    found = groups(summary.assessment)
    held = Counter(one.id for group in found for one in group.consequences)
    assert held == Counter(one.id for one in summary.assessment.consequences)
    assert [(group.name, group.alike) for group in found] == [
        ("Staten, kommuner och regioner", False),
        ("Staten", False),
        ("Kommuner och regioner", True),
        ("Andra enskilda (målgruppen)", True),
        ("Samordningsförbunden", True),
        (SEVERAL, False),
    ]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([], ""), ([3], "3"), ([2, 1], "1, 2"), ([4, 5, 6, 9, 9], "4–6, 9"), ([1, 3, 4], "1, 3, 4")],
)
def test_numbers_run_together(numbers: list[int], words: str) -> None:
    assert number_words(numbers) == words


def test_the_source_that_is_understood_comes_first(summary: Summary) -> None:
    assessment = summary.assessment
    assert main_source(assessment) == "rapporten"
    cited = (Citation("fragesvaret", "s. 1"), Citation("rapporten", "s. 4"))
    shown = normalise(citations_words(assessment, cited, "rapporten"))
    assert shown == "s. 4; svaret på fråga 2024/25:720, s. 1"
    assert main_source(replace(assessment, consequences=(), statements=(), alternatives=(), figures=())) == ""
