"""Both views of a document with tracked changes: all of them accepted, or all of them rejected.

ECMA-376 part 1, 17.13.5. What goes away goes with its paragraph mark, and the paragraph after it then
joins the one before, as in Word. Earlier formatting is left alone: it isn't text.
"""

from __future__ import annotations

import copy
from enum import StrEnum

from toolkit.word.ooxml import Element, qualified

_CONTAINERS = ("body", "tc", "sdtContent", "txbxContent", "footnote", "endnote", "comment", "hdr", "ftr")
_HOLDERS = frozenset(qualified(f"w:{name}") for name in _CONTAINERS)
_FORMAT_CHANGES = tuple(
    qualified(f"w:{kind}Change")
    for kind in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
)
_RANGES = tuple(
    qualified(f"w:{kind}Range{end}")
    for kind in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)
_DELETED_TEXT = {
    qualified("w:delText"): qualified("w:t"),
    qualified("w:delInstrText"): qualified("w:instrText"),
}
_P, _PPR, _RPR = qualified("w:p"), qualified("w:pPr"), qualified("w:rPr")


class View(StrEnum):
    """Which of the two documents in one."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


_GOES = {View.ACCEPTED: ("del", "moveFrom"), View.REJECTED: ("ins", "moveTo")}
_STAYS = {View.ACCEPTED: ("ins", "moveTo"), View.REJECTED: ("del", "moveFrom")}


def viewed(root: Element, view: View) -> Element:
    """A copy of ``root``, a part or a piece of one, with every tracked change carried out or undone.

    No mark of a tracked change is left in it.
    """
    made = copy.deepcopy(root)
    goes = tuple(qualified(f"w:{name}") for name in _GOES[view])
    stays = tuple(qualified(f"w:{name}") for name in _STAYS[view])
    for node in list(made.iter(*_FORMAT_CHANGES, *_RANGES)):
        _remove(node)
    _rows(made, view)
    joined = _marks(made, goes, stays)
    for node in list(made.iter(*goes)):
        _remove(node)
    for node in list(made.iter(*stays)):
        _unwrap(node)
    for node in list(made.iter(*_DELETED_TEXT)):
        node.tag = _DELETED_TEXT[str(node.tag)]
    _join(made, joined)
    return made


def _rows(root: Element, view: View) -> None:
    """Table rows that come or go whole. A table that loses its last row goes too."""
    gone, kept = ("del", "ins") if view is View.ACCEPTED else ("ins", "del")
    for row in list(root.iter(qualified("w:tr"))):
        properties = row.find(qualified("w:trPr"))
        if properties is None:
            continue
        if properties.find(qualified(f"w:{gone}")) is not None:
            table = row.getparent()
            _remove(row)
            if (
                table is not None
                and table.tag == qualified("w:tbl")
                and table.find(qualified("w:tr")) is None
            ):
                _remove(table)
        elif (mark := properties.find(qualified(f"w:{kept}"))) is not None:
            properties.remove(mark)


def _marks(root: Element, goes: tuple[str, ...], stays: tuple[str, ...]) -> set[Element]:
    """The paragraphs whose mark goes; the marks themselves are taken out."""
    found: set[Element] = set()
    for paragraph in root.iter(_P):
        properties = paragraph.find(f"{_PPR}/{_RPR}")
        if properties is None:
            continue
        for mark in list(properties):
            if mark.tag in goes:
                found.add(paragraph)
            if mark.tag in goes or mark.tag in stays:
                properties.remove(mark)
    return found


def _join(root: Element, joined: set[Element]) -> None:
    """Join each paragraph whose mark is gone with the one after it.

    An empty one simply goes, where it isn't the only thing in its cell. Text that has no paragraph to
    join, because a table or the end of a control comes next, stays where it is.
    """
    # From the end, so that in a long run of joined paragraphs each text is moved once.
    for paragraph in reversed([node for node in root.iter(_P) if node in joined]):
        parent = paragraph.getparent()
        if parent is None:
            continue
        following = paragraph.getnext()
        while following is not None and following.tag != _P and _is_marker(following):
            following = following.getnext()
        content = [child for child in paragraph if child.tag != _PPR]
        if not _has_content(content):
            if parent.tag not in _HOLDERS or any(
                sibling is not paragraph and not _is_marker(sibling) and sibling.tag != qualified("w:tcPr")
                for sibling in parent
            ):
                for child in content:
                    paragraph.addprevious(child)
                parent.remove(paragraph)
        elif following is not None and following.tag == _P:
            _prepend(following, paragraph, content)
            parent.remove(paragraph)


def _prepend(following: Element, paragraph: Element, content: list[Element]) -> None:
    """Put ``content`` first in ``following``; an empty one takes over the first one's properties too."""
    own = following.find(_PPR)
    if not _has_content([child for child in following if child is not own]):
        first = paragraph.find(_PPR)
        if own is not None:
            following.remove(own)
        if first is not None:
            following.insert(0, first)
        own = first
    start = 0 if own is None else 1
    for offset, child in enumerate(content):
        following.insert(start + offset, child)


def _has_content(nodes: list[Element]) -> bool:
    return any(not _is_marker(node) and node.tag != _PPR for node in nodes)


_MARKERS = frozenset(
    qualified(f"w:{name}")
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr")
)


def _is_marker(node: Element) -> bool:
    return node.tag in _MARKERS


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: Element) -> None:
    parent = node.getparent()
    if parent is None:
        return
    position = parent.index(node)
    parent[position : position + 1] = list(node)
