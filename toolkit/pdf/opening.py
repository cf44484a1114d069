"""Opening a PDF that comes from outside: within bounds, with nothing in it run.

The bounds hold whatever the file says of itself: the size of the file, of what a stream unpacks to and of
all of them together, of a font's tables, and the number of pages. They are counts and no clock, so that a
file is read or refused alike everywhere.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage

MAX_BYTES = 100_000_000
MAX_STREAM = 60_000_000
MAX_UNPACKED = 600_000_000
MAX_PAGES = 3_000
_MAX_SLOWLY_PACKED = 200_000
_MAX_ROW = 1_000_000
_MAX_RANGE = 70_000
_MAX_MAPPED = 300_000
_HEADER = re.compile(rb"%PDF-\d")
_SECTION_OF_RANGES = re.compile(rb"begin(?:bf|cid|notdef)range(.*?)end(?:bf|cid|notdef)range", re.DOTALL)
_RANGE = re.compile(rb"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f]+)\s*>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)")


class NotReadable(ValueError):
    """A file that isn't read. ``kind``: "saknas" (no library to read with), "annat" (no PDF), "krypterat",
    "skadat" or "bomb"; ``page`` is the page where it was found, from 1, where one is known."""

    def __init__(self, kind: str, page: int | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.page = page


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file. ``carries`` says what lies in it beside its pages: "javascript", "bilagor" (attached
    files), "formulär" (a form made of XML)."""

    document: PDFDocument
    carries: tuple[str, ...]


def open_pdf(data: bytes) -> Opened:
    """The PDF in ``data``. Raises NotReadable.

    A file that only restricts printing and copying is opened; one that asks for a password is not.
    """
    if len(data) > MAX_BYTES:
        raise NotReadable("bomb")
    if not _HEADER.search(data[:1024]):
        raise NotReadable("annat")
    try:
        from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
    except ImportError as error:
        raise NotReadable("saknas") from error
    try:
        document = PDFDocument(_bounded_parser(data), password="")
        return Opened(document, tuple(_carried(document)))
    except NotReadable:
        raise
    except PDFEncryptionError as error:
        raise NotReadable("krypterat") from error
    except Exception as error:
        raise NotReadable("skadat") from error


def pages_of(document: PDFDocument) -> Iterator[PDFPage]:
    """The pages in order, each made when it is asked for. Raises NotReadable."""
    from pdfminer.pdfpage import PDFPage

    number = 0
    try:
        for number, page in enumerate(PDFPage.create_pages(document), start=1):
            if number > MAX_PAGES:
                raise NotReadable("bomb", number)
            yield page
    except (NotReadable, GeneratorExit):
        raise
    except Exception as error:
        raise NotReadable("skadat", number + 1) from error
    if not number:
        raise NotReadable("skadat")


def refuse_vast_font(spec: Mapping[str, object]) -> None:
    """Raise NotReadable where the tables of a font, ``spec``, run over more characters than a font has."""
    from pdfminer.pdftypes import PDFStream, resolve1

    for name in ("W", "W2"):
        widths = resolve1(spec.get(name))
        numbers = [resolve1(part) for part in widths] if isinstance(widths, list) else []
        if any(isinstance(number, int) and abs(number) > _MAX_RANGE for number in numbers):
            raise NotReadable("bomb")
    for name in ("ToUnicode", "Encoding"):
        table = resolve1(spec.get(name))
        if isinstance(table, PDFStream):
            mapped = 0
            for section in _SECTION_OF_RANGES.finditer(table.get_data()):
                for match in _RANGE.finditer(section[1]):
                    first, last = (int(part, 16) for part in match.groups())
                    mapped += max(0, last - first)
                    if mapped > _MAX_MAPPED:
                        raise NotReadable("bomb")


def _bounded_parser(data: bytes) -> Any:
    """A parser whose streams refuse to unpack to more than the bounds."""
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFStream

    unpacked = 0

    class Stream(PDFStream):
        def decode(self) -> None:
            nonlocal unpacked
            data = self.rawdata or b""
            if self.decipher and self.objid is not None and self.genno is not None:
                data = self.decipher(self.objid, self.genno, data, self.attrs)
            unpacked += _unpacked_size(data, self.get_filters())
            if unpacked > MAX_UNPACKED:
                raise NotReadable("bomb")
            super().decode()

    class Parser(PDFParser):
        def push(self, *objs: Any) -> None:
            super().push(*((place, bounded(value)) for place, value in objs))

    def bounded(value: Any) -> Any:
        if type(value) is not PDFStream:
            return value
        return Stream(value.attrs, value.rawdata or b"", value.decipher)

    return Parser(io.BytesIO(data))


def _unpacked_size(data: bytes, filters: list[tuple[Any, Any]]) -> int:
    """How much ``data`` unpacks to. Raises NotReadable where that is more than a stream may hold."""
    size = len(data)
    for filter_name, settings in filters:
        name = str(getattr(filter_name, "name", ""))
        if name in ("FlateDecode", "Fl"):
            unpacker = zlib.decompressobj()
            try:
                data = unpacker.decompress(data, MAX_STREAM)
            except zlib.error:
                return size
            if unpacker.unconsumed_tail:
                raise NotReadable("bomb")
        elif name in ("LZWDecode", "LZW", "RunLengthDecode", "RL") and len(data) > _MAX_SLOWLY_PACKED:
            raise NotReadable("bomb")
        row = 1
        for setting in ("Columns", "Colors", "BitsPerComponent"):
            value = settings.get(setting, 1) if isinstance(settings, dict) else 1
            row *= value if isinstance(value, int) and value > 0 else 1
        if row > _MAX_ROW * 8:
            raise NotReadable("bomb")
        size = max(size, len(data))
    return size


def _carried(document: PDFDocument) -> Iterator[str]:
    from pdfminer.pdftypes import resolve1

    def inner(holder: object, name: str) -> object:
        return resolve1(holder.get(name)) if isinstance(holder, dict) else None

    catalog = document.catalog
    names = inner(catalog, "Names")
    action = inner(catalog, "OpenAction")
    does = getattr(inner(action, "S"), "name", "")
    if inner(names, "JavaScript") is not None or inner(catalog, "AA") is not None or does == "JavaScript":
        yield "javascript"
    if inner(names, "EmbeddedFiles") is not None or inner(catalog, "AF") is not None:
        yield "bilagor"
    if inner(inner(catalog, "AcroForm"), "XFA") is not None:
        yield "formulär"
