"""Two proposals side by side in a terminal, and as plain text in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from toolkit.cli.output import say
from toolkit.comparison.proposals import Compared, Relation, Unit
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.documents.proposals.phrases import (
    CURRENT,
    HEADS,
    NO_CONFLICT,
    SAME,
    TITLE,
    conflict_words,
    current_lines,
    notes,
    outline,
    unit_name,
)
from toolkit.law.typography import NBSP, bind

_WIDTH = 80
_MARKED = "cyan underline"
_HELD = "\ue000"
"""One column wide, as a no-break space is; at that one, Rich would break a line."""


def print_proposals(compared: Compared) -> None:
    """Print ``compared``: styled at a terminal, with marks in plain text where the output goes elsewhere."""
    say(_rendered(Console(), compared, styled=True) if sys.stdout.isatty() else proposals_as_text(compared))


def proposals_as_text(compared: Compared) -> str:
    """``compared`` as plain text 80 columns wide; words that differ between the two stand as *words*."""
    console = Console(file=StringIO(), width=_WIDTH, color_system=None, legacy_windows=False)
    lines = _rendered(console, compared, styled=False).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _rendered(console: Console, compared: Compared, *, styled: bool) -> str:
    with console.capture() as captured:
        for part in _parts(compared, styled=styled):
            console.print(part)
    return captured.get().replace(_HELD, NBSP)


def _bound(text: str) -> str:
    """``text`` for print, with a sign for each no-break space that no line is broken at."""
    return bind(text).replace(NBSP, _HELD)


def _parts(compared: Compared, *, styled: bool) -> Iterator[RenderableType]:
    yield Text(TITLE, "bold")
    yield Text("")
    names = [(HEADS[0], compared.first.name), (HEADS[1], compared.second.name)]
    yield _terms([*names, *outline(compared)])
    yield Text("")
    yield from _conflicts(compared)
    if compared.units or not compared.same_entry:
        yield Text("")
        yield _pair(Text(HEADS[0], "bold"), Text(HEADS[1], "bold"))
    for unit in compared.units:
        yield from _unit(unit, styled)
    if not compared.same_entry:
        yield Text("")
        yield _rule(Text("Ikraftträdande", "bold"))
        yield from (_row(row, styled) for row in compared.entry)


def _conflicts(compared: Compared) -> Iterator[RenderableType]:
    if not compared.conflicts:
        yield Text(NO_CONFLICT)
        return
    yield Text("Konflikter", "bold red")
    for conflict in compared.conflicts:
        place, why, out = conflict_words(conflict)
        yield Padding(Text(_bound(f"{place}: {why} {out}")), (0, 0, 0, 2))


def _terms(pairs: list[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for term, text in pairs:
        table.add_row(Text(term), Text(_bound(text)))
    return table


def _unit(unit: Unit, styled: bool) -> Iterator[RenderableType]:
    yield Text("")
    name = _bound(unit_name(unit)) + (" – konflikt" if unit.conflicts else "")
    style = "bold red" if unit.conflicts else "bold"
    yield _rule(Text(name, style))
    first, second = (Text(_bound(note), "italic") for note in notes(unit))
    if unit.relation is Relation.SAME:
        yield Text(f"{SAME}: {_bound(notes(unit)[0])}", "italic")
    else:
        yield _pair(first, second)
    lines = current_lines(unit)
    if lines:
        yield Text("")
        yield Text(f"{CURRENT}:", "dim italic")
        yield from (Padding(Text(_bound(line), "dim"), (0, 0, 0, 2)) for line in lines)
    for row in unit.rows:
        if row.role is Role.NUMBER and row.change is not Change.CHANGED:
            continue
        if row.role is not Role.POINT:
            yield Text("")
        yield _row(row, styled)


def _rule(text: Text) -> Rule:
    return Rule(text, align="left", style="dim", characters="─")


def _row(row: Row, styled: bool) -> RenderableType:
    if row.change is Change.UNCHANGED:
        return _side(row, row.current, styled)
    return _pair(_side(row, row.current, styled), _side(row, row.proposed, styled))


def _pair(left: Text, right: Text) -> Table:
    table = Table.grid(expand=True, padding=(0, 2, 0, 0))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(left, right)
    return table


def _side(row: Row, runs: tuple[Run, ...] | None, styled: bool) -> Text:
    text = Text(style="bold" if row.role in (Role.NUMBER, Role.HEADING, Role.CHAPTER) else "")
    one_sided = row.change in (Change.NEW, Change.REPEALED)
    for run in runs or ():
        marked = run.changed and not one_sided
        if styled:
            text.append(_bound(run.text), _MARKED if marked else "")
        else:
            text.append(f"*{_bound(run.text)}*" if marked else _bound(run.text))
    return text
