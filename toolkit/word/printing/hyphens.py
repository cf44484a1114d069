"""Hyphens at the ends of lines, told from those that are written (ISO 32000-1, 14.8.2.2.3)."""

from __future__ import annotations

from typing import Any

_AT_LINE_END, _WRITTEN, _SOFT = b"<2010>", b"<002d>", b"<00ad>"


def soften(pdf: Any) -> None:
    """Let the hyphens that WeasyPrint sets at line ends mean soft ones, where ``pdf`` is searched or copied.

    WeasyPrint sets U+2010. A font whose written hyphen can't be told from it is left alone.
    """
    for it in pdf.objects:
        lines = getattr(it, "stream", None)
        if not isinstance(lines, list) or b"begincmap" not in lines:
            continue
        if any(isinstance(line, bytes) and line.endswith(_WRITTEN) for line in lines):
            it.stream = [_softened(line) for line in lines]


def _softened(line: Any) -> Any:
    if isinstance(line, bytes) and line.endswith(_AT_LINE_END):
        return line.removesuffix(_AT_LINE_END) + _SOFT
    return line
