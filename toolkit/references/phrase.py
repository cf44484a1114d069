"""Reading one phrase: "2 § andra och tredje styckena, 6–9 §§ samt 7 kap. 22 och 23 §§".

A recursive descent over the tokens of ``patterns``. It knows no acts and no context: what comes out is
the labels in the order they are written, each with everything the phrase itself says of its place.
"""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS
from toolkit.references import patterns as p
from toolkit.references.item_lists import numbered_items, ordinal_items, point_items
from toolkit.references.leaf import LAST, Item, Leaf, Phrase, label


class PhraseReader:
    """Reads the phrase that starts at a match of ``LABELS`` with a sign, or of ``ORDINALS_OF``."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.pos = start
        self.phrase = Phrase(start, start)
        self._chapter: Label | None = None
        self._carried = False

    def from_labels(self, match: re.Match[str]) -> Phrase:
        """The phrase that starts with a signed list of labels ("7 kap. …", "2 och 3 §§ …")."""
        self._member(match)
        return self._rest()

    def from_ordinals(self, match: re.Match[str]) -> Phrase:
        """The phrase that starts with a subsection or sentence of an unnamed section."""
        leaf = Leaf(match.start("list"), match.end(), relative=True)
        self.pos = match.start()
        self._below(leaf)
        return self._rest()

    def from_points(self, start: int) -> Phrase:
        """The phrase that starts with points of an unnamed section, after the word "punkt"."""
        leaf = Leaf(self.phrase.start, start, relative=True)
        self.pos = start
        leaf = self._points(leaf, leaf)
        self._below(leaf)
        return self._rest()

    def _rest(self) -> Phrase:
        while (join := p.JOIN.match(self.text, self.pos)) is not None:
            match = p.LABELS.match(self.text, join.end())
            if match is None or match.lastgroup in ("first", "rest"):
                break
            before = self.pos
            self.pos = match.start()
            if not self._member(match):
                self.pos = before
                break
        self.phrase.end = self.pos
        return self.phrase

    def _member(self, match: re.Match[str]) -> bool:
        items = numbered_items(self.text, match.start("first"), match.end("rest"))
        if match["section"]:
            self._sections(items, match.end(), None)
        elif match["chapter"]:
            self._chapters(items, match.end())
        elif match["moment"]:
            last = self.phrase.leaves[-1] if self.phrase.leaves else Leaf(0, 0, relative=True)
            stem = Leaf(
                items[0].start, match.end(), last.chapter, last.section, relative=last.section is None
            )
            stem.carried = last.section is not None
            self.pos = match.end()
            self._below(self._deepen(stem, items, "moment", match.end()))
        else:
            return False
        return True

    def _chapters(self, items: list[Item], end: int) -> None:
        self.pos = end
        leaf = self._deepen(Leaf(items[0].start, end), items, "chapter", end)
        self._chapter, self._carried = leaf.chapter, False
        space = p.SPACE.match(self.text, end)
        match = p.LABELS.match(self.text, space.end() if space else end)
        if match is None or not match["section"]:
            self._emit(leaf)
            self._carried = True
            return
        sections = numbered_items(self.text, match.start("first"), match.end("rest"))
        if len(sections) > 1:
            self._emit(leaf)
            self._carried = True
            self._sections(sections, match.end(), None)
        else:
            self._sections(sections, match.end(), leaf)
        self._carried = True

    def _sections(self, items: list[Item], end: int, chapter: Leaf | None) -> None:
        stem = chapter or Leaf(items[0].start, end, self._chapter, carried=self._carried)
        self.pos = end
        self._below(self._deepen(stem, items, "section", end))

    def _deepen(self, stem: Leaf, items: list[Item], level: str, end: int) -> Leaf:
        """The leaf for the last of ``items`` one level below ``stem``; the others are emitted.

        The first item's text starts where the stem's does. Where the list starts with a range below a
        stem that was written (points), the stem is a label of its own and is emitted first.
        """
        named = stem.section is not None or stem.subsection is not None
        if level == "points" and named and len(items) > 1 and items[1].separator == "-":
            self._emit(stem)
            stem = stem.at(items[0].start, items[0].end)
        if level == "points":
            stem = _first_subsection(stem)
        leaf = stem
        for position, item in enumerate(items):
            value = self._value(level, item, leaf)
            start = stem.start if position == 0 else item.start
            stop = end if position == len(items) - 1 else item.end
            if position:
                self._emit(leaf)
            leaf = stem.at(start, stop, stem.limit)
            setattr(leaf, level, value)
            following = items[position + 1].separator if position + 1 < len(items) else ""
            if item.separator == "-":
                leaf.limit = "till"
            elif following == "-":
                leaf.limit = "fran"
            elif len(items) > 1:
                leaf.limit = None
        return leaf

    def _value(self, level: str, item: Item, before: Leaf) -> object:
        if level in ("subsection", "sentence"):
            word = item.label.lower()
            if word.endswith("sista"):
                return LAST
            return ORDINALS.get(word) or int(re.sub(r"\D", "", word))
        if level != "points":
            return label(item.label)
        point = label(item.label)
        if point.number is None and before.points and before.points[-1].number is not None:
            return (Label(before.points[-1].number, point.letters),)
        return (point,)

    def _emit(self, leaf: Leaf) -> None:
        self.phrase.leaves.append(leaf)

    def _below(self, leaf: Leaf) -> None:
        """What is said below ``leaf``, a section or moment, or nothing at all (a relative phrase)."""
        text = self.text
        if leaf.section is not None and leaf.moment is None:
            match = self._signed("moment")
            if match is not None:
                self.pos = match.end()
                items = numbered_items(self.text, match.start("first"), match.end("rest"))
                leaf = self._deepen(leaf, items, "moment", match.end())
        stem, written = leaf, leaf.section is not None or leaf.moment is not None or bool(leaf.points)
        while True:
            leaf = self._subsections(leaf)
            leaf = self._points(leaf, stem)
            leaf = self._sentences(leaf)
            written = written or leaf is not stem
            join = p.JOIN.match(text, self.pos)
            if join is None:
                break
            following = self._continued(leaf, stem, join)
            if following is None:
                break
            self._emit(leaf)
            self.pos = join.end()
            leaf = following
        if written:
            self._emit(leaf)

    def _continued(self, leaf: Leaf, stem: Leaf, join: re.Match[str]) -> Leaf | None:
        """Where the list goes on after ``join`` within the same section: "och andra stycket", "och 3".

        After a bare "8 §", "eller första stycket" is not that section's; it starts a phrase of its own.
        """
        start = join.end()
        if leaf.subsection is None and leaf.sentence is None:
            return None
        carried = leaf.carried or stem.section is not None
        match = p.ORDINALS_OF.match(self.text, start)
        if match is not None and match["subsection"]:
            following = stem.at(start, start)
            following.carried = carried
            return following
        if match is not None:
            points = leaf.points if match["sentence"] and leaf.sentence is not None else ()
            following = leaf.at(start, start)
            following.points, following.sentence, following.carried = points, None, carried
            return following
        if leaf.points or leaf.sentence is not None or p.separator_kind(join["separator"]) == ",":
            return None
        point = p.POINT.match(self.text, start)
        labels = p.LABELS.match(self.text, start)
        if point is None or point["number"] is None or labels is None or labels.lastgroup != "rest":
            return None
        following = leaf.at(start, start)
        following.carried = carried
        return following

    def _signed(self, sign: str) -> re.Match[str] | None:
        space = p.SPACE.match(self.text, self.pos)
        match = p.LABELS.match(self.text, space.end()) if space is not None else None
        return match if match is not None and match[sign] else None

    def _subsections(self, leaf: Leaf) -> Leaf:
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is not None and match["subsection"]:
            self.pos = match.end()
            return self._deepen(leaf, ordinal_items(self.text, match), "subsection", match.end())
        match = self._signed("subsection")
        if match is not None and leaf.section is not None and leaf.subsection is None:
            self.pos = match.end()
            items = numbered_items(self.text, match.start("first"), match.end("rest"))
            return self._deepen(leaf, items, "subsection", match.end())
        return leaf

    def _sentences(self, leaf: Leaf) -> Leaf:
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is None or not match["sentence"]:
            return leaf
        self.pos = match.end()
        return self._deepen(leaf, ordinal_items(self.text, match), "sentence", match.end())

    def _points(self, leaf: Leaf, stem: Leaf) -> Leaf:
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is not None and match["point"]:
            items = ordinal_items(self.text, match)
            for item in items:
                item.label = str(ORDINALS.get(item.label.lower(), 0))
            self.pos = match.end()
            return self._deepen(leaf, items, "points", match.end())
        numbered = p.ORDINAL_POINT.match(self.text, self.pos)
        if numbered is not None:
            item = Item(numbered.start("number"), numbered.end(), numbered["number"], "")
            self.pos = numbered.end()
            return self._deepen(leaf, [item], "points", numbered.end())
        word = p.POINT_WORD.match(self.text, self.pos)
        items = point_items(self.text, word.end() if word else self.pos, stem)
        if not items:
            return leaf
        self.pos = items[-1].end
        leaf = self._deepen(leaf, items, "points", self.pos)
        return self._within_point(leaf)

    def _within_point(self, leaf: Leaf) -> Leaf:
        """ "2 § 1 första stycket": a point that has subsections of its own, which no locator names."""
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is not None and match["subsection"]:
            self.pos = leaf.end = match.end()
        return leaf


def _first_subsection(leaf: Leaf) -> Leaf:
    """ "9 § 13": points of a section without a named subsection stand in its first."""
    if leaf.subsection is None and leaf.section is not None:
        below = leaf.at(leaf.start, leaf.end, leaf.limit)
        below.subsection = 1
        return below
    return leaf
