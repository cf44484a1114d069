"""The page on consequences: every number has its source, every chart words and a table."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from toolkit.cli.inputs import open_proposal
from toolkit.cli.proposal_parts import read_parts
from toolkit.commentary.sections import touched_sections
from toolkit.commentary.skeleton import skeletons
from toolkit.consequences.completeness import results
from toolkit.consequences.summary import summarise
from toolkit.documents.consequences.page import consequences_page
from toolkit.law.typography import normalise
from toolkit.proposal.thread import thread
from toolkit.word.ooxml import Element


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    folder = root / "proposals/fk-2024-007710"
    whole = open_proposal(folder)
    assessment, commentary = read_parts(folder, whole)
    assert assessment is not None
    summary = summarise(assessment, touched_sections(whole.bill))
    rows = thread(whole.bill, assessment, commentary)
    return consequences_page(whole, summary, results(assessment), rows, skeletons(whole.base, whole.bill))


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    return html.document_fromstring(page)


def test_it_asks_the_network_for_nothing(page: str) -> None:
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|<script", page)


def test_every_link_leads_somewhere(tree: Element) -> None:
    anchors = [str(value) for value in tree.xpath("//@id")]  # type: ignore[union-attr]
    assert len(anchors) == len(set(anchors))
    targets = {str(value)[1:] for value in tree.xpath("//a/@href")}  # type: ignore[union-attr]
    assert targets <= set(anchors)


def test_every_figure_and_consequence_leads_to_its_source(tree: Element) -> None:
    figures = tree.xpath("//tr[starts-with(@id, 'u-')]")
    assert len(figures) > 30  # type: ignore[arg-type]
    entries = tree.xpath("//div[starts-with(@id, 'k-')]")
    assert len(entries) == 32  # type: ignore[arg-type]
    for entry in [*figures, *entries]:  # type: ignore[misc]
        assert entry.xpath(".//a[starts-with(@href, '#kalla-')]"), html.tostring(entry)  # type: ignore[union-attr]


def test_charts_have_words_and_a_table(tree: Element) -> None:
    charts = tree.xpath("//figure")
    assert len(charts) == 2  # type: ignore[arg-type]
    for chart in charts:  # type: ignore[union-attr]
        (svg,) = chart.xpath(".//*[local-name()='svg']")  # type: ignore[union-attr, misc]
        assert svg.get("role") == "img"  # type: ignore[union-attr]
        for part in ("title", "desc"):
            (node,) = svg.xpath(f"./*[local-name()='{part}']")  # type: ignore[union-attr, misc]
            assert len("".join(node.itertext())) > 10  # type: ignore[union-attr]
        named = f"{svg.get('aria-labelledby')} {svg.get('aria-describedby')}"  # type: ignore[union-attr]
        for anchor in named.split():
            assert tree.xpath(f"//*[@id='{anchor}']")
        assert chart.xpath(".//table//td")  # type: ignore[union-attr]


def test_the_auditors_before_and_after_are_told_in_words(tree: Element) -> None:
    words = " ".join(str(text) for text in tree.xpath("//*[local-name()='desc']/text()"))  # type: ignore[union-attr]
    assert "29 hade 2, 33 hade 3" in words
    assert "sammanlagt 207. Med förslaget har alla 1, sammanlagt 72." in words


def test_each_section_has_all_that_is_said_of_it(tree: Element) -> None:
    sections = tree.xpath("//section[@class='enhet']")
    assert len(sections) == 19  # type: ignore[arg-type]
    for section in sections:  # type: ignore[union-attr]
        heads = [str(text) for text in section.xpath("./dl/dt/text()")]  # type: ignore[union-attr]
        wanted = ["Ändring", "Förslag", "Skäl", "Konsekvenser", "Kommentar", "Källor"]
        assert [head for head in heads if head != "Uppgifter"] == wanted
        assert not section.xpath(".//span[@class='brist']")  # type: ignore[union-attr]


def test_every_statement_stands_on_the_page(root: Path, tree: Element) -> None:
    folder = root / "proposals/fk-2024-007710"
    assessment, _ = read_parts(folder, open_proposal(folder))
    assert assessment is not None
    said = normalise(str(tree.text_content()))  # type: ignore[attr-defined]
    for statement in assessment.statements:
        assert normalise(statement.text or "") in said, statement.key


def test_headings_are_in_order(tree: Element) -> None:
    levels = [int(node.tag[1]) for node in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_thread_is_a_table_in_which_every_gap_shows(root: Path) -> None:
    folder = root / "proposals/fk-2024-007710"
    whole = open_proposal(folder)
    assessment, _ = read_parts(folder, whole)
    assert assessment is not None
    bare = replace(assessment, consequences=(), boxes=assessment.boxes[:1])
    summary = summarise(bare, touched_sections(whole.bill))
    rows = thread(whole.bill, bare, None)
    page = consequences_page(whole, summary, results(bare), rows, skeletons(whole.base, whole.bill))
    table = html.document_fromstring(page).xpath("//div[@aria-label='Tråden som tabell']//tr")
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in table]  # type: ignore[union-attr]
    assert cells[0] == "Paragraf Ändring Förslag Skäl Konsekvenser Kommentar Källor".split()
    assert [row[0] for row in cells[1:]] == [row.place.words for row in rows]
    assert cells[1][2] == "1" and cells[1][4:6] == ["saknas", "saknas"]
    assert cells[3][2:6] == ["saknas"] * 4
