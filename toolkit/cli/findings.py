"""Findings at a terminal: in colour, under the name of the file."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from toolkit.law.typography import bind
from toolkit.review.formats.text import summary
from toolkit.review.model import Diagnostic, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def print_findings(found: Sequence[Diagnostic], console: Console | None = None) -> None:
    """Print ``found`` grouped by file, then the count of each severity."""
    console = console or Console(highlight=False)
    file = None
    for entry in found:
        if entry.file != file:
            console.print(Text(entry.file, "bold underline"))
            file = entry.file
        line = Text()
        line.append(f"{entry.line or 1:>5}  ", "dim")
        line.append(f"{entry.severity.value:<11}", _STYLES[entry.severity])
        line.append(f"{entry.code:<7}", "bold")
        if entry.place:
            line.append(f"{bind(entry.place)}: ", "italic")
        line.append(bind(entry.message))
        console.print(line)
        if entry.suggestion:
            console.print(Text(f"{'':25}→ {bind(entry.suggestion)}", "green"))
    console.print(Text(summary(found), "bold"))
