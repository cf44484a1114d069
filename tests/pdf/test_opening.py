"""Files that are damaged, locked, empty or made to burst: refused by their kind, never a traceback."""

from __future__ import annotations

import random
import re

import pytest

from tests.pdf.handmade import one_page, pdf, stream, text
from toolkit.pdf import glyphs
from toolkit.pdf.glyphs import MAX_GLYPHS
from toolkit.pdf.opening import MAX_STREAM, NotReadable
from toolkit.pdf.pages import read_pdf

PAGE = text(72, 700, "Text")
LOCKED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + b"x" * 32 + b") /U (" + b"y" * 32 + b") >> "
    b"/ID [(0123456789abcdef) (0123456789abcdef)]"
)
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X %d 0 R >> >>"
DOUBLING = [stream(b"/X Do /X Do /X Do /X Do", FORM % (number + 1)) for number in range(10, 24)]
WIDE_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts "
    b"[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 999999999 500] >>] >>"
)
VAST_MAP = stream(b"begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap")
MAPPED_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 10 0 R >>"
MANY = text(72, 700, "x" * (MAX_GLYPHS + 1))
USED = text(72, 700, "Text", font="F9")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "annat"),
        (b"PK\x03\x04", "annat"),
        (b"%PDF-1.7\n", "skadat"),
        (b"%PDF-1.7\nnothing of what a file should have", "skadat"),
        (pdf([]), "skadat"),
        (pdf([stream(PAGE)], trailer=LOCKED), "krypterat"),
        (pdf([stream(b" " * (MAX_STREAM + 9), packed=True)]), "bomb"),
        (pdf([stream(MANY, packed=True)]), "bomb"),
        (pdf([stream(b"/X Do")], resources=b"/XObject << /X 10 0 R >>", objects=DOUBLING), "bomb"),
        (pdf([stream(USED)], resources=b"/Font << /F9 10 0 R >>", objects=[WIDE_FONT]), "bomb"),
        (pdf([stream(USED)], resources=b"/Font << /F9 11 0 R >>", objects=[VAST_MAP, MAPPED_FONT]), "bomb"),
    ],
    ids="empty zip head-only no-objects no-pages locked stream glyphs doubling widths map".split(),
)
def test_what_is_not_read_is_told_by_its_kind(data: bytes, kind: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_pdf(data)
    assert refused.value.kind == kind


def test_the_page_of_a_fault_is_told() -> None:
    bomb = stream(MANY, packed=True)
    with pytest.raises(NotReadable) as refused:
        read_pdf(pdf([stream(PAGE), bomb]))
    assert refused.value.page == 2


@pytest.mark.parametrize("bound", ["MAX_GLYPHS_IN_ALL", "MAX_FOLLOWED_IN_ALL"])
def test_all_pages_together_have_a_bound(monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    each = {"MAX_GLYPHS_IN_ALL": 4, "MAX_FOLLOWED_IN_ALL": 100 + len(PAGE)}[bound]
    monkeypatch.setattr(glyphs, bound, 3 * each)
    assert len(read_pdf(pdf([stream(PAGE)] * 3)).pages) == 3
    with pytest.raises(NotReadable) as refused:
        read_pdf(pdf([stream(PAGE)] * 4))
    assert (refused.value.kind, refused.value.page) == ("bomb", 4)


@pytest.mark.parametrize("corners", [b"595 842 0 0", b"0 842 595 0", b"595 0 0 842"])
def test_the_corners_of_a_page_may_come_in_any_order(corners: bytes) -> None:
    data = pdf([stream(PAGE)]).replace(b"[0 0 595 842]", b"[%s]" % corners)
    (page,) = read_pdf(data).pages
    assert [line.text for line in page.lines] == ["Text"]
    assert (page.width, page.height, page.lines[0].y) == (595, 842, 142)


@pytest.mark.parametrize(
    ("catalog", "carried"),
    [
        (b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", ("javascript",)),
        (
            b"/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [] >> >>",
            ("javascript", "bilagor"),
        ),
        (b"/AcroForm << /XFA (x) >>", ("formulär",)),
        (b"/OpenAction [10 0 R /Fit]", ()),
    ],
)
def test_what_lies_beside_the_pages_is_told_and_left_alone(catalog: bytes, carried: tuple[str, ...]) -> None:
    found = read_pdf(one_page(PAGE, catalog=catalog))
    assert found.carries == carried
    assert [line.text for line in found.pages[0].lines] == ["Text"]


def test_no_damage_is_a_traceback() -> None:
    """Bytes changed, cut out, doubled; numbers and names exchanged."""
    whole = pdf([stream(PAGE + text(72, 680, "Mera text", font="F2"))] * 3)
    outcomes = {"read": 0, "refused": 0}
    for seed in range(150):
        chance = random.Random(seed)
        data = bytearray(whole)
        at = chance.randrange(9, len(data))
        match chance.randrange(5):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 200)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(1, 200)]
            case 3:
                numbers = list(re.finditer(rb"\d+", bytes(data)))
                spot = chance.choice(numbers)
                data[spot.start() : spot.end()] = chance.choice(
                    [b"-1", b"0", b"99999999999", b"1e9", b"2 0 R"]
                )
            case _:
                names = list(re.finditer(rb"/[A-Za-z]+", bytes(data)))
                first, second = chance.choice(names), chance.choice(names)
                data[first.start() : first.end()] = second[0]
        try:
            read_pdf(bytes(data))
            outcomes["read"] += 1
        except NotReadable:
            outcomes["refused"] += 1
    assert min(outcomes.values()) > 10
