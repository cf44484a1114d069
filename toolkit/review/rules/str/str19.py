"""Punkterna är inte numrerade i ordning.

Norm: Punkter numreras 1, 2, 3 … och a, b, c … utan luckor och utan att ett nummer kommer två gånger.
Varför: Hänvisningar till en punkt måste leda till en punkt och bara till den.
Fel: 1., 2., 4.
Rätt: 1., 2., 3.
Källa: H; C
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.labels import Label
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR19", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Markers that don't follow the one before. A point between two others may have a letter ("3 a.")."""
    for found in subject.lists:
        if not found.is_changed:
            continue
        previous: Label | None = None
        for item in found.items:
            label = item.label
            if label is None or not _comparable(label, previous):
                break
            message = _message(label, previous, gaps=subject.bill is not None)
            if message is not None:
                yield at(item.first, (0, len(item.first.marker)), message)
            previous = label


def _first(label: Label) -> Label:
    return Label(1) if label.number is not None else Label(None, "a")


def _comparable(label: Label, previous: Label | None) -> bool:
    return previous is None or (label.number is None) == (previous.number is None)


def _message(label: Label, previous: Label | None, *, gaps: bool) -> str | None:
    """What is wrong with ``label`` after ``previous``. In force a repealed point may leave a gap."""
    if previous is None:
        starts = not gaps or label == _first(label)
        return None if starts else f"Uppräkningen börjar med {label} i stället för {_first(label)}."
    if label == previous:
        return f"Punkten {label} finns två gånger."
    if label < previous:
        return f"Punkten {label} står efter punkten {previous}."
    if gaps and not label.follows(previous):
        return f"Det saknas en punkt mellan {previous} och {label}."
    return None
