"""Numbered lists in the text: each counts for itself, in the look that the template gives its style.

A style in a list names one definition in the numbering part (ECMA-376 part 1, 17.9), and paragraphs that
share it count on together. So each list gets a number of its own, which begins again at its first number.
"""

from __future__ import annotations

from toolkit.word.lists import numbers
from toolkit.word.ooxml import Element, attribute, element, parse, qualified, serialise
from toolkit.word.package import Parts, main_part, related, with_part, word_type
from toolkit.word.styles import Styles

_LEVELS = tuple("012345678")


class NumberedLists:
    """The numbered lists being added to a document made of ``parts``."""

    def __init__(self, parts: Parts, styles: Styles) -> None:
        self._styles = styles
        main = main_part(parts)
        self._name = next(iter(related(parts, main, "numbering")), "word/numbering.xml")
        self._root = parse(parts[self._name]) if self._name in parts else element("numbering")
        self._sheet = [parse(parts[name]) for name in related(parts, main, "styles")]
        self._begun = False

    def begin(self, style: str, level: int, start: int) -> Element:
        """The properties (``w:numPr``) of the items of a new list that begins at ``start``.

        ``style`` is the name of their paragraph style. Where the template sets no numbers for it, the list
        gets plain ones of level ``level``, from 0. Raises MissingStyle.
        """
        abstract, at = self._definition(self._styles[style]) or (
            self._plain(self._styles[style], level),
            level,
        )
        number = self._free("num", "numId")
        override = element("lvlOverride", [element("startOverride", val=start)], ilvl=at)
        made = element("num", [element("abstractNumId", val=abstract), override], numId=number)
        last = [*self._root.iter(qualified("w:abstractNum"), qualified("w:num"))][-1]
        last.addnext(made)
        self._begun = True
        return element("numPr", [element("ilvl", val=at), element("numId", val=number)])

    def attach(self, parts: Parts) -> dict[str, bytes]:
        """``parts`` with the lists in the numbering part, which is made where it is missing."""
        if not self._begun:
            return dict(parts)
        return with_part(
            parts,
            self._name,
            serialise(self._root),
            source=main_part(parts),
            kind="numbering",
            content_type=word_type("numbering"),
        )

    def _definition(self, identity: str) -> tuple[str, int] | None:
        """The list and level that the style with id ``identity`` stands in, None where it stands in none."""
        for style in (own for sheet in self._sheet for own in sheet.iter(qualified("w:style"))):
            own = style.find(f"{qualified('w:pPr')}/{qualified('w:numPr')}")
            if attribute(style, "styleId") != identity or own is None:
                continue
            wanted = attribute(own.find(qualified("w:numId")), "val")
            for number in self._root.iter(qualified("w:num")):
                abstract = attribute(number.find(qualified("w:abstractNumId")), "val")
                if attribute(number, "numId") == wanted and abstract is not None:
                    at = attribute(own.find(qualified("w:ilvl")), "val") or "0"
                    return abstract, int(at) if at in _LEVELS else 0
        return None

    def _plain(self, identity: str, level: int) -> str:
        """A new definition with the numbers of ``lists.numbers``."""
        existing = list(self._root.iter(qualified("w:abstractNum")))
        made = element(
            "abstractNum",
            [element("multiLevelType", val="multilevel"), *numbers(*[None] * level, identity)],
            abstractNumId=self._free("abstractNum", "abstractNumId"),
        )
        if existing:
            existing[-1].addnext(made)
        else:
            self._root.insert(0, made)
        return attribute(made, "abstractNumId") or ""

    def _free(self, kind: str, name: str) -> int:
        """A number that no element ``kind`` has as its ``name``."""
        taken = (attribute(it, name) or "" for it in self._root.iter(qualified(f"w:{kind}")))
        return max((int(it) for it in taken if it.isdecimal()), default=0) + 1
