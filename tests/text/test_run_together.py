# ruff: noqa: E501 (a publication's lines stand together, so that they can be read)
"""What publications run together or misprint, in their own words: points, headings, notices and columns."""

from __future__ import annotations

import pytest

from toolkit.law.model import (
    Block,
    Chapter,
    Heading,
    Node,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)
from toolkit.text.statute import read_nodes, read_statute
from toolkit.text.write import write_nodes

BESIDE = """
1 § Tillstånd enligt denna förordning ska ges om det finns skäl att
anta att den planerade verksamheten kommer att drivas i enlighet med
författningar som reglerar företagets verksamhet.
"""
"""A section whose lines show how the publication wraps."""


def outline(text: str) -> list[str]:
    """The last section of ``text`` and what follows it, one line for each subsection, point and heading."""
    nodes = read_nodes(f"{BESIDE}\n{text}", wrapped=True)
    assert read_nodes(write_nodes(nodes)) == nodes
    return [line for node in nodes[1:] for line in _lines(node)]


def _lines(node: object) -> list[str]:
    match node:
        case str():
            return [node]
        case Point():
            head, *rest = [line for part in node.content for line in _lines(part)]
            return [f"{node.marker} {head}", *rest]
        case Subsection():
            return [line for part in node.content for line in _lines(part)]
        case Section():
            return [f"{node.label} §", *(line for part in node.content for line in _lines(part))]
        case Heading():
            return [f"[{node.text}]"]
        case Block():
            return [f"|{' '.join(' '.join(node.lines).split())}"]
        case _:
            return [type(node).__name__]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            # 2018:1219, 2 kap. 8 §
            "8 § Tillstånd får ges bara om\n\n1. den juridiska personen inte är i konkurs eller\nlikvidation,\n"
            "2. den juridiska personen omfattas av en försäkring.\n",
            ["1. den juridiska personen inte är i konkurs eller likvidation,", "2. den juridiska personen omfattas av en försäkring."],
        ),
        (
            # 2016:675, 29 §
            "29 § I beslutet ska det bestämmas\n\n3. vilken avgift som Kronofogdemyndigheten ska ta ut (35\n§),\n"
            "4. vilket belopp som ska fördelas mellan borgenärerna\n(36 §), och\n\n5. vad som ska gälla (37 §).\n",
            ["3. vilken avgift som Kronofogdemyndigheten ska ta ut (35 §),", "4. vilket belopp som ska fördelas mellan borgenärerna (36 §), och", "5. vad som ska gälla (37 §)."],
        ),
        (
            # 1999:1229, 59 kap. 4 §
            "4 § Med avdragsgrundande inkomst avses\n\n1. överskott beräknat före\n\n- pensionssparavdraget,\n\n"
            "- avdrag för avsättning för egenavgifter, och\n2. överskott i inkomstslaget tjänst.\n",
            ["1. överskott beräknat före", "- pensionssparavdraget,", "- avdrag för avsättning för egenavgifter, och", "2. överskott i inkomstslaget tjänst."],
        ),
        (
            # 2011:755, the transitional provisions
            "2 § Följande gäller.\n\n5. Finansinspektionen ska informera det berörda institutet innan tillstånd meddelas.\n"
            "6. Den som inlett verksamhet får driva den vidare.\n",
            ["5. Finansinspektionen ska informera det berörda institutet innan tillstånd meddelas.", "6. Den som inlett verksamhet får driva den vidare."],
        ),
        (
            # 2005:716, 20 kap. 15 §: two numbers without their full stops
            "15 § Den som har begått ett brott får fråntas rätten, om\n\n1. omständigheterna är försvårande,\n\n"
            "2 åtgärden är motiverad,\n\n3 reaktionen inte blir oproportionerligt sträng, och\n\n4. anställningen har avsett arbete.\n",
            ["1. omständigheterna är försvårande,", "2 åtgärden är motiverad,", "3 reaktionen inte blir oproportionerligt sträng, och", "4. anställningen har avsett arbete."],
        ),
        (
            # 2005:551, 12 kap. 4 §: "d." is no abbreviation after c.
            "4 § Det ska anges om beloppet ska tas\n\na. från fritt eget kapital,\n\nb. från uppskrivningsfonden,\n\n"
            "c. från någon annan fond,\n\nd. från reservfonden, eller\n\ne. genom en uppskrivning.\n",
            ["a. från fritt eget kapital,", "b. från uppskrivningsfonden,", "c. från någon annan fond,", "d. från reservfonden, eller", "e. genom en uppskrivning."],
        ),
    ],
)  # fmt: skip
def test_every_point_of_a_list_is_found(text: str, expected: list[str]) -> None:
    assert outline(text)[2:] == expected


@pytest.mark.parametrize(
    "text",
    [
        # 2016:27: a reference broken before its last number
        "20 § Verket får lämna ut personuppgifter som verket behandlar enligt 11 § 1 eller\n2. Migrationsverket ska lämna ut dem.\n",
        "20 § Vid tillämpningen finns\n\nd. v. s. för andra ändamål, inga hinder.\n",
    ],
)
def test_a_reference_or_an_abbreviation_is_no_point(text: str) -> None:
    (*_, section) = read_nodes(f"{BESIDE}\n{text}", wrapped=True)
    assert isinstance(section, Section)
    assert not any(isinstance(part, Point) for one in section.content for part in getattr(one, "content", ()))


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        # 2015:488, 3 §
        ("3 § Åklagaren får dock sända över beslutet på annat\nsätt.\nSamråd med den behöriga myndigheten i den andra\nmedlemsstaten\n\n4 § Åklagaren ska samråda.\n", ["[Samråd med den behöriga myndigheten i den andra medlemsstaten]"]),
        # 2015:605, 1 §: two headings
        ("1 § Förordningen är meddelad i fråga om övriga\nbestämmelser.\nAllmänna handlingar från statliga\nmyndigheter\nAnsökan\n\n2 § En ansökan ges in.\n", ["[Allmänna handlingar från statliga myndigheter]", "[Ansökan]"]),
        # 2011:1244, 46 kap. 13 §
        ("13 § Detta gäller om det finns risk för\nundanskaffande.\nTidsfrist när betalningsskyldigheten inte är fastställd\n\n14 § Beslutet upphör att gälla.\n", ["[Tidsfrist när betalningsskyldigheten inte är fastställd]"]),
        # 2011:1244, 67 kap. 29 §: a sentence that lacks its full stop
        ("29 § Beslutet får\növerklagas.\nDet allmänna får överklaga till fördel för den\n\n30 § Beslutet gäller.\n", []),
        # 2013:287 and many others: the full stop of "m.m." ends the sentence
        ("3 § Avgiften ska betalas.\n\nBestämmelser om indrivning finns i lagen (1993:891) om\nindrivning av statliga fordringar m.m.\n\n4 § Beslutet gäller.\n", []),
        # 2001:911, 5 a §: so long a sentence is no heading
        ("5 a § Avgift tas ut.\n\nFör avgiftens storlek enligt första stycket gäller 4 §,\navgiftsklass G utom i fråga om finansiellt institut för vilka\ni stället avgiftsklass E gäller\n\n6 § Avgiften ska betalas.\n", []),
        ("3 § Avgiften ska betalas.\n\nUttag av inkomstpensionstillägg m.m.\n\n4 § Beslutet gäller.\n", ["[Uttag av inkomstpensionstillägg m.m.]"]),
    ],
)  # fmt: skip
def test_headings_that_lack_the_empty_line_above_them(text: str, headings: list[str]) -> None:
    assert [line for line in outline(text) if line.startswith("[")] == headings


def test_the_columns_of_a_table_stay_in_it_after_an_empty_line() -> None:
    # 2018:1177, 1 kap. 6 §
    table = (
        "6 § I denna lag används följande uttryck.\n\nUttryck\t\t\t\tBetydelse\n\n"
        "Behörig myndighet\t\t1. En myndighet som behandlar\n\t\t\t\tpersonuppgifter, eller\n\n"
        "\t\t\t\t2. en annan aktör som har\n\t\t\t\tanförtrotts myndighetsutövning.\n\n7 § Lagen gäller.\n"
    )
    assert outline(table)[1:4] == [
        "I denna lag används följande uttryck.",
        "|Uttryck Betydelse",
        "|Behörig myndighet 1. En myndighet som behandlar personuppgifter, eller",
    ]
    assert "|2. en annan aktör som har anförtrotts myndighetsutövning." in outline(table)


def _act(text: str) -> tuple[Node, ...]:
    return read_statute(f"Lag (2020:1) om prov\n\n1 §   Ett.\n\n{text}\n").act.body


def test_misspelt_headings_of_transitional_provisions() -> None:
    for heading in ("Övergångsbestämnmelser", "Övergångbestämmelser"):  # 2012:848, 1991:1559
        found = _act(
            f"{heading}\n\n2020:1\n\n1. Denna lag träder i kraft den 1 juli 2020.\n\n2. Äldre föreskrifter gäller."
        )
        assert isinstance(found[-1], TransitionalProvisions)
        assert found[-1].heading == heading


def test_chapter_marks_in_unusual_spelling() -> None:
    first, second = _act(
        "4 kap. (Om arvsrätt vid adoptivförhållande)\n\n1 §   Ett.\n\n5. kap. Ansökan\n\n1 §   Två."
    )[1:]
    assert isinstance(first, Chapter) and isinstance(second, Chapter)
    assert (str(first.label), first.heading) == ("4", "(Om arvsrätt vid adoptivförhållande)")  # 1958:637
    assert (str(second.label), second.marker, second.heading) == ("5", "5. kap.", "Ansökan")  # 2021:713


def test_a_notice_that_begins_with_a_small_letter() -> None:
    heading = _act("/rubriken träder i kraft I:2024-05-01/\nOrd och uttryck\n\n2 §   Två.")[1]  # 2014:1564
    assert isinstance(heading, Heading)
    assert (heading.text, heading.validity.commences) == ("Ord och uttryck", "2024-05-01")
