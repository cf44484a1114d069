"""Chapters cited in an act that has none: they are those of another act, which the section has named.

"47 kap. 9 § andra stycket 1 inkomstskattelagen … Vad som sägs i 47 kap. 9 § andra stycket 2 ska i stället
avse …", in an act without chapters.
"""

from __future__ import annotations

import re
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
        for position, reference in enumerate(references):
            place = reference.locator
            if place is not None and place.act != self._act:
                self._other = place.act
            elif place is not None and place.chapter is not None and not reference.naming:
                after = self._named_after(text, reference, references[position + 1 :])
                acts = {act for act in (self._other, after) if act is not None}
                reference = _moved(reference, place, acts.pop() if len(acts) == 1 else None)
            elif reference.kind is Kind.EU or (reference.kind is Kind.ACT and reference.reason is not None):
                self._other = None
            yield reference

    def _named_after(self, text: str, reference: Reference, rest: tuple[Reference, ...]) -> str | None:
        for other in rest:
            place = other.locator
            if place is None or place.act == self._act or place.chapter is None:
                continue
            return place.act if _SENTENCE_END.search(text, reference.end, other.start) is None else None
        return None


def _moved(reference: Reference, place: Locator, act: str | None) -> Reference:
    there = replace(place, act=act)
    if act is None:
        return replace(reference, target=None, read=there, reason=Reason.UNKNOWN_ACT)
    return replace(reference, target=there, read=there, naming=BEFORE)
