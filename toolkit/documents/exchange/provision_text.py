"""A provision as lines with styles, and lines read back as a provision.

What a person has written in Word is taken by the style of each paragraph, and by the marker it begins
with. Points without a number get one, and a series that a new or deleted point has broken is numbered
anew, as drafting does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from toolkit.amendments.derivation.sections import same_text
from toolkit.comparison.lines import subsection_lines
from toolkit.comparison.rows import Role
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Block, Content, Moment, Point, Section, Subsection
from toolkit.law.typography import normalise

NUMBER, HEADING, NEW_SECTION = "Paragrafnummer", "Lagtext rubrik", "Ny paragraf"
TEXT, CONTINUED, TABLE = "Lagtext stycke", "Lagtext fortsättning", "Lagtext tabell"
POINTS = ("Lagtext punkt", "Lagtext underpunkt", "Lagtext underpunkt 2")
_LEVELS = {style.lower(): level for level, style in enumerate(POINTS, start=1)}

_DASHES = "-–—−•"
_MARKER = re.compile(rf"(\d{{1,3}}(?: ?[a-zåäö]{{1,2}})?[.)]|[a-zåäö]\)|[{_DASHES}])(?:\s+(.*)|$)", re.DOTALL)
_LOOSE_MARKER = re.compile(
    rf"(\(\w{{1,3}}\)|\d{{1,3}}(?: ?[a-zåäö]{{1,2}})?[.)]|[a-zåäö]{{1,4}}[.)]|[{_DASHES}])(?:\s+(.*)|$)",
    re.DOTALL,
)
_ONLY_NUMBER = re.compile(r"(?:(\d{1,4}(?: ?[a-zåäö]{1,2})?) kap\. )?(\d{1,4}(?: ?[a-zåäö]{1,2})?) ?§")
_NUMBER_AND_TEXT = re.compile(_ONLY_NUMBER.pattern + r"(?: (.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph of a provision. ``style`` is a style's name, ``numbered`` whether Word numbers it."""

    style: str
    text: str
    numbered: bool = False

    @property
    def plain(self) -> tuple[str, str]:
        """What two lines have in common that say the same: style and text, spaces ordinary."""
        return self.style.lower(), normalise(self.text)


def section_number(section: Section) -> str:
    """ "7 a §", or the number as it is printed."""
    return section.marker or f"{section.label} §"


def section_lines(section: Section) -> list[TextLine]:
    """The lines of ``section`` without its number and endnote, each subsection begun by one in ``TEXT``."""
    found: list[TextLine] = []
    for lines in subsection_lines(section, Locator(section=section.label)):
        for position, line in enumerate(lines):
            if line.role is Role.POINT:
                style = POINTS[min(max(line.level, 1), len(POINTS)) - 1]
            elif line.role is Role.BLOCK:
                style = TABLE
            else:
                style = CONTINUED if position else TEXT
            found.append(TextLine(style, line.whole))
    return found


def read_number(text: str) -> tuple[Label | None, Label, str] | None:
    """ "2 kap. 7 a §   Text" → chapter, section and the text after it; None for anything else."""
    match = _NUMBER_AND_TEXT.fullmatch(normalise(text))
    if match is None:
        return None
    chapter, section, rest = match.groups()
    return Label.parse(chapter) if chapter else None, Label.parse(section), rest or ""


def is_only_number(text: str) -> bool:
    """Whether ``text`` is the number of a section and nothing else."""
    return _ONLY_NUMBER.fullmatch(normalise(text)) is not None


@dataclass(eq=False, slots=True)
class _Open:
    """A subsection or a point that still takes content. ``marker`` is None for a point without one."""

    marker: str | None = None
    content: list[str | _Open | Block] = field(default_factory=list)
    is_point: bool = False


@dataclass(slots=True)
class ReadContent:
    """What lines were read as, and what was numbered anew ("14 → 12")."""

    subsections: tuple[Subsection, ...]
    renumbered: tuple[str, ...] = ()


def read_content(lines: Iterable[TextLine], place: str, *, orderly: bool = True) -> ReadContent:
    """The subsections that ``lines`` make up. ``place`` is for faults ("9 §").

    ``orderly`` says that every series of points runs from its first number without gaps; then the series
    are kept so. Raises FaultError for numbers that occur twice or out of order, and for a point without
    a number where numbers have gaps.
    """
    subsections: list[_Open] = []
    lists: list[_Open] = []
    for line in lines:
        text = normalise(line.text)
        if not text and not line.numbered:
            continue
        _take(line, text, subsections, lists)
    renumbered: list[str] = []
    for subsection in subsections:
        _number(subsection, 1, place, orderly, renumbered)
    return ReadContent(tuple(Subsection(_frozen(part)) for part in subsections), tuple(renumbered))


def _take(line: TextLine, text: str, subsections: list[_Open], lists: list[_Open]) -> None:
    style = line.style.lower()
    level = _LEVELS.get(style)
    match = (_MARKER if level is None else _LOOSE_MARKER).match(text)
    if style == TABLE.lower():
        _table_line(text, subsections)
        lists.clear()
        return
    if level is None and (match or line.numbered):
        level = _level_of(match[1] if match else None, lists)
    if level is None:
        if style == CONTINUED.lower() and subsections:
            subsections[-1].content.append(text)
        else:
            subsections.append(_Open(content=[text]))
        lists.clear()
        return
    marker, rest = (match[1], match[2] or "") if match else (None, text)
    if not subsections:
        subsections.append(_Open())
    del lists[level - 1 :]
    holder = lists[-1] if lists else subsections[-1]
    point = _Open(marker, [rest] if rest else [], is_point=True)
    holder.content.append(point)
    lists.append(point)


def _level_of(marker: str | None, lists: list[_Open]) -> int:
    """The level of a point that its style doesn't tell: that of the open list it goes on with."""
    for depth, point in enumerate(lists, start=1):
        if marker is None or point.marker is None or _kind(point.marker) == _kind(marker):
            return depth
    return min(len(lists) + 1, len(POINTS))


def _table_line(text: str, subsections: list[_Open]) -> None:
    if not subsections:
        subsections.append(_Open())
    last = subsections[-1].content[-1] if subsections[-1].content else None
    if isinstance(last, Block):
        subsections[-1].content[-1] = replace(last, lines=(*last.lines, text))
    else:
        subsections[-1].content.append(Block((text,), "table"))


def _kind(marker: str) -> str:
    """ "3." → "1.", "b)" → "a)", "–" → "–": what tells one series from another."""
    if marker in _DASHES:
        return "–"
    return re.sub(r"\d+(?: ?[a-zåäö]{1,2})?", "1", re.sub(r"^(\(?)[a-zåäö]+", r"\1a", marker))


def _label(marker: str) -> Label:
    return Label.parse(marker.strip("(). "))


def _number(holder: _Open, level: int, place: str, orderly: bool, renumbered: list[str]) -> None:
    series: list[_Open] = []
    for part in [*holder.content, None]:
        goes_on = isinstance(part, _Open) and (part.marker is None or _same_series(series, part.marker))
        if isinstance(part, _Open) and goes_on:
            series.append(part)
            continue
        _number_series(series, level, place, orderly, renumbered)
        series = [part] if isinstance(part, _Open) else []
    for part in holder.content:
        if isinstance(part, _Open):
            _number(part, level + 1, place, orderly, renumbered)


def _same_series(series: list[_Open], marker: str) -> bool:
    known = next((point.marker for point in series if point.marker is not None), None)
    return known is None or _kind(known) == _kind(marker)


_PATTERNS = ("1.", "a)", "–")


def _number_series(series: list[_Open], level: int, place: str, orderly: bool, renumbered: list[str]) -> None:
    if not series:
        return
    written = [point.marker for point in series if point.marker is not None]
    pattern = written[0] if written else _PATTERNS[min(level, len(_PATTERNS)) - 1]
    if pattern in _DASHES:
        for point in series:
            point.marker = point.marker or pattern
        return
    labels = [_label(marker) for marker in written]
    for position, label in enumerate(labels[1:]):
        if label == labels[position]:
            raise FaultError.of(
                f"Punkten {label} förekommer två gånger; ta bort numret på den nya punkten, så numreras "
                "resten om.",
                place=place,
            )
        if label < labels[position]:
            raise FaultError.of(
                f"Punkten {label} står efter punkten {labels[position]}; ställ punkterna i nummerordning "
                "eller ta bort numren.",
                place=place,
            )
    plain = all(not (label.number is not None and label.letters) for label in labels)
    if not (orderly and plain) and len(written) < len(series):
        raise FaultError.of(
            "En punkt saknar nummer i en numrering med luckor eller bokstäver; skriv ut numret.", place=place
        )
    if not (orderly and plain):
        return
    label = Label(None, "a") if labels and labels[0].number is None else Label(1)
    for point in series:
        new = re.sub(r"\w+", str(label), pattern, count=1)
        if point.marker is not None and point.marker != new:
            renumbered.append(f"{point.marker.strip('(). ')} → {label}")
        point.marker = new
        label = label.next


def _frozen(holder: _Open) -> tuple[Content, ...]:
    return tuple(
        Point(part.marker or "", _frozen(part)) if isinstance(part, _Open) else part
        for part in holder.content
    )


def is_orderly(section: Section) -> bool:
    """Whether every series of points in ``section`` runs from 1 or a without gaps."""
    try:
        read = read_content(section_lines(section), "", orderly=True)
    except FaultError:
        return False
    return not read.renumbered


def comes_back(section: Section, lines: Sequence[TextLine]) -> bool:
    """Whether ``lines``, how ``section`` is printed, read back as that section and lose nothing of it."""
    if any(isinstance(part, Moment) or _noted(part) for part in section.content):
        return False
    try:
        read = read_content(lines, "", orderly=is_orderly(section))
    except FaultError:
        return False
    return same_text(section, replace(section, content=read.subsections))


def _noted(part: Subsection | Point) -> bool:
    return part.endnote is not None or any(
        _noted(inner) for inner in part.content if isinstance(inner, Point)
    )
