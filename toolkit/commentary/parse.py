"""Reading ``commentary.md``: a heading for each section, the mark of its wording, and prose."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from toolkit.commentary.fingerprint import LENGTH
from toolkit.commentary.model import Commentary, Entry
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import quote
from toolkit.prose.model import Block, Comment, Heading
from toolkit.prose.parse import parse_prose

_MARK = re.compile(rf"lydelse:\s*([0-9a-f]{{{LENGTH}}})")
_MARK_BEGINS = "lydelse:"
_LONGEST_HEADING = 200


def parse_commentary(text: str, touched: Collection[Locator]) -> Commentary:
    """The commentary in ``text``. ``touched`` are the sections of the bill, without act.

    The file is prose (``toolkit.prose``) under headings: ``## 7 a §``, and below it the mark
    ``<!-- lydelse: 1a2b3c4d -->``. A first-level heading is the title of the file and isn't kept; nor is any
    other comment, which is for the writer.

    Raises FaultError with every fault: those of the prose, a heading that is no section, a section that the
    bill doesn't touch, a section with two headings or two marks, and a mark that can't be read.
    """
    prose = parse_prose(text)
    faults = [*prose.faults]
    introduction: list[Block] = []
    entries: list[_Written] = []
    for block in prose.blocks:
        if isinstance(block, Heading):
            if block.level > 1:
                entries.append(_Written(_place(block.text, touched, faults, block.line), block.line))
        else:
            (entries[-1].blocks if entries else introduction).append(block)
    for comment in prose.comments:
        _mark(comment, entries, faults)
    seen: set[Locator] = set()
    for entry in entries:
        if entry.place in seen:
            faults.append(
                Fault(f"{entry.place.words} har redan en kommentar; slå ihop dem.", line=entry.line)
            )
        if entry.place is not None:
            seen.add(entry.place)
        if len(entry.marks) > 1:
            faults.append(Fault("Kommentaren har två märken för lydelsen; ta bort det ena.", line=entry.line))
    if faults:
        raise FaultError(*sorted(faults, key=lambda fault: fault.line or 0))
    return Commentary(
        tuple(introduction),
        tuple(
            Entry(entry.place, tuple(entry.blocks), entry.marks[0] if entry.marks else None, entry.line)
            for entry in entries
            if entry.place is not None
        ),
    )


@dataclass(slots=True)
class _Written:
    """What is written under a heading; ``place`` is None where the heading is a fault."""

    place: Locator | None
    line: int
    blocks: list[Block] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


def _mark(comment: Comment, entries: list[_Written], faults: list[Fault]) -> None:
    """The fingerprint in ``comment``, if it is a mark, to the entry under whose heading it stands."""
    if not comment.text.startswith(_MARK_BEGINS):
        return
    mark = _MARK.fullmatch(comment.text)
    if mark is None:
        faults.append(
            Fault(
                "Märket för lydelsen kan inte läsas; hämta det med ”lagverk konsekvenser FÖRSLAG --visa "
                "kommentar”.",
                line=comment.line,
            )
        )
        return
    own = next((entry for entry in reversed(entries) if entry.line <= comment.line), None)
    if own is not None:
        own.marks.append(mark[1])


def _place(heading: str, touched: Collection[Locator], faults: list[Fault], line: int) -> Locator | None:
    try:
        place = Locator.parse(heading.strip()) if len(heading) <= _LONGEST_HEADING else Locator()
    except ValueError:
        place = Locator()
    if place == Locator():
        faults.append(
            Fault(
                f"{quote(heading.strip()[:60])} är ingen paragraf; skriv till exempel ”## 7 a §”.", line=line
            )
        )
        return None
    if place not in touched:
        faults.append(Fault(f"{place.words} ändras inte i lagförslaget; ta bort kommentaren.", line=line))
        return None
    return place
