"""Inkomstskattelagen (1999:1229), the longest statute: text → model → XML → model.

`python -m bench.income_tax` prints the median of three runs of each step.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from toolkit.akn import read_act, validate, write_act
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

SOURCE = Path(__file__).resolve().parents[2] / "shared/corpus/1999-1229.txt"
Result = TypeVar("Result")


def timed(name: str, step: Callable[[], Result]) -> Result:
    """Run ``step`` three times, print the median time, and give back what it returned."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        result = step()
        times.append(time.perf_counter() - start)
    print(f"{name:<24}{statistics.median(times):6.2f} s")
    return result


def main() -> None:
    """Print one line a step."""
    if not SOURCE.exists():
        print("../shared/corpus is missing: nothing measured")
        return
    text = SOURCE.read_text(encoding="utf-8")
    act = timed("text → model", lambda: read_statute(text).act)
    data = timed("model → XML", lambda: write_act(act))
    timed("schema validation", lambda: validate(data, SOURCE.name))
    again = timed("XML → model", lambda: read_act(data, SOURCE.name))
    timed("model → text", lambda: write_statute(again))
    print(f"same act after the round trip: {again == act}; XML {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
