"""Findings as plain text, a line for each and its suggestion below, and a summary last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from toolkit.law.number_words import cardinal
from toolkit.law.typography import bind, enumerate_words
from toolkit.review.model import Diagnostic, Severity
from toolkit.review.registry import Rule

_PLURALS = {Severity.ERROR: "fel", Severity.WARNING: "varningar", Severity.INFO: "upplysningar"}


def as_text(found: Sequence[Diagnostic], rules: Sequence[Rule]) -> str:
    """One block a finding: "file:12:5: fel ING33: 10 §: message", then "    Skriv: …"."""
    return "\n".join([*(line for entry in found for line in _lines(entry)), summary(found)])


def _lines(found: Diagnostic) -> Iterator[str]:
    place = f"{bind(found.place)}: " if found.place else ""
    yield f"{position(found)}: {found.severity} {found.code}: {place}{bind(found.message)}"
    if found.suggestion:
        yield f"    → {bind(found.suggestion)}"


def position(found: Diagnostic) -> str:
    """ "bill.xml:12:5", as much of it as is known."""
    return ":".join(str(part) for part in (found.file, found.line, found.column) if part is not None)


def summary(found: Sequence[Diagnostic]) -> str:
    """ "2 fel och en varning." """
    if not found:
        return "Inget att anmärka på."
    counts = Counter(entry.severity for entry in found)
    digits = any(count > 12 for count in counts.values())
    parts = [_counted(counts[severity], severity, digits) for severity in Severity if counts[severity]]
    text = enumerate_words(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _counted(count: int, severity: Severity, digits: bool) -> str:
    """Up to twelve in words, unless a larger number stands beside it."""
    number = str(count) if digits else cardinal(count, neuter=severity is Severity.ERROR)
    return f"{number} {severity.value if count == 1 else _PLURALS[severity]}"
