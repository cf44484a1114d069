"""A short fingerprint of what a bill does to a section: it tells what a commentary was written for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from toolkit.amendments.operations import AmendingAct, Operation
from toolkit.commentary.sections import operation_words, operations_by_section
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise

LENGTH = 8
"""Hexadecimal digits: enough for a person to compare, and for no two drafts of a section to be alike."""


def fingerprint(bill: AmendingAct, place: Locator) -> str:
    """The fingerprint of all that ``bill`` does at the section ``place``: its wording and its headings.

    White space and the kind of dash don't count; every other character does. A section that the bill
    doesn't touch has the fingerprint of nothing.
    """
    return fingerprint_of(operations_by_section(bill).get(place, ()))


def fingerprint_of(operations: tuple[Operation, ...]) -> str:
    """As ``fingerprint``, for the operations at one section."""
    parts = [part for one in operations for part in (operation_words(one), *_texts(one))]
    text = normalise("\n".join(parts)).replace("\N{EN DASH}", "-")
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:LENGTH]


def _texts(value: object) -> Iterator[str]:
    """Every text in ``value``, in order. What has no text leaves no trace, so that a new field of the
    model doesn't make every commentary stale."""
    match value:
        case str():
            yield str(value)
        case Locator():
            yield value.fragment
        case Label():
            yield str(value)
        case tuple():
            for one in value:
                yield from _texts(one)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))
        case _:
            pass
