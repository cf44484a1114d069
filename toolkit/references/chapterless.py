"""Chapters cited in an act that has none: they are those of another act, which the section has named.

"47 kap. 9 § andra stycket 1 inkomstskattelagen … Vad som sägs i 47 kap. 9 § andra stycket 2 ska i stället
avse …", in an act without chapters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.law.locator import Locator
from toolkit.references.model import Kind, Reason, Reference

BEFORE = "before"
"""How such a reference's act was named: by what was said before it."""


class NamedBefore:
    """The other act that the texts of one section have named last; ``act`` is the one without chapters."""

    def __init__(self, act: str) -> None:
        self._act = act
        self._other: str | None = None

    def forget(self) -> None:
        """Start a new section: what was said before it doesn't count."""
        self._other = None

    def read(self, references: Iterable[Reference]) -> Iterator[Reference]:
        """The references of one text, those to chapters in the act named before, if there is one.

        Without one such a reference has no target.
        """
        for reference in references:
            place = reference.locator
            if place is not None and place.act != self._act:
                self._other = place.act
            elif place is not None and place.chapter is not None and not reference.naming:
                reference = self._elsewhere(reference, place)
            elif reference.kind is Kind.EU or (reference.kind is Kind.ACT and reference.reason is not None):
                self._other = None
            yield reference

    def _elsewhere(self, reference: Reference, place: Locator) -> Reference:
        if self._other is None:
            return replace(reference, target=None, read=replace(place, act=None), reason=Reason.UNKNOWN_ACT)
        there = replace(place, act=self._other)
        return replace(reference, target=there, read=there, naming=BEFORE)
