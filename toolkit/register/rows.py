"""An act as rows of the register, and back: what one file came to, with a digest of it.

The same values make the same rows, so that a row that was damaged on disk no longer fits its digest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Validity
from toolkit.references.model import EuPlace
from toolkit.register.outline import ActOutline, ChapterOutline, SectionOutline, outline_of
from toolkit.register.pointers import Pointer, pointers_of

Row = tuple[str | int | None, ...]
ACT_COLUMNS = (
    "number",
    "title",
    "through",
    "commences",
    "expires",
    "ended_by",
    "restarts",
    "annexes",
    "doubtful",
)
PLACE_COLUMNS = (
    "position",
    "kind",
    "chapter",
    "section",
    "moment",
    "inside",
    "shape",
    "repealed_by",
    "commences",
    "expires",
    "certain",
)
PASSAGE_COLUMNS = ("position", "source", "context", "commences", "expires")
POINTER_COLUMNS = (
    "position",
    "passage",
    "words",
    "naming",
    "reason",
    "target_act",
    "target",
    "until",
    "chapter",
    "section",
    "until_chapter",
    "until_section",
)
_SWEDISH = str.maketrans("åäö", "{|}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the register as rows, each in the order of its columns."""

    act: Row
    places: tuple[Row, ...]
    passages: tuple[Row, ...]
    pointers: tuple[Row, ...]

    @property
    def number(self) -> str:
        """The SFS number of the act."""
        return str(self.act[0])

    @property
    def through(self) -> str:
        """The last amending act in the wording."""
        return str(self.act[2])

    @property
    def digest(self) -> str:
        """SHA-256 of the rows."""
        text = repr((self.act, self.places, self.passages, self.pointers))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def entry_of(act: Act) -> Entry:
    """What the register holds of ``act``."""
    passages: list[Row] = []
    pointers: list[Row] = []
    for pointer in pointers_of(act):
        passage = (_fragment(pointer.source), pointer.context, *_dates(pointer.validity))
        if not passages or passages[-1][1:] != passage:
            passages.append((len(passages), *passage))
        pointers.append((len(pointers), len(passages) - 1, *_pointer(pointer)))
    outline = outline_of(act)
    return Entry(_act(outline), _places(outline), tuple(passages), tuple(pointers))


def key(label: Label | None) -> str:
    """A text that sorts as the label does: 7 → "0007", 7 a → "0007a"; "" for none."""
    if label is None:
        return ""
    number = "9999" if label.number is None else f"{label.number:04d}"
    return number + label.letters.lower().translate(_SWEDISH)


def _fragment(place: Locator) -> str:
    return place.fragment


def _dates(validity: Validity) -> tuple[str | None, str | None]:
    return validity.commences, validity.expires


def _act(outline: ActOutline) -> Row:
    return (
        outline.number,
        outline.title,
        outline.through,
        *_dates(outline.validity),
        outline.ended_by,
        int(outline.restarts),
        " ".join(outline.annexes),
        " ".join(sorted(outline.doubtful)),
    )


def _places(outline: ActOutline) -> tuple[Row, ...]:
    rows: list[Row] = []
    for chapter in outline.chapters:
        dates = _dates(chapter.validity)
        label = chapter.label.compact
        rows.append((len(rows), "K", label, None, None, None, "-", chapter.repealed_by, *dates, 1))
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
            )
        )
    return tuple(rows)


def _compact(label: Label | None) -> str | None:
    return label.compact if label is not None else None


def _pointer(pointer: Pointer) -> Row:
    target = pointer.target
    head = (pointer.words, pointer.naming, pointer.reason)
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


def outline_from(act: Row, places: list[Row]) -> ActOutline:
    """The outline that rows were made of."""
    number, title, through, commences, expires, ended_by, restarts, annexes, doubtful = act
    chapters: list[ChapterOutline] = []
    sections: list[SectionOutline] = []
    for row in places:
        _, kind, chapter, section, moment, inside, shape, repealed_by, begins, ends, certain = row
        gone = None if repealed_by is None else str(repealed_by)
        validity = Validity(_text(begins), _text(ends))
        if kind == "K":
            chapters.append(ChapterOutline(Label.parse(str(chapter)), gone, validity))
            continue
        place = Locator(chapter=_label(chapter), section=_label(section), moment=_label(moment))
        sections.append(SectionOutline(place, str(shape), gone, validity, bool(certain), _label(inside)))
    return ActOutline(
        number=str(number),
        title=str(title),
        through=str(through),
        sections=tuple(sections),
        chapters=tuple(chapters),
        annexes=tuple(str(annexes).split(" ")) if annexes else (),
        restarts=bool(restarts),
        validity=Validity(_text(commences), _text(expires)),
        ended_by=_text(ended_by),
        doubtful=frozenset(str(doubtful).split()),
    )


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _label(value: str | int | None) -> Label | None:
    return None if value is None else Label.parse(str(value))
