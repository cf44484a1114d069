"""Packages: read within limits, written the same way each time."""

from __future__ import annotations

import io
import zipfile

import pytest

from toolkit.documents.templates import template_bytes
from toolkit.word.ooxml import parse
from toolkit.word.package import (
    NotAPackage,
    main_part,
    read_package,
    related,
    relationship_id,
    with_part,
    word_type,
    write_package,
)


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture
def parts() -> dict[str, bytes]:
    return read_package(template_bytes("remiss.docx"))


def test_parts_in_any_order_are_written_as_the_same_bytes(parts: dict[str, bytes]) -> None:
    backwards = dict(reversed(list(parts.items())))
    assert write_package(parts) == write_package(backwards) == write_package(read_package(zipped(parts)))


def test_a_written_package_bears_no_date_and_no_system(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(parts))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(parts)
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, 0o600 << 16)
    }


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 not a zip", zipped({"a.txt": b"text"}), zipped({"_rels/.rels": b"<a"})],
    ids=["empty", "broken", "no document", "broken part"],
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPackage):
        read_package(data)


def test_a_document_type_is_refused(parts: dict[str, bytes]) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'
    with pytest.raises(NotAPackage, match="document type"):
        read_package(zipped({**parts, "word/settings.xml": bomb}))


def test_a_package_that_unpacks_to_too_much_is_refused_unread(parts: dict[str, bytes]) -> None:
    data = zipped({**parts, "word/media/image1.bin": bytes(101 * 2**20)})
    assert len(data) < 2**20
    with pytest.raises(NotAPackage, match="larger"):
        read_package(data)


def test_a_part_is_added_with_its_type_and_relationship(parts: dict[str, bytes]) -> None:
    main = main_part(parts)
    new = with_part(
        parts, "word/comments.xml", b"<a/>", source=main, kind="comments", content_type=word_type("comments")
    )
    assert related(new, main, "comments") == ["word/comments.xml"]
    assert relationship_id(new, main, "word/comments.xml") not in {
        relationship_id(parts, main, name) for name in ("word/styles.xml", "word/header.xml")
    }
    overrides = [node.get("PartName") for node in parse(new["[Content_Types].xml"])]
    assert overrides.count("/word/comments.xml") == 1


def test_replacing_a_part_adds_no_second_relationship(parts: dict[str, bytes]) -> None:
    main = main_part(parts)
    new = with_part(
        parts, "word/styles.xml", b"<a/>", source=main, kind="styles", content_type=word_type("styles")
    )
    assert related(new, main, "styles") == ["word/styles.xml"]
    assert new["word/styles.xml"] == b"<a/>"


@pytest.mark.parametrize(
    "kind", ["application/vnd.ms-word.document.macroEnabled.main+xml", word_type("template.main")]
)
def test_a_document_with_macros_and_a_word_template_are_refused(parts: dict[str, bytes], kind: str) -> None:
    types = parts["[Content_Types].xml"].replace(word_type("document.main").encode(), kind.encode())
    with pytest.raises(NotAPackage, match="ordinary"):
        read_package(write_package({**parts, "[Content_Types].xml": types}))


def test_a_template_with_any_part_missing_is_refused_or_filled_never_a_traceback(
    parts: dict[str, bytes],
) -> None:
    from tests.documents import finsam
    from toolkit.documents.referral import referral_document
    from toolkit.law.faults import FaultError

    refused = set()
    for name in parts:
        rest = {other: data for other, data in parts.items() if other != name}
        try:
            referral_document(finsam.proposal(), finsam.rows(), finsam.clause(), template=write_package(rest))
        except FaultError:
            refused.add(name)
    assert {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"} <= refused
