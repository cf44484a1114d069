"""Chapters cited in an act that has none: they are those of another act, which the section has named.

"47 kap. 9 § andra stycket 1 inkomstskattelagen … Vad som sägs i 47 kap. 9 § andra stycket 2 ska i stället
avse …", in an act without chapters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from toolkit.law.locator import Locator
from toolkit.references.model import Kind, Reason, Reference

BEFORE = "before"
"""How such a reference's act was named: by what was said before it, or after it in the same sentence."""
_SENTENCE_END = re.compile(r"[.:]\s+[A-ZÅÄÖ]")


class NamedBefore:
    """The other act that the texts of one section have named last; ``act`` is the one without chapters."""

    def __init__(self, act: str) -> None:
        self._act = act
        self._other: str | None = None

    def forget(self) -> None:
        """Start a new section: what was said before it doesn't count."""
        self._other = None

    def read(self, text: str, references: tuple[Reference, ...]) -> Iterator[Reference]:
        """The references of ``text``, those to chapters in the act named before, if there is one.

        Where the same sentence goes on to a chapter of an act that it names ("2 kap. 16 § eller 18 §
        ordningslagen"), that is the act, unless another was named before: then, as where none was named at
        all, such a reference has no target.
        """
        named_after = self._named_after(text, references)
        for reference, after in zip(references, named_after, strict=True):
            place = reference.locator
            if place is not None and place.act != self._act:
                self._other = place.act
            elif place is not None and place.chapter is not None and not reference.naming:
                acts = {act for act in (self._other, after) if act is not None}
                reference = _moved(reference, place, acts.pop() if len(acts) == 1 else None)
            elif reference.kind is Kind.EU or (reference.kind is Kind.ACT and reference.reason is not None):
                self._other = None
            yield reference

    def _named_after(self, text: str, references: tuple[Reference, ...]) -> list[str | None]:
        """For each of ``references`` the other act whose chapter the rest of its sentence goes on to."""
        ends = [match.span() for match in _SENTENCE_END.finditer(text)]
        found: list[str | None] = []
        nearest: Reference | None = None
        for reference in reversed(references):
            act = nearest.locator.act if nearest is not None and nearest.locator is not None else None
            if nearest is not None:
                first = bisect_left(ends, (reference.end, 0))
                if first < len(ends) and ends[first][1] <= nearest.start:
                    act = None
            found.append(act)
            place = reference.locator
            if place is not None and place.act != self._act and place.chapter is not None:
                nearest = reference
        return found[::-1]


def _moved(reference: Reference, place: Locator, act: str | None) -> Reference:
    there = replace(place, act=act)
    if act is None:
        return replace(reference, target=None, read=there, reason=Reason.UNKNOWN_ACT)
    return replace(reference, target=there, read=there, naming=BEFORE)
