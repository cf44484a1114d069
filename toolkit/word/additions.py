"""What text adds to a document beside its paragraphs: footnotes, links and numbered lists."""

from __future__ import annotations

from toolkit.word.footnotes import Footnotes
from toolkit.word.links import Links
from toolkit.word.numbered_lists import NumberedLists
from toolkit.word.package import Parts
from toolkit.word.styles import Styles


class Additions:
    """The additions to a document made of ``parts``, and the styles that they are written in."""

    def __init__(self, parts: Parts, styles: Styles) -> None:
        self.styles = styles
        self.footnotes = Footnotes(parts, styles)
        self.links = Links(parts)
        self.lists = NumberedLists(parts, styles)

    def attach(self, parts: Parts) -> dict[str, bytes]:
        """``parts`` with all that has been added."""
        return self.links.attach(self.lists.attach(self.footnotes.attach(parts)))
