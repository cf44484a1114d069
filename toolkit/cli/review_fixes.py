"""Fixing what the review found: shown as a diff, or written."""

from __future__ import annotations

import difflib
from pathlib import Path

from toolkit.cli import exits
from toolkit.cli.output import complain, say, write_files
from toolkit.cli.review_inputs import Target, reviewed
from toolkit.law.number_words import cardinal
from toolkit.review.fixes import fixed, to_apply
from toolkit.review.model import Diagnostic, Origin, Severity
from toolkit.review.registry import Rule
from toolkit.review.settings import Settings
from toolkit.review.source import Source

_ROUNDS = 8
"""Fixes that touch the same words wait for the next round; no bill needs this many."""


def fix_files(
    targets: tuple[Target, ...],
    rules: tuple[Rule, ...],
    settings: Settings,
    base: str | None,
    unsafe: frozenset[str],
    *,
    write: bool,
) -> int:
    """Fix ``targets``, or show the fixes as a diff where ``write`` is false. Returns the exit code.

    A file is written only where it can be read and reviewed as before once it is fixed.
    """
    done: dict[Path, bytes] = {}
    count = 0
    left: list[Diagnostic] = []
    for target in targets:
        before, found = reviewed(target, rules, settings, base)
        after, applied, remaining = _fixed(target, before, found, rules, settings, base, unsafe)
        left.extend(remaining)
        if before is None or after is None or after.text == before.text:
            continue
        count += applied
        if write:
            done[target.path] = after.text.encode("utf-8")
        else:
            say(_diff(before, after))
    if write:
        write_files(done)
    _tell(count, len(left), write)
    if any(entry.origin is Origin.CRASH for entry in left):
        return exits.REFUSED
    return exits.FINDINGS if any(entry.severity is Severity.ERROR for entry in left) else exits.DONE


def _fixed(
    target: Target,
    source: Source | None,
    found: list[Diagnostic],
    rules: tuple[Rule, ...],
    settings: Settings,
    base: str | None,
    unsafe: frozenset[str],
) -> tuple[Source | None, int, list[Diagnostic]]:
    """The text after the fixes, how many there were, and what is left to find in it."""
    count = 0
    for _ in range(_ROUNDS):
        if source is None:
            break
        text, applied = fixed(source, to_apply(found, unsafe))
        if not applied:
            break
        again, after = reviewed(target, rules, settings, base, Source(source.file, text))
        if again is None or any(entry.origin is Origin.UNREADABLE for entry in after):
            complain(f"{target.path}: rättelserna gör att filen inte går att läsa; den lämnas som den är.")
            break
        source, found, count = again, after, count + len(applied)
    return source, count, found


def _diff(before: Source, after: Source) -> str:
    lines = difflib.unified_diff(
        before.text.splitlines(), after.text.splitlines(), before.file, before.file, lineterm="", n=1
    )
    return "\n".join(lines)


def _tell(count: int, left: int, write: bool) -> None:
    number = cardinal(count) if 1 < count <= 12 else str(count)
    noun = "fynd"
    what = "rättades" if write else "kan rättas"
    number = "Ett" if count == 1 else "Inget" if count == 0 else number[:1].upper() + number[1:]
    complain(f"{number} {noun} {what}; {left} återstår.")
