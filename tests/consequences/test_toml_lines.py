"""The scan finds the lines of tables and keys, whatever strings and lists stand between them."""

from __future__ import annotations

import re
import time
import tomllib
from pathlib import Path
from typing import Any

from toolkit.consequences.toml_lines import Lines

TRICKY = '''\
top = "a [not.a.table] # no comment"
[one] # a comment with "quotes"
text = """three " lines
key = "no key"
[[no.table]]
"""
list = [
  "a ]",
  [1, 2], # ]
]
after = 1
[[many]]
id = 'x = y'
inner = { a = 1, b = [2] }
[many.sub]
deep = 1
[[many]]
id = "second"
"a key" = 2
'''


def test_strings_and_lists_hide_what_looks_like_keys() -> None:
    lines = Lines(TRICKY)
    assert lines.of("one", "text") == 3
    assert lines.of("one", "list") == 7
    assert lines.of("one", "after") == 11
    assert lines.of("many", 0, "id") == 13
    assert lines.of("many", 0, "sub", "deep") == 16
    assert lines.of("many", 1, "id") == 18
    assert lines.of("many", 1, "a key") == 19


def test_what_is_not_found_has_the_line_of_its_table() -> None:
    lines = Lines(TRICKY)
    assert lines.of("many", 1, "nowhere") == 17
    assert lines.of("many", 0, "inner", "b") == 14
    assert lines.of("nowhere") is None


def test_every_key_of_the_first_proposal_is_on_its_line(root: Path) -> None:
    text = (root / "proposals/fk-2024-007710/consequences.toml").read_text(encoding="utf-8")
    lines, printed = Lines(text), text.split("\n")
    checked = 0

    def visit(value: Any, path: tuple[str | int, ...]) -> None:
        nonlocal checked
        if isinstance(value, dict):
            for key, inner in value.items():
                line = lines.of(*path, key)
                assert line is not None
                assert re.search(rf"\b{key}\b", printed[line - 1])
                checked += 1
                visit(inner, (*path, key))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for place, inner in enumerate(value):
                visit(inner, (*path, place))

    visit(tomllib.loads(text), ())
    assert checked > 500


def test_time_is_linear() -> None:
    def taken(count: int) -> float:
        text = 'a = "' + "\\" * count + '"\n' + "[" * count + "\n" + '"""' * count
        start = time.process_time()
        Lines(text)
        return time.process_time() - start

    assert taken(200_000) < 40 * max(taken(20_000), 0.001)


def test_odd_lines_take_no_time() -> None:
    hostile = ["[" + " " * 100_000, '"' + '\\"' * 100_000, "'" * 100_001, "a = [" + " " * 100_000 + '"']
    start = time.process_time()
    for text in hostile:
        Lines(text)
    assert time.process_time() - start < 2
