"""References in force to what isn't there, with both texts to read: ``python -m bench.findings REGISTER``.

Counts what was found by kind and by doubt, then draws findings without doubts with a fixed seed and prints
for each the words of the reference and what stands where it points. ``--doubted`` draws the others.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from bench.corpus import DEFAULT
from toolkit.cli.register_bygg import read_act
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.resolve import Index, plain_text, subsections
from toolkit.register.findings import Finding, findings
from toolkit.register.query import Register
from toolkit.register.store import reading

DATE = "2024-04-15"
SEED = 20240415
LONGEST = 900


class Texts:
    """The acts of a folder, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._acts: dict[str, Index | None] = {}

    def index(self, number: str) -> Index | None:
        """The act ``number``, None where the folder has no file of its name."""
        if number not in self._acts:
            path = self._folder / f"{number.split()[0].replace(':', '-')}.txt"
            self._acts[number] = Index(read_act(path)) if path.is_file() else None
        return self._acts[number]

    def source(self, place: Locator) -> str:
        """The subsection that ``place`` lies in."""
        index = self.index(place.act or "")
        found = index.find(place) if index is not None else []
        if not found or not isinstance(found[0].node, Section):
            return "?"
        parts = subsections(found[0].node)
        number = place.subsection or 1
        return plain_text(parts[number - 1].content)[:LONGEST] if number <= len(parts) else "?"

    def target(self, place: Locator) -> str:
        """The section of ``place``, its subsections numbered; the labels around it where there is none."""
        index = self.index(place.act or "")
        if index is None:
            return "?"
        found = [placed for placed in index.find(place) if isinstance(placed.node, Section)]
        if not found:
            return f"({_labels(index.act, place)})"
        texts = []
        for placed in found:
            assert isinstance(placed.node, Section)
            parts = subsections(placed.node)
            texts.append(" ".join(f"[{n}] {plain_text(part.content)}" for n, part in enumerate(parts, 1)))
        return " // ".join(texts)[:LONGEST]


def _labels(act: Act, place: Locator) -> str:
    from toolkit.register.outline import outline_of

    outline = outline_of(act)
    labels = outline.labels(place.chapter)
    near = [label for label in labels if place.section and label < place.section][-3:]
    near += [label for label in labels if place.section and label > place.section][:3]
    return f"kap. {place.chapter}: … {', '.join(map(str, near))} …, ändrad t.o.m. {act.amended_through}"


def show(number: int, finding: Finding, texts: Texts) -> None:
    """Print one finding with the two texts."""
    pointer, verdict = finding.pointer, finding.verdict
    until = f"–{pointer.until}" if pointer.until is not None else ""
    print(
        f"\n{number}. {pointer.source} → {pointer.target}{until} [{pointer.naming or '-'}] {verdict.message}"
    )
    print(f"   ref:    {pointer.words}   (lydelse {pointer.wording}, {pointer.title[:70]})")
    print(f"   source: {texts.source(pointer.source)}")
    print(f"   target: {texts.target(verdict.place)}")
    for doubt in finding.doubts:
        print(f"   doubt:  {doubt}")


def main() -> None:
    """Count the findings and print a drawing of them."""
    parser = argparse.ArgumentParser(prog="python -m bench.findings", description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("--folder", type=Path, default=DEFAULT)
    parser.add_argument("--date", default=DATE)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--doubted", action="store_true")
    chosen = parser.parse_args()
    with reading(chosen.register) as connection:
        found = list(findings(Register(connection), chosen.date))
    sure = [finding for finding in found if finding.sure]
    print(f"{len(found)} findings, {len(sure)} without doubts")
    for standing, count in Counter(finding.verdict.standing.value for finding in sure).most_common():
        print(f"  {count:5}  {standing}")
    drawn = [finding for finding in found if not finding.sure] if chosen.doubted else sure
    if len(drawn) > chosen.count:
        places = sorted(random.Random(SEED).sample(range(len(drawn)), chosen.count))
        drawn = [drawn[place] for place in places]
    texts = Texts(chosen.folder)
    for number, finding in enumerate(drawn, start=1):
        show(number, finding, texts)


if __name__ == "__main__":
    main()
