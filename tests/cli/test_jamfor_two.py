"""``lagverk jamfor A B``: two proposals for one statute side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from tests.cli.conftest import Run
from tests.word.soundness import assert_sound
from toolkit.word.ooxml import document_text, parse
from toolkit.word.package import main_part, read_package

A = "proposals/fk-2024-007710"
ALTERNATIVE = f"{A}/alternativ/ingen-tillsyn.xml"
B = "tests/golden/jamfor-tva-forslag-b.txt"
"""A bill made for the test: it inserts another 7 a §, repeals 26 § and changes 21 § as the proposal does."""
NBSP = "\N{NO-BREAK SPACE}"


def test_two_proposals_in_a_pipe_match_the_golden_file(lagverk: Run, root: Path) -> None:
    outcome = lagverk(f"jamfor {A} {B}")
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == (root / "tests/golden/jamfor-tva-forslag.txt").read_text(encoding="utf-8")
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_an_alternative_that_leaves_something_out_does_not_collide(lagverk: Run) -> None:
    outcome = lagverk(f"jamfor {A} {ALTERNATIVE}")
    assert outcome.code == 0
    assert "Förslagen är inte i konflikt med varandra." in outcome.out
    assert f"Ändras bara i A  30–38{NBSP}§§" in outcome.out
    assert "fk-2024-007710, ingen-tillsyn" in outcome.out


def test_a_proposal_against_itself(lagverk: Run) -> None:
    outcome = lagverk(f"jamfor {A} {A} --format json")
    data = json.loads(outcome.out)
    assert (outcome.code, data["konflikter"]) == (0, [])
    assert {one["typ"] for one in data["bestammelser"]} == {"lika"}
    marks = [run for one in data["bestammelser"] for row in one["rader"] for run in (*row["a"], *row["b"])]
    assert marks and not any(changed for _, changed in marks)


def test_the_data_say_what_the_terminal_says(lagverk: Run) -> None:
    data = json.loads(lagverk(f"jamfor {A} {B} --format json").out)
    assert [(one["lagrum"], one["typ"], one["av"]) for one in data["konflikter"]] == [
        ("P7a", "samma_beteckning", None),
        ("P25", "andras_olika", None),
        ("P26", "upphavs", "b"),
    ]
    assert data["ordning"] == {"a_sedan_b": False, "b_sedan_a": False, "samma_lydelse": False}
    units = {one["lagrum"]: one for one in data["bestammelser"]}
    assert (units["P21"]["typ"], units["P26"]["b"]["atgard"]) == ("lika", "upphavd")
    assert (units["P2"]["typ"], units["P2"]["b"]["atgard"]) == ("bara_a", "orord")
    assert units["P7a"]["gallande"] is None
    assert units["P25"]["gallande"][1].startswith("För granskning av ett nybildat förbund")
    assert data["ikrafttradande"]["lika"] is False


def test_the_other_way_round_is_the_mirror(lagverk: Run) -> None:
    one = json.loads(lagverk(f"jamfor {A} {B} --format json").out)
    other = json.loads(lagverk(f"jamfor {B} {A} --format json").out)
    assert [unit["lagrum"] for unit in one["bestammelser"]] == [u["lagrum"] for u in other["bestammelser"]]
    assert [unit["a"] for unit in one["bestammelser"]] == [unit["b"] for unit in other["bestammelser"]]
    mirrored = {"a": "b", "b": "a", None: None}
    assert [(c["lagrum"], mirrored[c["av"]]) for c in one["konflikter"]] == [
        (c["lagrum"], c["av"]) for c in other["konflikter"]
    ]


def test_the_page_leads_from_each_conflict_to_its_place(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "tva.html"
    assert lagverk(f"jamfor {A} {B} -o {path}").code == 1
    page = html.fromstring(path.read_text(encoding="utf-8"))
    ids = [node.get("id") for node in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    links = [node.get("href").removeprefix("#") for node in page.xpath("//a")]
    assert set(links) <= set(ids)
    assert [node.text_content() for node in page.xpath("//ul[@class='konflikter']//a")] == [
        f"7{NBSP}a{NBSP}§",
        f"25{NBSP}§",
        f"26{NBSP}§",
    ]
    (unit,) = page.xpath("//section[@id='P25']")
    assert [node.text_content() for node in unit.xpath(".//div[@class='gallande']/span")] == [
        "Gällande lydelse"
    ]
    (same,) = page.xpath("//section[@id='P21']")
    assert not same.xpath(".//mark")
    assert "Lika i båda förslagen: ändras" in same.text_content()
    assert not page.xpath("//script | //link | //img")


def test_the_word_document_is_sound(lagverk: Run, tmp_path: Path) -> None:
    path = tmp_path / "tva.docx"
    assert lagverk(f"jamfor {A} {B} -o {path}").code == 1
    data = path.read_bytes()
    assert_sound(data, tmp_path)
    parts = read_package(data)
    text = document_text(parse(parts[main_part(parts)]))
    for words in ("Två förslag jämförda", "Förslag A", "Förslag B", f"25{NBSP}§ – konflikt"):
        assert words in text
    again = tmp_path / "igen.docx"
    lagverk(f"jamfor {A} {B} -o {again}")
    assert again.read_bytes() == data
    assert "ange en fil" in lagverk(f"jamfor {A} {B} --format docx").err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"jamfor {A} proposals/finns-inte", "Förslaget finns inte"),
        (f"jamfor {A} statutes/2003-1210/2023-644.xml", "hel författning"),
        (f"jamfor {A} {{other}}", "olika författningar, 2003:1210 och 2020:1"),
        (f"jamfor {A} {{broken}}", "finns inte i lydelsen före ändringen"),
    ],
)
def test_what_cannot_be_compared_is_refused(lagverk: Run, tmp_path: Path, line: str, said: str) -> None:
    other, broken = tmp_path / "annan.txt", tmp_path / "trasig.txt"
    entry = "Denna lag träder i kraft den 1 juli 2027.\n"
    other.write_text(
        "Lag om ändring i lagen (2020:1) om prov\n\nHärigenom föreskrivs att 1 § lagen (2020:1) om prov "
        f"ska upphöra att gälla.\n\n{entry}",
        encoding="utf-8",
    )
    broken.write_text(
        "Lag om ändring i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser\n\n"
        "Härigenom föreskrivs att 99 § lagen (2003:1210) om finansiell samordning av "
        f"rehabiliteringsinsatser ska upphöra att gälla.\n\n{entry}",
        encoding="utf-8",
    )
    outcome = lagverk(line.format(other=other, broken=broken))
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err.replace(NBSP, " ")
