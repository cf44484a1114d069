"""Findings as the documented list of objects; the keys are stable."""

from __future__ import annotations

import json
from collections.abc import Sequence

from toolkit.review.model import Diagnostic
from toolkit.review.registry import Rule


def as_json(found: Sequence[Diagnostic], rules: Sequence[Rule]) -> str:
    """A list of ``{"regel", "allvar", "fil", "rad", "lagrum", "meddelande", "forslag"}``."""
    return json.dumps(
        [
            {
                "regel": entry.code,
                "allvar": entry.severity.value,
                "fil": entry.file,
                "rad": entry.line,
                "lagrum": entry.place,
                "meddelande": entry.message,
                "forslag": entry.suggestion,
            }
            for entry in found
        ],
        ensure_ascii=False,
        indent=2,
    )
