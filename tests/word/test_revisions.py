"""Tracked changes read in both views: what people do in Word, not only what the project writes."""

from __future__ import annotations

import pytest

from toolkit.word.ooxml import Element, W, document_text, element, parse, qualified
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.revisions import Revisions
from toolkit.word.views import View, viewed


def body(inner: str) -> Element:
    return parse(f'<w:body xmlns:w="{W}">{inner}</w:body>'.encode())


def count_revisions(root: Element) -> int:
    """How many tracked changes of text or paragraphs there are."""
    marks = root.iter(*(qualified(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo")))
    return sum(mark.get(qualified("w:id")) is not None for mark in marks)


def texts(root: Element) -> tuple[list[str], list[str]]:
    rejected, accepted = (viewed(root, view) for view in (View.REJECTED, View.ACCEPTED))
    assert not count_revisions(rejected) + count_revisions(accepted)
    return document_text(rejected).split("\n"), document_text(accepted).split("\n")


P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
INS = '<w:ins w:id="1" w:author="a">{}</w:ins>'
DEL = '<w:del w:id="1" w:author="a">{}</w:del>'
MARK = "<w:pPr><w:rPr>{}</w:rPr></w:pPr>"


@pytest.mark.parametrize(
    ("inner", "rejected", "accepted"),
    [
        (
            f"<w:p>{INS.format('<w:r><w:t>ny </w:t></w:r>')}<w:r><w:t>text</w:t></w:r></w:p>",
            ["text"],
            ["ny text"],
        ),
        (
            f"<w:p>{DEL.format('<w:r><w:delText>gammal </w:delText></w:r>')}<w:r><w:t>text</w:t></w:r></w:p>",
            ["gammal text"],
            ["text"],
        ),
        (
            f"<w:p>{MARK.format(INS.format(''))}<w:r><w:t>ett</w:t></w:r></w:p>" + P.format("två"),
            ["etttvå"],
            ["ett", "två"],
        ),
        (
            f"<w:p>{MARK.format(DEL.format(''))}<w:r><w:t>ett </w:t></w:r></w:p>" + P.format("två"),
            ["ett ", "två"],
            ["ett två"],
        ),
        (
            f"<w:p>{MARK.format(DEL.format(''))}"
            f"{DEL.format('<w:r><w:delText>borta</w:delText></w:r>')}</w:p>" + P.format("kvar"),
            ["borta", "kvar"],
            ["kvar"],
        ),
        (
            '<w:moveFromRangeStart w:id="1" w:name="m"/>'
            '<w:p><w:pPr><w:rPr><w:moveFrom w:id="2" w:author="a"/></w:rPr></w:pPr>'
            '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>flyttad</w:t></w:r></w:moveFrom></w:p>'
            '<w:moveFromRangeEnd w:id="1"/>'
            + P.format("mitten")
            + '<w:moveToRangeStart w:id="4" w:name="m"/>'
            '<w:p><w:pPr><w:rPr><w:moveTo w:id="5" w:author="a"/></w:rPr></w:pPr>'
            '<w:moveTo w:id="6" w:author="a"><w:r><w:t>flyttad</w:t></w:r></w:moveTo></w:p>'
            '<w:moveToRangeEnd w:id="4"/>' + P.format("slut"),
            ["flyttad", "mitten", "slut"],
            ["mitten", "flyttad", "slut"],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:ins w:id='1' w:author='a'/></w:trPr><w:tc>"
            + P.format("ny rad")
            + "</w:tc></w:tr><w:tr><w:tc>"
            + P.format("rad")
            + "</w:tc></w:tr></w:tbl>",
            ["rad"],
            ["ny rad", "rad"],
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p>"
            + MARK.format(DEL.format(""))
            + DEL.format("<w:r><w:delText>tom</w:delText></w:r>")
            + "</w:p></w:tc></w:tr></w:tbl>"
            + P.format("efter"),
            ["tom", "efter"],
            ["", "efter"],
        ),
        (
            "<w:p>"
            + INS.format(DEL.replace("1", "2").format("<w:r><w:delText>båda</w:delText></w:r>"))
            + "<w:r><w:t>x</w:t></w:r></w:p>",
            ["x"],
            ["x"],
        ),
    ],
    ids="inserted deleted split joined gone moved row cell inserted-then-deleted".split(),
)
def test_both_views(inner: str, rejected: list[str], accepted: list[str]) -> None:
    assert texts(body(inner)) == (rejected, accepted)


def test_joined_paragraphs_take_the_properties_of_the_mark_that_is_left() -> None:
    gone, kept = paragraph("Punkt", [run("ett ")]), paragraph("Stycke", [run("två")])
    properties = gone.find(qualified("w:pPr"))
    assert properties is not None
    properties.append(element("rPr", [element("del", id=1, author="a")]))
    accepted = viewed(element("body", [gone, kept]), View.ACCEPTED)
    (style,) = accepted.iter(qualified("w:pStyle"))
    assert style.get(qualified("w:val")) == "Stycke"


def test_what_is_written_is_read_and_the_source_left_alone() -> None:
    marks = Revisions("lagverk", "2024-12-02")
    gone = marks.delete_paragraph(paragraph("A", [run("rad\tett\nslut")]))
    new = marks.insert_paragraph(paragraph(None, [run("rad två")]))
    root = element("body", [gone, new, paragraph(None, [run("rad tre")])])
    before = document_text(root)
    assert texts(root) == (["rad\tett", "slut", "rad tre"], ["rad två", "rad tre"])
    assert document_text(root) == before
    assert count_revisions(root) == 4


def test_a_long_document_is_read_in_linear_time() -> None:
    marks = Revisions("lagverk", None)
    rows = [marks.delete_paragraph(paragraph("A", [run("x")])) for _ in range(2000)]
    assert texts(element("body", [*rows, paragraph(None, [run("y")])]))[1] == ["y"]
    mark = f"<w:p>{MARK.format(DEL.format(''))}<w:r><w:t>x</w:t></w:r></w:p>"
    assert texts(body(mark * 2000 + P.format("y")))[1] == ["x" * 2000 + "y"]
