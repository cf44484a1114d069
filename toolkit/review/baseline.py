"""A baseline: findings that are known already and not to be reported again.

A finding is recognised by file, rule, legal place and message, never by its line, so that text added
above it doesn't bring it back. Each is counted: one more of the same kind at the same place is new.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from toolkit.law.faults import FaultError
from toolkit.review.model import Diagnostic, Origin

Key = tuple[str, str, str, str]
_NAMES = ("fil", "regel", "lagrum", "meddelande")


def _key(found: Diagnostic) -> Key:
    return (PurePath(found.file).as_posix(), found.code, found.place, found.message)


def write_baseline(found: Iterable[Diagnostic]) -> str:
    """The baseline in which all of ``found`` is known, as JSON, one finding a line."""
    counts = Counter(_key(diagnostic) for diagnostic in found if diagnostic.origin is Origin.RULE)
    lines = [
        json.dumps(dict(zip(_NAMES, key, strict=True)) | {"antal": count}, ensure_ascii=False)
        for key, count in sorted(counts.items())
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def read_baseline(text: str) -> Counter[Key]:
    """How often each finding is known. Raises FaultError for what isn't a baseline."""
    try:
        entries: Any = json.loads(text)
        return Counter(
            {
                (entry["fil"], entry["regel"], entry["lagrum"], entry["meddelande"]): int(entry["antal"])
                for entry in entries
            }
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        raise FaultError.of(
            "Filen är ingen baslinje; skriv en ny med ”lagverk granska --skriv-baslinje”."
        ) from None


def new_findings(found: Iterable[Diagnostic], known: Counter[Key]) -> Iterator[Diagnostic]:
    """What of ``found`` isn't in the baseline."""
    left = Counter(known)
    for diagnostic in found:
        key = _key(diagnostic)
        if diagnostic.origin is Origin.RULE and left[key] > 0:
            left[key] -= 1
        else:
            yield diagnostic
