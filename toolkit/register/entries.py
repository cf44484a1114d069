"""From an act to the rows that the register holds of it."""

from __future__ import annotations

from toolkit.law.labels import Label
from toolkit.law.model import Act, Validity
from toolkit.references.model import EuPlace
from toolkit.register.outline import ActOutline, outline_of
from toolkit.register.pointers import Pointer, pointers_of
from toolkit.register.rows import Entry, Row, key


def entry_of(act: Act) -> Entry:
    """What the register holds of ``act``."""
    passages: list[Row] = []
    pointers: list[Row] = []
    for pointer in pointers_of(act):
        passage = (pointer.source.fragment, pointer.context, *_dates(pointer.validity), pointer.wording)
        if not passages or passages[-1][1:] != passage:
            passages.append((len(passages), *passage))
        pointers.append((len(pointers), len(passages) - 1, *_pointer(pointer)))
    outline = outline_of(act)
    return Entry(_act(outline), _places(outline), tuple(passages), tuple(pointers))


def _dates(validity: Validity) -> tuple[str | None, str | None]:
    return validity.commences, validity.expires


def _act(outline: ActOutline) -> Row:
    return (
        outline.number,
        outline.title,
        outline.through,
        *_dates(outline.validity),
        outline.ended_by,
        " ".join(f"{by}={date}" for by, date in outline.pending),
        int(outline.restarts),
        " ".join(outline.annexes),
        " ".join(sorted(outline.doubtful)),
    )


def _places(outline: ActOutline) -> tuple[Row, ...]:
    rows: list[Row] = []
    for chapter in outline.chapters:
        dates = _dates(chapter.validity)
        label = chapter.label.compact
        rows.append((len(rows), "K", label, None, None, None, "-", chapter.repealed_by, *dates, 1, 0))
    for section in outline.sections:
        place = section.locator
        rows.append(
            (
                len(rows),
                "P",
                _compact(place.chapter),
                _compact(place.section),
                _compact(place.moment),
                _compact(section.inside),
                section.shape,
                section.repealed_by,
                *_dates(section.validity),
                int(section.certain),
                section.most,
            )
        )
    return tuple(rows)


def _compact(label: Label | None) -> str | None:
    return label.compact if label is not None else None


def _pointer(pointer: Pointer) -> Row:
    target = pointer.target
    head = (pointer.words, pointer.naming, int(pointer.alone), pointer.reason)
    if target is None:
        return (*head, None, "", None, "", "", None, None)
    if isinstance(target, EuPlace):
        return (*head, target.celex, target.fragment, None, "", "", None, None)
    until = pointer.until
    own = pointer.source.act
    return (
        *head,
        target.act or own,
        target.fragment,
        until.fragment if until is not None else None,
        key(target.chapter),
        key(target.section),
        key(until.chapter) if until is not None else None,
        key(until.section) if until is not None else None,
    )
