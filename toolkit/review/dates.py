"""Dates as statutes write them: "den 1 juli 2026"."""

from __future__ import annotations

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
MONTH = "|".join(MONTHS)
"""Any month, for a pattern."""
DATE = rf"den [1-9]\d? (?:{MONTH}) \d{{4}}"
"""A date in full, for a pattern."""
