"""Findings as workflow commands, which GitHub shows as annotations on the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from toolkit.law.typography import bind
from toolkit.review.formats.text import summary
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import Rule

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(found: Sequence[Diagnostic], rules: Sequence[Rule]) -> str:
    """ "::error file=…,line=…,col=…,title=…::message" for each finding, and a summary last."""
    return "\n".join([*(_command(entry) for entry in found), summary(found)])


def _command(found: Diagnostic) -> str:
    properties = {
        "file": PurePath(found.file).as_posix(),
        "line": found.line,
        "col": found.column,
        "title": bind(f"{found.code} {found.place}".strip()),
    }
    written = ",".join(
        f"{name}={_escape(str(value), ':,')}" for name, value in properties.items() if value is not None
    )
    suggestion = f"\n→ {found.suggestion}" if found.suggestion else ""
    return f"::{_COMMANDS[found.severity]} {written}::{_escape(bind(found.message + suggestion))}"


def _escape(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
