"""The levels of a document's lists: how their labels look, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related
from toolkit.word.printing.properties import Properties, properties


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list. ``suffix`` is what comes after the label: "tab", "space" or "nothing"."""

    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)

    @property
    def is_bullet(self) -> bool:
        """Whether its label is a sign and no number."""
        return self.form == "bullet"


class Levels:
    """The levels of every list of one document."""

    def __init__(self, parts: Parts) -> None:
        self._abstract: dict[str, dict[str, Level]] = {}
        self._list_of: dict[str, str] = {}
        for name in related(parts, main_part(parts), "numbering"):
            root = parse(parts[name])
            for one in root.iterchildren(qualified("w:abstractNum")):
                levels = {
                    attribute(level, "ilvl") or "0": _level(level) for level in one.iter(qualified("w:lvl"))
                }
                self._abstract[attribute(one, "abstractNumId") or ""] = levels
            for one in root.iterchildren(qualified("w:num")):
                to = attribute(one.find(qualified("w:abstractNumId")), "val")
                self._list_of[attribute(one, "numId") or ""] = to or ""

    def of(self, it: Properties) -> Level | None:
        """The level that a paragraph with the properties ``it`` stands on, None where it is in no list."""
        number = it.get("numPr/numId", {}).get("val")
        if number is None or number == "0":
            return None
        levels = self._abstract.get(self._list_of.get(number, ""), {})
        return levels.get(it.get("numPr/ilvl", {}).get("val", "0"))


def _level(node: Element) -> Level:
    def value(name: str, otherwise: str) -> str:
        return attribute(node.find(qualified(f"w:{name}")), "val") or otherwise

    return Level(
        value("numFmt", "decimal"),
        value("lvlText", ""),
        value("suff", "tab"),
        properties(node.find(qualified("w:pPr"))),
        properties(node.find(qualified("w:rPr"))),
    )
