"""References in a list, read with the act or chapter that the words before the list name.

"Följande bestämmelser i förvaltningslagen (2017:900) tillämpas: – 24 § om …" speaks of that act's 24 §,
and "undantag enligt 10 kap. – 64 § om export" of that chapter's 64 §.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Node, Section
from toolkit.references.in_act import TextAt
from toolkit.references.model import Kind, Reference

LIST = "list"
"""How such a reference's act was named: before the list that it stands in."""
_RULES_OF = re.compile(
    r"(?i)(?:(?:bestämmelse|föreskrift|regle)\w{0,5}(?:\s++om\s[^.:]{1,80})?|lagrum\w{0,3})\s++i\s++$"
    r"|(?:i fråga om|när det gäller)\s++$"
)
_OWN_RULES = re.compile(r"(?i)(?:följande|dessa|nedanstående)\s++(?:bestämmelse|föreskrift|regle|lagrum)")
"""Said after the act: the items are the own act's ("för … ska följande bestämmelser inte gälla:")."""
_REACH = 120


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before a list: the act, or chapter of the own act, that its items are in.

    ``throughout`` is whether it holds for every reference in an item, not only for one that it begins
    with; ``colon`` whether the words end so that what follows must belong to them.
    """

    place: Locator
    act: str | None
    chapter: Label | None
    throughout: bool
    colon: bool

    def holds_for(self, text: TextAt, references: tuple[Reference, ...]) -> bool:
        """Whether ``text`` is an item of the list that these words open."""
        here, there = self.place.points, text.place.points
        if text.place.subsection == self.place.subsection:
            return there[: len(here)] == here
        return self.colon and bool(references) and references[0].start == 0


def in_lists(
    texts: Iterable[tuple[TextAt, tuple[Reference, ...]]],
) -> Iterator[tuple[TextAt, tuple[Reference, ...]]]:
    """``texts`` of one act in printed order, with the references of lists in the act or chapter meant.

    An item that begins with a section, act unsaid, belongs to the one other act that the words before the
    list name, if they name it last, or to the chapter that they name last. Lists stand within lists.
    """
    openings: list[_Opening] = []
    node: Node | None = None
    for text, references in texts:
        if text.node is not node or text.opens:
            node, openings = text.node, []
        while openings and not openings[-1].holds_for(text, references):
            openings.pop()
        if openings:
            references = tuple(_carried(references, openings[-1], text.place))
        yield text, references
        if isinstance(node, Section):
            opening = _opening(text, references)
            if opening is not None:
                openings.append(opening)


def _opening(text: TextAt, references: tuple[Reference, ...]) -> _Opening | None:
    last = references[-1] if references else None
    target = last.locator if last is not None else None
    if last is None or target is None:
        return None
    own = text.place.act
    others = {
        other.locator.act
        for other in references
        if other.kind is Kind.ACT and other.locator is not None and other.locator.act != own
    }
    start = last.start
    if last.kind is Kind.ACT and others == {target.act}:
        mates = [mate for mate in references if mate.phrase == last.phrase and mate.kind is Kind.CHAPTER]
        chapter = mates[-1].locator.chapter if mates and mates[-1].locator is not None else None
        start = mates[0].start if mates else start
    elif last.kind is Kind.CHAPTER and last.naming in ("", LIST) and not others:
        chapter = target.chapter
    else:
        return None
    if _OWN_RULES.search(text.text, last.end):
        return None
    before = text.text[max(0, start - _REACH) : start]
    opens = text.text.rstrip().endswith((":", " om"))
    throughout = opens and _RULES_OF.search(before) is not None
    return _Opening(text.place, target.act, chapter, throughout, text.text.endswith(":"))


def _carried(references: tuple[Reference, ...], opening: _Opening, place: Locator) -> Iterator[Reference]:
    """The references of one item; those after an act that the item names are that act's or the own one's."""
    named = False
    chapters: set[int] = set()
    sections: set[tuple[int, Label | None]] = set()
    for reference in references:
        target = reference.locator
        named = named or reference.kind is Kind.ACT or bool(reference.naming)
        begins = references[0].start <= 1 and reference.phrase == references[0].phrase
        if target is None or named or not (begins or opening.throughout):
            yield reference
            continue
        if reference.kind is Kind.CHAPTER or "kap" in reference.text:
            chapters.add(reference.phrase)
        written = reference.text[:1].isdigit()
        if not written and (reference.phrase, target.section) not in sections:
            yield reference
            continue
        sections.add((reference.phrase, target.section))
        chapter = target.chapter if reference.phrase in chapters else opening.chapter
        moved = replace(target, act=opening.act, chapter=chapter)
        yield reference if moved == target else replace(reference, target=moved, read=moved, naming=LIST)
