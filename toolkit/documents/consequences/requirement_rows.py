"""How the requirements stand, for a reader: those fulfilled in a sentence, the others as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.requirements import body_name
from toolkit.documents.consequences.grouping import number_words
from toolkit.law.typography import bind, enumerate_words

HEADS = ("Lagrum", "Krav", "Läge", "Anmärkning")
_IDS = re.compile(r"”[a-z0-9-]+”(?:(?:, | och )”[a-z0-9-]+”)*")


def fulfilled_words(results: Iterable[Result]) -> str | None:
    """ "Uppfyllda är problemet och förändringen (6 § 1); valet (6 § 4)."; None where none is fulfilled."""
    by_place: dict[str, list[str]] = {}
    for own in _alike(one for one in results if one.status is Status.FULFILLED):
        heading = _heading(own)
        if heading[1:2].islower():
            heading = heading[:1].lower() + heading[1:]
        by_place.setdefault(_place(own[0]), []).append(heading)
    parts = [f"{enumerate_words(headings)} ({place})" for place, headings in by_place.items()]
    return f"Uppfyllda är {'; '.join(parts)}." if parts else None


def requirement_rows(
    results: Iterable[Result], number_of: Mapping[str, int]
) -> Iterator[tuple[str, str, str, str]]:
    """A row for each requirement that applies and isn't fulfilled; addressees that lack the same share one.

    A consequence that a note names by its id is called by its number in the paper.
    """
    skipped = (Status.NOT_APPLICABLE, Status.FULFILLED)
    for own in _alike(one for one in results if one.status not in skipped):
        first = own[0]
        note = first.note
        if first.addressee:
            note = note.replace(str(first.addressee), enumerate_words([str(one.addressee) for one in own]))
        yield (
            _place(first),
            _heading(own),
            str(first.status) + ("" if first.binding else " (mall, inte krav)"),
            _IDS.sub(lambda found: _numbers(found[0], number_of), note),
        )


def _alike(results: Iterable[Result]) -> list[list[Result]]:
    """The results, those that differ by addressee alone together."""
    found: dict[tuple[str, str, Status, str], list[Result]] = {}
    for one in results:
        note = "" if one.status is Status.FULFILLED else one.note
        if one.addressee:
            note = note.replace(str(one.addressee), "")
        found.setdefault((one.requirement.place, one.requirement.heading, one.status, note), []).append(one)
    return list(found.values())


def _place(one: Result) -> str:
    return one.requirement.place if one.requirement.locator else bind(body_name(one.requirement.body))


def _heading(own: list[Result]) -> str:
    addressees = [str(one.addressee) for one in own if one.addressee]
    return own[0].requirement.heading + (f" för {enumerate_words(addressees)}" if addressees else "")


def _numbers(quoted: str, number_of: Mapping[str, int]) -> str:
    ids = re.findall(r"[a-z0-9-]+(?=”)", quoted)
    if not all(name in number_of for name in ids):
        return quoted
    return f"konsekvens {number_words(number_of[name] for name in ids)}"
