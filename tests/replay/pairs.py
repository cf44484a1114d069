"""The pairs of this folder: a statute in ``bases/``, and in ``cases/`` what amends it and what comes of it.

A case names its statute on the first line, "grund: NAMN", and holds parts that each begin with a line
"== NAMN": ``ändring`` the amending act as printed; ``skillnad`` what it changes, as lines that go (-), come
(+) or stand beside (two spaces), those that don't come shortened; or instead ``vägras`` the faults, one a
line, where the act must be refused; ``härleds inte`` why the change can't be derived from the two wordings.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from toolkit.law.model import Act
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

HERE = Path(__file__).parent
_SHOWN = 72


@dataclass(frozen=True)
class Case:
    """One case: its name, the statute before, and its parts by name."""

    name: str
    base: str
    parts: dict[str, str]

    @property
    def before(self) -> Act:
        """The statute before the amendment."""
        return read_statute((HERE / "bases" / f"{self.base}.txt").read_text(encoding="utf-8")).act


def cases() -> list[Case]:
    """Every case, by name."""
    return [read_case(path) for path in sorted((HERE / "cases").glob("*.txt"))]


def read_case(path: Path) -> Case:
    """The case in ``path``."""
    head, *parts = re.split(r"(?m)^== ", path.read_text(encoding="utf-8"))
    named = dict(part.split("\n", 1) for part in parts)
    return Case(path.stem, head.removeprefix("grund: ").strip(), named)


def difference(before: Act, after: Act) -> str:
    """What ``after`` has otherwise than ``before``, one line of either side with it."""
    old, new = ([line for line in write_statute(act).splitlines() if line.strip()] for act in (before, after))
    lines: list[str] = []
    for line in list(difflib.unified_diff(old, new, n=1, lineterm=""))[2:]:
        if line.startswith("@@"):
            lines.append("…")
        else:
            short = len(line) > _SHOWN and not line.startswith("+")
            lines.append(f"{line[0]} {line[1:_SHOWN]}…" if short else f"{line[0]} {line[1:]}")
    return "\n".join(lines[1:]) + "\n"
