"""Whether what a reference names stands there: the reference against the outline of its act at a date.

A verdict is ``sure`` only where nothing but a defect can explain it: the act is known, its numbers are
all read, and what is missing can be counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.number_words import ordinal
from toolkit.references.model import Kind, Reference
from toolkit.register.outline import ActOutline, ChapterOutline, Outlines, SectionOutline


class Standing(StrEnum):
    """What became of the place a reference names."""

    HOLDS = "finns"
    UNCHECKED = "inte prövad"
    UNKNOWN_ACT = "okänd författning"
    ACT_ENDED = "författningen är upphävd"
    NO_CHAPTER = "kapitlet finns inte"
    CHAPTER_REPEALED = "kapitlet är upphävt"
    CHAPTER_LEFT_OUT = "kapitel är inte angivet"
    OTHER_CHAPTER = "paragrafen står i ett annat kapitel"
    NO_SECTION = "paragrafen finns inte"
    REPEALED = "paragrafen är upphävd"
    NOT_YET = "paragrafen har inte trätt i kraft"
    NO_MORE = "paragrafen har upphört att gälla"
    NO_MOMENT = "momentet finns inte"
    NO_SUBSECTION = "stycket finns inte"
    NO_POINT = "punkten finns inte"
    HOLE = "intervallet har ett hål"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check came to; ``message`` is one Swedish sentence, empty where nothing is wrong.

    ``place`` is the place that was looked for when it failed. ``by`` is the act that repealed it.
    """

    standing: Standing
    place: Locator
    message: str = ""
    sure: bool = False
    by: str | None = None

    @property
    def holds(self) -> bool:
        """Whether there is nothing to say against the reference."""
        return self.standing in (Standing.HOLDS, Standing.UNCHECKED)


def check(target: Locator, until: Locator | None, source: Locator, outlines: Outlines, date: str) -> Verdict:
    """What stands at ``target``, through ``until`` for a range, on ``date`` (ISO), read from ``source``.

    ``target`` names its act, or None for that of ``source``. Annexes, transitional provisions and
    sentences are not looked for: the verdict is then of what lies above them.
    """
    number = target.act or source.act or ""
    if target.amendment is not None or target.annex is not None or target.part is not None:
        return Verdict(Standing.UNCHECKED, target)
    act = outlines.outline(number)
    if act is None:
        return Verdict(Standing.UNKNOWN_ACT, target, f"Författningen {number} finns inte i registret.")
    ended = act.validity.expires
    if ended is not None and ended <= date and number != source.act:
        by = f" genom {act.ended_by}" if act.ended_by else ""
        return Verdict(
            Standing.ACT_ENDED, target, f"{act.title} upphörde att gälla {ended}{by}.", True, act.ended_by
        )
    first = _place(act, target, date)
    if until is None or not first.holds:
        return first
    last = _place(act, until, date)
    if not last.holds:
        return last
    return _between(act, target, until, date)


def check_all(
    references: Sequence[Reference], source: Locator, outlines: Outlines, date: str
) -> Iterator[tuple[Reference, Verdict]]:
    """The references with a Swedish target and their verdicts, a range checked as one at its first end."""
    skip = False
    for position, reference in enumerate(references):
        if skip:
            skip = False
            continue
        if reference.locator is None or reference.kind is Kind.ENDNOTE:
            continue
        after = references[position + 1] if position + 1 < len(references) else None
        until = None
        if reference.limit == "fran" and after is not None and after.limit == "till":
            until, skip = after.locator, True
        yield reference, check(reference.locator, until, source, outlines, date)


def _place(act: ActOutline, place: Locator, date: str) -> Verdict:
    if place.section is None:
        return _chapter(act, place, date) if place.chapter is not None else Verdict(Standing.HOLDS, place)
    if not act.sections:
        return Verdict(Standing.UNCHECKED, place)
    if act.restarts and place.chapter is None:
        return _without_chapter(act, place)
    if place.chapter is not None and not act.chapters:
        return Verdict(Standing.NO_CHAPTER, place, f"{act.number} har inga kapitel.")
    wordings = act.wordings(place)
    if not wordings:
        return _no_section(act, place, date)
    if not act.restarts and place.chapter is not None and act.chapters:
        stand_in = {wording.inside for wording in wordings}
        if place.chapter not in stand_in:
            return Verdict(
                Standing.OTHER_CHAPTER,
                place,
                f"{place.section} § står inte i {place.chapter} kap. {_of(act)}.",
                False,
            )
    return _section(act, place, wordings, date)


def _of(act: ActOutline) -> str:
    return f"i {act.number}"


def _chapter(act: ActOutline, place: Locator, date: str) -> Verdict:
    assert place.chapter is not None
    wordings = act.chapter(place.chapter)
    words = f"{place.chapter} kap."
    if not wordings:
        sure = (
            bool(act.chapters)
            and place.to_section.fragment not in act.doubtful
            and _inside(act, place.chapter)
        )
        return Verdict(Standing.NO_CHAPTER, place, f"{words} finns inte {_of(act)}.", sure)
    gone = [chapter for chapter in wordings if chapter.repealed_by is not None]
    if len(gone) == len(wordings):
        return _repealed(Standing.CHAPTER_REPEALED, place, words, act, gone[0].repealed_by, date)
    if not any(chapter.validity.covers(date) for chapter in wordings):
        return _not_now(place, words, act, wordings, date)
    return Verdict(Standing.HOLDS, place)


def _inside(act: ActOutline, label: Label) -> bool:
    """Whether the act has a chapter after ``label``, so that the reader must have passed its place."""
    return any(chapter.label > label for chapter in act.chapters)


def _without_chapter(act: ActOutline, place: Locator) -> Verdict:
    return Verdict(
        Standing.CHAPTER_LEFT_OUT,
        place,
        f"Paragrafnumren i {act.number} börjar om i varje kapitel; kapitlet är inte angivet.",
    )


def _no_section(act: ActOutline, place: Locator, date: str) -> Verdict:
    if act.restarts and place.chapter is not None:
        chapter = _chapter(act, replace(place.to_section, section=None), date)
        if not chapter.holds:
            return replace(chapter, place=place)
    bare = place.to_section if act.restarts else replace(place.to_section, chapter=None)
    fragment = replace(bare, act=None).fragment
    words = bare.words
    return Verdict(
        Standing.NO_SECTION, place, f"{words} finns inte {_of(act)}.", fragment not in act.doubtful
    )


def _repealed(
    standing: Standing, place: Locator, words: str, act: ActOutline, by: str | None, date: str
) -> Verdict:
    how = f" genom {by}" if by else ""
    sure = dict(act.pending).get(by or "", "") <= date
    return Verdict(standing, place, f"{words} {_of(act)} har upphävts{how}.", sure, by or None)


def _not_now(
    place: Locator,
    words: str,
    act: ActOutline,
    wordings: Sequence[SectionOutline | ChapterOutline],
    date: str,
) -> Verdict:
    """No wording applies on ``date``: each is either still to come or over."""
    validities = [wording.validity for wording in wordings]
    over = [v.expires for v in validities if v.expires and v.expires[:1].isdigit() and v.expires <= date]
    if len(over) == len(validities):
        return Verdict(Standing.NO_MORE, place, f"{words} {_of(act)} upphörde att gälla {max(over)}.", True)
    begins = min((v.commences for v in validities if v.commences), default="senare")
    return Verdict(Standing.NOT_YET, place, f"{words} {_of(act)} träder i kraft {begins}.")


def _section(act: ActOutline, place: Locator, wordings: Sequence[SectionOutline], date: str) -> Verdict:
    words = replace(wordings[0].locator, moment=None).words
    here = [wording for wording in wordings if wording.validity.covers(date)]
    if not here:
        return _not_now(place, words, act, wordings, date)
    gone = [wording for wording in here if wording.repealed_by is not None]
    if len(gone) == len(here):
        return _repealed(Standing.REPEALED, place, words, act, gone[0].repealed_by, date)
    here = [wording for wording in here if wording.repealed_by is None]
    if place.moment is not None:
        here = [wording for wording in here if wording.locator.moment == place.moment]
        if not here:
            return Verdict(Standing.NO_MOMENT, place, f"{words} {_of(act)} har inget moment {place.moment}.")
    verdicts = [_within(act, place, wording) for wording in here]
    return next((verdict for verdict in verdicts if verdict.holds), verdicts[0])


def _within(act: ActOutline, place: Locator, wording: SectionOutline) -> Verdict:
    """The subsection and the point of ``place`` in one wording."""
    parts = wording.subsections
    number = place.subsection
    if number is None:
        return Verdict(Standing.HOLDS, place)
    words = wording.locator.words
    if number > len(parts):
        have = f"bara {len(parts)} {'stycke' if len(parts) == 1 else 'stycken'}"
        return Verdict(
            Standing.NO_SUBSECTION,
            place,
            f"{words} {_of(act)} har {have}.",
            wording.certain and number > wording.most,
        )
    if not place.points:
        return Verdict(Standing.HOLDS, place)
    wanted = _path(place.points)
    if _has(parts[number - 1], wanted):
        return Verdict(Standing.HOLDS, place)
    elsewhere = any(_has(part, wanted) for part in parts)
    if elsewhere and number == 1:
        return Verdict(Standing.HOLDS, place)
    point = " ".join(str(label) for label in place.points)
    return Verdict(
        Standing.NO_POINT,
        place,
        f"{words} {ordinal(number)} stycket {_of(act)} har ingen punkt {point}.",
        wording.certain and not elsewhere and bool(parts[number - 1]),
    )


def _path(points: tuple[Label, ...]) -> str:
    return ".".join(point.compact for point in points)


def _has(points: frozenset[str], wanted: str) -> bool:
    """ "4b" is point 4 b where there is one, otherwise letter b under point 4; "b" may lie under any."""
    if wanted in points:
        return True
    if wanted.isalpha():
        return any(point.endswith(f".{wanted}") for point in points)
    digits = len(wanted) - len(wanted.lstrip("0123456789"))
    return 0 < digits < len(wanted) and f"{wanted[:digits]}.{wanted[digits:].lstrip('.')}" in points


def _between(act: ActOutline, target: Locator, until: Locator, date: str) -> Verdict:
    """A range of sections in one chapter: whether every number between its ends is there.

    Numbers that only say they are repealed, and lettered ones, leave no hole.
    """
    first, last = target.section, until.section
    if first is None or last is None or target.chapter != until.chapter or target.subsection is not None:
        return Verdict(Standing.HOLDS, target)
    if first.number is None or last.number is None:
        return Verdict(Standing.HOLDS, target)
    if last < first:
        return Verdict(Standing.HOLE, target, f"Intervallet {first}–{last} §§ går baklänges.")
    present = {label.number for label in act.labels(target.chapter)}
    missing = [number for number in range(first.number, last.number + 1) if number not in present]
    if missing:
        return Verdict(
            Standing.HOLE, target, f"{missing[0]} § i intervallet {first}–{last} §§ finns inte {_of(act)}."
        )
    return Verdict(Standing.HOLDS, target)
