"""Reading back a paper with the two-column table: what reviewers have changed in the right column."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    Substitute,
)
from toolkit.comparison.rows import Role
from toolkit.comparison.table import compare
from toolkit.documents.exchange.bill_record import printed_rows
from toolkit.documents.exchange.draft_controls import NO_CONTROLS
from toolkit.documents.exchange.draft_reading import ReadBill, read_provisions
from toolkit.documents.exchange.edited_sections import (
    EditedSection,
    new_place,
    reworded,
    said,
    take_apart,
    unchanged,
)
from toolkit.documents.exchange.incoming import (
    Incoming,
    notes_of,
    refuse_another_base,
    refuse_unreadable,
    text_line,
)
from toolkit.documents.exchange.origin import Origin, Printed, fingerprint
from toolkit.documents.exchange.provision_text import TextLine
from toolkit.documents.exchange.review_edits import Edits, with_edits, without_act
from toolkit.documents.exchange.review_rows import Group, groups_of, row_place
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section
from toolkit.law.outline import numbering_restarts
from toolkit.law.typography import normalise
from toolkit.word.reading import ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of


def read_review(
    incoming: Incoming, origin: Origin, source: AmendingAct, current: AmendingAct, base: Act
) -> ReadBill:
    """``current`` with what the document changes in ``source``, the bill it was made from.

    An untouched document gives ``current`` itself. What has been changed in ``current`` since the document
    was made may not be changed here too. ``base`` is the law that the bill amends. Raises FaultError with
    the place for what can't be mapped, and where the document was made from another wording.
    """
    table_rows = tuple(it for it in origin.printed if it.role is not None)
    _refuse_changed_base(origin, source, base, table_rows)
    blocks = read_blocks(incoming.body, styles_of(incoming.parts))
    edits = Edits()
    faults: list[Fault] = []
    notes: list[Fault] = []
    for group in groups_of(_table(blocks, table_rows), table_rows):
        if unchanged(group.lines, group.was) and not group.gone:
            continue
        try:
            _read_group(group, source, base, edits, notes)
        except FaultError as error:
            faults.extend(error.faults)
    try:
        edits.provisions = _provisions(blocks, origin)
    except FaultError as error:
        faults.extend(error.faults)
    if faults:
        raise FaultError(*faults)
    bill = with_edits(current, source, edits, base)
    apply(base, bill)
    notes.extend(_unread(blocks, origin))
    return ReadBill(bill, tuple(notes), tuple(notes_of(incoming, origin.footnotes)))


def _refuse_changed_base(origin: Origin, source: AmendingAct, base: Act, rows: Sequence[Printed]) -> None:
    differing: list[str] = []
    if origin.number == base.number and origin.law != fingerprint(base):
        now = printed_rows(base.number, compare(base, source))
        mine, other = _by_place(rows), _by_place(now)
        differing = [
            place.words for place in dict.fromkeys((*mine, *other)) if mine.get(place) != other.get(place)
        ]
    refuse_another_base(origin, base, differing)


def _by_place(rows: Sequence[Printed]) -> dict[Locator, list[tuple[str, str | None]]]:
    found: dict[Locator, list[tuple[str, str | None]]] = {}
    for it in rows:
        current = None if it.current is None else normalise(it.current)
        found.setdefault(row_place(it), []).append((it.tag, current))
    return found


def _table(blocks: Sequence[ReadParagraph | ReadTable], rows: Sequence[Printed]) -> ReadTable:
    """The table that holds the most of ``rows``. Raises FaultError where none does."""
    tags = {it.tag for it in rows}
    tables = [block for block in blocks if isinstance(block, ReadTable)]
    counted = [sum(cell.control in tags for row in it.rows for cell in row) for it in tables]
    best = max(counted, default=0)
    if rows and not best:
        raise FaultError.of(NO_CONTROLS)
    if sum(count > 0 for count in counted) > 1:
        raise FaultError.of("Tabellen med lagförslaget är delad i flera tabeller; sätt ihop den igen i Word.")
    return tables[counted.index(best)] if best else ReadTable(())


def _read_group(group: Group, source: AmendingAct, base: Act, edits: Edits, notes: list[Fault]) -> None:
    place = group.place
    if place.section is None or not any(it.role == Role.NUMBER for it in group.printed):
        raise FaultError.of(
            "Den här delen av lagförslaget kan inte ändras i dokumentet; ändra den i bill.xml.",
            place=place.words or None,
        )
    edited, *new = take_apart(group.lines, place.words)
    was, *_ = take_apart(group.was, place.words)
    if edited.label != was.label or edited.chapter != was.chapter:
        raise FaultError.of(
            f"Beteckningen har ändrats till {edited.label} §; en paragraf får ny beteckning i bill.xml, inte "
            "här.",
            place=place.words,
        )
    if [line.plain for line in edited.lines] != [line.plain for line in was.lines]:
        edits.wordings[place] = _reworded(edited, was, source, base, place, notes)
    if edited.headings != was.headings:
        edits.headings[place] = (was.headings, edited.headings)
    restarts = numbering_restarts(base)
    for it in new:
        at = new_place(it, place, restarts)
        section, renumbered = reworded(None, (), it, at.words)
        notes.extend(renumbered)
        edits.inserted.append((at, it.headings, section))


def _reworded(
    edited: EditedSection,
    was: EditedSection,
    source: AmendingAct,
    base: Act,
    place: Locator,
    notes: list[Fault],
) -> Section:
    if edited.is_repealed:
        raise FaultError.of(
            "En paragraf kan inte upphävas i den högra spalten; gör det i bill.xml.", place=place.words
        )
    original = next(
        (
            op.wording
            for op in source.operations
            if isinstance(op, Substitute | Insert) and without_act(op.target) == place
        ),
        None,
    )
    if not isinstance(original, Section):
        raise FaultError.of(
            "Paragrafen hör till ett kapitel eller en bilaga som får ny lydelse i sin helhet och kan inte "
            "ändras här; ändra den i bill.xml.",
            place=place.words,
        )
    section, renumbered = reworded(original, was.lines, edited, place.words)
    notes.extend(renumbered)
    return section


def _provisions(blocks: Sequence[ReadParagraph | ReadTable], origin: Origin) -> tuple[Node, ...] | None:
    """The provisions as they now stand; None where nobody has changed them, or their control is gone."""
    (printed,) = [it for it in origin.printed if it.role is None]
    lines: list[TextLine] = []
    for block in blocks:
        if block.control == printed.tag:
            if isinstance(block, ReadTable):
                raise FaultError.of(
                    "Här står en tabell, som inte kan läsas in; skriv innehållet som text.",
                    place="ikraftträdande",
                )
            refuse_unreadable(block, "ikraftträdande")
            lines.append(text_line(block))
    if [normalise(line.text) for line in said(lines)] == [normalise(line.text) for line in printed.lines]:
        return None
    if not said(lines) and printed.lines:
        raise FaultError.of(
            "Ikraftträdandebestämmelserna är borttagna ur sin ruta; ta fram dem ur originalet.",
            place="ikraftträdande",
        )
    return read_provisions(lines)


def _unread(blocks: Sequence[ReadParagraph | ReadTable], origin: Origin) -> list[Fault]:
    """What else somebody has changed in the bill: the clause, which is derived."""
    texts = {normalise(block.text) for block in blocks if isinstance(block, ReadParagraph)}
    if any(text not in texts for text in origin.frame):
        return [
            Fault("Ingressen är ändrad i dokumentet; den skrivs alltid av lagverk och har inte lästs in.")
        ]
    return []
