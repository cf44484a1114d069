"""Sections that a publication printed in the middle of a text, where no reader could tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Block,
    Content,
    Point,
    Section,
    Subsection,
)
from toolkit.law.outline import walk
from toolkit.law.resolve import subsections

_UNREAD = re.compile(
    r"(?<![\w.,–-])(?:(?P<chapter>\d{1,3}(?: ?[a-z](?!\w))?) [Kk]ap\.? )?"
    r"(?P<section>\d{1,3}(?: ?[a-z](?!\w))?) ?§\*?(?=:|\*|\.? ?[A-ZÅÄÖ/”(]|$| (?:har|Har) upph)"
)
_UNREAD_CHAPTER = re.compile(r"(?<![\w.,–-])(?P<chapter>\d{1,3}(?: ?[a-z](?!\w))?) [Kk]ap\.?(?= [A-ZÅÄÖ]|$)")
_UNREAD_AT_START = re.compile(
    r"(?P<section>\d{1,3}(?: ?[a-z](?!\w))?)"
    r"(?: ?§(?! (?:\d|mom|första|andra|tredje))|(?<=[a-z]) (?=[A-ZÅÄÖ]))"
)


def doubtful(act: Act, restarts: bool) -> frozenset[str]:
    """Places that running text names as a section names itself ("7 § Den som"), by fragment."""
    found: set[str] = set()
    for placed in walk(act):
        if placed.locator.amendment is not None or isinstance(placed.node, ActProvisions):
            continue
        here = placed.locator.chapter if restarts else None
        for text in texts(placed.node):
            for match in _UNREAD.finditer(text):
                chapter = Label.parse(match["chapter"]) if match["chapter"] and restarts else here
                found.add(Locator(chapter=chapter, section=Label.parse(match["section"])).fragment)
            if (start := _UNREAD_AT_START.match(text)) is not None:
                found.add(Locator(chapter=here, section=Label.parse(start["section"])).fragment)
            for match in _UNREAD_CHAPTER.finditer(text):
                found.add(Locator(chapter=Label.parse(match["chapter"])).fragment)
    return frozenset(found - {placed.locator.fragment for placed in walk(act)})


def texts(node: object) -> Iterator[str]:
    """The pieces of running text in ``node``, not those of its child nodes."""
    if isinstance(node, Section):
        for part in subsections(node):
            yield from _pieces(part.content)
    elif isinstance(node, Subsection):
        yield from _pieces(node.content)
    elif isinstance(node, Block):
        yield from node.lines


def _pieces(content: tuple[Content, ...]) -> Iterator[str]:
    for part in content:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Point):
            yield from _pieces(part.content)
        else:
            yield from part.lines
