"""On which line of a TOML text a table or a key stands: tomllib gives values without places.

The scan is light and linear. It knows table heads, keys at the start of a line and strings and lists over
several lines, which is how such files are written; for what it doesn't find, the table's head is the place.
"""

from __future__ import annotations

import re
from collections import Counter

Path = tuple[str | int, ...]
"""The way to a table or key: ("konsekvens", 2, "belopp", "enhet"); lists of tables are counted from 0."""

_HEAD = re.compile(r"\s*(\[\[?)([^\[\]#]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-.]+|\"[^\"]*\"|'[^']*')\s*=\s*(.*)$")
_SCRAP = re.compile(r"\"\"\"|'''|\"(?:[^\"\\]|\\.)*\"?|'[^']*'?|#.*$|[\[\]{}]")


class Lines:
    """The lines of the tables and keys of one text."""

    def __init__(self, text: str) -> None:
        self._found: dict[Path, int] = {}
        counts: Counter[Path] = Counter()
        table: Path = ()
        quote, depth = "", 0
        for number, line in enumerate(text.split("\n"), start=1):
            if quote:
                _, mark, after = line.partition(quote)
                if not mark:
                    continue
                quote, depth = _state(after, "", depth)
                continue
            if depth == 0:
                if head := _HEAD.match(line):
                    table = self._table(head.group(2), head.group(1) == "[[", counts)
                    for length in range(1, len(table) + 1):
                        self._found.setdefault(table[:length], number)
                    continue
                if key := _KEY.match(line):
                    self._found.setdefault((*table, *_names(key.group(1))), number)
                    quote, depth = _state(key.group(2), quote, depth)
                continue
            quote, depth = _state(line, quote, depth)

    def _table(self, dotted: str, listed: bool, counts: Counter[Path]) -> Path:
        path: Path = ()
        names = _names(dotted)
        for position, name in enumerate(names):
            path = (*path, name)
            if listed and position == len(names) - 1:
                counts[path] += 1
            if counts[path]:
                path = (*path, counts[path] - 1)
        return path

    def of(self, *path: str | int) -> int | None:
        """The line, from 1, of the key or else of the nearest table around it; None for neither."""
        while path:
            if path in self._found:
                return self._found[path]
            path = path[:-1]
        return None


def _names(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _state(text: str, quote: str, depth: int) -> tuple[str, int]:
    """What is open after ``text``: the mark of a string over several lines, or "", and how many brackets."""
    position = 0
    while scrap := _SCRAP.search(text, position):
        mark, position = scrap.group(0), scrap.end()
        if mark in ('"""', "'''"):
            end = text.find(mark, position)
            if end < 0:
                return mark, depth
            position = end + len(mark)
        elif mark in ("[", "{"):
            depth += 1
        elif mark in ("]", "}"):
            depth = max(0, depth - 1)
    return quote, depth
