"""How diagnostics are shown: one module a format, each a function from diagnostics to text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from toolkit.review.formats.github import as_github
from toolkit.review.formats.json import as_json
from toolkit.review.formats.junit import as_junit
from toolkit.review.formats.sarif import as_sarif
from toolkit.review.formats.text import as_text
from toolkit.review.model import Diagnostic
from toolkit.review.registry import Rule

Format = Callable[[Sequence[Diagnostic], Sequence[Rule]], str]

FORMATS: dict[str, Format] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "junit": as_junit,
    "github": as_github,
}
"""Each format by its name on the command line; given the findings and the rules that ran."""
