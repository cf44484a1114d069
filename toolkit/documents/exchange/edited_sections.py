"""The lines of a control, as a person has left them, taken apart into sections: headings, number, text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from toolkit.documents.exchange.incoming import excerpt, is_number_line
from toolkit.documents.exchange.provision_text import (
    HEADING,
    TEXT,
    TextLine,
    comes_back,
    is_orderly,
    read_content,
    read_number,
)
from toolkit.law.faults import Fault, FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.typography import normalise

_REPEALED = ("upphävs", "upphävs.", "har upphävts.")


@dataclass(slots=True)
class EditedSection:
    """A section as it now stands. ``chapter`` is set where the number names one, ``label`` its number."""

    label: Label
    chapter: Label | None
    headings: list[str]
    lines: list[TextLine] = field(default_factory=list)

    @property
    def is_repealed(self) -> bool:
        """Whether the text says that the section is repealed, and nothing else."""
        texts = [normalise(line.text).lower() for line in self.lines]
        return len(texts) == 1 and texts[0] in _REPEALED


def said(lines: Iterable[TextLine]) -> list[TextLine]:
    """``lines`` without those that say nothing."""
    return [line for line in lines if normalise(line.text) or line.numbered]


def unchanged(lines: Sequence[TextLine], printed: Sequence[TextLine]) -> bool:
    """Whether ``lines`` say what was printed, in the same styles."""
    return [line.plain for line in said(lines)] == [line.plain for line in said(printed)]


def take_apart(lines: Iterable[TextLine], place: str) -> list[EditedSection]:
    """The sections that begin in ``lines``, each with the headings right before its number.

    Raises FaultError for text before the first number, and for headings that nothing follows.
    """
    found: list[EditedSection] = []
    headings: list[str] = []
    for line in said(lines):
        if is_number_line(line):
            found.append(_begun(line, headings, place))
            headings = []
        elif line.style.lower() == HEADING.lower():
            headings.append(normalise(line.text))
        elif headings and found:
            raise FaultError.of(
                f"Efter rubriken {excerpt(headings[-1])} saknas en beteckning; skriv den nya paragrafens "
                "nummer på raden efter i formatmallen Ny paragraf.",
                place=place,
            )
        elif not found:
            raise FaultError.of(
                f"Beteckningen före {excerpt(line.text)} är borttagen; skriv tillbaka den på en egen rad.",
                place=place,
            )
        else:
            found[-1].lines.append(line)
    if headings and found:
        raise FaultError.of(
            f"Efter rubriken {excerpt(headings[-1])} står ingen paragraf; flytta rubriken till raden före "
            "paragrafens beteckning.",
            place=place,
        )
    if not found:
        raise FaultError.of(
            "Beteckningen är borttagen; skriv tillbaka den. Ska paragrafen upphävas, låt beteckningen stå "
            "och skriv Upphävs i stället för texten.",
            place=place,
        )
    return found


def _begun(line: TextLine, headings: list[str], place: str) -> EditedSection:
    read = read_number(line.text)
    if read is None:
        raise FaultError.of(
            f"Beteckningen {excerpt(line.text)} kan inte läsas; skriv den som ”7 a §”.", place=place
        )
    chapter, label, rest = read
    return EditedSection(label, chapter, headings, [TextLine(TEXT, rest)] if rest else [])


def reworded(
    original: Section | None, printed: Sequence[TextLine], edited: EditedSection, place: str
) -> tuple[Section, list[Fault]]:
    """The section that ``edited`` amounts to, and what was numbered anew.

    ``original`` is the section it was, None for a new one, and ``printed`` its text as it was printed.
    Raises FaultError where Word can't show how ``original`` is built, or where nothing is left of it.
    """
    if not edited.lines:
        raise FaultError.of(
            "Paragrafen har ingen text; skriv den, eller skriv Upphävs om paragrafen ska upphävas.",
            place=place,
        )
    if original is not None and not comes_back(original, printed):
        raise FaultError.of(
            "Paragrafen är uppställd på ett sätt som inte kan läsas tillbaka ur Word (moment, noter, "
            "tabeller eller punkter i många nivåer); ändra den i lagförslaget som text i stället.",
            place=place,
        )
    orderly = original is None or is_orderly(original)
    read = read_content(edited.lines, place, orderly=orderly)
    notes = []
    if read.renumbered:
        notes.append(Fault(f"Punkterna har numrerats om: {', '.join(read.renumbered)}.", place=place))
    if original is None:
        return Section(edited.label, read.subsections), notes
    marker = original.marker if original.label == edited.label else None
    return replace(original, label=edited.label, content=read.subsections, marker=marker), notes


def new_place(edited: EditedSection, beside: Locator | None, restarts: bool) -> Locator:
    """Where a new section stands: in the chapter its number names, or else in that of ``beside``."""
    chapter = edited.chapter
    if chapter is None and beside is not None:
        chapter = beside.chapter
    return Locator(chapter=chapter if restarts else None, section=edited.label)
