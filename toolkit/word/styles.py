"""The styles of a document by their names, which stay the same when Word gives them new ids.

Word rewrites style ids as it saves ("Ändrad lydelse" becomes "ndradlydelse") but never a name, and it
writes the names of its own styles in English whatever language it speaks ("heading 1" for Rubrik 1).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related

_Value = TypeVar("_Value", bool, int)


class MissingStyle(KeyError):
    """A style that the document doesn't have. ``name`` is its name in the file."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Styles:
    """Style ids by name, whatever the case of the name, and what paragraph styles say of their paragraphs.

    ``page_breaking`` begin a new page; ``levels`` are the outline levels of headings by style id, from 1.
    """

    ids: dict[str, str]
    page_breaking: frozenset[str] = field(default_factory=frozenset)
    levels: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """The id of the style called ``name``. Raises MissingStyle."""
        try:
            return self.ids[name.lower()]
        except KeyError:
            raise MissingStyle(name) from None

    def get(self, name: str) -> str | None:
        """The id of the style called ``name``, or None."""
        return self.ids.get(name.lower())

    def breaks_page(self, paragraph: Element) -> bool:
        """Whether ``paragraph`` begins a new page, through its style or by itself."""
        properties = paragraph.find(qualified("w:pPr"))
        if properties is None:
            return False
        own = _on(properties.find(qualified("w:pageBreakBefore")))
        if own is not None:
            return own
        return attribute(properties.find(qualified("w:pStyle")), "val") in self.page_breaking

    def heading_level(self, paragraph: Element) -> int | None:
        """The level of ``paragraph`` in the outline, from 1, through its style; None for running text."""
        style = attribute(paragraph.find(f"{qualified('w:pPr')}/{qualified('w:pStyle')}"), "val")
        return self.levels.get(style or "")


def styles_of(parts: Parts) -> Styles:
    """The styles of the document in ``parts``. A document without styles has none."""
    names = related(parts, main_part(parts), "styles")
    if not names:
        return Styles({})
    ids: dict[str, str] = {}
    breaks: dict[str, bool | None] = {}
    levels: dict[str, int | None] = {}
    parents: dict[str, str | None] = {}
    for style in parse(parts[names[0]]).iter(qualified("w:style")):
        identity = attribute(style, "styleId") or ""
        name = attribute(style.find(qualified("w:name")), "val") or identity
        ids.setdefault(name.lower(), identity)
        breaks[identity] = _on(style.find(f"{qualified('w:pPr')}/{qualified('w:pageBreakBefore')}"))
        levels[identity] = _outline_level(style, name)
        parents[identity] = attribute(style.find(qualified("w:basedOn")), "val")
    return Styles(
        ids,
        frozenset(identity for identity in breaks if _inherited(identity, breaks, parents)),
        {identity: level for identity in levels if (level := _inherited(identity, levels, parents))},
    )


_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_TEXT = 9
"""The outline level by which a style says that it is no heading (ECMA-376 part 1, 17.3.1.20)."""


def _outline_level(style: Element, name: str) -> int | None:
    """The level that a style gives, from 1; 0 where it says "running text", None where it inherits."""
    own = attribute(style.find(f"{qualified('w:pPr')}/{qualified('w:outlineLvl')}"), "val")
    if own is not None and own.isdigit():
        return int(own) + 1 if int(own) < _BODY_TEXT else 0
    heading = _HEADING.fullmatch(name)
    return int(heading[1]) if heading else None


def _on(toggle: Element | None) -> bool | None:
    if toggle is None:
        return None
    return attribute(toggle, "val") not in ("0", "false", "off")


def _inherited(
    identity: str, values: Mapping[str, _Value | None], parents: Mapping[str, str | None]
) -> _Value | None:
    seen: set[str] = set()
    here: str | None = identity
    while here is not None and here not in seen:
        seen.add(here)
        value = values.get(here)
        if value is not None:
            return value
        here = parents.get(here)
    return None
