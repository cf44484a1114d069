"""The terms of a law: what it defines, where it uses them, and the phrases of what a bill takes away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from toolkit.comparison.lines import Line, subsection_lines
from toolkit.comparison.rows import Change
from toolkit.comparison.table import compare
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.outline import sections
from toolkit.review.subject import Subject

_MEANS = r"(?:avses|förstås|menas)"
_WITH = re.compile(rf"\b[Mm]ed (?P<term>[^\W\d][^.,;:()]{{3,60}}?) {_MEANS}\b")
_LEAD = re.compile(
    r"(?:avses med|förstås med|betyder|avses|följande definitioner|följande betydelse)\b[^.]{0,40}$"
)
_ITEM = re.compile(r"^(?P<term>[^\W\d][^:.;()]{3,60}): ")
_IN_PARENTHESES = re.compile(r"[^\W\d]{3,} \((?P<term>[a-zåäö]{5,}(?: [a-zåäö]{3,}){0,2})\)")
_NARROW = re.compile(r"\bdetta kapitel\b|\bdenna paragraf\b|\bdetta stycke\b|\d §")
_ENDING = r"(?:e?[nt]|n|ar|er|or|na|arna|erna|orna)?s?"

_WORD = r"[^\W\d_]{6,}"
_PHRASE = re.compile(rf"(?=\b(?P<first>{_WORD}) (?:för|av|till|om) (?P<second>{_WORD})\b)")
_SUFFIX = re.compile(r"(?:arnas?|ernas?|ornas?|andet|ningens?|ens?|ets?|ars?|ers?|ors?|nas?|[nta]s?|s)$")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and where it is defined; ``general`` where that holds for the act as a whole."""

    term: str
    place: Locator
    general: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """Two nouns joined by a preposition, by their stems, and the provision that had them."""

    stems: tuple[str, str]
    place: Locator


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
    for match in _WITH.finditer(line.text):
        yield Definition(match["term"], line.place, general)
    for match in _IN_PARENTHESES.finditer(line.text):
        yield Definition(match["term"], line.place, general)
    if listed and (item := _ITEM.match(line.text)):
        yield Definition(item["term"], line.place, general)


@cache
def uses(term: str) -> re.Pattern[str]:
    """``term`` as a whole word, in its common endings."""
    return re.compile(rf"\b{re.escape(term)}{_ENDING}\b")


def phrases(text: str) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
    """Each "noun preposition noun" of ``text``: the nouns' stems, and where it stands."""
    for match in _PHRASE.finditer(text):
        yield (_stem(match["first"]), _stem(match["second"])), (match.start("first"), match.end("second"))


def _stem(word: str) -> str:
    stem = _SUFFIX.sub("", word.lower())
    return stem if len(stem) >= 4 else word.lower()


def removed_phrases(subject: Subject) -> Iterator[Removed]:
    """The phrases of provisions that the bill takes away whole: sections, subsections and points."""
    if subject.bill is None or subject.base is None:
        return
    for row in compare(subject.base, subject.bill, repealed=True):
        if row.change is Change.REPEALED and row.current is not None:
            text = "".join(run.text for run in row.current)
            for stems, _ in phrases(text):
                yield Removed(stems, row.place)
