"""The head of a publication: title, number and fields, in its two shapes.

The raw publication has an indented head ("SFS-nummer ·", "Departement: …", each parted by empty
lines); the clean format has the title and then "Namn: värde" on lines that follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.text.lines import Clump
from toolkit.text.notices import is_notice_line

NUMBER_FIELD = "SFS nr"
VALIDITY_FIELD = "Giltighet"
TITLES_FIELD = "Rubrik"
_FIELDS = (
    "SFS nr",
    "SFS-nummer",
    "Departement/myndighet",
    "Departement",
    "Utfärdad",
    "Ändrad",
    "Ändring införd",
    "Omtryck",
    "Övrigt",
    "Ikraft",
    "Tidsbegränsad",
    "Upphävd",
    "Författningen har upphävts genom",
    "Förarbeten",
    "Giltighet",
    "Rubrik",
    "Källa",
)
_FIELD = re.compile(rf"\s*(?P<name>{'|'.join(map(re.escape, _FIELDS))}): ?(?P<value>.*)")
_SITE = re.compile(r"\s*(?:Visa register|SFS-nummer ·)\s*")
_RAW_NUMBER = re.compile(r"\s*(?P<number>\d{4}:.*?) ·\s*")
_TITLE_NUMBER = re.compile(r"\((?:SFS )?(\d{4}:[^()]{1,20})\)")
_HEAD_INDENT = "          "
_PROVISION = re.compile(
    r"\s*(?:\d+ ?[a-zA-Z]{0,2} (?:§|kap\b)|/(?:Träder|Upphör|Rubriken|Kap|Omtryck)|Övergångsbest|Bilaga)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """Number, title and fields of a publication; ``body`` is how many clumps the head takes."""

    number: str
    title: str
    fields: tuple[tuple[str, str], ...]
    body: int


def read_head(parts: Sequence[Clump]) -> Head:
    """The head that ``parts`` begin with. Without one, number and title are ""."""
    position = 0
    number = ""
    raw = False
    while position < len(parts) and _is_site(parts[position]):
        for line in parts[position].lines:
            if match := _RAW_NUMBER.fullmatch(line):
                number, raw = match["number"], True
        position += 1
    title, title_fields, position = _title(parts, position, raw)
    fields = list(title_fields)
    while position < len(parts):
        found = _fields(parts[position])
        if not found:
            break
        if raw and not parts[position].lines[0].startswith(_HEAD_INDENT):
            break
        fields.extend(found)
        position += 1
        while raw and position < len(parts) and _continues(parts, position):
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {_words(parts[position].lines)}")
            position += 1
    for name, value in fields:
        if name in (NUMBER_FIELD, "SFS-nummer") and not number:
            number = value
    if not number and (match := _TITLE_NUMBER.search(title)):
        number = match[1]
    kept = tuple((name, value) for name, value in fields if name not in (NUMBER_FIELD, "SFS-nummer"))
    return Head(number, title, kept, position)


def _is_site(part: Clump) -> bool:
    return all(_SITE.fullmatch(line) or _RAW_NUMBER.fullmatch(line) for line in part.lines)


def _title(parts: Sequence[Clump], position: int, raw: bool) -> tuple[str, list[tuple[str, str]], int]:
    if position >= len(parts):
        return "", [], position
    lines = parts[position].lines
    if not raw and (_PROVISION.match(lines[0]) or _FIELD.match(lines[0])):
        return "", [], position
    own = next((place for place, line in enumerate(lines) if place and _FIELD.match(line)), len(lines))
    fields = _fields(Clump(parts[position].line, lines[own:]))
    if any(is_notice_line(line) for line in lines[:own]):
        titles = [line for line in lines[:own] if not is_notice_line(line)]
        first: list[str] = []
        for line in lines[:own]:
            if is_notice_line(line):
                if first:
                    break
                continue
            first.append(line)
        del titles
        return _words(first), [(TITLES_FIELD, _words(lines[:own])), *fields], position + 1
    return _words(lines[:own]), fields, position + 1


def _fields(part: Clump) -> list[tuple[str, str]]:
    """The fields in ``part``, () where it doesn't begin with one; a line that names none continues."""
    found: list[tuple[str, str]] = []
    for line in part.lines:
        if match := _FIELD.fullmatch(line):
            found.append((match["name"], _words([match["value"]])))
        elif found:
            name, value = found[-1]
            found[-1] = (name, f"{value} {_words([line])}".strip())
        else:
            return []
    return found


def _continues(parts: Sequence[Clump], position: int) -> bool:
    """Whether more of a raw head follows: the body's first line is the last that is indented."""
    if _fields(parts[position]):
        return False
    indented = [
        ahead
        for ahead in range(position + 1, min(position + 12, len(parts)))
        if parts[ahead].lines[0].startswith(_HEAD_INDENT * 2) and _fields(parts[ahead])
    ]
    return bool(indented)


def _words(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())
