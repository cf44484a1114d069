"""What must hold for every Word document, beyond what a schema or a validator can say."""

from __future__ import annotations

import posixpath
from collections import Counter
from pathlib import Path

from openxml_audit import OpenXmlValidator

from tests.word.readable import assert_readable
from toolkit.word.ooxml import Element, attribute, document_text, parse, qualified
from toolkit.word.package import main_part, read_package, related, relationships_part


def assert_sound(document: bytes, folder: Path) -> None:
    """Fails with what is wrong: an audit finding, a repeated id, an unclosed field, a missing style."""
    path = folder / "granskas.docx"
    path.write_bytes(document)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    parts = read_package(document)
    main = main_part(parts)
    styles = {
        attribute(style, "styleId")
        for style in parse(parts[related(parts, main, "styles")[0]]).iter(qualified("w:style"))
    }
    root = parse(parts[main])
    for name in [main, *(related(parts, main, "header")), *(related(parts, main, "footnotes"))]:
        part = parse(parts[name])
        _styles_exist(part, styles)
        _fields_closed(part)
        _ids_unique(part)
        _cells_end_in_paragraphs(part)
        _no_empty_paragraphs(part)
    _notes_referred_to_once(root, parse(parts[related(parts, main, "footnotes")[0]]))
    _links_lead_somewhere(root)
    _relationships_resolve(parts)
    _references_have_relationships(parts)
    _lists_are_defined(parts)
    assert_readable(parts)


def _styles_exist(part: Element, styles: set[str | None]) -> None:
    for kind in ("pStyle", "rStyle", "tblStyle"):
        used = {attribute(node, "val") for node in part.iter(qualified(f"w:{kind}"))}
        assert used <= styles, f"{kind} without a style: {used - styles}"


def _fields_closed(part: Element) -> None:
    depth: list[str] = []
    for mark in part.iter(qualified("w:fldChar")):
        match attribute(mark, "fldCharType"):
            case "begin":
                depth.append("begin")
            case "separate":
                assert depth and depth[-1] == "begin", "a field is separated before it begins"
                depth[-1] = "separate"
            case "end":
                assert depth, "a field ends before it begins"
                depth.pop()
    assert not depth, f"{len(depth)} fields are never closed"


def _ids_unique(part: Element) -> None:
    kinds = (
        [attribute(mark, "id") for mark in part.iter(qualified("w:bookmarkStart"))],
        [attribute(mark, "name") for mark in part.iter(qualified("w:bookmarkStart"))],
        [attribute(mark, "val") for mark in part.iter(qualified("w:id"))],
        [attribute(note, "id") for note in part.iter(qualified("w:footnote")) if len(note)],
        [attribute(mark, "id") for mark in part.iter(*(qualified(f"w:{kind}") for kind in ("ins", "del")))],
    )
    for ids in kinds:
        repeated = [identity for identity, times in Counter(ids).items() if times > 1]
        assert not repeated, f"repeated ids: {repeated}"
    starts = [attribute(mark, "id") for mark in part.iter(qualified("w:bookmarkStart"))]
    ends = [attribute(mark, "id") for mark in part.iter(qualified("w:bookmarkEnd"))]
    assert Counter(starts) == Counter(ends)


def _cells_end_in_paragraphs(part: Element) -> None:
    for cell in part.iter(qualified("w:tc")):
        assert cell[-1].tag == qualified("w:p"), "a cell that doesn't end in a paragraph"


def _no_empty_paragraphs(part: Element) -> None:
    for paragraph in part.iter(qualified("w:p")):
        parent = paragraph.getparent()
        assert parent is not None
        if parent.tag == qualified("w:tc"):
            continue
        marks = paragraph.iter(
            *(qualified(f"w:{tag}") for tag in ("t", "delText", "separator", "continuationSeparator"))
        )
        texts = (qualified("w:t"), qualified("w:delText"))
        assert any(mark.text or mark.tag not in texts for mark in marks), "an empty paragraph"


def _notes_referred_to_once(root: Element, notes: Element) -> None:
    referred = [attribute(mark, "id") for mark in root.iter(qualified("w:footnoteReference"))]
    written = [attribute(note, "id") for note in notes if attribute(note, "type") is None]
    assert referred == written


def _links_lead_somewhere(root: Element) -> None:
    inside = (link for link in root.iter(qualified("w:hyperlink")) if link.get(qualified("r:id")) is None)
    anchors = {attribute(link, "anchor") for link in inside}
    assert anchors <= {attribute(mark, "name") for mark in root.iter(qualified("w:bookmarkStart"))}


def _relationships_resolve(parts: dict[str, bytes]) -> None:
    for name in parts:
        data = parts.get(relationships_part(name))
        if data is None:
            continue
        for relationship in parse(data):
            if relationship.get("TargetMode") == "External":
                assert relationship.get("Type", "").endswith("/hyperlink"), (
                    "a document that fetches something"
                )
                continue
            target = posixpath.normpath(
                posixpath.join("/", posixpath.dirname(name), relationship.get("Target", ""))
            )
            assert target.lstrip("/") in parts, f"{name} relates to {target}, which isn't there"


def text_of_document(document: bytes) -> str:
    """The text of the main part, a line for each paragraph."""
    parts = read_package(document)
    return document_text(parse(parts[main_part(parts)]))


def _references_have_relationships(parts: dict[str, bytes]) -> None:
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml"):
            used = {node.get(qualified("r:id")) for node in parse(parts[name]).iter(qualified("w:hyperlink"))}
            own = parts.get(relationships_part(name))
            assert used - {None} <= ({it.get("Id") for it in parse(own)} if own else set()), name


def _lists_are_defined(parts: dict[str, bytes]) -> None:
    main = main_part(parts)
    numbers = {
        attribute(number, "numId")
        for name in related(parts, main, "numbering")
        for number in parse(parts[name]).iter(qualified("w:num"))
    }
    used = {attribute(node, "val") for node in parse(parts[main]).iter(qualified("w:numId"))}
    assert used <= numbers, "a paragraph in a list that isn't there"
