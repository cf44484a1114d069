"""docxtpl, held to what a template may do and to losing nothing.

Import this module only where a template is filled: docxtpl takes its time.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate

from toolkit.word.ooxml import Element, parse
from toolkit.word.sandbox import TemplateEnvironment


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]
    def fix_tables(self, xml: str) -> Element:
        """Parse the filled body, where docxtpl would repair broken XML by dropping what it can't read."""
        return parse(xml.encode("utf-8"))


def render(template: bytes, strings: Mapping[str, str]) -> tuple[bytes, set[str]]:
    """The template with ``strings`` in its fields, and the fields that ``strings`` doesn't have.

    Nothing is filled in while there are such. Raises jinja2's TemplateError for fields that can't be
    read, ValueError for markup that the fields leave broken.
    """
    environment = TemplateEnvironment()
    document: Any = _StrictTemplate(io.BytesIO(template))
    unknown = set(document.get_undeclared_template_variables(environment)) - set(strings)
    if unknown:
        return b"", unknown
    document.render(dict(strings), environment, autoescape=environment.autoescape)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue(), set()
