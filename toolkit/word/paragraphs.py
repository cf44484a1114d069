"""Paragraphs, runs and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.word.ooxml import Element, element, qualified

_BREAKS = re.compile(r"([\t\n])")


def run(text: str, style: str | None = None, *, properties: Element | None = None) -> Element:
    """A run of ``text``; line feeds become line breaks and tabs become tabs.

    ``style`` is the id of a character style; ``properties`` a ready ``w:rPr`` used instead.
    """
    made = element("r")
    if properties is not None:
        made.append(properties)
    elif style is not None:
        made.append(element("rPr", [element("rStyle", val=style)]))
    for piece in _BREAKS.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        if piece == "\n":
            made.append(element("br"))
        elif piece == "\t":
            made.append(element("tab"))
        elif piece:
            made.append(element("t", text=piece))
    return made


def paragraph(style: str | None, content: Iterable[Element] = (), *, keep_next: bool = False) -> Element:
    """A paragraph in the style with id ``style``.

    ``keep_next`` holds it on the page of the next one, where the style doesn't do so already.
    """
    properties = element("pPr")
    if style is not None:
        properties.append(element("pStyle", val=style))
    if keep_next:
        properties.append(element("keepNext"))
    made = element("p")
    if len(properties):
        made.append(properties)
    made.extend(content)
    return made


def bookmarked(target: Element, name: str, identity: int) -> None:
    """Put a bookmark around the content of the paragraph ``target``; ``identity`` is unique in the part."""
    properties = target.find(qualified("w:pPr"))
    start = 0 if properties is None else 1
    target.insert(start, element("bookmarkStart", id=identity, name=name))
    target.append(element("bookmarkEnd", id=identity))
