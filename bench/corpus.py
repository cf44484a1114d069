"""Every statute of a folder through the reader and the writer: ``python -m bench.corpus [DIR]``.

For each file: are the words the same, in the same order, after text → model → text (head included),
and is ``read(write(act)) == act``? Prints the shares, the files that fail, the time and the memory.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from toolkit.law.model import Act
from toolkit.law.typography import words
from toolkit.text.files import decode
from toolkit.text.metadata import NUMBER_FIELD, TITLES_FIELD, VALIDITY_FIELD
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus"
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Result:
    """What one file came to: where words were lost and where it reads back otherwise, None for nowhere."""

    name: str
    words_lost: str | None
    unstable: str | None
    notes: int
    sections: int


def published_words(text: str) -> list[str]:
    """The words of a raw publication without the two lines of the site it was published on."""
    found = words(text)
    if found[:2] == ["SFS-nummer", "·"]:
        end = found.index("·", 2)
        found = found[end + 1 :]
        if found[:2] == ["Visa", "register"]:
            found = found[2:]
    return found


def written_words(act: Act, text: str) -> list[str]:
    """The words of ``text`` as written for ``act``, without the names of fields that no publication has."""
    found = words(text)
    title = words(act.title)
    number = [*words(f"{NUMBER_FIELD}:"), *words(act.number)]
    rest = found[len(title) + len(number) :]
    if act.field(TITLES_FIELD) is not None:
        title, rest = [], rest[len(words(f"{TITLES_FIELD}:")) :]
    if act.field(VALIDITY_FIELD) is not None:
        rest.remove(f"{VALIDITY_FIELD}:")
    return [*title, *rest]


def check(path: Path) -> Result:
    """Run one file through reader and writer."""
    text = decode(path.read_bytes(), path.name)
    reading = read_statute(text)
    written = write_statute(reading.act)
    lost = difference(published_words(text), written_words(reading.act, written))
    again = read_statute(written).act
    unstable = None if again == reading.act else _first_change(reading.act, again)
    return Result(path.name, lost, unstable, len(reading.notes), written.count(" §   "))


def difference(before: list[str], after: list[str]) -> str | None:
    """Where two lists of words part, None where they don't."""
    if before == after:
        return None
    place = next(
        (place for place, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    return f"{' '.join(before[place : place + 6])!r} → {' '.join(after[place : place + 6])!r}"


def _first_change(before: Act, after: Act) -> str:
    if before.metadata != after.metadata or before.title != after.title:
        return f"head: {before.metadata} → {after.metadata}"
    for first, second in zip(before.body, after.body, strict=False):
        if first != second:
            return difference(repr(first).split(" "), repr(second).split(" ")) or ""
    return f"{len(before.body)} → {len(after.body)} nodes"


def peak_memory() -> float | None:
    """Peak resident memory in MiB, of the larger of this process and its children; None where unknown."""
    try:
        import resource
    except ImportError:
        return None
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + PROCESSES * children) / scale


def main(arguments: list[str] | None = None) -> int:
    """Run over a folder; exit code 0 where no word was lost."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--processes", type=int, default=PROCESSES)
    chosen = parser.parse_args(arguments)
    paths = sorted(chosen.folder.glob("*.txt"))
    if not paths:
        print(f"no statutes (*.txt) in {chosen.folder}", file=sys.stderr)
        return 2
    started = time.perf_counter()
    if chosen.processes > 1:
        largest_first = sorted(paths, key=lambda path: (-path.stat().st_size, path.name))
        with multiprocessing.get_context("spawn").Pool(chosen.processes) as pool:
            results = sorted(pool.imap_unordered(check, largest_first, chunksize=8), key=lambda r: r.name)
    else:
        results = [check(path) for path in paths]
    elapsed = time.perf_counter() - started
    lost = [result for result in results if result.words_lost is not None]
    unstable = [result for result in results if result.unstable is not None]
    for result in lost:
        print(f"words     {result.name}: {result.words_lost}")
    for result in unstable:
        print(f"unstable  {result.name}: {result.unstable}")
    count = len(results)
    sections, notes = sum(r.sections for r in results), sum(r.notes for r in results)
    print(f"files: {count}, sections: {sections}, notes: {notes}")
    print(f"same words in the same order: {count - len(lost)} ({(count - len(lost)) / count:.2%})")
    print(f"read(write(act)) == act: {count - len(unstable)} ({(count - len(unstable)) / count:.2%})")
    memory = peak_memory()
    print(f"time: {elapsed:.1f} s, peak memory: {f'{memory:.0f} MiB' if memory else 'unknown'}")
    return 1 if lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
