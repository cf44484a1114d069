"""The months of the year as dates are printed: "den 1 januari 2027"."""

from __future__ import annotations

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
