"""Bytes to text: the encodings that are told for certain, and the faults for the rest."""

from __future__ import annotations

import pytest

from toolkit.law.faults import FaultError
from toolkit.text.files import decode, tidied

TEXT = "7 a §   Försäkringskassan – ”ska” ändra"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
)
def test_text_in_a_known_encoding_is_read(data: bytes) -> None:
    assert decode(data, "lag.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("Lag\nFörsäkring".encode("latin-1"), 2),
        (b"\xef\xbb\xbfabc\xff", 1),
        (b"\xff\xfea", 1),
    ],
)
def test_other_encodings_are_refused_with_the_way_out(data: bytes, line: int) -> None:
    with pytest.raises(FaultError) as raised:
        decode(data, "lag.txt")
    (fault,) = raised.value.faults
    assert (fault.file, fault.line) == ("lag.txt", line)
    assert "spara den som UTF-8" in fault.message


def test_binary_data_is_refused() -> None:
    with pytest.raises(FaultError) as raised:
        decode(b"PK\x03\x04\n\x00\x00", "lag.docx")
    (fault,) = raised.value.faults
    assert (fault.file, fault.line) == ("lag.docx", 2)
    assert "NUL-tecken" in fault.message


def test_what_no_reader_sees_is_taken_out_and_lines_are_broken_one_way() -> None:
    assert tidied("a\N{COMBINING RING ABOVE}r") == "år"
    assert (
        tidied("\N{ZERO WIDTH SPACE}Lag (2026:1)\N{ZERO WIDTH NO-BREAK SPACE} om prov")
        == "Lag (2026:1) om prov"
    )
    assert tidied("a) ett\vb) två\N{LINE SEPARATOR}c) tre") == "a) ett\nb) två\nc) tre"
    assert (
        tidied("7\N{NO-BREAK SPACE}§   Text\tmed tabb\N{SOFT HYPHEN}")
        == "7\N{NO-BREAK SPACE}§   Text\tmed tabb\N{SOFT HYPHEN}"
    )
