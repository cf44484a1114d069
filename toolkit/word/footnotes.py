"""Real footnotes: references in the text, and the notes in a part of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, repeat

from toolkit.word.ooxml import Element, attribute, element, parse, qualified, serialise
from toolkit.word.package import Parts, main_part, related, with_part, word_type
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.styles import Styles


class Footnotes:
    """The footnotes being added to a document made of ``parts``; ids go on from those it has already."""

    def __init__(self, parts: Parts, styles: Styles) -> None:
        self._styles = styles
        self._added: list[Element] = []
        ids = (attribute(note, "id") or "0" for note in _root(parts))
        self._next = max((int(identity) for identity in ids if identity.lstrip("-").isdigit()), default=0) + 1

    def reference(self, text: str) -> Element:
        """A run that refers to a new footnote saying ``text``."""
        return self.reference_to([[run(text)]])

    def reference_to(self, paragraphs: Iterable[Iterable[Element]]) -> Element:
        """A run that refers to a new footnote of ``paragraphs``, each its runs."""
        identity = max(self._next, 1)
        self._next = identity + 1
        mark = [self._marked("footnoteRef"), run(" ")]
        texts = [
            paragraph(self._styles["footnote text"], [*(mark if first else []), *content])
            for first, content in zip(chain([True], repeat(False)), paragraphs, strict=False)
        ]
        self._added.append(element("footnote", texts, id=identity))
        return self._marked("footnoteReference", identity)

    def _marked(self, name: str, identity: int | None = None) -> Element:
        looks = element("rPr", [element("rStyle", val=self._styles["footnote reference"])])
        return element("r", [looks, element(name, id=identity)])

    def attach(self, parts: Parts) -> dict[str, bytes]:
        """``parts`` with the new footnotes in their part, which is made where it is missing.

        They are numbered and stand in the order in which the text refers to them: some readers find a note
        by its place and others by its id.
        """
        if not self._added:
            return dict(parts)
        notes, main = _root(parts), main_part(parts)
        text = parse(parts[main])
        marks = {attribute(mark, "id"): mark for mark in text.iter(qualified("w:footnoteReference"))}
        order = {identity: position for position, identity in enumerate(marks)}
        added = sorted(self._added, key=lambda note: order.get(attribute(note, "id"), len(order)))
        identities = sorted(int(attribute(note, "id") or 0) for note in added)
        for note, identity in zip(added, identities, strict=True):
            for one in (note, marks.get(attribute(note, "id"))):
                if one is not None:
                    one.set(qualified("w:id"), str(identity))
        notes.extend(added)
        self._added = []
        parts = {**parts, main: serialise(text)}
        return with_part(
            parts,
            _name(parts),
            serialise(notes),
            source=main,
            kind="footnotes",
            content_type=word_type("footnotes"),
        )


def _name(parts: Parts) -> str:
    names = related(parts, main_part(parts), "footnotes")
    return names[0] if names else "word/footnotes.xml"


def _root(parts: Parts) -> Element:
    data = parts.get(_name(parts))
    return _separators() if data is None else parse(data)


def separators_part() -> bytes:
    """A footnotes part without notes: the two separators that Word requires."""
    return serialise(_separators())


def _separators() -> Element:
    root = element("footnotes")
    for identity, kind in ((-1, "separator"), (0, "continuationSeparator")):
        spacing = element("pPr", [element("spacing", after=0, line=240, lineRule="auto")])
        root.append(
            element(
                "footnote", [element("p", [spacing, element("r", [element(kind)])])], type=kind, id=identity
            )
        )
    return root
