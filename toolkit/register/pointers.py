"""Pointers: every reference of an act, with the place it stands in and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.law.locator import Locator
from toolkit.law.model import ALWAYS, Act, Heading, Section, Validity
from toolkit.references.in_act import TextAt, read_act
from toolkit.references.lists import in_lists
from toolkit.references.model import EuPlace, Kind, Reason, Reference

_AROUND = 90
_LAW = r"förordning|kungörelse|stadga|stadgan|reglemente|instruktion|ordning|form"
_NAMES_AN_ACT = re.compile(
    r"\d:\d|\w(?:lag|balk)(?:en|ens)?(?!\w)|(?i:(?<!denna )(?<!\w)lag(?:en|ens|arna)?(?!\w))"
    rf"|(?i:(?:(?<!denna )(?<!\w)|(?<=\w))(?:{_LAW})(?:en|ens|s|et|ets|n|ar|arna)?(?!\w))"
    r"|(?i:föreskrift|författning|direktiv|konvention|fördrag|överenskommelse|avtal|protokoll|artik|traktat|stadg)"
    r"|§[^;:]{0,40}?(?<!\w)[A-ZÅÄÖ]{2,6}(?![a-zåäö])"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """One reference, the two ends of a range as one.

    ``source`` is where it stands, its act included; ``target`` what it names and ``until`` the end of
    the range that it begins, None for a single place. ``words`` is the reference as written,
    ``context`` the words around it. ``validity`` is that of the wording it stands in, ``wording`` the SFS
    number of the act that gave the section that wording. ``naming`` says how the act was named: "" (not
    at all), "number", "name", "pronoun", "own" or "list" (before the list it stands in). ``alone`` is
    whether neither the section nor its heading names another act, so that a place without an act can
    only be the act's own, nor a chapter where the place is without one. ``reason`` is why there is no
    target; it is then None.
    """

    source: Locator
    target: Locator | EuPlace | None
    words: str
    context: str
    until: Locator | None = None
    validity: Validity = ALWAYS
    naming: str = ""
    alone: bool = False
    wording: str | None = None
    reason: str | None = None


def pointers_of(act: Act) -> Iterator[Pointer]:
    """Every reference in ``act`` in printed order, from its sections, headings, provisions and annexes.

    Endnotes and notices of repeal are no references. The time is linear in the length of the act.
    """
    above = ""
    for group in _groups(act):
        first = group[0][0]
        around = (above, *(text.text for text, _ in group))
        above = first.text if isinstance(first.node, Heading) else ""
        if isinstance(first.node, Section) and first.node.repealed_by is not None:
            continue
        surroundings = _Surroundings(
            alone=not any(_NAMES_AN_ACT.search(text) for text in around),
            chapters=any("kap" in text for text in around),
        )
        for text, references in group:
            yield from _pointers_in(text, references, surroundings)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a section and its heading name: no other act (``alone``), some chapter (``chapters``)."""

    alone: bool
    chapters: bool


def _groups(act: Act) -> Iterator[list[tuple[TextAt, tuple[Reference, ...]]]]:
    """The texts of ``act`` with their references, those of one section together."""
    group: list[tuple[TextAt, tuple[Reference, ...]]] = []
    for item in in_lists(read_act(act)):
        if group and (item[0].opens or item[0].node is not group[0][0].node):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _pointers_in(
    text: TextAt, references: Sequence[Reference], surroundings: _Surroundings
) -> Iterator[Pointer]:
    skip = False
    node = text.node
    for position, reference in enumerate(references):
        if skip or reference.kind is Kind.ENDNOTE:
            skip = False
            continue
        after = references[position + 1] if position + 1 < len(references) else None
        until = _end_of_range(reference, after)
        end = reference.end
        if until is not None and after is not None:
            skip, end = True, after.end
        target, reason = reference.target, reference.reason
        if isinstance(target, Locator) and min(target.subsection or 1, target.sentence or 1) < 1:
            target, reason = None, Reason.LAST
        words = " ".join(text.text[reference.start : end].split())
        in_chapter = isinstance(target, Locator) and target.chapter is not None and "kap" not in words
        yield Pointer(
            text.place,
            target,
            words,
            _context(text.text, reference.start, end),
            until,
            getattr(node, "validity", ALWAYS),
            reference.naming,
            surroundings.alone and not (surroundings.chapters and in_chapter),
            node.last_amended_by if isinstance(node, Section) else None,
            reason.name if reason is not None else None,
        )


def _end_of_range(reference: Reference, after: Reference | None) -> Locator | None:
    if reference.limit != "fran" or after is None or after.limit != "till":
        return None
    return after.locator if reference.locator is not None else None


def _context(text: str, start: int, end: int) -> str:
    """Some words before and after, cut at spaces, with an ellipsis where more follows."""
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if low:
        low = max(low, text.find(" ", low, start) + 1)
    if high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space >= 0 else high
    return f"{'… ' if low else ''}{' '.join(text[low:high].split())}{' …' if high < len(text) else ''}"
