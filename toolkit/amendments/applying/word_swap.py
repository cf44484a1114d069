"""Words exchanged or deleted throughout sections: "i 2 och 6 §§ ska ordet ”X” bytas ut mot ”Y”".

Only whole words are touched. Without "i olika böjningsformer", a word is exchanged as quoted and in
no other form. With it, forms that follow from the endings of both words are exchanged (see
``inflection``); a form that doesn't follow is a fault, never a guess. All exchanges of one act work on
the wording before it, so one never touches what another put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from toolkit.amendments.applying.inflection import looks_inflected, pairs
from toolkit.amendments.operations import DeleteWord, ReplaceWord
from toolkit.law.model import (
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)

PartOfSection = Moment | Subsection | Point


@dataclass(frozen=True, slots=True)
class Swap:
    """One exchange that was made: the word as it stood, the word put there, and the text before it."""

    old: str
    new: str
    before: str


class Exchange:
    """The exchanges ordered for one place, and what came of them.

    ``swaps`` are those made, in order; ``unknown`` the forms found that can't be exchanged.
    """

    def __init__(self, orders: tuple[ReplaceWord | DeleteWord, ...]) -> None:
        self.swaps: list[Swap] = []
        self.unknown: list[str] = []
        self.used: set[int] = set()
        self._rules = [_Rule.of(order) for order in orders]
        self._pattern = re.compile(
            "|".join(f"(?P<o{i}>{rule.pattern})" for i, rule in enumerate(self._rules))
        )

    def text(self, text: str) -> str:
        """``text`` with the words exchanged."""
        pieces: list[str] = []
        done = 0
        for match in self._pattern.finditer(text):
            index = int((match.lastgroup or "o0")[1:])
            found = match.group(0)
            new = self._rules[index].new_form(found)
            if new is None:
                self.unknown.append(found)
            if new is None or new == found:
                continue
            self.used.add(index)
            self.swaps.append(Swap(found, new, text[max(0, match.start() - 40) : match.start()]))
            pieces += [text[done : match.start()], new]
            done = match.end()
            if not new:
                done = _join(pieces, text, done)
        pieces.append(text[done:])
        return "".join(pieces)


def _join(pieces: list[str], text: str, done: int) -> int:
    """Where ``text`` goes on after a deleted word, one of the two spaces around it left out."""
    before = "".join(pieces[-2:])
    if text[done : done + 1] == " " and (not before or before.endswith(" ")):
        return done + 1
    if before.endswith(" ") and text[done : done + 1] in (",", ".", ";", ":", ""):
        pieces[-2:] = [before.rstrip(" ")]
    return done


@dataclass(frozen=True, slots=True)
class _Rule:
    """One ordered exchange: what is to be found, and the form that replaces each form."""

    forms: dict[str, str]
    pattern: str

    @classmethod
    def of(cls, order: ReplaceWord | DeleteWord) -> _Rule:
        new = order.new if isinstance(order, ReplaceWord) else ""
        forms = {order.old: new}
        if order.inflected:
            forms = pairs(order.old, new) if new else dict.fromkeys(pairs(order.old, order.old), "")
        for old, to in list(forms.items()):
            forms.setdefault(_capital(old), _capital(to))
        alternatives = "|".join(
            re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))
        )
        inflection = r"\w{0,6}" if order.inflected else ""
        return cls(forms, rf"(?<![\w-])(?:{alternatives}){inflection}(?![\w-]|:[a-zåäö])")

    def new_form(self, found: str) -> str | None:
        """The word that comes instead of ``found``; None where no rule tells, and ``found`` itself where
        it is another word that only begins alike.
        """
        if found in self.forms:
            return self.forms[found]
        start = max((form for form in self.forms if found.startswith(form)), key=len)
        return None if looks_inflected(found[len(start) :]) else found


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def exchanged(node: Node, text: Callable[[str], str]) -> Node:
    """``node`` with ``text`` applied to every text in it, headings of chapters and annexes not included."""
    match node:
        case Section():
            return replace(
                node,
                content=tuple(
                    _moment(part, text) if isinstance(part, Moment) else _subsection(part, text)
                    for part in node.content
                ),
            )
        case Subsection():
            return _subsection(node, text)
        case Block():
            return _block(node, text)
        case Heading():
            return replace(node, text=text(node.text))
        case Chapter() | Part() | Annex() | TransitionalProvisions() | ActProvisions():
            return replace(
                node,
                children=tuple(
                    child if isinstance(child, Heading) else exchanged(child, text) for child in node.children
                ),
            )


def exchanged_part(part: PartOfSection, text: Callable[[str], str]) -> PartOfSection:
    """A moment, subsection or point with ``text`` applied to its texts."""
    if isinstance(part, Moment):
        return _moment(part, text)
    return _subsection(part, text) if isinstance(part, Subsection) else _point(part, text)


def _moment(moment: Moment, text: Callable[[str], str]) -> Moment:
    return replace(moment, subsections=tuple(_subsection(part, text) for part in moment.subsections))


def _subsection(subsection: Subsection, text: Callable[[str], str]) -> Subsection:
    return replace(subsection, content=_content(subsection.content, text))


def _point(point: Point, text: Callable[[str], str]) -> Point:
    return replace(point, content=_content(point.content, text))


def _content(content: tuple[Content, ...], text: Callable[[str], str]) -> tuple[Content, ...]:
    return tuple(
        text(part)
        if isinstance(part, str)
        else _point(part, text)
        if isinstance(part, Point)
        else _block(part, text)
        for part in content
    )


def _block(block: Block, text: Callable[[str], str]) -> Block:
    return replace(block, lines=tuple(text(line) for line in block.lines))
