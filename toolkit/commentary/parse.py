"""Reading ``commentary.md``: a heading for each section, the mark of its wording, and prose."""

from __future__ import annotations

import re
from collections.abc import Collection

from toolkit.commentary.fingerprint import LENGTH
from toolkit.commentary.model import Commentary, Entry
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise, quote

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_MARK = re.compile(rf"\s*<!--\s*lydelse:\s*([0-9a-f]{{{LENGTH}}})\s*-->\s*")
_MARK_BEGINS = re.compile(r"<!--\s*lydelse:")
_LONGEST_HEADING = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def parse_commentary(text: str, touched: Collection[Locator]) -> Commentary:
    """The commentary in ``text``. ``touched`` are the sections of the bill, without act.

    The file is Markdown: ``## 7 a §``, the line ``<!-- lydelse: 1a2b3c4d -->``, and paragraphs separated
    by empty lines; a line that begins with "- " is a paragraph of its own. A first-level heading is the
    title of the file and isn't kept; nor is any other comment (``<!-- … -->``), which is for the writer.

    Raises FaultError with every fault: a heading that is no section, a section that the bill doesn't
    touch, a section with two headings or two marks, and
    control characters.
    """
    faults: list[Fault] = []
    introduction: list[str] = []
    entries: list[tuple[Locator | None, list[str], list[str], int]] = []
    block: list[str] = []

    def close() -> None:
        if block:
            target = entries[-1][1] if entries else introduction
            target.append(normalise(" ".join(block)))
            block.clear()

    for number, line in enumerate(_without_comments(text).split("\n"), start=1):
        if sign := _CONTROL.search(line):
            code = f"U+{ord(sign.group(0)):04X}"
            faults.append(Fault(f"Raden innehåller styrtecknet {code}; ta bort det.", line=number))
        if heading := _HEADING.match(line):
            close()
            if len(heading.group(1)) > 1:
                entries.append((_place(heading.group(2), touched, faults, number), [], [], number))
        elif mark := _MARK.fullmatch(line):
            close()
            if entries:
                entries[-1][2].append(mark.group(1))
        elif not line.strip():
            close()
        else:
            if line.startswith("- "):
                close()
                line = "\N{EN DASH} " + line[2:]
            block.append(line)
    close()
    seen: set[Locator] = set()
    for place, _, marks, number in entries:
        if place in seen:
            faults.append(Fault(f"{place.words} har redan en kommentar; slå ihop dem.", line=number))
        if place is not None:
            seen.add(place)
        if len(marks) > 1:
            faults.append(Fault("Kommentaren har två märken för lydelsen; ta bort det ena.", line=number))
    if faults:
        raise FaultError(*sorted(faults, key=lambda fault: fault.line or 0))
    return Commentary(
        tuple(introduction),
        tuple(
            Entry(place, tuple(paragraphs), marks[0] if marks else None, number)
            for place, paragraphs, marks, number in entries
            if place is not None
        ),
    )


def _without_comments(text: str) -> str:
    """``text`` with its comments blank, line for line; marks stay, and so does an open comment."""
    pieces: list[str] = []
    done = 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start)) >= 0:
        end += len("-->")
        comment = text[start:end]
        kept = comment if _MARK_BEGINS.match(comment) else "\n" * comment.count("\n")
        pieces.extend((text[done:start], kept))
        done = end
    return "".join((*pieces, text[done:]))


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
