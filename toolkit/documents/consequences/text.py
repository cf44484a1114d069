"""The summary of consequences, the thread and the commentary as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from toolkit.commentary.model import Age, Commentary
from toolkit.commentary.sections import WHOLE_ACT, operation_words
from toolkit.commentary.skeleton import considerations
from toolkit.documents.consequences.blocks import NUMBER, Block, Heading, Paragraph, Table
from toolkit.documents.consequences.strands import reasons_words
from toolkit.documents.wrapping import wrapped
from toolkit.law.locator import Locator
from toolkit.law.typography import bind
from toolkit.proposal.thread import ThreadRow
from toolkit.prose.model import plain_lines

_NARROW = 48
"""A table whose first column is no wider than this is shown a row a line; others as entries."""
_UNDERLINES = {1: "=", 2: "-"}


def blocks_text(blocks: Iterable[Block]) -> str:
    """The blocks as text, 80 columns wide; tables become entries that a terminal can show."""
    return "\n".join(line for block in blocks for line in _lines(block)).strip("\n") + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield ""
            yield bind(text)
            if level in _UNDERLINES:
                yield _UNDERLINES[level] * len(text)
            yield ""
        case Paragraph(text):
            yield from wrapped(text)
            yield ""
        case Table(_, heads, rows):
            short = len(heads) <= 4 and heads[0] != NUMBER and all(len(row[0]) <= _NARROW for row in rows)
            for row in rows:
                yield from _entry(heads, row, short)
            yield ""


def _entry(heads: tuple[str, ...], row: tuple[str, ...], short: bool) -> Iterator[str]:
    if short:
        lead, *rest = row
        yield from wrapped(f"{lead}: {' | '.join(filter(None, rest))}", "  ")
        return
    lead, of = (f"{row[0]}. {row[1]}", 2) if heads[0] == NUMBER else (f"* {row[0]}", 1)
    yield from wrapped(lead, "  ")
    for head, cell in zip(heads[of:], row[of:], strict=True):
        if cell and cell != "–":
            yield from wrapped(f"{head}: {cell}", "    ", first="  ")


def thread_text(rows: Iterable[ThreadRow]) -> str:
    """The thread, an entry for each section; a gap is marked with ”SAKNAS”."""
    found: list[str] = []
    for row in rows:
        name = "Hela lagen" if row.place == WHOLE_ACT else row.place.words
        found.append(f"{name}: {', '.join(operation_words(one) for one in row.operations)}")
        found.extend(_strand("Förslag", (one.text for one in row.boxes)))
        found.extend(_strand("Skäl", filter(None, [reasons_words(row)])))
        found.extend(_strand("Konsekvens", (one.what for one in row.consequences)))
        found.extend(_strand("Kommentar", [] if row.age is Age.MISSING else [str(row.age)]))
        found.extend(_strand("Källa", sorted({one.source for one in row.citations})))
        found.append("")
    return bind("\n".join(found))


def _strand(name: str, texts: Iterable[str]) -> list[str]:
    lines = [line for text in texts for line in wrapped(f"{name}: {text}", "    ", first="  ")]
    return lines or [f"  {name}: SAKNAS"]


def commentary_text(
    rows: Iterable[ThreadRow], commentary: Commentary | None, skeleton: Callable[[Locator], tuple[str, ...]]
) -> str:
    """The commentary in the form of ``commentary.md``: derived sentences first, then the prose.

    Under each heading stands the mark of the section's present wording, for a person to copy into the file
    when the commentary has been read against it.
    """
    found = ["# Författningskommentar", ""]
    for text in plain_lines(commentary.introduction) if commentary else ():
        found += [text, ""]
    for row in rows:
        if row.place == WHOLE_ACT:
            continue
        found += [f"## {row.place.words}", f"<!-- lydelse: {row.written_for_now} -->", ""]
        derived = [*skeleton(row.place), considerations(row.considerations) or ""]
        found += [" ".join(filter(None, derived)), ""]
        if row.age in (Age.STALE, Age.UNDATED, Age.MISSING):
            found += [f"[Kommentaren: {row.age}.]", ""]
        for text in row.commentary.paragraphs if row.commentary else ():
            found += [text, ""]
    return bind("\n".join(found))
