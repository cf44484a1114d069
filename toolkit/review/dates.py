"""Dates as statutes write them: "den 1 juli 2026"."""

from __future__ import annotations

from toolkit.law.months import MONTHS

MONTH = "|".join(MONTHS)
"""Any month, for a pattern."""
DATE = rf"den [1-9]\d? (?:{MONTH}) \d{{4}}"
"""A date in full, for a pattern."""
