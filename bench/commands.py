"""How long the commands take from the prompt: `python -m bench.commands`.

Each command is run as a whole process, once to warm up and five times to be counted; the median is
the figure to quote. `--help` is also given as a ratio to an empty Python process, since machines differ.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from toolkit.cli import exits

ROOT = Path(__file__).resolve().parents[1]
PROPOSAL = "proposals/fk-2024-007710"
RUNS = 5


def seconds(*arguments: str) -> float:
    """The median wall time in seconds of running Python with ``arguments``."""
    times = []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if done.returncode not in (exits.DONE, exits.FINDINGS):
            raise SystemExit(f"{' '.join(arguments)}: exit code {done.returncode}")
        if run:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print one line a command."""
    lagverk = ("-m", "toolkit.cli.main")
    empty = seconds("-c", "pass")
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "lagverk --help": [*lagverk, "--help"],
            "lagverk ingress": [*lagverk, "ingress", PROPOSAL],
            "lagverk jamfor": [*lagverk, "jamfor", PROPOSAL],
            "lagverk paverkan": [*lagverk, "paverkan", PROPOSAL],
            "lagverk granska": [*lagverk, "granska", PROPOSAL],
            "lagverk konsekvenser": [*lagverk, "konsekvenser", PROPOSAL],
            "lagverk bygg": [*lagverk, "bygg", PROPOSAL, "-o", folder],
        }
        print(f"{'python, empty':<24}{empty:6.2f} s")
        for name, arguments in commands.items():
            taken = seconds(*arguments)
            print(f"{name:<24}{taken:6.2f} s  {taken / empty:5.1f} times an empty process")


if __name__ == "__main__":
    main()
