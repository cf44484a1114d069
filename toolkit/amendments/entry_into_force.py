"""When an amending act enters into force: one date, or several for different provisions (IKR11)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from toolkit.amendments.history import provisions_text
from toolkit.amendments.operations import AmendingAct
from toolkit.amendments.orders import Place
from toolkit.amendments.phrases.place_lists import PlaceReader
from toolkit.amendments.phrases.tokens import Cursor, Unreadable, tokenize
from toolkit.law.faults import FaultError
from toolkit.law.months import MONTHS

_DATE = rf"(?:den (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})|den dag(?: som)? regeringen bestämmer)"
_SENTENCE = re.compile(
    r"[Dd]enna (?:lag|förordning|kungörelse)(?: ska)? träd(?:er|a) i kraft,?\s+"
    rf"(?P<when>(?:{_DATE}|i fråga om|i övrigt).*?)(?<!kap)\.(?=\s|$)",
    re.DOTALL,
)
_DATE_FIRST = re.compile(
    rf"(?:,|\boch\b|\s)*{_DATE} i fråga om (?P<places>.+?)(?=,?\s+(?:och )?(?:{_DATE}|i övrigt)|$)"
)
_PLACES_FIRST = re.compile(rf"(?:,|\boch\b|\s)*i fråga om (?P<places>.+?),?\s+{_DATE}")
_OTHERWISE = re.compile(rf"(?:,|\boch\b|\s)*(?:i övrigt )?{_DATE}(?P<tail>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """``date`` is when the act enters into force; ``exceptions`` the provisions with dates of their own.

    Dates are ISO; None is a date that isn't set ("den dag regeringen bestämmer").
    """

    date: str | None
    exceptions: tuple[tuple[Place, str | None], ...] = ()

    @property
    def dates(self) -> tuple[str | None, ...]:
        """Every date once, the earliest first, one that isn't set last."""
        found = {self.date, *(date for _, date in self.exceptions)}
        return tuple(sorted(found, key=lambda date: (date is None, date or "")))


def entry_into_force(amending: AmendingAct) -> EntryIntoForce:
    """When ``amending`` and its parts enter into force, from its own provisions.

    Raises FaultError where they don't say so, or say it in a way that can't be read to the end.
    """
    text = " ".join(provisions_text(amending.provisions).split())
    match = _SENTENCE.search(text)
    if match is None:
        raise FaultError.of(
            "Ändringsförfattningen säger inte när den träder i kraft; "
            f"skriv ”Denna {amending.kind} träder i kraft den …”."
        )
    when = match.group("when")
    exceptions: list[tuple[Place, str | None]] = []
    for pattern in (_DATE_FIRST, _PLACES_FIRST):
        while (found := pattern.match(when)) is not None:
            date = _iso(*_date_groups(found))
            exceptions.extend((place, date) for place in _places(found.group("places"), when))
            when = when[found.end() :]
    rest = _OTHERWISE.match(when)
    if rest is None or "i fråga om" in rest.group("tail"):
        raise _unreadable(match.group(0))
    return EntryIntoForce(_iso(*_date_groups(rest)), tuple(exceptions))


def _date_groups(match: re.Match[str]) -> tuple[str | None, ...]:
    return match.groups()[:3] if match.re is not _PLACES_FIRST else match.groups()[1:4]


def _iso(day: str | None, month: str | None, year: str | None) -> str | None:
    if day is None or month is None or year is None:
        return None
    date = f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"
    if not is_date(date):
        raise FaultError.of(f"Den {day} {month} {year} finns inte; rätta ikraftträdandet.")
    return date


def is_date(text: str) -> bool:
    """Whether ``text`` is an ISO date, written in full, of a day that exists."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _places(words: str, sentence: str) -> list[Place]:
    cursor = Cursor(words, tokenize(words))
    reader = PlaceReader(cursor, provisions=lambda: "")
    try:
        named = reader.places()
        if not cursor.done:
            cursor.fail("slutet på uppräkningen")
    except Unreadable as error:
        raise _unreadable(sentence) from error
    return [entry.place for entry in named]


def _unreadable(words: str) -> FaultError:
    return FaultError.of(
        f"Ikraftträdandet ”{words}” går inte att läsa till slutet; skriv datum och paragrafer som "
        "”den 1 januari 2019 i fråga om 3 kap. 7 § och i övrigt den 1 juli 2019”."
    )
