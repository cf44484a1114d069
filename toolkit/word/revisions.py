"""Tracked changes: runs and paragraphs marked as inserted or deleted (ECMA-376 part 1, 17.13.5).

A whole paragraph comes or goes with its mark: the mark that ends a deleted paragraph is deleted too, so
that nothing is left of it. The last paragraph of a document can't go, for its mark always stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.word.ooxml import Element, element, qualified


class Revisions:
    """Makes the marks of one document part, each with an id of its own, all by one author at one time.

    ``date`` is ISO; without it the marks bear no time. No clock is read. ``first`` is the first id.
    """

    def __init__(self, author: str, date: str | None, *, first: int = 1) -> None:
        self._author = author
        self._date = f"{date}T00:00:00Z" if date else None
        self._next = first

    def inserted(self, runs: Iterable[Element]) -> Element:
        """``runs`` as an insertion."""
        return self._mark("ins", runs)

    def deleted(self, runs: Iterable[Element]) -> Element:
        """``runs`` as a deletion: their text becomes deleted text."""
        mark = self._mark("del", runs)
        for text in list(mark.iter(qualified("w:t"))):
            text.tag = qualified("w:delText")
        for text in list(mark.iter(qualified("w:instrText"))):
            text.tag = qualified("w:delInstrText")
        return mark

    def insert_paragraph(self, paragraph: Element) -> Element:
        """``paragraph``, which holds plain runs, as inserted whole."""
        return self._whole(paragraph, "ins")

    def delete_paragraph(self, paragraph: Element) -> Element:
        """``paragraph``, which holds plain runs, as deleted whole."""
        return self._whole(paragraph, "del")

    def _whole(self, paragraph: Element, kind: str) -> Element:
        properties = paragraph.find(qualified("w:pPr"))
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        runs = [child for child in paragraph if child is not properties]
        mark = properties.find(qualified("w:rPr"))
        if mark is None:
            mark = element("rPr")
            properties.append(mark)
        mark.insert(0, self._mark(kind, ()))
        if runs:
            paragraph.append(self.inserted(runs) if kind == "ins" else self.deleted(runs))
        return paragraph

    def _mark(self, kind: str, runs: Iterable[Element]) -> Element:
        identity = self._next
        self._next += 1
        return element(kind, runs, id=identity, author=self._author, date=self._date)
