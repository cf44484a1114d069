"""Reading one phrase: "2 § andra och tredje styckena, 6–9 §§ samt 7 kap. 22 och 23 §§".

A recursive descent over the tokens of ``patterns``. It knows no acts and no context: what comes out is
the labels in the order they are written, each with everything the phrase itself says of its place.
"""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS
from toolkit.references import patterns as p
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
            self._join(p.separator_kind(join["separator"]))
        self.phrase.end = self.pos
        return self.phrase

    def _join(self, kind: str) -> None:
        if kind in ("och", "eller"):
            self.phrase.conjunctions.add(kind)

    def _member(self, match: re.Match[str]) -> bool:
        items = self._items(match.start("first"), match.end("rest"))
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

    def _items(self, start: int, end: int) -> list[Item]:
        items: list[Item] = []
        while start < end:
            match = p.ITEM.match(self.text, start)
            if match is None:
                break
            separator = p.separator_kind(match["separator"]) if items else ""
            written = match["label"]
            if not written[0].isdigit():
                written = (
                    f"{items[-1].label.rstrip('abcdefghijklmnopqrstuvwxyzåäö')}{written}" if items else ""
                )
            items.append(Item(match.start("label"), match.end(), written, separator))
            self._join(separator)
            start = match.end()
        return items

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
        sections = self._items(match.start("first"), match.end("rest"))
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
                items = self._items(match.start("first"), match.end("rest"))
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
            self._join(p.separator_kind(join["separator"]))
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
            return self._deepen(leaf, self._ordinals(match), "subsection", match.end())
        match = self._signed("subsection")
        if match is not None and leaf.section is not None and leaf.subsection is None:
            self.pos = match.end()
            items = self._items(match.start("first"), match.end("rest"))
            return self._deepen(leaf, items, "subsection", match.end())
        return leaf

    def _sentences(self, leaf: Leaf) -> Leaf:
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is None or not match["sentence"]:
            return leaf
        self.pos = match.end()
        return self._deepen(leaf, self._ordinals(match), "sentence", match.end())

    def _ordinals(self, match: re.Match[str]) -> list[Item]:
        start, end = match.span("list")
        items: list[Item] = []
        while start < end:
            item = p.ORDINAL_ITEM.match(self.text, start)
            if item is None:
                break
            separator = p.separator_kind(item["separator"]) if items else ""
            items.append(Item(item.start("label"), item.end(), item["label"], separator))
            self._join(separator)
            start = item.end()
        return items

    def _points(self, leaf: Leaf, stem: Leaf) -> Leaf:
        match = p.ORDINALS_OF.match(self.text, self.pos)
        if match is not None and match["point"]:
            items = self._ordinals(match)
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
        items = self._point_items(word.end() if word else self.pos, stem)
        if not items:
            return leaf
        self.pos = items[-1].end
        return self._deepen(leaf, items, "points", self.pos)

    def _point_items(self, pos: int, stem: Leaf) -> list[Item]:
        """The points at ``pos``, as far as the list is one: "2, 3" counts only if "och 4" closes it."""
        items: list[Item] = []
        sure, looked_to, separator = 0, -1, ""
        while True:
            space = p.SPACE.match(self.text, pos)
            start = space.end() if space is not None else pos
            if start > looked_to and (match := p.LABELS.match(self.text, start)) is not None:
                looked_to = match.end("rest")
                if match.lastgroup not in ("first", "rest"):
                    kept = [] if match["subsection"] else self._kept_as_points(match, stem, bool(items))
                    if kept:
                        kept[0].separator = separator
                        items += kept
                        sure = len(items)
                    break
            point = p.POINT.match(self.text, pos)
            if point is None or not self._allowed(point, items):
                break
            items.append(Item(_start_of(point), point.end(), _label_of(point), separator))
            if separator != ",":
                sure = len(items)
            pos = point.end()
            join = p.POINT_SEPARATOR.match(self.text, pos)
            if join is None:
                break
            separator = p.separator_kind(join["separator"])
            pos = join.end()
        for item in items[:sure]:
            self._join(item.separator)
        return items[:sure]

    def _allowed(self, point: re.Match[str], items: list[Item]) -> bool:
        """A letter alone continues lettered points, or stands straight after the section or subsection."""
        if point["alone"] is None:
            return True
        return not items or items[-1].label[-1:].isalpha() or items[-1].label.endswith(")")

    def _kept_as_points(self, match: re.Match[str], stem: Leaf, inside: bool) -> list[Item]:
        """The labels of a signed list that are points of what stands before it, not part of the list.

        In "3 § första stycket 2, 4 och 5 §§" 2 is a point; in "första stycket 2 eller 3 eller 14 a §" 2 and
        3 are. The list that the sign closes reaches back from its end to an earlier conjunction, or to a
        label that doesn't come after the section at hand; a single sign closes one label after "och".
        """
        before = set(self.phrase.conjunctions)
        labels = self._items(match.start("first"), match.end("rest"))
        self.phrase.conjunctions = before
        first = len(labels) - 1
        plural = (match["section"] or "").count("§") == 2
        ors = sum(item.separator == "eller" for item in labels)
        if plural or (ors == 1 and labels[-1].separator == "eller") or labels[-1].separator == "-":
            while first > (0 if inside else 1):
                item, earlier = labels[first], label(labels[first - 1].label)
                closes = item.separator in ("och", "eller") and first != len(labels) - 1
                behind = stem.section is not None and earlier <= stem.section
                if closes or earlier >= label(item.label) or (behind and match["section"]):
                    break
                first -= 1
        while not self.text[labels[first].start].isdigit():
            first += 1
        return labels[:first]


def _first_subsection(leaf: Leaf) -> Leaf:
    """ "9 § 13": points of a section without a named subsection stand in its first."""
    if leaf.subsection is None and leaf.section is not None:
        below = leaf.at(leaf.start, leaf.end, leaf.limit)
        below.subsection = 1
        return below
    return leaf


def _start_of(point: re.Match[str]) -> int:
    return min(start for name in ("number", "enclosed", "alone") if (start := point.start(name)) >= 0)


def _label_of(point: re.Match[str]) -> str:
    if point["alone"]:
        return point["alone"]
    return f"{point['number'] or point['enclosed']}{point['letter'] or point['inner'] or ''}"
