"""The reviewer on real law and on planted faults: ``python -m bench.review [rates|corpus|planted|commands]``.

``rates``: each rule on the statutes numbered 2015 or later, as findings per 1,000 sections. A rule of
severity fel that fires on more than one section in 1,000 is wrong, or no fel; then the exit code is 1.
``corpus``: the time to review every statute. ``planted``: the share of planted faults that is found.
``commands``: the time of ``lagverk granska`` from the prompt. All four by default.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.commands import PROPOSAL, seconds
from bench.planting import plant_and_review
from toolkit.law.outline import sections
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review
from toolkit.review.source import Source
from toolkit.review.subject import Subject
from toolkit.text.files import decode
from toolkit.text.statute import read_statute

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
PROCESSES = 2
FIRST_YEAR = 2015
LIMIT = 1 / 1000


def reviewed(path: Path) -> tuple[str, int, tuple[Diagnostic, ...]]:
    """A statute's file name, how many sections it has, and what all rules find in it alone."""
    text = decode(path.read_bytes(), path.name)
    act = read_statute(text).act
    return path.name, len(sections(act)), review(Subject(Source(path.name, text), act=act), all_rules())


def recent(paths: Iterable[Path]) -> list[Path]:
    """The files of statutes numbered 2015 or later."""
    return [path for path in paths if path.name[:4].isdigit() and int(path.name[:4]) >= FIRST_YEAR]


def rates(paths: list[Path], shown: str | None = None) -> int:
    """Print each rule's rate; the exit code."""
    found: Counter[str] = Counter()
    places: set[tuple[str, str, str]] = set()
    total = 0
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        for name, count, diagnostics in pool.imap(reviewed, paths, chunksize=8):
            total += count
            for entry in diagnostics:
                found[entry.code] += 1
                places.add((entry.code, name, entry.place.partition(" §")[0]))
                if entry.code == shown:
                    print(f"  {name} {entry.place}: {entry.message} [{entry.words[:80]}]")
    print(f"{len(paths)} statutes, {total} sections")
    per_rule = Counter(code for code, _, _ in places)
    too_many = 0
    for rule in all_rules():
        if not found[rule.code]:
            continue
        rate = per_rule[rule.code] / total
        wrong = rule.severity is Severity.ERROR and rate > LIMIT
        too_many += wrong
        mark = "  too many" if wrong else ""
        print(
            f"{rule.code}  {rule.severity.value:<11}{found[rule.code]:6} {rate * 1000:9.2f} per 1,000{mark}"
        )
    silent = [rule.code for rule in all_rules() if not found[rule.code]]
    print(f"silent: {', '.join(silent)}")
    return 1 if too_many else 0


def corpus(paths: list[Path]) -> None:
    """Print the time to read and review every statute."""
    started = time.perf_counter()
    largest_first = sorted(paths, key=lambda path: (-path.stat().st_size, path.name))
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        count = sum(len(found) for _, _, found in pool.imap_unordered(reviewed, largest_first, chunksize=4))
    print(
        f"{len(paths)} statutes read and reviewed in {time.perf_counter() - started:.1f} s, {count} findings"
    )


def planted(folder: Path, bills: int) -> int:
    """Print the share of planted faults that is found; the exit code."""
    started = time.perf_counter()
    outcome = plant_and_review(folder, bills, seed=1)
    elapsed = time.perf_counter() - started
    print(
        f"{outcome.total} bills with a fault of {len(outcome.planted)} kinds, {outcome.clean} clean bills: ",
        end="",
    )
    print(f"{outcome.share:.2%} of the faults found in {elapsed:.0f} s")
    for line in outcome.missed:
        print(f"  missed: {line}")
    for line in outcome.dirty:
        print(f"  in a clean bill: {line}")
    return 1 if outcome.share < 0.99 or outcome.dirty else 0


def commands() -> None:
    """Print the time of the command on the proposal and on the longest statute in force."""
    lagverk = ("-m", "toolkit.cli.main", "granska")
    print(f"lagverk granska {PROPOSAL}: {seconds(*lagverk, PROPOSAL):.2f} s")
    code = CORPUS / "2010-110.txt"
    if code.exists():
        print(f"lagverk granska Socialförsäkringsbalken: {seconds(*lagverk, str(code)):.2f} s")


def main(arguments: list[str] | None = None) -> int:
    """Run the parts asked for; exit code 1 where a rule of severity fel fires too often."""
    parser = argparse.ArgumentParser(prog="python -m bench.review", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=["rates", "corpus", "planted", "commands"], default=[])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--rule", help="show each finding of one rule in the rates")
    parser.add_argument("--bills", type=int, default=1000)
    chosen = parser.parse_args(arguments)
    parts = chosen.parts or ["rates", "corpus", "planted", "commands"]
    paths = sorted(chosen.corpus.glob("*.txt"))
    code = rates(recent(paths), chosen.rule) if "rates" in parts else 0
    if "corpus" in parts:
        corpus(paths)
    if "planted" in parts:
        code = max(code, planted(chosen.corpus, chosen.bills))
    if "commands" in parts:
        commands()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
