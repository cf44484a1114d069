"""The Jinja environment of every template: everything escaped, no unknown field, nothing out of reach.

A template may come from anywhere, so it gets neither attributes of Python objects nor arithmetic that
could fill the memory. Import this module only where a template is filled: jinja2 takes its time.
"""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Fills templates with text. Raises jinja2's TemplateError for what a template may not do."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse multiplication and powers."""
        raise SecurityError(f"{operator} är inte tillåtet i en mall")
