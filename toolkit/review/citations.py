"""The acts that the sections name, with number or without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import Kind, Reference
from toolkit.review.model import Passage
from toolkit.review.subject import Subject

UNNUMBERED = re.compile(
    r"(?i)\w*balken|regeringsformen|tryckfrihetsförordningen|successionsordningen|riksdagsordningen"
    r"|yttrandefrihetsgrundlagen"
)
"""Balkar, grundlagar and riksdagsordningen are named without a number."""


def named_acts(subject: Subject) -> Iterator[tuple[Passage, Reference, str]]:
    """Each mention of another act in ``subject.new_text``, in order, with the act's number."""
    law = subject.law or subject.base
    own = (law.number if law is not None else "") or "0:0"
    memory = Memory()
    section: object = None
    for passage in subject.new_text:
        if passage.section != section:
            section = passage.section
            memory.forget()
        where = passage.where if isinstance(passage.where, Locator) else None
        for reference in find(passage.text, own, where, memory):
            target = reference.locator
            if (
                reference.kind is Kind.ACT
                and reference.naming in ("name", "number")
                and target
                and target.act
            ):
                yield passage, reference, target.act
