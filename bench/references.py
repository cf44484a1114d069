"""Every reference of every statute in a folder: ``python -m bench.references [DIR]``.

Prints how many tokens (words between white space) one process reads in a second, how long the whole
folder takes in two processes, and how many references have a target. The texts are read as they are
published; reading files is not counted in the figure for one process.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections import Counter
from pathlib import Path

from toolkit.references.find import find
from toolkit.text.files import decode

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus"
PROCESSES = 2
SAMPLE = 8
"""Every eighth file is read in one process."""


def count(path: Path) -> Counter[str]:
    """The references of one file, by kind, and how many have no target and why."""
    found: Counter[str] = Counter()
    for reference in find(decode(path.read_bytes(), path.name), "9999:999"):
        found["references"] += 1
        found[f"kind {reference.kind}"] += 1
        if reference.reason is not None:
            found[f"no target: {reference.reason.name}"] += 1
    return found


def main() -> None:
    """Measure the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    folder = parser.parse_args().folder
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        print(f"{folder}: no statutes there")
        return
    texts = [decode(path.read_bytes(), path.name) for path in paths[::SAMPLE]]
    tokens = sum(len(text.split()) for text in texts)
    start = time.process_time()
    for text in texts:
        find(text, "9999:999")
    seconds = time.process_time() - start
    print(f"one process: {tokens:,} tokens in {seconds:.2f} s, {tokens / seconds:,.0f} tokens/s")
    size = sum(path.stat().st_size for path in paths)
    start = time.perf_counter()
    with multiprocessing.Pool(PROCESSES) as pool:
        total = sum(pool.imap_unordered(count, paths, chunksize=32), Counter[str]())
    seconds = time.perf_counter() - start
    print(f"{PROCESSES} processes: {len(paths):,} statutes, {size / 1e6:.1f} MB in {seconds:.1f} s")
    for name, number in sorted(total.items()):
        print(f"{name}: {number:,}")


if __name__ == "__main__":
    main()
