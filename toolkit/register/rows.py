"""An act as rows of the register, and back: what one file came to, with a digest of it.

The same values make the same rows, so that a row that was damaged on disk no longer fits its digest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Validity
from toolkit.register.outline import ActOutline, ChapterOutline, SectionOutline

Row = tuple[str | int | None, ...]
ACT_COLUMNS = (
    "number",
    "title",
    "through",
    "commences",
    "expires",
    "ended_by",
    "pending",
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
    "most",
)
PASSAGE_COLUMNS = ("position", "source", "context", "commences", "expires", "wording")
POINTER_COLUMNS = (
    "position",
    "passage",
    "words",
    "naming",
    "alone",
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


def key(label: Label | None) -> str:
    """A text that sorts as the label does: 7 → "0007", 7 a → "0007a"; "" for none."""
    if label is None:
        return ""
    number = "9999" if label.number is None else f"{label.number:04d}"
    return number + label.letters.lower().translate(_SWEDISH)


def outline_from(act: Row, places: list[Row]) -> ActOutline:
    """The outline that rows were made of."""
    number, title, through, commences, expires, ended_by, pending, restarts, annexes, doubtful = act
    chapters: list[ChapterOutline] = []
    sections: list[SectionOutline] = []
    for row in places:
        _, kind, chapter, section, moment, inside, shape, repealed_by, begins, ends, certain, most = row
        gone = None if repealed_by is None else str(repealed_by)
        validity = Validity(_text(begins), _text(ends))
        if kind == "K":
            chapters.append(ChapterOutline(Label.parse(str(chapter)), gone, validity))
            continue
        place = Locator(chapter=_label(chapter), section=_label(section), moment=_label(moment))
        sections.append(
            SectionOutline(place, str(shape), gone, validity, bool(certain), _label(inside), int(most or 0))
        )
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
        pending=_pairs(str(pending or "")),
        doubtful=frozenset(str(doubtful).split()),
    )


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((by, date) for by, _, date in (pair.partition("=") for pair in text.split()))


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _label(value: str | int | None) -> Label | None:
    return None if value is None else Label.parse(str(value))
