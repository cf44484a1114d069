"""Deriving over the corpus: statutes changed at random, the act derived, printed, read back and applied.

``python -m bench.derivation DIR [EVERY]`` takes every third statute, or every EVERYth, of at most 200 kB in
DIR. Sections are reworded, removed and added by a generator seeded with the file's name. Counted is how many
acts lead to the later wording, and why the others don't. Exit code 1 when one leads elsewhere.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.derivation.sections import provisions_of, same_text
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.model import Act, Chapter, Node, Part, Section, Subsection
from toolkit.text.amending import read_amending_act, write_amending_act
from toolkit.text.files import decode
from toolkit.text.statute import read_statute

_LARGEST = 200_000
_REWORDED, _REMOVED, _ADDED = 0.08, 0.04, 0.05
UNCHANGED, SAME, ELSEWHERE = "oförändrade", "samma lydelse", "annan lydelse"


def changed(act: Act, chance: random.Random) -> Act:
    """``act`` with some sections reworded, removed and added."""
    return replace(act, body=_changed(act.body, chance))


def _changed(nodes: tuple[Node, ...], chance: random.Random) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in nodes:
        match node:
            case Chapter() | Part():
                found.append(replace(node, children=_changed(node.children, chance)))
            case Section(content=(Subsection(), *_)) if node.repealed_by is None:
                found.extend(_section(node, chance))
            case _:
                found.append(node)
    return tuple(found)


def _section(section: Section, chance: random.Random) -> list[Node]:
    drawn = chance.random()
    if drawn < _REWORDED:
        return [replace(section, content=(Subsection(("En helt ny lydelse.",)), *section.content[1:]))]
    if drawn < _REWORDED + _REMOVED:
        return []
    if drawn > 1 - _ADDED and section.label.number and not section.label.letters:
        label = Label(section.label.number, "z")
        return [section, Section(label, (Subsection(("En ny paragraf.",)),))]
    return [section]


def outcome(path: Path) -> str:
    """What came of one statute: one of the constants above, or the first fault's message."""
    act = read_statute(decode(path.read_bytes(), path.name)).act
    later = changed(act, random.Random(path.stem))
    if later == act:
        return UNCHANGED
    try:
        text = write_amending_act(derive(act, later), act)
        found = apply(act, read_amending_act(text, act))
        mine, wanted = provisions_of(found, later), provisions_of(later, found)
    except FaultError as error:
        return error.faults[0].message
    same = mine.keys() == wanted.keys() and all(same_text(mine[place], wanted[place]) for place in wanted)
    return SAME if same else ELSEWHERE


def main(arguments: list[str]) -> int:
    """Run over the folder given, and print the count of each outcome."""
    if not arguments or not Path(arguments[0]).is_dir():
        print("Användning: python -m bench.derivation KATALOG [VAR]")
        return 2
    every = int(arguments[1]) if len(arguments) > 1 else 3
    paths = sorted(Path(arguments[0]).glob("*.txt"))[::every]
    counts: Counter[str] = Counter()
    for path in paths:
        if path.stat().st_size <= _LARGEST:
            counts[result := outcome(path)] += 1
            if result == ELSEWHERE:
                print(path.name, result)
    for result, count in counts.most_common():
        print(f"{count:6} {result}")
    return 1 if counts[ELSEWHERE] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
