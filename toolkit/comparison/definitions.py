"""The terms of a law: what it defines, and how a use of a term is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from toolkit.comparison.lines import Line, subsection_lines
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.outline import sections
from toolkit.law.resolve import sentences

_MEANS = r"(?:avses|förstås|menas)"
_WITH = re.compile(rf"\b[Mm]ed (?P<term>[^\W\d][^.,;:()]{{3,60}}?) {_MEANS}\b")
_LEAD = re.compile(
    r"(?:avses med|förstås med|betyder|avses|följande definitioner|följande betydelse)\b[^.]{0,40}$"
)
_ITEM = re.compile(r"^(?P<term>[^\W\d][^:.;()]{3,60}): ")
_IN_PARENTHESES = re.compile(r"[^\W\d]{3,} \((?P<term>[a-zåäö]{5,}(?: [a-zåäö]{3,}){0,2})\)")
_NARROW = re.compile(r"\bdetta kapitel\b|\bdenna paragraf\b|\bdetta stycke\b|\d §")
_ENDING = r"(?:e?[nt]|n|ar|er|or|na|arna|erna|orna)?s?"


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and where it is defined; ``general`` where that holds for the act as a whole."""

    term: str
    place: Locator
    general: bool
    text: str
    """The words that define it: the sentence, or the item of a list."""


def definitions(act: Act) -> tuple[Definition, ...]:
    """What ``act`` defines: "Med X avses …", "X: …" under such a lead, and "… (X)"."""
    return tuple(found for placed in sections(act) for found in _in_section(placed.node, placed.locator))


def _in_section(section: object, place: Locator) -> Iterator[Definition]:
    if not isinstance(section, Section) or section.repealed_by is not None:
        return
    for lines in subsection_lines(section, place):
        lead = lines[0].text if lines else ""
        listed = _LEAD.search(lead) is not None
        general = _NARROW.search(lead) is None
        for line in lines:
            yield from _in_line(line, listed, general)


def _in_line(line: Line, listed: bool, general: bool) -> Iterator[Definition]:
    for sentence in sentences(line.text):
        for pattern in (_WITH, _IN_PARENTHESES):
            for match in pattern.finditer(sentence):
                yield Definition(match["term"], line.place, general, sentence)
    if listed and (item := _ITEM.match(line.text)):
        yield Definition(item["term"], line.place, general, line.text)


@cache
def uses(term: str) -> re.Pattern[str]:
    """``term`` as a whole word, in its common endings."""
    return re.compile(rf"\b{re.escape(term)}{_ENDING}\b")
