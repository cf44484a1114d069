"""What is known while one document is printed, and what is collected on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from toolkit.word.numbering import Numbering
from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related, relationships_part
from toolkit.word.printing.cascade import Cascade
from toolkit.word.printing.css import Sheet
from toolkit.word.printing.fields import Fields, unclosed
from toolkit.word.printing.fonts import Fonts
from toolkit.word.printing.levels import Levels
from toolkit.word.printing.model import Unprinted


class Context:
    """One document being printed."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.main = main_part(parts)
        self.unclosed: set[Element] = set()
        self.root = self.parsed(self.main)
        self.cascade = Cascade(parts)
        self.fonts = Fonts(parts)
        self.levels = Levels(parts)
        self.numbering = Numbering(parts)
        self.sheet = Sheet()
        self.settings = self._settings()
        self.notes = {kind: self._notes(kind) for kind in ("footnote", "endnote")}
        self.marks: dict[str, int] = {"footnote": 0, "endnote": 0}
        self.end: list[str] = []
        self.heading = 0
        self.pictures: dict[str, bytes] = {}
        self.unprinted: dict[Unprinted, None] = {}
        self.targets = self._referred()
        self.fields = Fields(self.targets)
        self.language = self._language()
        self._relationships: dict[str, dict[str, tuple[str, bool]]] = {}
        self.part = self.main
        """The part that is being read: its relationships are those that ids refer to."""

    def parsed(self, part: str) -> Element:
        """The root of ``part``, the fields of which that never end are known from now on."""
        root = parse(self.parts[part])
        self.unclosed.update(unclosed(root))
        return root

    @contextmanager
    def inside(self, part: str) -> Iterator[None]:
        """What is read meanwhile stands in ``part``: ids are those of its relationships, fields its own."""
        before = self.part, self.fields
        self.part, self.fields = part, Fields(self.targets)
        yield
        self.part, self.fields = before

    def tell(self, kind: str, name: str = "") -> None:
        """Report something that is printed otherwise than in Word, each thing once."""
        self.unprinted.setdefault(Unprinted(kind, name))

    def related_target(self, identity: str) -> tuple[str, bool]:
        """Where the relationship ``identity`` of the part being read leads, and whether it is outside."""
        if self.part not in self._relationships:
            data = self.parts.get(relationships_part(self.part))
            self._relationships[self.part] = {
                one.get("Id", ""): (one.get("Target", ""), one.get("TargetMode") == "External")
                for one in (() if data is None else parse(data))
            }
        return self._relationships[self.part].get(identity, ("", False))

    @property
    def hyphenation(self) -> bool:
        """Whether words are divided at the ends of lines."""
        node = self.settings.get("autoHyphenation")
        return node is not None and attribute(node, "val") not in ("0", "false", "off")

    @property
    def tab_distance(self) -> int:
        """The distance between the tab stops that nobody has set, in twentieths of a point."""
        text = attribute(self.settings.get("defaultTabStop"), "val") or ""
        return int(text) if text.isdigit() and 0 < len(text) < 6 and int(text) > 0 else 720

    def _settings(self) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for name in related(self.parts, self.main, "settings"):
            for child in parse(self.parts[name]):
                if isinstance(child.tag, str):
                    found[etree.QName(child).localname] = child
        return found

    def _notes(self, kind: str) -> dict[str, tuple[str, Element]]:
        """The notes by id, each with the part it stands in."""
        found: dict[str, tuple[str, Element]] = {}
        for name in related(self.parts, self.main, f"{kind}s"):
            for note in self.parsed(name).iterchildren(qualified(f"w:{kind}")):
                if attribute(note, "type") in (None, "normal"):
                    found[attribute(note, "id") or ""] = name, note
        return found

    def _referred(self) -> frozenset[str]:
        """The bookmarks there are that something in the document refers to."""
        there = {attribute(mark, "name") or "" for mark in self.root.iter(qualified("w:bookmarkStart"))}
        wanted = {attribute(link, "anchor") or "" for link in self.root.iter(qualified("w:hyperlink"))}
        for text in self.root.iter(qualified("w:instrText")):
            wanted.update((text.text or "").replace('"', " ").split())
        for simple in self.root.iter(qualified("w:fldSimple")):
            wanted.update((attribute(simple, "instr") or "").replace('"', " ").split())
        return frozenset((there & wanted) - {""})

    def _language(self) -> str:
        found = self.cascade.run.get("lang", {}).get("val", "")
        return found if found.replace("-", "").isalnum() and found.isascii() else "sv-SE"
