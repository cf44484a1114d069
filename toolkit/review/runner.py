"""Running rules on a subject: findings become diagnostics, and a rule that crashes stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.review.model import Diagnostic, Finding, Origin, Passage, Severity, Spot, Where
from toolkit.review.registry import Rule
from toolkit.review.source import Source
from toolkit.review.subject import Subject

UNREADABLE = "FIL01"
"""The code under which a file that can't be read is reported."""

WITHOUT_BASE = "FIL03"
"""The code under which a bill is reported whose statute isn't at hand."""


def review(subject: Subject, rules: Iterable[Rule]) -> tuple[Diagnostic, ...]:
    """What ``rules`` find in ``subject``, in the order of the file.

    A rule that raises is reported under its own code, with the place it had come to, and the findings
    it had made are kept.
    """
    found = [diagnostic for rule in rules for diagnostic in _run(rule, subject)]
    return tuple(sorted(dict.fromkeys(found), key=in_order))


def unreadable(file: str, error: FaultError) -> tuple[Diagnostic, ...]:
    """The faults of a file that couldn't be read, each as a diagnostic."""
    return tuple(
        Diagnostic(
            UNREADABLE,
            Severity.ERROR,
            f"{fault.place}: {fault.message}" if fault.place else fault.message,
            fault.file or file,
            fault.line,
            1 if fault.line else None,
            Spot.DOCUMENT,
            origin=Origin.UNREADABLE,
        )
        for fault in error.faults
    )


def without_base(file: str, faults: Iterable[Fault]) -> tuple[Diagnostic, ...]:
    """Why the statute that a bill amends is missing; rules that compare with it find nothing then."""
    return tuple(
        Diagnostic(
            WITHOUT_BASE,
            Severity.WARNING,
            f"Förslaget granskas utan den författning som ändras. {fault.message}",
            file,
            1,
            1,
            Spot.DOCUMENT,
        )
        for fault in faults
    )


def _run(rule: Rule, subject: Subject) -> Iterator[Diagnostic]:
    try:
        for finding in rule.check(subject):
            yield _diagnostic(rule, finding, subject)
    except Exception as error:  # whatever goes wrong in a rule, the others must still run
        yield _crash(rule, error, subject)


def _diagnostic(rule: Rule, finding: Finding, subject: Subject) -> Diagnostic:
    passage = finding.passage
    source = _source_of(passage, subject)
    position = source.position(finding.where, passage, finding.span)
    if position is None and finding.where is Spot.CLAUSE and subject.title is not None:
        position = source.position(Spot.TITLE, subject.title)
    words = passage.text[slice(*finding.span)] if passage is not None and finding.span else ""
    return Diagnostic(
        rule.code,
        _milder(rule.severity, finding.severity or rule.severity),
        finding.message,
        source.file,
        position.line if position else 1,
        position.column if position else 1,
        finding.where,
        words,
        finding.suggestion,
        finding.fix,
        rule.fixes if finding.fix is not None else None,
    )


def _milder(one: Severity, other: Severity) -> Severity:
    return max(one, other, key=list(Severity).index)


def _source_of(passage: Passage | None, subject: Subject) -> Source:
    """The file that ``passage`` stands in: the subject's own, or a paper beside it."""
    if passage is None or passage.file is None:
        return subject.source
    path = PurePath(subject.file).parent / passage.file
    return Source(str(path), subject.papers.get(passage.file, ""))


def _crash(rule: Rule, error: Exception, subject: Subject) -> Diagnostic:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    where = _reached(error)
    position = subject.source.position(where) if isinstance(where, Locator) else None
    return Diagnostic(
        rule.code,
        Severity.ERROR,
        f"Regeln kunde inte köras klart: {type(error).__name__} i {PurePath(last.filename).name}, rad "
        f"{last.lineno}. Stäng av den i lagverk.toml tills den är rättad.",
        subject.file,
        position.line if position else 1,
        position.column if position else 1,
        where,
        origin=Origin.CRASH,
    )


def _reached(error: Exception) -> Where:
    """The place a rule had come to when it crashed: that of the passage it was looking at."""
    found: Where = Spot.DOCUMENT
    step = error.__traceback__
    while step is not None:
        for value in step.tb_frame.f_locals.values():
            if isinstance(value, Passage):
                found = value.where
            elif isinstance(value, Locator):
                found = value
        step = step.tb_next
    return found


def in_order(found: Diagnostic) -> tuple[object, ...]:
    """Sorts diagnostics as they stand in their files."""
    return (found.file, found.line or 0, found.column or 0, found.code, found.message)
