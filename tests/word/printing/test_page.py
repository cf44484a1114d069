"""A Word document as HTML: what each thing becomes, and that nothing is lost on the way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from tests.word.printing.made import (
    LISTS,
    MAIN,
    cell,
    item,
    paragraph,
    parts,
    style,
    with_relationship,
)
from toolkit.word.package import relationships_part
from toolkit.word.printing.model import Page, Unprinted
from toolkit.word.printing.page import as_page

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6360f8ff1f00030301"
    "01c9f4ee9f0000000049454e44ae426082"
)


def body(page: Page) -> str:
    """The HTML of the text, without classes."""
    inner = page.html.partition("<body>")[2].partition("</body>")[0]
    inner = re.sub(r' class="[^"]*"', "", inner)
    return re.sub(r"^<div>(.*)</div>$", r"\1", inner)


def shown(xml: str, **others: str) -> str:
    return body(as_page(parts(xml, **others)))


def rule(page: Page, style: str) -> str:
    """The declarations of the class that ``style`` gave its name."""
    found = re.search(rf"\.s-{style} {{ (.*?) }}", page.html)
    assert found, style
    return found[1]


def test_styles_are_headings_by_their_outline_and_no_level_is_skipped() -> None:
    styles = style("A", "heading 1", '<w:outlineLvl w:val="0"/>') + style(
        "B", "heading 4", '<w:outlineLvl w:val="3"/>'
    )
    made = shown(
        paragraph("Ett", '<w:pStyle w:val="A"/>') + paragraph("Två", '<w:pStyle w:val="B"/>'), styles=styles
    )
    assert made == '<h1 data-label="Ett">Ett</h1><h2 data-label="Två">Två</h2>'


def test_neighbours_share_a_frame_and_a_heading_has_its_own() -> None:
    box = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="7A0019"/></w:pBdr>'
    styles = style("A", "heading 1", f'{box}<w:outlineLvl w:val="0"/>')
    made = parts(
        paragraph("Rubrik", '<w:pStyle w:val="A"/>')
        + paragraph("utan")
        + paragraph("a", box)
        + paragraph("b", box),
        styles=styles,
    )
    page = as_page(made)
    assert body(page) == (
        '<div><h1 data-label="Rubrik">Rubrik</h1></div><p>utan</p><div><p>a</p><p>b</p></div>'
    )
    assert page.html.count("border-bottom: 1pt solid #7a0019; padding-bottom: 4pt") == 1


def test_an_empty_heading_is_none() -> None:
    styles = style("A", "heading 1", '<w:outlineLvl w:val="0"/>')
    assert shown(paragraph("", '<w:pStyle w:val="A"/>'), styles=styles) == "<p><br></p>"


def test_lists_stand_in_each_other_and_have_the_numbers_that_word_sets() -> None:
    made = shown(item("ett", 0) + item("a", 1) + item("två", 0) + item("punkt", 0, 2), numbering=LISTS)
    plain = re.sub(r"</?span>", "", made)
    assert plain == ("<ol><li>1. ett<ol><li>a) a</li></ol></li><li>2. två</li></ol><ul><li>• punkt</li></ul>")


def test_merged_cells_and_heads() -> None:
    tall, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('A')}{cell('B')}{cell('C')}</w:tr>"
        f"<w:tr>{cell('hög', tall)}{cell('bred', wide)}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('x')}{cell('y')}</w:tr>"
    )
    grid = "<w:tblGrid>" + '<w:gridCol w:w="1000"/>' * 3 + "</w:tblGrid>"
    said = '<w:tblCaption w:val="Namn"/><w:tblDescription w:val="Vad &lt;den&gt; visar"/>'
    made = shown(f"<w:tbl><w:tblPr>{said}</w:tblPr>{grid}{rows}</w:tbl>")
    assert made.startswith('<table title="Namn" data-summary="Vad &lt;den&gt; visar"><colgroup>')
    assert '<th scope="col"><p>A</p></th>' in made
    assert '<tr><td rowspan="2"><p>hög</p></td><td colspan="2"><p>bred</p></td></tr>' in made
    assert "<tr><td><p>x</p></td><td><p>y</p></td></tr>" in made


def test_what_is_not_known_is_printed_and_told() -> None:
    page = as_page(
        parts(
            paragraph("okänd stil", '<w:pStyle w:val="Fel"/>')
            + "<w:p><w:frog><w:r><w:t>i en groda</w:t></w:r></w:frog></w:p>"
            + "<w:pond><w:r><w:t>i en damm</w:t></w:r></w:pond>"
        )
    )
    for words in ("okänd stil", "i en groda", "i en damm"):
        assert words in body(page)
    assert page.unprinted == (
        Unprinted("format", "Fel"),
        Unprinted("okand", "frog"),
        Unprinted("okand", "pond"),
    )


def test_what_is_printed_otherwise_is_told() -> None:
    box = "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>rutan</w:t></w:r></w:p>"
    box += (
        "</w:txbxContent></mc:Choice><mc:Fallback><w:t>rutan igen</w:t></mc:Fallback></mc:AlternateContent>"
    )
    page = as_page(
        parts(
            paragraph("dold", run="<w:vanish/>")
            + f'<w:p><w:r><w:commentReference w:id="1"/><w:t>kvar</w:t>{box}</w:r></w:p>'
            + '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
            + '<w:r><w:sym w:font="Webdings" w:char="F0FC"/></w:r></w:p>'
        )
    )
    assert [one.kind for one in page.unprinted] == ["dold", "kommentar", "textruta", "tecken"]
    assert body(page) == "<p><br></p><p>kvar<br>rutan<br></p><p>✓□</p>"


def test_fields_links_and_bookmarks() -> None:
    def field(instruction: str, result: str) -> str:
        turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
        asked = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        shown = f"<w:r><w:t>{result}</w:t></w:r>"
        return turn.format("begin") + asked + turn.format("separate") + shown + turn.format("end")

    target = '<w:p><w:bookmarkStart w:id="1" w:name="mål"/><w:r><w:t>Mål</w:t></w:r></w:p>'
    fields = field("PAGEREF mål \\h", "7") + field("REF mål \\r \\h", "2.1") + field("PAGEREF borta", "9")
    made = shown(f"{target}<w:p>{fields}{field('AUTHOR', 'Namn')}</w:p>")
    assert made == (
        '<p id="mål">Mål</p><p><span data-target="#mål"></span><a href="#mål"><span>2.1</span></a>9Namn</p>'
    )


@pytest.mark.parametrize("known", [True, False])
def test_a_field_of_a_page_may_hold_the_whole_line_and_keeps_it(known: bool) -> None:
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    number = "<w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>" if known else ""
    line = f"<w:r><w:t>1</w:t><w:tab/><w:t>Rubrik</w:t><w:tab/></w:r>{number}"
    target = '<w:p><w:bookmarkStart w:id="1" w:name="mål"/><w:r><w:t>Mål</w:t></w:r></w:p>'
    asked = turn.format("begin") + "<w:r><w:instrText>PAGEREF mål \\h</w:instrText></w:r>"
    made = shown(f"{target}<w:p>{asked}{turn.format('separate')}{line}{turn.format('end')}</w:p>")
    assert re.sub(r"</?span>", "", made) == '<p id="mål">Mål</p><p>1 Rubrik <span data-target="#mål"></p>'


def test_a_link_leads_only_where_a_published_document_may_lead() -> None:
    link = '<w:p><w:hyperlink r:id="rA"><w:r><w:t>hit</w:t></w:r></w:hyperlink></w:p>'
    for address, expected in (
        ("https://exempel.test/a", '<p><a href="https://exempel.test/a"><span>hit</span></a></p>'),
        ("file:///etc/passwd", "<p>hit</p>"),
        ("javascript:alert(1)", "<p>hit</p>"),
    ):
        made = with_relationship(parts(link), "rA", address, outside=True)
        assert body(as_page(made)) == expected


def test_tracked_changes_are_insertions_and_deletions() -> None:
    made = shown(
        "<w:p><w:r><w:t>Den </w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText>gamla</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>nya</w:t></w:r></w:ins></w:p>'
    )
    assert made == "<p>Den <del>gamla</del><ins>nya</ins></p>"


def test_notes_stand_where_they_are_referred_to() -> None:
    note = (
        '<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Not.</w:t></w:r></w:p></w:footnote>'
    )
    made = shown('<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id="4"/></w:r></w:p>', footnotes=note)
    assert made == '<p>Text<span data-mark="1"><span>1 Not.</span></span></p>'


def test_a_page_break_begins_a_page_with_what_comes_after_it() -> None:
    page = as_page(parts('<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>' + paragraph("b")))
    classes = re.findall(r'<p class="(\S+)">(\w)</p>', page.html)
    assert [text for _, text in classes] == ["a", "b"]
    assert re.search(rf"\.{classes[1][0]} {{[^}}]*break-before: page", page.html)
    assert not re.search(rf"\.{classes[0][0]} {{[^}}]*break-before: page", page.html)


def test_styles_inherit_and_bold_in_bold_is_upright() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("A", "Stark", '<w:jc w:val="center"/>', '<w:b/><w:color w:val="7A0019"/>')
        + style("B", "Mellan", '<w:ind w:left="200" w:firstLine="100"/>').replace(
            "<w:pPr>", '<w:basedOn w:val="A"/><w:pPr>', 1
        )
        + style("C", "Betonad", run="<w:b/><w:i/>", kind="character")
    )
    page = as_page(
        parts(
            paragraph("x", '<w:pStyle w:val="B"/><w:ind w:hanging="60"/>', '<w:rStyle w:val="C"/>'),
            styles=styles,
        )
    )
    look = rule(page, "mellan")
    for expected in ("font-weight: bold", "color: #7a0019", "text-align: center", "font-size: 10pt"):
        assert expected in look
    assert "margin-left: 10pt" in look and "text-indent: -3pt" in look
    assert rule(page, "betonad") == "font-weight: normal; font-style: italic"


def test_a_document_cannot_write_css_or_html_of_its_own() -> None:
    evil = "}</style><script>alert(1)</script>"
    safe = evil.replace("<", "&lt;").replace(">", "&gt;")
    attributes = f'<w:rFonts w:ascii="{safe}"/><w:color w:val="{safe}"/><w:sz w:val="{safe}"/>'
    page = as_page(
        parts(
            paragraph(safe, f'<w:ind w:left="{safe}"/><w:jc w:val="{safe}"/>', attributes),
            styles=style("A", safe),
        )
    )
    assert "<script>" not in page.html
    assert page.html.count("</style>") == 1
    assert lxml_html.document_fromstring(page.html).find(".//p").text_content() == evil


def test_fonts_come_from_the_theme_and_have_others_to_stand_in() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:fontScheme><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )
    made = parts(
        paragraph("x"),
        styles='<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>",
        theme="",
    )
    made["word/theme.xml"] = theme.encode()
    assert "font-family: 'Cambria', 'Caladea', 'Liberation Serif', serif" in as_page(made).html


def test_a_picture_of_the_document_is_shown_and_no_other() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr descr="Vapnet"/>'
        '<a:blip r:embed="rB"/></wp:inline></w:drawing></w:r></w:p>'
    )
    inside = with_relationship(parts(drawing), "rB", "media/vapen.png", outside=False)
    page = as_page({**inside, "word/media/vapen.png": PNG})
    assert body(page) == '<p><img src="picture:0" alt="Vapnet" style="width: 100pt; height: 50pt"></p>'
    assert page.pictures == {"picture:0": PNG}
    outside = as_page(with_relationship(parts(drawing), "rB", "https://exempel.test/x.png", outside=True))
    assert body(outside) == "<p>[Vapnet]</p>"
    assert outside.unprinted == (Unprinted("bild", "Vapnet"),)


def test_paper_margins_and_running_heads() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rH"/><w:pgSz w:w="16838" w:h="11906"/>'
        '<w:pgMar w:top="2000" w:right="1000" w:bottom="1200" w:left="1400" w:header="600" w:footer="600"/>'
        "<w:titlePg/></w:sectPr>"
    )
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    head = f"<w:p><w:r><w:t>Huvud </w:t></w:r>{number}</w:p>"
    made = with_relationship(parts(paragraph("x") + section, header=head), "rH", "header.xml", outside=False)
    page = as_page(made)
    assert "size: 841.9pt 595.3pt; margin: 100pt 50pt 60pt 70pt;" in page.html
    assert 'Huvud <span class="page"></span>' in page.html
    assert "@page blad1:nth(1 of blad1) { @top-left { content: none;" in page.html


@pytest.mark.parametrize("order", [("center", "right"), ("right",)])
def test_tabs_part_a_running_head(order: tuple[str, ...]) -> None:
    stops = "".join(f'<w:tab w:val="{kind}" w:pos="{4000 * at}"/>' for at, kind in enumerate(order, start=1))
    runs = "<w:r><w:t>a</w:t></w:r>" + "".join(f"<w:r><w:tab/><w:t>{kind}</w:t></w:r>" for kind in order)
    page = as_page(parts(f"<w:p><w:pPr><w:tabs>{stops}</w:tabs></w:pPr>{runs}</w:p>"))
    assert [text.strip() for text in re.sub(r"<[^>]*>", "|", body(page)).split("|") if text.strip()] == [
        "a",
        *order,
    ]
    assert ("to-center" in page.html.partition("<body>")[2]) == ("center" in order)


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1)))
def test_every_text_comes_through(texts: list[str]) -> None:
    from xml.sax.saxutils import escape

    page = as_page(parts("".join(paragraph(escape(text)) for text in texts)))
    tree = lxml_html.document_fromstring(page.html)
    made = [one.text_content() for one in tree.iter("p")]
    assert [" ".join(text.split()) for text in made] == [" ".join(text.split()) for text in texts]


def test_a_link_in_a_note_leads_where_the_note_says() -> None:
    """Text and notes have relationships of their own, whose ids may be the same."""

    def link(text: str) -> str:
        return f'<w:hyperlink r:id="rL"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'

    note = f'<w:footnote w:id="4"><w:p>{link("not")}</w:p></w:footnote>'
    made = parts(f'<w:p>{link("text")}<w:r><w:footnoteReference w:id="4"/></w:r></w:p>', footnotes=note)
    made = with_relationship(made, "rL", "https://text.example/", outside=True)
    others = with_relationship({}, "rL", "https://not.example/", outside=True)
    made[relationships_part("word/footnotes.xml")] = others[relationships_part(MAIN)]
    found = re.findall(r'href="([^"]*)"><span>(\w+)', as_page(made).html)
    assert found == [("https://text.example/", "text"), ("https://not.example/", "not")]


BEGIN, END = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def test_a_field_that_never_ends_hides_nothing() -> None:
    page = f'{BEGIN}<w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>{END}'
    assert shown(f"<w:p>{BEGIN}</w:p>{paragraph('kvar')}<w:p>{page}</w:p>") == (
        "<p><br></p><p>kvar</p><p><span></span></p>"
    )


def test_a_field_of_a_running_head_ends_with_it() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'
    made = shown(paragraph("texten") + section, header=f"<w:p>{BEGIN}<w:r><w:t>huvudet</w:t></w:r></w:p>")
    assert "huvudet" in made
    assert "texten" in made


def test_text_boxes_in_each_other_are_printed_once() -> None:
    inner = paragraph("innerst")
    for depth in range(30):
        box = f"<w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"
        inner = f"<w:p><w:r><w:t>ruta{depth} </w:t>{box}</w:r></w:p>"
    words = re.sub(r"<[^>]*>", "", shown(inner)).split()
    assert words == [*(f"ruta{depth}" for depth in reversed(range(30))), "innerst"]


def test_every_picture_of_a_group_is_shown_and_those_of_a_text_box_once() -> None:
    blip = '<a:blip r:embed="rB"/>'
    inner = f"<w:txbxContent><w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p></w:txbxContent>"
    drawing = f"<w:p><w:r><w:drawing><wp:inline>{blip}{blip}{inner}</wp:inline></w:drawing></w:r></w:p>"
    made = with_relationship(parts(drawing), "rB", "../media/vapen.png", outside=False)
    page = as_page({**made, "media/vapen.png": PNG})
    assert page.html.count("<img") == len(page.pictures) == 3


@pytest.mark.parametrize("wrapped", ["row", "cell"])
def test_rows_and_cells_that_stand_in_something_are_not_lost(wrapped: str) -> None:
    inner = cell("kvar")
    if wrapped == "cell":
        inner = f"<w:ins>{inner}</w:ins>"
    row = f"<w:tr>{inner}</w:tr>"
    if wrapped == "row":
        row = f"<w:ins>{row}</w:ins>"
    assert "kvar" in shown(f"<w:tbl>{row}</w:tbl>")


@pytest.mark.parametrize("code", ["FFFFFFFFFFFFFFFF", "-1", "D800", "x", ""])
def test_a_symbol_that_is_none(code: str) -> None:
    page = as_page(parts(f'<w:p><w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r></w:p>'))
    assert "□" in page.html
    assert [one.kind for one in page.unprinted] == ["tecken"]
