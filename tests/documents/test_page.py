"""The web page: everything is there, marked by more than colour, and it asks the network for nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from tests.contrast import contrast
from tests.documents import finsam
from toolkit.comparison.rows import Change, Role, Row, Run, text_of
from toolkit.documents.page import comparison_page, units
from toolkit.documents.templates import template_bytes
from toolkit.law.faults import FaultError
from toolkit.word.ooxml import Element


def page(*rows: Row) -> str:
    return comparison_page(finsam.proposal(), rows or finsam.rows(), finsam.clause())


def tree(*rows: Row) -> Element:
    return html.document_fromstring(page(*rows))


def text(node: Element) -> str:
    return "".join(node.itertext()).replace("\N{NO-BREAK SPACE}", " ")


def lines(root: Element, side: str) -> list[str]:
    found = root.xpath(
        f"//div[contains(@class, '{side}')]/*[self::p or self::h3 or self::pre][@class != 'not']"
    )
    return [text(node) for node in found]  # type: ignore[union-attr, arg-type]


def sides(name: str) -> list[str]:
    return [
        text_of(getattr(row, name))
        for row in finsam.rows()
        if row.change is not Change.UNCHANGED and getattr(row, name) is not None
    ]


def test_each_side_of_each_row_is_on_the_page_to_the_letter() -> None:
    root = tree()
    assert lines(root, "nuvarande") == sides("current")
    assert lines(root, "foreslagen") == sides("proposed")
    unchanged = [text_of(row.proposed) for row in finsam.rows() if row.change is Change.UNCHANGED]
    assert lines(root, "oforandrad") == unchanged


def test_exactly_what_differs_is_struck_through_or_underlined() -> None:
    runs = (Run("De "), Run("båda", True), Run(" parterna"))
    root = tree(
        Row(Role.TEXT, Change.CHANGED, finsam.place("2"), runs, (Run("De "), Run("två parterna", True)))
    )
    main = root.xpath("//section[@class='enhet']")[0]  # type: ignore[index]
    assert [text(node) for node in main.iter("del")] == ["båda"]
    assert [text(node) for node in main.iter("ins")] == ["två parterna"]


def test_spaces_at_the_end_of_a_change_are_not_underlined() -> None:
    runs = (Run("Den"), Run(" nya ", True), Run("lagen"))
    root = tree(Row(Role.TEXT, Change.CHANGED, finsam.place("2"), runs, runs))
    assert "Den <ins>nya</ins> lagen" in html.tostring(root, encoding="unicode")


def test_markup_in_the_law_is_shown_as_text() -> None:
    assert "&lt;b&gt; &amp; {{ x }}" in page(
        Row(Role.TEXT, Change.NEW, finsam.place("2"), None, (Run("<b> & {{ x }}", True),))
    )


def test_the_page_has_landmarks_headings_in_order_and_unique_ids() -> None:
    root = tree()
    assert root.get("lang") == "sv"
    assert len(root.findall(".//main")) == len(root.findall(".//h1")) == 1
    levels = [int(node.tag[1]) for node in root.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    ids = [node.get("id") for node in root.iter() if isinstance(node.tag, str) and node.get("id")]
    assert not [identity for identity, times in Counter(ids).items() if times > 1]
    named = {node.get("aria-labelledby") for node in root.iter() if isinstance(node.tag, str)} - {None}
    linked = {(node.get("href") or "").lstrip("#") for node in root.iter("a")}
    assert named | linked <= set(ids)
    assert linked == {"P2", "P7", "P7a", "P9", "P10", "ikraft"}


def test_every_changed_cell_says_which_wording_it_is() -> None:
    for cell in tree().xpath("//div[contains(@class,'nuvarande') or contains(@class,'foreslagen')]"):  # type: ignore[union-attr]
        label = text(cell.find("span"))  # type: ignore[union-attr, arg-type]
        assert label.startswith("Nuvarande" if "nuvarande" in cell.get("class") else "Föreslagen")  # type: ignore[union-attr]


def test_the_page_fetches_and_runs_nothing() -> None:
    made = page()
    assert not re.search(r"<script|<link|<img|https?:|url\(|@import|\bon\w+=", made)


def test_two_pages_are_the_same() -> None:
    assert page() == page()


TEMPLATES = ("jamforelse.html.j2", "forfattning.html.j2", "konsekvenser.html.j2", "jamforda-forslag.html.j2")


def palettes(template: str) -> list[dict[str, str]]:
    css = template_bytes(template).decode("utf-8")
    found = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{([^}]*)\}", css)
    ]
    assert len(found) == 3
    return found


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_pair_of_colours_meets_wcag_aaa(template: str) -> None:
    for palette in palettes(template):
        for name in set(palette) & {"text", "dov", "lank", "bort", "ny", "brist", "klar", "fel"}:
            for ground in set(palette) & {"papper", "yta", f"{name}-yta"}:
                ratio = contrast(palette[name], palette[ground])
                assert ratio >= 7, f"{name} on {ground}: {ratio:.2f}"


def test_the_shapes_of_charts_stand_out_from_the_paper() -> None:
    for palette in palettes("konsekvenser.html.j2"):
        for shape in ("stapel", "ny"):
            assert contrast(palette[shape], palette["papper"]) >= 3, shape


def test_rows_are_grouped_by_section_with_the_headings_before_it() -> None:
    assert [(unit.anchor, unit.name, unit.change, len(unit.rows)) for unit in units(finsam.rows())][:3] == [
        ("P2", "2\N{NO-BREAK SPACE}§", "oforandrad", 2),
        ("P7", "7\N{NO-BREAK SPACE}§", "oforandrad", len(units(finsam.rows())[1].rows)),
        ("P7a", "7\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}§", "ny", 6),
    ]


def test_the_lines_of_a_table_scroll_as_one_and_have_a_name() -> None:
    def block(change: Change, current: str | None, proposed: str | None) -> Row:
        def runs(text: str | None) -> tuple[Run, ...] | None:
            return None if text is None else (Run(text, change is not Change.UNCHANGED),)

        return Row(Role.BLOCK, change, finsam.place("2"), runs(current), runs(proposed))

    number = Row(Role.NUMBER, Change.UNCHANGED, finsam.place("2"), (Run("2 §"),), (Run("2 §"),))
    root = tree(
        number,
        block(Change.UNCHANGED, "År    Belopp", "År    Belopp"),
        block(Change.UNCHANGED, "2024     100", "2024     100"),
        block(Change.CHANGED, "2025     100", "2025     200"),
        block(Change.NEW, None, "2026     300"),
    )
    tables = [(str(node.get("aria-label")), text(node)) for node in root.iter("pre")]
    assert [(name.replace("\N{NO-BREAK SPACE}", " "), lines) for name, lines in tables] == [
        ("Tabell i 2 §", "År    Belopp\n2024     100"),
        ("Tabell i 2 § (2), nuvarande lydelse", "2025     100"),
        ("Tabell i 2 § (2), föreslagen lydelse", "2025     200"),
        ("Tabell i 2 § (3), föreslagen lydelse", "2026     300"),
    ]


def test_text_goes_on_after_points_past_rows_that_only_stand_to_the_left() -> None:
    at = replace(finsam.place("2"), subsection=1)
    point = Row(Role.POINT, Change.UNCHANGED, at, (Run("1. ett,"),), (Run("1. ett,"),), 1)
    gone = Row(Role.TEXT, Change.REPEALED, replace(at, subsection=2), (Run("Borta.", True),), None)
    tail = Row(Role.TEXT, Change.NEW, at, None, (Run("om inte annat sägs.", True),))
    (unit,) = units((point, gone, tail))
    assert [row.continued for row in unit.rows] == [False, False, True]


def test_two_wordings_of_one_section_get_different_anchors() -> None:
    number = Row(Role.NUMBER, Change.UNCHANGED, finsam.place("2"), (Run("2 §"),), (Run("2 §"),))
    again = replace(number, change=Change.NEW, current=None)
    anchors = [unit.anchor for unit in units((number, again))]
    assert len(set(anchors)) == 2


def test_a_control_character_is_refused() -> None:
    with pytest.raises(FaultError, match=r"U\+0000"):
        page(Row(Role.TEXT, Change.NEW, finsam.place("2"), None, (Run("a\x00b", True),)))
