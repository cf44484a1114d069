"""Prose in Word: lists that count for themselves, footnotes, links and tables, and the styles they need."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents import finsam
from tests.documents.outline import outline
from tests.documents.test_referral_chapters import GOLDEN, made, small
from tests.word.soundness import assert_sound
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.referral_chapters import Texts
from toolkit.documents.templates import template_bytes
from toolkit.law.faults import FaultError
from toolkit.proposal.memorandum import parse_memorandum
from toolkit.word.numbering import Numbering
from toolkit.word.ooxml import Element, attribute, document_text, parse, qualified, serialise
from toolkit.word.package import read_package, related, relationships_part, write_package
from toolkit.word.styles import styles_of

MEMORANDUM = """# Sammanfattning

Lagen blir tydligare.[^a] Det som föreslås är

1. att syftet gäller allt arbete,
2. att parterna
   - bereder förslagen,
   - svarar för insatserna,
3. att förbunden
   1. får stöd,
   2. ställs under tillsyn.

Därtill, utan samband med det:

1. att budgeten får gå ihop.

[^a]: Jämför **prop. 2003/04:1**, se [riksdagen](https://www.riksdagen.se/sv/).

    Ett andra stycke.

# Förslag

4. Listan börjar på fyra (se https://www.finsam.se/).
5. Den går vidare.

Tabell 1. Antal revisorer

| Revisorer | Förbund |
|:----------|--------:|
| *två* | 29[^b] |
| tre | |

[^b]: Uppgiften gäller 2023.

## Skäl

| Del |
|-----|
| ett |
"""
COMMENTARY = "## 2 §\n\nText.[^1]\n\n1. ett\n\n[^1]: Se [1 §](https://www.riksdagen.se/sv/).\n"


def texts(memorandum: str = MEMORANDUM, commentary: str = COMMENTARY) -> Texts:
    return replace(
        small(),
        memorandum=parse_memorandum(memorandum, {}),
        assessment=None,
        commentary=parse_commentary(commentary, touched_sections(finsam.bill())),
    )


@pytest.fixture(scope="module")
def document() -> bytes:
    return made(texts())


def without_style(name: str) -> bytes:
    """The template of the referral document without the style called ``name``."""
    parts = read_package(template_bytes("remiss.docx"))
    sheet = parse(parts["word/styles.xml"])
    for style in list(sheet.iter(qualified("w:style"))):
        if attribute(style.find(qualified("w:name")), "val") == name:
            sheet.remove(style)
    return write_package({**parts, "word/styles.xml": serialise(sheet)})


def numbered(document: bytes) -> list[str]:
    """The items of lists with the numbers that Word sets."""
    parts = read_package(document)
    styles, numbering = styles_of(parts), Numbering(parts)
    lists = {styles[name] for name in ("List Number", "List Number 2", "List Bullet 2")}
    found = []
    for paragraph in parse(parts["word/document.xml"]).iter(qualified("w:p")):
        label = numbering.label(paragraph)
        if attribute(paragraph.find(f".//{qualified('w:pStyle')}"), "val") in lists:
            found.append(f"{label} {document_text(paragraph)}")
    return found


def test_the_prose_reads_as_the_golden_one(document: bytes) -> None:
    law = re.compile(r"^(lagtext|ingress|paragrafnummer|kolumnrubrik|ikraft|kapitelrubrik|ny paragraf)")
    lines = [line for line in outline(document).splitlines() if not law.match(line)]
    assert "\n".join(lines) + "\n" == (GOLDEN / "remiss-prosa.txt").read_text(encoding="utf-8")


def test_the_document_is_sound_and_the_same_each_time(document: bytes, tmp_path: Path) -> None:
    assert_sound(document, tmp_path)
    assert made(texts()) == document


def test_each_list_counts_for_itself(document: bytes) -> None:
    assert numbered(document) == [
        "1. att syftet gäller allt arbete,",
        "2. att parterna",
        "– bereder förslagen,",
        "– svarar för insatserna,",
        "3. att förbunden",
        "a) får stöd,",
        "b) ställs under tillsyn.",
        "1. att budgeten får gå ihop.",
        "4. Listan börjar på fyra (se https://www.finsam.se/).",
        "5. Den går vidare.",
        "1. ett",
    ]


def test_a_template_whose_list_style_has_no_numbers_still_gets_them() -> None:
    parts = read_package(template_bytes("remiss.docx"))
    parts["word/styles.xml"] = re.sub(rb"<w:numPr>.*?</w:numPr>", b"", parts["word/styles.xml"])
    shown = numbered(made(texts(), write_package(parts)))
    assert [line for line in shown if line[0] not in "– "] == [
        line for line in numbered(made(texts())) if line[0] not in "– "
    ]


def links(document: bytes) -> list[tuple[str, str]]:
    """The links of the body and the footnotes: text and address."""
    parts = read_package(document)
    found = []
    for name in ("word/document.xml", *related(parts, "word/document.xml", "footnotes")):
        own = parse(parts.get(relationships_part(name), b"<none/>"))
        relations = {it.get("Id"): it.get("Target", "") for it in own}
        for link in parse(parts[name]).iter(qualified("w:hyperlink")):
            if (identity := link.get(qualified("r:id"))) is not None:
                found.append((_text(link), relations[identity]))
    return found


def _text(node: Element) -> str:
    return "".join(text.text or "" for text in node.iter(qualified("w:t")))


def test_links_lead_to_their_addresses_from_text_and_footnotes(document: bytes) -> None:
    assert links(document) == [
        ("https://www.finsam.se/", "https://www.finsam.se/"),
        ("riksdagen", "https://www.riksdagen.se/sv/"),
        ("1 §".replace(" ", "\N{NO-BREAK SPACE}"), "https://www.riksdagen.se/sv/"),
    ]


def test_a_document_with_links_is_opened_when_it_comes_back(document: bytes) -> None:
    assert open_document(document).notes == ()


def test_a_table_is_named_after_its_caption_or_its_heading(document: bytes) -> None:
    tables = list(parse(read_package(document)["word/document.xml"]).iter(qualified("w:tbl")))
    named = [attribute(table.find(f".//{qualified('w:tblCaption')}"), "val") for table in tables]
    assert named[-2:] == ["Tabell 1. Antal revisorer", "Tabell i avsnittet ”Skäl”"]
    row = next(tables[-2].iter(qualified("w:tr")))
    assert row.find(f".//{qualified('w:tblHeader')}") is not None
    sides = [attribute(jc, "val") for jc in tables[-2].iter(qualified("w:jc"))]
    assert sides == ["right"] * 3


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("List Number", "1. ett"),
        ("List Number 2", "- ett\n  1. två"),
        ("List Bullet 2", "- ett\n  - två"),
        ("Hyperlink", "https://exempel.se"),
        ("Linjerad tabell", "| a |\n|---|"),
    ],
)
def test_a_style_is_needed_only_where_the_text_uses_it(style: str, text: str) -> None:
    template = without_style(style)
    assert made(texts("# Sammanfattning\n\nText.\n", ""), template)
    with pytest.raises(FaultError, match=f"Mallen saknar formatmallen ”{style}”"):
        made(texts(f"# Sammanfattning\n\n{text}\n", ""), template)
