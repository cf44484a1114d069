"""Fields: which of their results stand as they are, which are links, and which the pages reckon themselves.

A field may reach over many paragraphs, as that of the contents does, so its state is kept between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from toolkit.word.ooxml import Element, attribute, qualified

_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_COUNTERS = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}
_LINKS = frozenset({"REF", "NOTEREF"})


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A number that only the pages know: ``counter`` "page" or "pages", or the page of ``target``."""

    counter: str = ""
    target: str = ""


def unclosed(root: Element) -> list[Element]:
    """The beginnings under ``root`` of fields that never end.

    Such a one is passed over: taken for a field it would hide all that comes after it.
    """
    open_here: list[Element] = []
    for mark in root.iter(qualified("w:fldChar")):
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            open_here.append(mark)
        elif kind == "end" and open_here:
            open_here.pop()
    return open_here


@dataclass(slots=True)
class _Open:
    instruction: list[str] = field(default_factory=list)
    result: bool = False
    reckoned: bool = False
    link: str | None = None


class Fields:
    """The fields that are open where the reading stands. ``targets`` are the bookmarks that there are."""

    def __init__(self, targets: frozenset[str]) -> None:
        self._targets = targets
        self._open: list[_Open] = []

    def begin(self) -> None:
        """A field begins; its instruction comes."""
        self._open.append(_Open())

    def instruct(self, text: str) -> None:
        """A piece of the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction.append(text)

    def separate(self) -> Reckoned | None:
        """The result begins; what takes the place of the number in it where the pages reckon that."""
        if not self._open or self._open[-1].result:
            return None
        here = self._open[-1]
        here.result = True
        words = [quoted or plain for quoted, plain in _WORDS.findall("".join(here.instruction))]
        kind, rest = (words[0].upper(), words[1:]) if words else ("", [])
        target = next((word for word in rest if not word.startswith("\\")), None)
        if kind in _LINKS and "\\h" in rest and target in self._targets:
            here.link = f"#{target}"
        if kind == "HYPERLINK":
            here.link = _address(rest, self._targets)
        made = None
        if kind in _COUNTERS:
            made = Reckoned(counter=_COUNTERS[kind])
        elif kind == "PAGEREF" and target in self._targets:
            made = Reckoned(target=target or "")
        here.reckoned = made is not None and not self.hidden
        return made if here.reckoned else None

    def end(self) -> bool:
        """The innermost field ends; whether its result holds a number that the pages reckon."""
        return bool(self._open) and self._open.pop().reckoned

    @property
    def hidden(self) -> bool:
        """Whether what is read now is an instruction."""
        return any(not one.result for one in self._open)

    @property
    def link(self) -> str | None:
        """Where the innermost field that is a link leads."""
        return next((one.link for one in reversed(self._open) if one.link), None)


def _address(rest: list[str], targets: frozenset[str]) -> str | None:
    if "\\l" in rest:
        at = rest.index("\\l") + 1
        return f"#{rest[at]}" if at < len(rest) and rest[at] in targets else None
    return safe_address(next((word for word in rest if not word.startswith("\\")), ""))


def safe_address(url: str) -> str | None:
    """``url`` where it is one that a link of a published document may have."""
    return url if url.lower().startswith(("https://", "http://", "mailto:")) else None
