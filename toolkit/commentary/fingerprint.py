"""A short fingerprint of what a bill does to a section: it tells what a commentary was written for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from toolkit.amendments.operations import AmendingAct, Insert, Operation, Substitute
from toolkit.commentary.sections import operation_words, operations_by_section
from toolkit.comparison.lines import subsection_lines
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.law.typography import normalise

LENGTH = 8
"""Hexadecimal digits: enough for a person to compare, and for no two drafts of a section to be alike."""


def fingerprint(bill: AmendingAct, place: Locator) -> str:
    """The fingerprint of all that ``bill`` does at the section ``place``: its wording and its headings.

    White space and the kind of dash or hyphen in a range don't count; every other character does. A
    section that the bill doesn't touch has the fingerprint of nothing.
    """
    parts = [
        part
        for operation in operations_by_section(bill).get(place, ())
        for part in (operation_words(operation), *_text(operation, place))
    ]
    text = normalise("\n".join(parts)).replace("\N{EN DASH}", "-")
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:LENGTH]


def _text(operation: Operation, place: Locator) -> Iterator[str]:
    if isinstance(operation, Substitute | Insert) and isinstance(operation.wording, Section):
        for lines in subsection_lines(operation.wording, place):
            yield "\n".join(line.whole for line in lines)
    else:
        # Every other operation is a small value of words and places: its representation is its text.
        yield repr(operation)
