"""Comments that silence one rule at one place, with the reason.

``<!-- lagverk: tysta ING07 10 § tredje stycket: så står det i trycket -->``: the code, the place (left
out: the whole file), a colon and the reason. They are read in XML files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from toolkit.law.typography import normalise
from toolkit.review.model import Diagnostic, Origin, Severity, Spot
from toolkit.review.source import Source

BAD_SILENCE = "FIL02"
"""The code for a comment that can't be read, or that silences nothing."""

_COMMENT = re.compile(r"<!--\s*+lagverk:(?P<order>(?:(?!-->).)*+)-->", re.DOTALL)
_ORDER = re.compile(r"tysta (?P<code>[A-ZÅÄÖ]{2,4}\d*)(?P<place>[^:]*):(?P<reason>.*)")


@dataclass(frozen=True, slots=True)
class Silence:
    """Pass over ``code`` (or a family) at ``place``, in ``file`` or in every file; ``line`` for a comment."""

    code: str
    place: str
    reason: str
    file: str | None = None
    line: int | None = None

    def covers(self, found: Diagnostic) -> bool:
        """Whether ``found`` is what is silenced. A place covers what lies in it."""
        if found.origin is not Origin.RULE or self.code not in (found.code, found.code.rstrip("0123456789")):
            return False
        if self.file is not None and PurePath(self.file) != PurePath(found.file):
            return False
        place = normalise(found.place)
        return not self.place or place == self.place or place.startswith(f"{self.place} ")


def comments(source: Source) -> tuple[tuple[Silence, ...], tuple[Diagnostic, ...]]:
    """The silences in the comments of ``source``, and a diagnostic for each comment that can't be read."""
    silences: list[Silence] = []
    faults: list[Diagnostic] = []
    if not source.is_xml or "lagverk:" not in source.text:
        return (), ()
    for match in _COMMENT.finditer(source.text):
        line = source.text.count("\n", 0, match.start()) + 1
        order = _ORDER.fullmatch(normalise(match["order"]))
        if order is None or not order["reason"].strip():
            faults.append(
                _fault(
                    source.file,
                    line,
                    "Kommentaren tystar ingen regel: kod, lagrum eller skäl saknas.",
                    "<!-- lagverk: tysta ING07 10 §: skälet -->",
                )
            )
            continue
        silences.append(
            Silence(order["code"], order["place"].strip(), order["reason"].strip(), source.file, line)
        )
    return tuple(silences), tuple(faults)


def silenced(found: Iterable[Diagnostic], silences: tuple[Silence, ...]) -> Iterator[Diagnostic]:
    """What of ``found`` is not silenced, and a note on each comment that silenced nothing."""
    used: set[Silence] = set()
    for diagnostic in found:
        covering = [silence for silence in silences if silence.covers(diagnostic)]
        used.update(covering)
        if not covering:
            yield diagnostic
    for silence in silences:
        if silence.line is not None and silence not in used:
            yield _fault(
                silence.file or "",
                silence.line,
                f"Kommentaren tystar {silence.code}, som inte anmärker på något här; ta bort den.",
                None,
            )


def _fault(file: str, line: int, message: str, suggestion: str | None) -> Diagnostic:
    return Diagnostic(
        BAD_SILENCE, Severity.INFO, message, file, line, 1, Spot.DOCUMENT, suggestion=suggestion
    )
