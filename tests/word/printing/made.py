"""Small Word documents for the tests of printing, written as the XML that Word would write."""

from __future__ import annotations

from toolkit.word.package import relationships_part, with_part, word_type, write_package

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
MAIN = "word/document.xml"


def parts(body: str, **others: str) -> dict[str, bytes]:
    """A document with ``body`` and parts by name: styles, numbering, settings, footnotes, header."""
    made = with_part(
        {},
        MAIN,
        f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode(),
        source="",
        kind="officeDocument",
        content_type=word_type("document.main"),
    )
    roots = {"header": "hdr", "footer": "ftr"}
    for name, inner in others.items():
        root = roots.get(name, name)
        data = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()
        made = with_part(made, f"word/{name}.xml", data, source=MAIN, kind=name, content_type=word_type(name))
    return made


def with_relationship(
    made: dict[str, bytes], identity: str, target: str, *, outside: bool
) -> dict[str, bytes]:
    """``made`` where the document relates to ``target`` by ``identity``."""
    name = relationships_part(MAIN)
    start = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    old = made.get(name, f"{start}</Relationships>".encode()).decode()
    mode = ' TargetMode="External"' if outside else ""
    one = f'<Relationship Id="{identity}" Type="image" Target="{target}"{mode}/>'
    empty = old.replace("/>", f">{one}</Relationships>") if "</Relationships>" not in old else old
    return {**made, name: empty.replace("</Relationships>", f"{one}</Relationships>").encode()}


def document(body: str, **others: str) -> bytes:
    """The same as a package."""
    return write_package(parts(body, **others))


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run; ``text`` is XML already."""
    shown = f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>{shown}</w:r></w:p>"


def item(text: str, level: int, number: int = 1) -> str:
    """A list item."""
    at = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return paragraph(text, f"<w:numPr>{at}</w:numPr>")


def cell(text: str, properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def style(identity: str, name: str, paragraph: str = "", run: str = "", kind: str = "paragraph") -> str:
    """A style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name}"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def level(number: int, form: str, text: str, left: int) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )


LISTS = (
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.", 720)}'
    f"{level(1, 'lowerLetter', '%2)', 1440)}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "&#xF0B7;", 720)}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)
