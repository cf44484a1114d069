"""What the machine can say of a changed section: what is new, gone, renumbered and reworded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    Substitute,
    SubstituteHeading,
)
from toolkit.commentary.sections import operations_by_section
from toolkit.comparison.lines import subsection_lines
from toolkit.comparison.moves import Moves, moved_places
from toolkit.comparison.rows import Role
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.number_words import ordinal
from toolkit.law.resolve import Index
from toolkit.law.typography import enumerate_words, label_list, normalise

_HOUSEKEEPING = (", och", ", eller", ",", ".", ";")
"""How a point ends depends on whether another follows; a change of that alone is no change of the point."""


def skeletons(base: Act, bill: AmendingAct) -> Callable[[Locator], tuple[str, ...]]:
    """A function from a section of ``bill`` to the sentences that can be derived on it.

    "Paragrafen ändras." "Första stycket 5 är ny." "Nuvarande punkterna 14–18 betecknas 12–16."
    """
    index, moves, operations = Index(base), moved_places(base, bill), operations_by_section(bill)

    def skeleton(place: Locator) -> tuple[str, ...]:
        own = operations.get(place, ())
        return tuple(_sentences(index, moves, place, own))

    return skeleton


def considerations(reasons: Sequence[str]) -> str | None:
    """ "Övervägandena finns i avsnitt 3.5.1 och 3.5.2."; None without reasons."""
    return f"Övervägandena finns i avsnitt {enumerate_words(reasons)}." if reasons else None


def _sentences(
    index: Index, moves: Moves, place: Locator, operations: tuple[Operation, ...]
) -> Iterator[str]:
    before = place
    kind = "Paragrafen" if place.section is not None else place.words[:1].upper() + place.words[1:]
    for operation in operations:
        match operation:
            case Insert():
                yield f"{kind} är ny."
            case Repeal():
                yield f"{kind} upphävs."
            case Renumber():
                before = operation.target.to_section
                yield f"{kind} motsvarar nuvarande {before.words}."
            case Substitute(wording=wording):
                yield f"{kind} ändras."
                found = index.find(before)
                if isinstance(wording, Section) and found and isinstance(found[-1].node, Section):
                    yield from _Section.of(found[-1].node, wording, moves, before).sentences()
            case InsertHeading():
                yield "Rubriken närmast före paragrafen är ny."
            case SubstituteHeading():
                yield "Rubriken närmast före paragrafen ändras."
            case RepealHeading():
                yield "Rubriken närmast före paragrafen utgår."
            case MoveHeading():
                yield "Rubriken närmast före paragrafen är flyttad hit."
            case _:
                yield "Ord i paragrafen byts ut."


Texts = dict[tuple[int, tuple[Label, ...]], str]
"""The text of each subsection (no points) and each point of a section, by subsection and labels."""
Key = tuple[int, tuple[Label, ...]]


@dataclass(frozen=True, slots=True)
class _Section:
    """One section before and after: the texts, and where each piece of the old one went."""

    old: Texts
    new: Texts
    went: dict[Key, Key | None]

    @classmethod
    def of(cls, old: Section, new: Section, moves: Moves, place: Locator) -> _Section:
        before = _texts(old, place)
        went: dict[Key, Key | None] = {key: key for key in before}
        for source, target in moves.items():
            key = (source.subsection or 0, source.points)
            if source.to_section == place and key in went:
                went[key] = None if target is None else (target.subsection or 0, target.points)
        after = _texts(new, place)
        for key, to in went.items():
            around = went[(key[0], ())]
            if key[1] and to == key and around is not None:
                went[key] = (around[0], key[1])
        return cls(before, after, {key: to if to in after else None for key, to in went.items()})

    def sentences(self) -> Iterator[str]:
        gone = [key for key, to in self.went.items() if to is None]
        arrived = {to for to in self.went.values() if to is not None}
        added = [key for key in self.new if key not in arrived]
        changed = [
            to
            for key, to in self.went.items()
            if to is not None and _bare(self.old[key]) != _bare(self.new[to])
        ]
        if len(self.new) == 1 and len(self.old) == 1:
            return
        if gone := self._outermost(gone, self.old):
            yield f"{self._phrase(gone, self.old, 'nuvarande')} utgår."
        if added := self._outermost(added, self.new):
            new = "nya" if len(added) > 1 else "ny" if added[0][1] else "nytt"
            yield f"{self._phrase(added, self.new)} är {new}."
        yield from self._moved()
        if changed:
            yield f"{self._phrase(changed, self.new)} ändras."

    def _moved(self) -> Iterator[str]:
        runs: list[list[tuple[Key, Key]]] = []
        for key, to in self.went.items():
            if to is None or to == key or (key[1] and to[1] == key[1]):
                continue
            last = runs[-1][-1] if runs else None
            if (
                last
                and last[0][0] == key[0]
                and last[1][0] == to[0]
                and _follows(last[0], key)
                and _follows(last[1], to)
            ):
                runs[-1].append((key, to))
            else:
                runs.append([(key, to)])
        for run in runs:
            old, new = [key for key, _ in run], [to for _, to in run]
            subject = self._phrase(old, self.old, "nuvarande")
            if old[0][1]:
                labels = enumerate_words(label_list([to[1][-1] for to in new]))
                place = "" if old[0][0] == new[0][0] else f"{ordinal(new[0][0])} stycket "
                yield f"{subject} betecknas {place}{labels}."
            else:
                yield f"{subject} blir {_subsections([to[0] for to in new])}."

    @staticmethod
    def _outermost(keys: list[Key], texts: Texts) -> list[Key]:
        """``keys`` without the points of a subsection or point that is itself among them."""
        whole = set(keys)
        return [
            key
            for key in keys
            if not (key[1] and (key[0], ()) in whole)
            and not any((key[0], key[1][:depth]) in whole for depth in range(1, len(key[1])))
        ]

    @staticmethod
    def _phrase(keys: list[Key], texts: Texts, lead: str = "") -> str:
        """The pieces at ``keys`` as a subject: "Nuvarande första stycket 2 och 4", "Punkterna 12 och 13"."""
        single = max(number for number, _ in texts) == 1
        parts: list[str] = []
        for number in dict.fromkeys(number for number, labels in keys if labels):
            own = [labels for at, labels in keys if at == number and labels]
            outer = enumerate_words(label_list([labels[0] for labels in own if len(labels) == 1]))
            inner = [" ".join(map(str, labels)) for labels in own if len(labels) > 1]
            listed = enumerate_words([*filter(None, [outer]), *inner])
            head = ("punkten" if len(own) == 1 else "punkterna") if single else f"{ordinal(number)} stycket"
            parts.append(f"{head} {listed}")
        if subsections := [number for number, labels in keys if not labels]:
            parts.append(_subsections(subsections))
        phrase = f"{lead} {' samt '.join(parts)}".strip()
        return phrase[:1].upper() + phrase[1:]


def _follows(first: Key, second: Key) -> bool:
    if bool(first[1]) != bool(second[1]) or first[1][:-1] != second[1][:-1]:
        return False
    return second[1][-1].follows(first[1][-1]) if first[1] else False


def _subsections(numbers: list[int]) -> str:
    words = enumerate_words([ordinal(number) for number in numbers])
    return f"{words} {'styckena' if len(numbers) > 1 else 'stycket'}"


def _texts(section: Section, place: Locator) -> Texts:
    """The texts of ``section``; a subsection's is its running text, a point's its own without its points."""
    found: Texts = {}
    for number, lines in enumerate(subsection_lines(section, place), start=1):
        running = [line.text for line in lines if not line.place.points and line.role is not Role.POINT]
        indents = [line.whole for line in lines if line.role is Role.POINT and not line.place.points]
        found[(number, ())] = normalise(" ".join([*running, *indents]))
        for line in lines:
            if line.place.points:
                key = (number, line.place.points)
                found[key] = normalise(f"{found.get(key, '')} {line.text}")
    return found


def _bare(text: str) -> str:
    for ending in _HOUSEKEEPING:
        if text.endswith(ending):
            return text.removesuffix(ending)
    return text
