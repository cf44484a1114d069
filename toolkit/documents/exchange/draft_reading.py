"""Reading a draft that has been edited in Word: the amending act that the edits mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.operations import AmendingAct
from toolkit.documents.exchange.draft import chosen_sections, printed_section, provisions_tag
from toolkit.documents.exchange.draft_controls import beside, by_control
from toolkit.documents.exchange.edited_law import Reworded, single_wordings, with_changed, with_new
from toolkit.documents.exchange.edited_sections import (
    EditedSection,
    new_place,
    reworded,
    take_apart,
    unchanged,
)
from toolkit.documents.exchange.incoming import (
    Incoming,
    Note,
    is_number_line,
    notes_of,
    place_of_tag,
    refuse_another_base,
)
from toolkit.documents.exchange.origin import Origin, Printed, fingerprint
from toolkit.documents.exchange.provision_text import (
    HEADING,
    TextLine,
    read_content,
)
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section, Subsection
from toolkit.law.outline import Placed, numbering_restarts, sections
from toolkit.law.resolve import Index

REPEALED = Subsection(("Har upphävts.",))


@dataclass(frozen=True, slots=True)
class ReadBill:
    """A bill read out of a document, what there is to know about the reading, and the comments in it."""

    bill: AmendingAct
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()


def read_draft(incoming: Incoming, origin: Origin, base: Act) -> ReadBill:
    """The amending act that the edits in a draft mean, tracked or not. No edits give no operations.

    ``base`` is the law the draft must have been made from, in that very wording. Raises FaultError with
    the place for what can't be mapped: a deleted number, a missing or doubled control, text outside the
    controls, pictures and tables.
    """
    _refuse_changed_base(origin, base)
    texts, outside = by_control(incoming, origin)
    single = single_wordings(base)
    known = {placed.locator: placed for placed in sections(single)}
    restarts = numbering_restarts(single)
    changed: dict[tuple[int, ...], Reworded] = {}
    added: list[tuple[Locator, list[str], Section]] = []
    faults: list[Fault] = []
    notes: list[Fault] = []
    for printed in origin.printed:
        place = _place(printed)
        if place.amendment is not None:
            continue
        try:
            own, new = _own_and_new(texts[printed.tag], place)
            placed = known[place]
            if not unchanged(own, printed.lines):
                changed[placed.path] = _changed(placed, own, printed, notes)
            _add(new, place, restarts, added, notes)
        except FaultError as error:
            faults.extend(error.faults)
    for before, lines in outside:
        try:
            _add(take_apart(lines, beside(before)), before, restarts, added, notes)
        except FaultError as error:
            faults.extend(error.faults)
    _refuse_taken(changed, added, known, faults)
    if faults:
        raise FaultError(*faults)
    after = with_new(with_changed(single, changed), added)
    bill = derive(single, after)
    provisions = read_provisions(texts[provisions_tag(base)])
    bill = replace(bill, provisions=provisions, base=replace(bill.base, wording=base.amended_through))
    return ReadBill(bill, tuple(notes), tuple(notes_of(incoming)))


def _place(printed: Printed) -> Locator:
    place = place_of_tag(printed.tag)
    if place is None:
        raise FaultError.of("Uppgifterna om dokumentets ursprung är skadade; gör ett nytt utkast.")
    return replace(place, act=None)


def _refuse_changed_base(origin: Origin, base: Act) -> None:
    differing: list[str] = []
    if origin.number == base.number and origin.law != fingerprint(base):
        index = Index(single_wordings(base))
        for printed in origin.printed:
            place = _place(printed)
            if place.amendment is not None:
                continue
            try:
                (placed,) = chosen_sections(index, [place])
            except FaultError:
                differing.append(f"{place.words} (som inte längre finns)")
                continue
            now = printed_section(index, placed)
            if not unchanged(now.lines, printed.lines):
                differing.append(place.words)
    refuse_another_base(origin, base, differing)


def _own_and_new(lines: Sequence[TextLine], place: Locator) -> tuple[list[TextLine], list[EditedSection]]:
    """The lines of the control's own section, and the new sections that were begun after it."""
    numbers = [position for position, line in enumerate(lines) if is_number_line(line)]
    if len(numbers) < 2:
        return list(lines), []
    start = numbers[1]
    while start > 0 and lines[start - 1].style.lower() == HEADING.lower():
        start -= 1
    return list(lines[:start]), take_apart(lines[start:], place.words)


def _changed(placed: Placed, own: Sequence[TextLine], printed: Printed, notes: list[Fault]) -> Reworded:
    place = placed.locator.words
    (edited,) = take_apart(own, place)
    assert isinstance(placed.node, Section)
    if edited.is_repealed:
        return edited.headings, Section(placed.node.label, (REPEALED,), marker=placed.node.marker)
    (was,) = take_apart(printed.lines, place)
    if [line.plain for line in edited.lines] == [line.plain for line in was.lines]:
        same = placed.node.label == edited.label
        return edited.headings, placed.node if same else replace(placed.node, label=edited.label, marker=None)
    section, renumbered = reworded(placed.node, was.lines, edited, place)
    notes.extend(renumbered)
    return edited.headings, section


def _add(
    new: Iterable[EditedSection],
    beside: Locator | None,
    restarts: bool,
    added: list[tuple[Locator, list[str], Section]],
    notes: list[Fault],
) -> None:
    for edited in new:
        place = new_place(edited, beside, restarts)
        section, renumbered = reworded(None, (), edited, place.words)
        notes.extend(renumbered)
        added.append((place, edited.headings, section))


def _refuse_taken(
    changed: dict[tuple[int, ...], Reworded],
    added: Sequence[tuple[Locator, list[str], Section]],
    known: dict[Locator, Placed],
    faults: list[Fault],
) -> None:
    """Note a fault for each number that two sections would have."""
    labels: Counter[Locator] = Counter(place for place, _, _ in added)
    for placed in known.values():
        entry = changed.get(placed.path)
        section = entry[1] if entry else placed.node
        if isinstance(section, Section) and section.repealed_by is None:
            labels[replace(placed.locator, section=section.label)] += 1
    faults.extend(
        Fault("Beteckningen finns redan; ge paragrafen en ledig beteckning.", place=place.words)
        for place, times in labels.items()
        if times > 1
    )


def read_provisions(lines: Sequence[TextLine]) -> tuple[Node, ...]:
    """Entry into force and transition as they were written; nothing where they were left open."""
    return read_content(lines, "ikraftträdande").subsections
