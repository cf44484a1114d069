"""How long the register takes: ``python -m bench.register [DIR]``.

Builds the register of a copy of the folder as a user does, then again with nothing changed and with one
file changed, and asks it. Elapsed seconds, and processor seconds of the process and its children where the
system tells them: on a machine with other work, they say more.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import DEFAULT

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ("7 § lagen (2003:1210)", "2003:1210#P7", "2 kap. 7 § socialförsäkringsbalken", "2010:110")
RUNS = 5


def run(*arguments: str) -> tuple[float, float, str]:
    """Elapsed and processor seconds of one command, and what it printed."""
    before, started = _processor(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "toolkit.cli.main", "register", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return time.perf_counter() - started, _processor() - before, done.stdout + done.stderr


def _processor() -> float:
    try:
        import resource
    except ImportError:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(prog="python -m bench.register", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        copy, register = Path(name) / "lagar", Path(name) / "register.db"
        shutil.copytree(chosen.folder, copy)
        changed = sorted(copy.glob("*.txt"))[len(list(copy.glob("*.txt"))) // 2]
        for what in ("whole", "unchanged", "one file changed"):
            if what == "one file changed":
                text = changed.read_text(encoding="utf-8")
                changed.write_text(text + "\n", encoding="utf-8")
            elapsed, processor, said = run("bygg", str(copy), "-o", str(register))
            print(
                f"{what:<20}{elapsed:7.1f} s  ({processor:.1f} s processor)  {said.strip()[:120]}", flush=True
            )
        print(f"{'size':<20}{register.stat().st_size / 1e6:7.1f} MB")
        for question in QUESTIONS:
            times = [run("visa", question, "--register", str(register)) for _ in range(RUNS + 1)][1:]
            elapsed = statistics.median(taken for taken, _, _ in times)
            processor = statistics.median(taken for _, taken, _ in times)
            print(f"visa {question:<38}{elapsed:5.2f} s  ({processor:.2f} s processor)")


if __name__ == "__main__":
    main()
