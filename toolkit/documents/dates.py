"""Dates as Swedish papers write them."""

from __future__ import annotations

import datetime

from toolkit.law.faults import FaultError
from toolkit.law.months import MONTHS
from toolkit.law.typography import NBSP


def written_date(iso: str) -> str:
    """ "2024-12-02" → "den 2 december 2024", the day held to its month. Raises FaultError."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError as error:
        raise FaultError.of(f"Datumet ”{iso}” finns inte; skriv det som 2024-12-02.") from error
    return f"den {date.day}{NBSP}{MONTHS[date.month - 1]} {date.year}"
