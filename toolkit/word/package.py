"""A .docx as its parts: reading with limits, writing byte for byte the same, relationships between parts.

Open Packaging Conventions (ECMA-376 part 2). A package is a plain mapping from part name
("word/document.xml") to bytes; every function here returns a new one.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from toolkit.word.ooxml import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, R, parse, serialise

Parts = Mapping[str, bytes]

RELATIONSHIP = f"{R}/"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."

_LARGEST_PACKAGE = 100 * 2**20
_MOST_PARTS = 2000
_SURELY_NO_BOMB = 10 * 2**20
_HIGHEST_RATIO = 150
"""Text of law packs some ten times, the most repetitive tables some sixty; zeros pack a thousand times."""
_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
_FOLLOWED_BY_HAND = ("hyperlink",)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_OWNER_ONLY = 0o600 << 16


class NotAPackage(ValueError):
    """Bytes that are not a readable Word document within the limits.

    ``kind`` is "krypterat" (a compound file: an encrypted document, or one in Word's old format), "bomb"
    (unpacks to more than a document can be), "makron", "annat" (no Word document, or a Word template) or
    "skadat".
    """

    def __init__(self, message: str, kind: str = "skadat") -> None:
        super().__init__(message)
        self.kind = kind


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of the .docx in ``data``. At most 2,000 parts and 100 MB unpacked, and no zip bomb.

    Raises NotAPackage for anything else than a Word document, a macro-enabled one included.
    """
    if data.startswith(_COMPOUND_FILE):
        raise NotAPackage("a compound file", "krypterat")
    if not data.startswith(b"PK"):
        raise NotAPackage("no zip archive", "annat")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            unpacked = sum(entry.file_size for entry in entries)
            if len(entries) > _MOST_PARTS or unpacked > _LARGEST_PACKAGE:
                raise NotAPackage("larger than a document can be", "bomb")
            if unpacked > _SURELY_NO_BOMB and unpacked > _HIGHEST_RATIO * len(data):
                raise NotAPackage("packed tighter than a document can be", "bomb")
            if any(entry.flag_bits & 1 for entry in entries):
                raise NotAPackage("encrypted entries", "krypterat")
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except NotAPackage:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise NotAPackage(str(error)) from error
    if len(parts) != len(entries):
        raise NotAPackage("two parts have the same name")
    try:
        for name, part in parts.items():
            if name.endswith((".xml", ".rels")):
                parse(part)
        kind = content_type(parts, main_part(parts)) or ""
        if "macroenabled" in kind.lower():
            raise NotAPackage("not an ordinary Word document", "makron")
        if kind != word_type("document.main"):
            raise NotAPackage("not an ordinary Word document", "annat")
    except NotAPackage:
        raise
    except ValueError as error:
        raise NotAPackage(str(error)) from error
    return parts


def macro_parts(parts: Parts) -> list[str]:
    """Names of the parts that hold macros. Nothing here ever runs them."""
    return sorted(name for name in parts if name.lower().rpartition("/")[2] in _MACRO_PARTS)


def external_links(parts: Parts) -> list[tuple[str, str]]:
    """What the document would fetch from outside when it opens: kind and target. Nothing here ever does.

    Hyperlinks aren't among them: those are followed only by a reader's own click.
    """
    found: list[tuple[str, str]] = []
    for name in sorted(parts):
        if not name.endswith(".rels"):
            continue
        for relationship in parse(parts[name]):
            kind = relationship.get("Type", "").rpartition("/")[2]
            if relationship.get("TargetMode") == "External" and kind not in _FOLLOWED_BY_HAND:
                found.append((kind, relationship.get("Target", "")))
    return found


def write_package(parts: Parts) -> bytes:
    """``parts`` as a .docx: names sorted, a fixed date, no trace of the system. Same in, same out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = _OWNER_ONLY
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def relationships_part(source: str) -> str:
    """Where the relationships of ``source`` stand; "" is the package itself."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def related(parts: Parts, source: str, kind: str) -> list[str]:
    """Names of the parts there are to which ``source`` relates by ``kind`` ("footnotes", or a full URI)."""
    data = parts.get(relationships_part(source))
    if data is None:
        return []
    uri = kind if ":" in kind else RELATIONSHIP + kind
    names = [
        target_part(source, relationship.get("Target", ""))
        for relationship in parse(data)
        if relationship.get("Type") == uri and relationship.get("TargetMode") != "External"
    ]
    return [name for name in names if name in parts]


def target_part(source: str, target: str) -> str:
    """The name of the part that ``target``, of a relationship of ``source``, leads to (part 2, 9.2)."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")


def main_part(parts: Parts) -> str:
    """The name of the main document part. Raises ValueError where there is none."""
    found = related(parts, "", "officeDocument")
    if len(found) != 1:
        raise ValueError("the package has no main document")
    return found[0]


def with_part(
    parts: Parts, name: str, data: bytes, *, source: str, kind: str, content_type: str
) -> dict[str, bytes]:
    """``parts`` with a part ``name``, related from ``source``, replacing one of that name."""
    new = {**parts, name: data}
    types = parse(parts["[Content_Types].xml"]) if "[Content_Types].xml" in parts else _empty_types()
    for override in types.findall(f"{{{CONTENT_TYPES}}}Override"):
        if override.get("PartName") == f"/{name}":
            types.remove(override)
    etree.SubElement(
        types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": content_type}
    )
    new["[Content_Types].xml"] = serialise(types)
    if name not in related(parts, source, kind):
        new[relationships_part(source)] = _with_relationship(parts, source, kind, name)
    return new


def content_type(parts: Parts, name: str) -> str | None:
    """The content type of the part ``name``, by its own entry or by its extension; None without either."""
    types = parse(parts.get("[Content_Types].xml", b"<none/>"))
    for override in types.findall(f"{{{CONTENT_TYPES}}}Override"):
        if override.get("PartName", "").lower() == f"/{name}".lower():
            return override.get("ContentType")
    extension = name.rpartition(".")[2].lower()
    for default in types.findall(f"{{{CONTENT_TYPES}}}Default"):
        if default.get("Extension", "").lower() == extension:
            return default.get("ContentType")
    return None


def word_type(kind: str) -> str:
    """The content type of a part of a Word document: "styles", "footnotes", "document.main"."""
    return f"{_MAIN}{kind}+xml"


def relationship_id(parts: Parts, source: str, target: str) -> str:
    """The id of the relationship from ``source`` to the part ``target``. Raises KeyError without one."""
    relative = posixpath.relpath(f"/{target}", posixpath.join("/", posixpath.dirname(source)))
    for relationship in parse(parts[relationships_part(source)]):
        if relationship.get("Target") in (relative, f"/{target}"):
            return relationship.get("Id", "")
    raise KeyError(target)


def _with_relationship(parts: Parts, source: str, kind: str, target: str) -> bytes:
    name = relationships_part(source)
    root = (
        parse(parts[name])
        if name in parts
        else etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
    )
    taken = {relationship.get("Id") for relationship in root}
    number = next(n for n in range(1, len(root) + 2) if f"rId{n}" not in taken)
    etree.SubElement(
        root,
        f"{{{PACKAGE_RELATIONSHIPS}}}Relationship",
        {
            "Id": f"rId{number}",
            "Type": kind if ":" in kind else RELATIONSHIP + kind,
            "Target": posixpath.relpath(f"/{target}", posixpath.join("/", posixpath.dirname(source))),
        },
    )
    return serialise(root)


def _empty_types() -> etree._Element:
    root = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    for extension, content_type in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(
            root,
            f"{{{CONTENT_TYPES}}}Default",
            {"Extension": extension, "ContentType": content_type},
        )
    return root
