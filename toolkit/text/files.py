"""From the bytes of a file to text. The only encodings taken are those that can be told for certain."""

from __future__ import annotations

import codecs
import unicodedata

from toolkit.law.faults import FaultError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_INVISIBLE = {
    0x0B: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n\n",
    0x200B: None,
    0x2060: None,
    0xFEFF: None,
}


def decode(data: bytes, name: str) -> str:
    """The text of ``data``: UTF-8 with or without a byte order mark, or UTF-16 with one.

    ``name`` is the file as the user wrote it, for the fault. Raises FaultError for any other encoding
    (Latin-1 can't be told from broken UTF-8, so it isn't guessed) and for bytes that aren't text.
    """
    encoding, body = "utf-8", data
    for mark, marked in _MARKS:
        if data.startswith(mark):
            encoding, body = marked, data[len(mark) :]
            break
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise FaultError.of(
            f"Filen är inte kodad i {encoding.upper()} (byte {error.start + 1} går inte att läsa); "
            "spara den som UTF-8 och försök igen.",
            file=name,
            line=line,
        ) from None
    if "\0" in text:
        raise FaultError.of(
            "Filen innehåller NUL-tecken och är inte ren text; spara den som text i UTF-8 och försök igen.",
            file=name,
            line=text.count("\n", 0, text.index("\0")) + 1,
        )
    return text


def tidied(text: str) -> str:
    """``text`` as laws are read: accents in one form, one kind of line break, no characters without width.

    Text from a Mac has its accents apart (NFD), text pasted from Word lines broken by U+000B, and text from
    web pages zero-width spaces, which no reader sees and no search finds.
    """
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)
