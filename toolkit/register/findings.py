"""References in force to what doesn't stand there, each with the reasons there may be to doubt it.

A finding without doubts is a defect in the law as the register has it. Everything else may be one: the words
can mean another act, an earlier wording, or a place that the reader of the text missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from toolkit.register.check import Standing, Verdict, check
from toolkit.register.outline import ActOutline, Outlines
from toolkit.register.query import Stored

_OLDER = re.compile(
    r"(?i)lydelse|upphäv|upphör|äldre|tidigare|dåvarande|då gällande|numera|före den"
    r"|betecknats|motsvarande bestämmelse|(?<!\w)har gällt|hade rätt|(?<!\w)fick(?!\w)"
)
_OF_TRANSITION = re.compile(
    r"(?i)\b(?:ändring i|införande|ikraftträdande|upphävande|promulgation|fortsatt (?:tillämpning|giltighet))"
)
_OF_A_YEAR = re.compile(r"(?<![\d:(])(?:19|20)\d\d(?![\d:])")
_GONE = frozenset(
    {
        Standing.ACT_ENDED,
        Standing.NO_CHAPTER,
        Standing.CHAPTER_REPEALED,
        Standing.NO_SECTION,
        Standing.REPEALED,
        Standing.NO_MORE,
        Standing.NO_SUBSECTION,
        Standing.NO_POINT,
    }
)


_MORE_LABELS = re.compile(r"[\da-z ,–-]*(?:(?:och|eller|samt) [\da-z ,–-]*){0,3}(?:§| kap)")
_ANOTHER = re.compile(r"\W*(?:och|eller|samt|,) [\da-z ,–-]*(?:§| kap)")


class Doubts:
    """The reasons to doubt a finding, in Swedish."""

    NOT_SURE = "det som saknas kan inte räknas säkert"
    OLDER = "sammanhanget talar om äldre bestämmelser"
    OTHER_ACT = "paragrafen nämner en annan författning eller ett annat kapitel, som kan vara det som avses"
    OWN = "paragrafen före kan vara den egna författningens"
    PRONOUN = "författningen är inte utskriven"
    OLDER_NAME = "paragrafen är äldre än den författning som bär namnet nu"
    TRANSITION = "författningen handlar om övergången från äldre rätt"
    OTHER_SECTION = "orden kan gälla den paragraf som nämns före"
    LIST = "numren kan höra till den uppräkning av paragrafer som följer"
    MARK = "orden kan vara ett kapitels egen beteckning"
    OF_A_YEAR = "författningen gäller för ett visst år"
    FOREIGN_FORM = "författningen har inga paragrafer som gick att läsa"


@dataclass(frozen=True, slots=True)
class Finding:
    """A reference, what became of the place it names, and why that may be wrong; () for a certain defect."""

    pointer: Stored
    verdict: Verdict
    doubts: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether there is no reason to doubt it."""
        return not self.doubts


class Source(Outlines, Protocol):
    """A register: outlines, and every reference in it."""

    def pointers(self) -> Iterator[Stored]:
        """Every reference, in order."""


def findings(register: Source, date: str) -> Iterator[Finding]:
    """The references in force on ``date`` (ISO) to what isn't there then, in the order of the register.

    What stands in transitional provisions and annexes is left out: it speaks of other times and of other
    texts' articles. So are references to acts that the register doesn't hold.
    """
    for pointer in register.pointers():
        if pointer.source.amendment is not None or pointer.source.annex is not None:
            continue
        if not pointer.validity.covers(date):
            continue
        own = register.outline(pointer.source.act or "")
        if own is None or not own.validity.covers(date):
            continue
        verdict = check(pointer.target, pointer.until, pointer.source, register, date)
        if verdict.standing in _GONE:
            act = register.outline(pointer.target.act or "")
            doubts = [*_doubts(pointer, verdict, act)]
            if _may_be_own(pointer, register, date):
                doubts.append(Doubts.OWN)
            yield Finding(pointer, verdict, tuple(doubts))


def _may_be_own(pointer: Stored, register: Outlines, date: str) -> bool:
    """Whether another section stands between the reference and the act, and the own act has the place too.

    "enligt 22 § och 8 § förordningen (2015:1053)" may speak of the own act's 22 §.
    """
    if pointer.target.act == pointer.source.act or pointer.naming not in ("number", "name"):
        return False
    after = pointer.context.partition(pointer.words)[2]
    if not _ANOTHER.match(after):
        return False
    return check(replace(pointer.target, act=None), pointer.until, pointer.source, register, date).holds


def _doubts(pointer: Stored, verdict: Verdict, act: ActOutline | None) -> Iterator[str]:
    own = pointer.target.act == pointer.source.act
    if not verdict.sure:
        yield Doubts.NOT_SURE
    if _OLDER.search(pointer.context):
        yield Doubts.OLDER
    if _OF_TRANSITION.search(pointer.title):
        yield Doubts.TRANSITION
    if _OF_A_YEAR.search(pointer.title):
        yield Doubts.OF_A_YEAR
    if pointer.naming in ("pronoun", "list", "before"):
        yield Doubts.PRONOUN
    if pointer.naming in ("", "own") and own and not pointer.alone:
        yield Doubts.OTHER_ACT
    if pointer.naming == "name" and act is not None and _year(pointer.wording) < _year(act.number):
        yield Doubts.OLDER_NAME
    before = pointer.context.partition(pointer.words)[0].rstrip()
    if before.endswith(("paragrafens", "paragrafen", "bestämmelsens", "lagrummets")):
        yield Doubts.OTHER_SECTION
    after = pointer.context.partition(pointer.words)[2]
    if verdict.standing is Standing.NO_POINT and _MORE_LABELS.match(after):
        yield Doubts.LIST
    if pointer.target.section is None and pointer.context.startswith(pointer.words):
        yield Doubts.MARK
    if pointer.source.section is None:
        yield Doubts.FOREIGN_FORM


def _year(number: str) -> int:
    return int(number[:4]) if number[:4].isdigit() else 0
