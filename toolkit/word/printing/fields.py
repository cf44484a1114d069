"""Fields: which of their results stand as they are, which are links, and which the pages reckon themselves.

A field may reach over many paragraphs, as that of the contents does, so its state is kept between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_COUNTERS = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}
_LINKS = frozenset({"REF", "NOTEREF"})


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A number that only the pages know: ``counter`` "page" or "pages", or the page of ``target``."""

    counter: str = ""
    target: str = ""


@dataclass(slots=True)
class _Open:
    instruction: list[str] = field(default_factory=list)
    result: bool = False
    replaced: bool = False
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
        """The result begins; what stands for it where the pages reckon it."""
        if not self._open or self._open[-1].result:
            return None
        here = self._open[-1]
        here.result = True
        words = [quoted or plain for quoted, plain in _WORDS.findall("".join(here.instruction))]
        kind, rest = (words[0].upper(), words[1:]) if words else ("", [])
        if kind in _COUNTERS:
            here.replaced = True
            return None if self._hidden_outside() else Reckoned(counter=_COUNTERS[kind])
        target = next((word for word in rest if not word.startswith("\\")), None)
        if kind == "PAGEREF" and target in self._targets:
            here.replaced = True
            return None if self._hidden_outside() else Reckoned(target=target or "")
        if kind in _LINKS and "\\h" in rest and target in self._targets:
            here.link = f"#{target}"
        if kind == "HYPERLINK":
            here.link = _address(rest, self._targets)
        return None

    def end(self) -> Reckoned | None:
        """The innermost field ends; what stands for it where it had no result of its own."""
        made = self.separate()
        if self._open:
            self._open.pop()
        return made

    @property
    def hidden(self) -> bool:
        """Whether what is read now is an instruction, or a result that the pages reckon themselves."""
        return any(not one.result or one.replaced for one in self._open)

    @property
    def link(self) -> str | None:
        """Where the innermost field that is a link leads."""
        return next((one.link for one in reversed(self._open) if one.link), None)

    def _hidden_outside(self) -> bool:
        return any(not one.result or one.replaced for one in self._open[:-1])


def _address(rest: list[str], targets: frozenset[str]) -> str | None:
    if "\\l" in rest:
        at = rest.index("\\l") + 1
        return f"#{rest[at]}" if at < len(rest) and rest[at] in targets else None
    return safe_address(next((word for word in rest if not word.startswith("\\")), ""))


def safe_address(url: str) -> str | None:
    """``url`` where it is one that a link of a published document may have."""
    return url if url.lower().startswith(("https://", "http://", "mailto:")) else None
