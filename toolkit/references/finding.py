"""What is known while one text is read, and what has been found in it so far."""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references import acts, names
from toolkit.references.leaf import Leaf
from toolkit.references.memory import Memory
from toolkit.references.model import EuPlace, Kind, Reason, Reference


class Finding:
    """A text, where it belongs, and the references found in it; the readers of each kind add to it."""

    def __init__(self, text: str, own_act: str | None, place: Locator | None, memory: Memory) -> None:
        self.text = text
        self.own_act = own_act
        self.place = place
        self.memory = memory
        self.found: list[Reference] = []
        self.phrase = 0
        self.floor = 0
        """Where the last reference ended: nothing before it is looked at again."""
        self.title_from = -1
        """Where the title of the act last named with its number may begin."""
        self.eu_act: tuple[str, str | None, int] | None = None
        """The EU act last named but for those in its title: type, CELEX number, where its title begins."""

    def add(
        self,
        start: int,
        end: int,
        kind: Kind,
        read: Locator | EuPlace,
        reason: Reason | None = None,
        limit: str | None = None,
        naming: str = "",
        relative: bool = False,
    ) -> None:
        """Note one reference; it has its target unless there is a reason why not."""
        target = read if reason is None else None
        self.found.append(
            Reference(
                start,
                end,
                self.text[start:end],
                kind,
                target,
                read,
                reason,
                limit,
                naming,
                self.phrase,
                relative,
            )
        )

    def add_mention(self, mention: acts.Mention) -> None:
        """Note an act as named. "Denna lag" in transitional provisions is the amending act they belong to."""
        if mention.celex is not None:
            place = EuPlace(mention.celex)
            self.add(mention.start, mention.end, Kind.EU, place, naming=mention.naming)
            return
        locator = Locator(mention.number)
        if mention.own:
            amendment = self.place.amendment if self.place is not None else None
            within = mention.naming == "own" and amendment not in (None, "", self.own_act)
            locator = Locator(self.own_act, amendment=amendment if within else None)
            word = self.text[mention.start : mention.end].split()[-1]
            self.memory.mention(names.family(word), acts.OWN)
        if mention.naming == "number":
            self.title_from = mention.end
        self.add(mention.start, mention.end, Kind.ACT, locator, mention.reason, None, mention.naming)

    def locate(self, leaf: Leaf, act: str | None, chapter: Label | None) -> Locator:
        """The place of a label in ``act``, a bare section in ``chapter``; a relative one in the text's."""
        if not leaf.relative:
            within = leaf.chapter or (chapter if leaf.section is not None else None)
            return Locator(
                act, within, leaf.section, leaf.moment, leaf.subsection, leaf.points, leaf.sentence
            )
        here = self.place
        if here is None:
            return Locator(self.own_act, None, None, leaf.moment, leaf.subsection, leaf.points, leaf.sentence)
        subsection = leaf.subsection
        points = leaf.points or (here.points if here.amendment is not None else ())
        if subsection is None and leaf.sentence is not None:
            subsection, points = here.subsection, leaf.points or here.points
        return Locator(
            self.own_act,
            here.chapter,
            here.section,
            leaf.moment or here.moment,
            subsection,
            points,
            leaf.sentence,
            here.annex,
            here.amendment,
        )

    def starts_block(self, start: int) -> bool:
        """Whether ``start`` is the beginning of the text or follows an empty line."""
        if start and self.text[start - 1] not in "\n \t":
            return False
        before = self.text[max(0, start - 60) : start]
        gap = before[len(before.rstrip()) :]
        return gap.count("\n") >= 2 or (gap == before and start < 60)

    def match(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """``pattern`` at ``start`` of the text."""
        return pattern.match(self.text, start)


def kind_of(leaf: Leaf) -> Kind:
    """What a label names, by the innermost thing it names."""
    if leaf.sentence is not None:
        return Kind.SENTENCE
    if leaf.points:
        return Kind.POINT
    if leaf.subsection is not None:
        return Kind.SUBSECTION
    return Kind.CHAPTER if leaf.section is None and leaf.chapter is not None else Kind.SECTION
