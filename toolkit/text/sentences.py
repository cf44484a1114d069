"""Telling a sentence that lacks a full stop of its own from a heading, by its verb."""

from __future__ import annotations

import re

_MAIN_CLAUSE = re.compile(
    r"(?:(?!(?:som|när|där|hur|om|att|innan|sedan)\b)\S+ )+?"
    r"(?:får|ska|skall|är|har|gäller|finns|kan|bör|måste|tillämpas|avses|framgår|upphör|träder)\b",
    re.IGNORECASE,
)
_PROVIDES = re.compile(
    r"(?<!som )\b(?:finns (?:(?:också|även|ytterligare) )?(?:bestämmelser\b|i \d)"
    r"|(?:finns|gäller|tillämpas|tilllämpas|betalas|framgår|får|ska|skall)\b[^()]*\(\d{4}:\d+)"
)


def is_main_clause(text: str) -> bool:
    """Whether a verb stands before any word that opens a subordinate clause: "Det allmänna får …"."""
    return _MAIN_CLAUSE.match(text) is not None


def says_where(text: str) -> bool:
    """Whether ``text`` says where something is provided for.

    "Bestämmelser om indrivning finns i lagen (1993:891) om indrivning av statliga fordringar m.m."
    """
    return _PROVIDES.search(text) is not None
