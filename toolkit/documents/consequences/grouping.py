"""Each consequence once, under those it concerns together, with a number that other tables point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.consequences.fulfilment import STATEMENT_OF
from toolkit.consequences.model import ECONOMIC, Addressee, Assessment, Consequence, Kind
from toolkit.consequences.summary import Summary
from toolkit.documents.consequences.phrases import amounts_words, kind_words, recipients
from toolkit.law.typography import enumerate_words

SEVERAL = "Flera tillsammans"
"""The group of the consequences that share their recipients with no other consequence."""

_Key = tuple[int, ...]
"""The recipients of a consequence by their order: the five addressees, then the bodies they share."""


@dataclass(frozen=True, slots=True)
class Group:
    """The consequences for the same recipients. ``name`` says who they are: "Kommuner och regioner".

    ``alike`` tells that all are for exactly those that the name names, so that they needn't be named again.
    """

    name: str
    consequences: tuple[Consequence, ...]
    alike: bool = False


def groups(assessment: Assessment) -> tuple[Group, ...]:
    """Every consequence in one group; those of the state first, the larger circle before the smaller."""
    names = [*map(str, Addressee), *(one.name for one in assessment.bodies if len(one.addressees) > 1)]
    found: dict[_Key, list[Consequence]] = {}
    for one in assessment.consequences:
        found.setdefault(_key(assessment, one, names), []).append(one)
    alone = {key for key, own in found.items() if len(key) > 1 and len(own) == 1}
    kept = sorted(found.keys() - alone, key=lambda key: (key[0], -len(key), key))
    made = [_group([names[at] for at in key], tuple(found[key])) for key in kept]
    rest = tuple(one for one in assessment.consequences if _key(assessment, one, names) in alone)
    return (*made, Group(SEVERAL, rest)) if rest else tuple(made)


def _group(names: list[str], own: tuple[Consequence, ...]) -> Group:
    whom = {one.whom for one in own}
    if len(whom) > 1:
        return Group(_named(names), own)
    inner = [name for name in own[0].whom if name not in names]
    return Group(_named(names) + (f" ({enumerate_words(inner)})" if inner else ""), own, alike=True)


def _key(assessment: Assessment, one: Consequence, names: list[str]) -> _Key:
    found: set[int] = set()
    for whom in one.whom:
        own = assessment.addressees_of(whom)
        found.add(names.index(whom if len(own) > 1 else str(own[0])))
    return tuple(sorted(found))


def _named(names: list[str]) -> str:
    words = enumerate_words(names)
    return words[:1].upper() + words[1:]


def numbered(found: Iterable[Group]) -> dict[str, int]:
    """The number of each consequence by its id, in the order in which the groups are read."""
    ids = (one.id for group in found for one in group.consequences)
    return {name: number for number, name in enumerate(ids, start=1)}


def number_words(numbers: Iterable[int]) -> str:
    """ "1, 4–6 och 9" as a table has it: "1, 4–6, 9"; each number once, in order."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def overview(summary: Summary, number_of: Mapping[str, int]) -> tuple[tuple[str, str, str], ...]:
    """A row for each recipient: who, which costs and revenues, which other consequences, by number.

    Those of whom the same is said share a row.
    """
    about = {str(one.addressee): one for one in summary.addressees}
    rows: dict[tuple[str, str], list[str]] = {}
    for name, own in recipients(summary):
        economic = _by_kind([one for one in own if one.kind in ECONOMIC], number_of)
        if name in about and not (economic or summary.assessment.statement(STATEMENT_OF[Addressee(name)])):
            economic = "Ingenting sägs."
        elif name in about and economic:
            economic = f"{economic}. {amounts_words(about[name])}"
        other = _by_kind([one for one in own if one.kind not in ECONOMIC], number_of)
        rows.setdefault((economic or "–", other or "–"), []).append(name)
    return tuple((_named(names), *said) for said, names in rows.items())


def _by_kind(own: list[Consequence], number_of: Mapping[str, int]) -> str:
    found: dict[str, list[int]] = {}
    for one in sorted(own, key=lambda one: list(Kind).index(one.kind)):
        found.setdefault(kind_words(one), []).append(number_of[one.id])
    return "; ".join(f"{words} ({number_words(numbers)})" for words, numbers in found.items())
