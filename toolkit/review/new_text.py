"""What the norms on language and typography apply to, and the rule that is one pattern and one message.

Old text is not new text. In a bill only the words that it writes are judged: ``Passage.written`` marks
them. A statute in force is judged where its wording was made in 2015 or later, the years over which
the norms were measured; older wordings follow the norms of their time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from toolkit.comparison.rows import Role
from toolkit.law.locator import Locator
from toolkit.law.model import Section
from toolkit.review.model import Finding, Passage, at
from toolkit.review.subject import Subject

FIRST_YEAR = 2015
"""Wordings older than this are not judged as new text."""

Replacement = str | Callable[[re.Match[str]], str | None]
"""What to put in place of a match, or how to make it of the match; None for no fix."""


def new_text(subject: Subject) -> tuple[Passage, ...]:
    """The running text, points and headings that the norms apply to. Tables and other blocks are left out."""
    passages = tuple(passage for passage in subject.passages if passage.role is not Role.BLOCK)
    if subject.bill is not None or subject.act is None:
        return passages
    own = subject.act.number
    recent = {
        placed.locator
        for placed in subject.law_sections
        if isinstance(placed.node, Section) and _year(placed.node.last_amended_by or own) >= FIRST_YEAR
    }
    if not recent:
        return ()
    return tuple(
        passage
        for passage in passages
        if isinstance(passage.where, Locator)
        and (
            passage.where.to_section in recent or (passage.where.section is None and _year(own) >= FIRST_YEAR)
        )
    )


def new_print(subject: Subject) -> tuple[Passage, ...]:
    """As ``new_text``, for norms on signs that publications of the law in force don't keep: bills only."""
    return new_text(subject) if subject.bill is not None else ()


def matching(
    passages: Iterable[Passage],
    pattern: re.Pattern[str],
    message: str,
    new: Replacement | None = None,
    *,
    unless_after: re.Pattern[str] | None = None,
) -> Iterator[Finding]:
    """A finding for each match of ``pattern`` that is new text. ``message`` may use the match as ``{0}``.

    None where what stands before the match ends with ``unless_after``.
    """
    for passage in passages:
        for match in passage.matches(pattern):
            if unless_after is not None and unless_after.search(passage.text[: match.start()]):
                continue
            replacement = new(match) if callable(new) else match.expand(new) if new is not None else None
            yield at(passage, match.span(), message.format(match.group()), new=replacement)


def _year(number: str) -> int:
    return int(number[:4]) if number[:4].isdigit() else 0
