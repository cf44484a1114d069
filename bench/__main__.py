"""Run every measurement: `python -m bench` (`make bench`)."""

from __future__ import annotations

import runpy
import sys

NAMES = (
    "commands",
    "income_tax",
    "engine",
    "corpus",
    "replay",
    "references",
    "register",
    "review",
    "word",
    "pdf",
)

if __name__ == "__main__":
    shared = "../shared"
    arguments = {"replay": [f"{shared}/replay"]}
    for name in NAMES:
        print(f"== bench.{name}", flush=True)
        sys.argv = [f"bench.{name}", *arguments.get(name, [])]
        try:
            runpy.run_module(f"bench.{name}", run_name="__main__")
        except SystemExit as left:
            if left.code:
                print(f"exit code {left.code}")
