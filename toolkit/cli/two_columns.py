"""The two-column table in a terminal, and as plain text in a pipe."""

from __future__ import annotations

import sys
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from toolkit.cli.output import say
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.law.typography import bind

_WIDTH = 80


def print_rows(rows: tuple[Row, ...], head: str) -> None:
    """Print ``rows``, ``head`` over the left column.

    Styled at a terminal, with marks in plain text where the output goes elsewhere.
    """
    if sys.stdout.isatty():
        _render(Console(), rows, head, styled=True)
    else:
        say(rows_as_text(rows, head))


def rows_as_text(rows: tuple[Row, ...], head: str) -> str:
    """``rows`` as plain text 80 columns wide; what differs stands as [-removed-] and {+added+}."""
    stream = StringIO()
    _render(
        Console(file=stream, width=_WIDTH, color_system=None, legacy_windows=False), rows, head, styled=False
    )
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _render(console: Console, rows: tuple[Row, ...], head: str, *, styled: bool) -> None:
    if not rows:
        console.print("Förslaget ändrar ingen lydelse.")
        return
    console.print(_pair(Text(bind(head), "italic"), Text("Föreslagen lydelse", "italic")))
    for row in rows:
        if row.role is not Role.POINT:
            console.print()
        if row.change is Change.UNCHANGED:
            centred = row.role in (Role.NUMBER, Role.CHAPTER)
            console.print(_side(row, row.current, "", styled), justify="center" if centred else None)
        else:
            console.print(
                _pair(
                    _side(row, row.current, "red strike" if styled else "[-", styled),
                    _side(row, row.proposed, "green underline" if styled else "{+", styled),
                )
            )


def _pair(left: Text, right: Text) -> Table:
    table = Table.grid(expand=True, padding=(0, 2, 0, 0))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(left, right)
    return table


_CLOSING = {"[-": "-]", "{+": "+}", "": ""}


def _side(row: Row, runs: tuple[Run, ...] | None, mark: str, styled: bool) -> Text:
    text = Text(style="bold" if row.role in (Role.NUMBER, Role.HEADING, Role.CHAPTER) else "")
    for run in runs or ():
        if styled:
            text.append(bind(run.text), mark if run.changed else "")
        else:
            text.append(f"{mark}{bind(run.text)}{_CLOSING[mark]}" if run.changed and mark else bind(run.text))
    return text
