"""The number of an act after its name: "(1995:1)", "1995:1", "den 18 juni 1926 (nr 326)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.references import names
from toolkit.references.patterns import MONTH

AFTER = re.compile(rf"\s*+\(\s*+(?:SFS\s++)?+(?P<number>{names.NUMBER})(?=\s*+[),;])(?:\s*+\))?+")
_BARE = re.compile(rf",?\s++(?:SFS\s++)?+(?P<number>{names.NUMBER})(?![\d:])")
_DATED = re.compile(
    rf"\s++(?:av\s++)?den\s++\d{{1,2}}\s++(?:{MONTH})\s++(?P<year>1[89]\d\d)\s++"
    r"\(\s*+(?:n:?r\.?\s*+)?(?P<order>\d{1,4})(?:\s++s(?:id)?\.\s*+(?P<page>\d{1,3}))?+\s*+\)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """An SFS number in its usual form, and where it ends in the text."""

    sfs: str
    end: int


def after(text: str, end: int) -> Number | None:
    """The number in parentheses that follows at ``end``: "(1995:1)"."""
    return _written(AFTER.match(text, end))


def bare_after(text: str, end: int) -> Number | None:
    """The number without parentheses that follows at ``end``: "1995:1", "SFS 1995:1"."""
    return _written(_BARE.match(text, end))


def dated_after(text: str, end: int) -> Number | None:
    """The number of "den 18 juni 1926 (nr 326)", as acts were cited until the 1970s: 1926:326."""
    match = _DATED.match(text, end)
    if match is None:
        return None
    page = f" s. {match['page']}" if match["page"] else ""
    return Number(f"{match['year']}:{match['order']}{page}", match.end())


def _written(match: re.Match[str] | None) -> Number | None:
    return Number(names.tidy(match["number"]), match.end()) if match is not None else None
