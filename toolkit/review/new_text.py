"""The rule that is one pattern and one message, and the text it looks in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from toolkit.review.model import Finding, Passage, at
from toolkit.review.subject import Subject

Replacement = str | Callable[[re.Match[str]], str | None]
"""What to put in place of a match, or how to make it of the match; None for no fix."""


def new_text(subject: Subject) -> tuple[Passage, ...]:
    """The running text, points and headings that are judged as new: ``Subject.new_text``."""
    return subject.new_text


def new_print(subject: Subject) -> tuple[Passage, ...]:
    """As ``new_text``, for norms on signs that publications of the law in force don't keep: bills only."""
    return subject.new_text if subject.bill is not None else ()


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
