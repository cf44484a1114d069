"""The styles of a document, each with all that it inherits (ECMA-376 part 1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related
from toolkit.word.printing.properties import Properties, merged, properties

_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with what it inherits.

    ``parts`` are the conditional parts of a table style ("firstRow"), each a style in itself.
    """

    name: str = ""
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)
    table: Properties = field(default_factory=dict)
    cell: Properties = field(default_factory=dict)
    parts: Mapping[str, Style] = field(default_factory=dict)


NOTHING = Style()


class Cascade:
    """The styles of one document by their ids."""

    def __init__(self, parts: Parts) -> None:
        self._nodes: dict[str, Element] = {}
        self._default: dict[str, str] = {}
        self._known: dict[str, Style] = {}
        self.paragraph: Properties = {}
        self.run: Properties = {}
        for name in related(parts, main_part(parts), "styles"):
            root = parse(parts[name])
            defaults = root.find(qualified("w:docDefaults"))
            if defaults is not None:
                inside = f"{qualified('w:pPrDefault')}/{qualified('w:pPr')}"
                self.paragraph = properties(defaults.find(inside))
                inside = f"{qualified('w:rPrDefault')}/{qualified('w:rPr')}"
                self.run = properties(defaults.find(inside))
            for style in root.iterchildren(qualified("w:style")):
                identity = attribute(style, "styleId") or ""
                self._nodes.setdefault(identity, style)
                if attribute(style, "default") in ("1", "true", "on"):
                    self._default.setdefault(attribute(style, "type") or "paragraph", identity)

    def __contains__(self, identity: str) -> bool:
        return identity in self._nodes

    def style(self, identity: str | None, kind: str = "paragraph") -> Style:
        """The style ``identity``, or the document's default one of ``kind`` where there is none such."""
        if identity is None or identity not in self._nodes:
            identity = self._default.get(kind)
        if identity is None:
            return NOTHING
        if identity not in self._known:
            self._known[identity] = self._read(identity)
        return self._known[identity]

    def _read(self, identity: str) -> Style:
        chain: list[Element] = []
        here: str | None = identity
        while here is not None and here in self._nodes and len(chain) < _DEEPEST:
            chain.insert(0, self._nodes[here])
            here = attribute(self._nodes[here].find(qualified("w:basedOn")), "val")
        parts: dict[str, Style] = {}
        for node in chain:
            for part in node.iterchildren(qualified("w:tblStylePr")):
                kind = attribute(part, "type") or ""
                parts[kind] = _stacked([part], parts.get(kind, NOTHING))
        made = _stacked(chain, NOTHING)
        name = attribute(chain[-1].find(qualified("w:name")), "val") or identity
        return Style(name.lower(), made.paragraph, made.run, made.table, made.cell, parts)


def _stacked(nodes: list[Element], under: Style) -> Style:
    def of(name: str, base: Properties) -> Properties:
        return merged(base, *(properties(node.find(qualified(f"w:{name}"))) for node in nodes))

    return Style(
        under.name,
        of("pPr", under.paragraph),
        of("rPr", under.run),
        of("tblPr", under.table),
        of("tcPr", under.cell),
    )
