"""An independent reader of tracked changes: straight from the XML, with no code from the project.

Only for documents whose changes are insertions and deletions of runs and whole paragraphs.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def both_views(document: bytes) -> tuple[list[str], list[str]]:
    """The paragraphs with every change rejected, and with every change accepted."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    return _view(root, gone="ins", kept="del"), _view(root, gone="del", kept="ins")


def _view(root: ET.Element, *, gone: str, kept: str) -> list[str]:
    lines = [""]
    for paragraph in root.iter(f"{W}p"):
        lines[-1] += "".join(_pieces(paragraph, gone))
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}")
        if mark is None:
            lines.append("")
    assert lines.pop() == "", "the last paragraph mark goes away, which no document can do"
    return lines


def _pieces(node: ET.Element, gone: str) -> list[str]:
    if node.tag == f"{W}{gone}" or node.tag == f"{W}pPr":
        return []
    if node.tag in (f"{W}t", f"{W}delText"):
        return [node.text or ""]
    if node.tag == f"{W}tab":
        return ["\t"]
    if node.tag == f"{W}br":
        return ["\n"]
    return [piece for child in node for piece in _pieces(child, gone)]
