"""PDF files written by hand, object by object: what no program would write, and what tests must know to the
point."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = HELVETICA.replace(b"/Helvetica ", b"/Helvetica-Bold ")
TIMES = HELVETICA.replace(b"/Helvetica ", b"/Times-Italic ")


def stream(data: bytes, more: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object; ``packed`` with the filter that PDF files mostly have."""
    if packed:
        data, more = zlib.compress(data, 9), more + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def pdf(
    contents: Sequence[bytes],
    *,
    page: bytes = b"",
    catalog: bytes = b"",
    resources: bytes = b"",
    objects: Sequence[bytes] = (),
    trailer: bytes = b"",
) -> bytes:
    """A file with one page for each of ``contents``, stream objects; ``objects`` are numbered from 10 on."""
    numbered: dict[int, bytes] = {3: HELVETICA, 4: BOLD, 5: TIMES}
    numbered.update(enumerate(objects, start=10))
    first = 10 + len(objects)
    kids = b" ".join(b"%d 0 R" % (first + 2 * place) for place in range(len(contents)))
    numbered[1] = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    numbered[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids)
    fonts = b"/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >>"
    for place, content in enumerate(contents):
        numbered[first + 2 * place] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s %s >> "
            b"/Contents %d 0 R %s >>" % (fonts, resources, first + 2 * place + 1, page)
        )
        numbered[first + 2 * place + 1] = content
    made = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, value in sorted(numbered.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = len(made)
    size = max(numbered) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        made += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(made)


def text(
    x: float, y: float, words: str, *, font: str = "F1", size: float = 10, matrix: str = "1 0 0 1"
) -> bytes:
    """Drawing of ``words`` with the baseline ``y`` points from the foot of the page."""
    spelled = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf %s %g %g Tm (%s) Tj ET\n" % (font.encode(), size, matrix.encode(), x, y, spelled)


def one_page(*drawn: bytes, **more: bytes) -> bytes:
    """A file with a single page."""
    return pdf([stream(b"".join(drawn))], page=more.pop("page", b""), catalog=more.pop("catalog", b""))
