"""The rows of a returned two-column table, each matched with the row that was printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from toolkit.comparison.rows import Role
from toolkit.documents.exchange.draft_controls import NO_CONTROLS
from toolkit.documents.exchange.incoming import excerpt, place_of_tag, refuse_unreadable, text_line
from toolkit.documents.exchange.origin import Printed
from toolkit.documents.exchange.provision_text import TextLine
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise
from toolkit.word.reading import ReadCell, ReadTable


@dataclass(slots=True)
class Group:
    """What was printed for one section, heading or chapter, and the lines that now stand to the right.

    ``place`` is the section's; ``gone`` the printed rows that somebody has deleted.
    """

    place: Locator
    printed: list[Printed] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)
    gone: list[Printed] = field(default_factory=list)

    @property
    def was(self) -> list[TextLine]:
        """The lines that were printed."""
        return [line for printed in self.printed for line in printed.lines]


def row_place(printed: Printed) -> Locator:
    """The place of a printed row, without its act."""
    return _place_of(printed.tag)


@lru_cache(maxsize=4096)
def _place_of(tag: str) -> Locator:
    place = place_of_tag(tag)
    if place is None:
        raise FaultError.of("Uppgifterna om dokumentets ursprung är skadade; gör dokumentet på nytt.")
    return Locator(chapter=place.chapter, section=place.section, annex=place.annex, part=place.part)


def groups_of(table: ReadTable, printed: Sequence[Printed]) -> list[Group]:
    """The groups of ``printed``, with what the right column of ``table`` now says of each.

    Raises FaultError with the place of each change to the left column, each merged or split cell, and
    each row that can't be told.
    """
    groups: list[Group] = []
    of: dict[str, Group] = {}
    for it in printed:
        place = row_place(it)
        if not groups or groups[-1].place != place:
            groups.append(Group(place))
        groups[-1].printed.append(it)
        of[it.tag] = groups[-1]
    faults: list[Fault] = []
    met: set[str] = set()
    position = 0
    here: Group | None = None
    known = {it.tag: index for index, it in enumerate(printed)}
    for row in table.rows:
        if not row or (here is None and not _is_known(row, known) and _is_head(row)):
            continue
        try:
            index = _match(row, printed, known, position)
            if index is not None:
                it = printed[index]
                _refuse_wrong_row(row, it, met)
                met.add(it.tag)
                position, here = index + 1, of[it.tag]
            elif here is None:
                raise FaultError.of(
                    "Före den första paragrafen står en ny rad; flytta in texten i en paragraf."
                )
            else:
                _refuse_left(row, here.place)
            here.lines.extend(_lines(row[-1], here.place))
        except FaultError as error:
            faults.extend(error.faults)
    if printed and not met:
        raise FaultError.of(NO_CONTROLS)
    for it in printed:
        if it.tag not in met:
            of[it.tag].gone.append(it)
            if it.role in (Role.NUMBER, Role.CHAPTER):
                faults.append(
                    Fault(
                        "Raden med beteckningen är borttagen; ta tillbaka den ur originalet.",
                        place=row_place(it).words,
                    )
                )
    if faults:
        raise FaultError(*faults)
    return groups


def _is_known(row: Sequence[ReadCell], known: dict[str, int]) -> bool:
    return any(cell.control in known for cell in row)


def _is_head(row: Sequence[ReadCell]) -> bool:
    return len(row) == 2 and normalise(row[-1].text) == "Föreslagen lydelse"


def _match(
    row: Sequence[ReadCell], printed: Sequence[Printed], known: dict[str, int], position: int
) -> int | None:
    """Which printed row ``row`` is: by the tag in its right cell, or by its left text where right was "
    "empty."""
    tag = row[-1].control
    if tag in known:
        return known[tag]
    left = normalise(row[0].text) if len(row) == 2 else ""
    right = normalise(row[-1].text)
    for index in range(position, len(printed)):
        it = printed[index]
        if it.whole == (len(row) == 1) and _reads(it, left, right):
            return index
        if index > position and it.role == Role.NUMBER:
            break
    return None


def _reads(it: Printed, left: str, right: str) -> bool:
    """Whether a row with these texts can only be ``it``."""
    if left or it.current:
        return bool(left) and normalise(it.current or "") == left
    return bool(it.lines) and normalise(it.lines[0].text) == right


def _refuse_wrong_row(row: Sequence[ReadCell], it: Printed, met: set[str]) -> None:
    place = row_place(it).words
    if it.tag in met:
        raise FaultError.of(
            f"Raden {excerpt(row[-1].text)} finns två gånger i tabellen; ta bort den ena.", place=place
        )
    if len(row) != (1 if it.whole else 2) or any(cell.continues for cell in row):
        raise FaultError.of(
            f"Cellerna på raden {excerpt(row[-1].text)} har slagits ihop eller delats; återställ raden ur "
            "originalet och skriv ändringen i den högra cellen.",
            place=place,
        )
    if not it.whole and normalise(row[0].text) != normalise(it.current or ""):
        raise FaultError.of(
            f"Den vänstra spalten är ändrad vid {excerpt(row[0].text)}; den visar gällande lydelse och kan "
            "inte ändras här.",
            place=place,
        )


def _refuse_left(row: Sequence[ReadCell], place: Locator) -> None:
    if len(row) > 2 or any(cell.continues for cell in row):
        raise FaultError.of(
            "En rad i tabellen har fler celler än två; slå inte ihop eller dela celler.", place=place.words
        )
    if len(row) == 2 and normalise(row[0].text):
        raise FaultError.of(
            f"Den vänstra spalten har fått en ny rad, {excerpt(row[0].text)}; den visar gällande lydelse och "
            "kan inte ändras här.",
            place=place.words,
        )


def _lines(cell: ReadCell, place: Locator) -> Iterable[TextLine]:
    for paragraph in cell.paragraphs:
        refuse_unreadable(paragraph, place.words)
        yield text_line(paragraph)
