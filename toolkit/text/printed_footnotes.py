"""Footnotes of a printed act: taken out of the text they interrupt, and their marks with them.

A note is known by what it says ("Senaste lydelse 2019:914.", "Prop. 2024/25:166, bet. …, rskr. …"), never
by its number alone, so that a numbered point is never taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SFS = r"\d{4}:\d+"
_OPENINGS = (
    r"(?:Prop\. \d|Bet\. \d|Senaste lydelse|(?:Lagen|Förordningen|Balken|Kungörelsen) omtryckt|"
    r"Jfr [A-ZÅÄÖa-zåäö]|Ändringen innebär|Anmälan har gjorts|Senaste beteckning|"
    r"Tidigare (?:upphävd|\d+ ?[a-z]? §))"
)
_NOTE = re.compile(rf"(?P<number>\d{{1,2}})\)? ?(?P<text>{_OPENINGS}.*)", re.DOTALL)
_NUMBER_ALONE = re.compile(r"(\d{1,2})\)?")
_OPENING = re.compile(_OPENINGS)
_MARK = re.compile(r"(?<=[^\W\d_])(\d{1,2})\)|(?<=[§)])(\d{1,2})\)?(?=[\s,.;]|$)")
_LONGEST = 80
"""Lines in one note; a list of earlier wordings is the longest there is."""


@dataclass(frozen=True, slots=True)
class Unnoted:
    """Lines without their footnotes, the notes in order, and their numbers."""

    lines: tuple[str, ...]
    notes: tuple[str, ...]
    numbers: frozenset[int]


def take_footnotes(lines: Sequence[str]) -> Unnoted:
    """``lines`` without footnotes. A note runs to the line that ends in a full stop."""
    kept: list[str] = []
    notes: list[str] = []
    numbers: set[int] = set()
    position = 0
    while position < len(lines):
        taken = _note_at(lines, position)
        if taken is None:
            kept.append(lines[position])
            position += 1
            continue
        number, text, position = taken
        numbers.add(number)
        notes.append(text)
    marks = {f"{number})" for number in numbers}
    lines = [line for line in kept if line.strip() not in marks]
    return Unnoted(tuple(lines), tuple(notes), frozenset(numbers))


def _note_at(lines: Sequence[str], position: int) -> tuple[int, str, int] | None:
    """The number and text of the note that begins at ``position``, and where the text goes on."""
    line = lines[position].strip()
    match = _NOTE.fullmatch(line)
    if match is not None:
        number, start, text = int(match["number"]), position + 1, [match["text"]]
    else:
        alone = _NUMBER_ALONE.fullmatch(line)
        following = lines[position + 1].strip() if position + 1 < len(lines) else ""
        if alone is None or not _OPENING.match(following):
            return None
        number, start, text = int(alone[1]), position + 2, [following]
    end = start
    while not text[-1].endswith(".") and end < min(len(lines), start + _LONGEST) and lines[end].strip():
        text.append(lines[end].strip())
        end += 1
    return number, " ".join(text), end


def without_marks(line: str, numbers: frozenset[int]) -> str:
    """``line`` without the marks of the notes with those numbers: "4 a §2)" → "4 a §"."""
    if not numbers:
        return line
    return _MARK.sub(lambda match: "" if int(match[1] or match[2]) in numbers else match[0], line)


_PAGE_NOTE = re.compile(
    r"(?<=\s)(?P<number>\d{1,2}) (?P<text>"
    r"Prop\. \d{4}/\d{2,4}:\d+(?:, (?:bet|rskr)\. \d{4}/\d{2,4}:\w+){1,4}\."
    rf"|(?:Lagen|Förordningen|Balken) omtryckt {_SFS}\."
    rf"|Senaste lydelse {_SFS}\."
    rf"|Senaste lydelse av(?: [^.]| kap\.){{1,1500}}?{_SFS}\.(?=\s|$)"
    r")(?=\s|$)"
)


def take_page_footnotes(text: str) -> tuple[str, tuple[str, ...], frozenset[int]]:
    """The running text of a printed page without the footnotes that stand in it."""
    notes: list[str] = []
    numbers: set[int] = set()

    def take(match: re.Match[str]) -> str:
        notes.append(match["text"])
        numbers.add(int(match["number"]))
        return ""

    return " ".join(_PAGE_NOTE.sub(take, text).split()), tuple(notes), frozenset(numbers)
