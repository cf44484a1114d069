"""Replaying real amendments: before + act = after, section by section.

``python -m bench.replay DIR`` reads ``before.txt``, ``amending.txt`` and ``after.txt`` in each folder of
DIR, applies the act and compares every section with the official wording after it. Exit code 0 when no
section differs, 1 when one does, 2 when DIR holds no pairs.

Compared are words, with white space, dashes in ranges and quotation marks normalised. A section that is
shown as repealed or renumbered counts as left out, since the databases differ in whether they show it.
Transitional provisions, annexes and metadata are left out of the verdict; headings are counted for
information.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.amendments.applying.apply import apply
from toolkit.law.faults import FaultError
from toolkit.law.model import Act, Moment, Section
from toolkit.law.outline import headings_before, sections, walk
from toolkit.law.resolve import Index, plain_text
from toolkit.text.amending import read_amending_print
from toolkit.text.statute import read_statute

_FILES = ("before.txt", "amending.txt", "after.txt")
_GONE = re.compile(r"\s*(?:Har (?:upphävts|betecknats|upphört)|Ny beteckning)\b")


@dataclass(frozen=True, slots=True)
class Difference:
    """A section that isn't as it should be: its place, and the words there and in the official text."""

    place: str
    ours: str
    official: str


@dataclass(frozen=True, slots=True)
class Result:
    """One pair: the sections that differ, the headings that differ, or why nothing could be applied.

    ``missing`` are provisions that the act names but the material doesn't print; the rest is applied.
    """

    name: str
    sections: int = 0
    differences: tuple[Difference, ...] = ()
    headings: tuple[Difference, ...] = ()
    refused: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every section is as the official text has it."""
        return not self.differences and not self.refused


def pairs(folder: Path) -> list[Path]:
    """The folders in ``folder`` that hold a pair, by name."""
    return sorted(path for path in folder.iterdir() if all((path / name).is_file() for name in _FILES))


def replay(pair: Path) -> Result:
    """Apply the act of one pair and compare."""
    before, amending, after = ((pair / name).read_text(encoding="utf-8") for name in _FILES)
    base, official = read_statute(before).act, read_statute(after).act
    try:
        reading = read_amending_print(amending, base)
        ours = apply(base, reading.bill)
    except FaultError as error:
        return Result(pair.name, refused=tuple(str(fault) for fault in error.faults))
    found, wanted = _wordings(ours), _wordings(official)
    headings_found, headings_wanted = _headings(ours), _headings(official)
    return Result(
        pair.name,
        len(wanted),
        tuple(_differences(found, wanted)),
        tuple(_differences(headings_found, headings_wanted)),
        missing=tuple(str(fault) for fault in reading.missing),
    )


def _wordings(act: Act) -> dict[str, str]:
    """The words of every section in force, by place; two wordings of one section one after the other."""
    found: dict[str, str] = {}
    for placed in sections(act):
        section = placed.node
        assert isinstance(section, Section)
        text = " ".join(_texts(section))
        if section.repealed_by is None and not _GONE.match(text):
            place = placed.locator.words
            found[place] = f"{found[place]} {normal(text)}" if place in found else normal(text)
    return found


def _texts(section: Section) -> Iterator[str]:
    for part in section.content:
        if isinstance(part, Moment):
            yield part.marker
        for subsection in part.subsections if isinstance(part, Moment) else (part,):
            yield plain_text(subsection.content)
            if subsection.endnote:
                yield subsection.endnote
    if section.endnote:
        yield section.endnote


def _headings(act: Act) -> dict[str, str]:
    index = Index(act)
    found: dict[str, str] = {}
    for placed in walk(act):
        if isinstance(placed.node, Section) and placed.locator.amendment is None:
            texts = [heading.text for heading in headings_before(index.siblings(placed), placed.path[-1])]
            if texts:
                found[placed.locator.words] = normal(" / ".join(texts))
    return found


def _differences(ours: dict[str, str], official: dict[str, str]) -> Iterator[Difference]:
    for place in (*official, *(place for place in ours if place not in official)):
        if ours.get(place) != official.get(place):
            yield Difference(place, ours.get(place, ""), official.get(place, ""))


def normal(text: str) -> str:
    """``text`` for comparison: single spaces, one kind of dash, straight quotation marks, no soft hyphens."""
    text = re.sub(r"\s+", " ", text.replace("\N{SOFT HYPHEN}", "")).strip()
    text = re.sub(r"[–—−]", "-", text)
    return re.sub(r"[”“„]", '"', text)


def _shown(difference: Difference) -> list[str]:
    """The difference with the words that both begin and end with left out."""
    ours, official = difference.ours.split(), difference.official.split()
    start = 0
    while start < min(len(ours), len(official)) and ours[start] == official[start]:
        start += 1
    end = 0
    while end < min(len(ours), len(official)) - start and ours[-1 - end] == official[-1 - end]:
        end += 1
    return [
        f"      {difference.place}",
        f"        vår:        {' '.join(ours[start : len(ours) - end])[:300] or '(saknas)'}",
        f"        officiell:  {' '.join(official[start : len(official) - end])[:300] or '(saknas)'}",
    ]


def report(results: list[Result]) -> str:
    """The results for a person to read, the total last."""
    lines: list[str] = []
    for result in results:
        verdict = "vägrad" if result.refused else "exakt" if result.exact else "avviker"
        if result.exact and result.missing:
            verdict = "exakt, ofullständigt underlag"
        counted = f"{result.sections} paragrafer, {len(result.headings)} rubriker avviker"
        lines.append(f"{result.name}: {verdict} ({counted})")
        lines += [f"      {fault}" for fault in (*result.refused, *result.missing)]
        for difference in result.differences:
            lines += _shown(difference)
    exact = sum(result.exact for result in results)
    incomplete = sum(result.exact and bool(result.missing) for result in results)
    count = sum(result.sections for result in results)
    wrong = sum(len(result.differences) for result in results)
    lines.append(
        f"{exact} av {len(results)} exakta (varav {incomplete} med ofullständigt underlag); "
        f"{count - wrong} av {count} paragrafer lika"
    )
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Run the replay over the folder given, and print the report."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir() or not pairs(Path(arguments[0])):
        print("Användning: python -m bench.replay KATALOG (med mappar som håller before, amending och after)")
        return 2
    results = [replay(pair) for pair in pairs(Path(arguments[0]))]
    print(report(results))
    return 0 if all(result.exact for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
