"""The items of lists: numbered labels, ordinals and points, and where a list of points ends."""

from __future__ import annotations

import re

from toolkit.references import patterns as p
from toolkit.references.leaf import Item, Leaf, label

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def numbered_items(text: str, start: int, end: int) -> list[Item]:
    """The labels of the list ``text[start:end]``; a letter alone goes on with the number before it."""
    items: list[Item] = []
    while start < end:
        match = p.ITEM.match(text, start)
        if match is None:
            break
        separator = p.separator_kind(match["separator"]) if items else ""
        written = match["label"]
        if not written[0].isdigit():
            written = f"{items[-1].label.rstrip(_LETTERS)}{written}" if items else ""
        items.append(Item(match.start("label"), match.end(), written, separator))
        start = match.end()
    return items


def ordinal_items(text: str, match: re.Match[str]) -> list[Item]:
    """The ordinals of a match of ``ORDINALS_OF``."""
    start, end = match.span("list")
    items: list[Item] = []
    while start < end:
        item = p.ORDINAL_ITEM.match(text, start)
        if item is None:
            break
        separator = p.separator_kind(item["separator"]) if items else ""
        items.append(Item(item.start("label"), item.end(), item["label"], separator))
        start = item.end()
    return items


def point_items(text: str, pos: int, stem: Leaf) -> list[Item]:
    """The points at ``pos``, as far as the list is one: "2, 3" counts only if "och 4" closes it.

    ``stem`` is the section, with its chapter where the phrase names it, that the points stand in.
    """
    items: list[Item] = []
    sure, looked_to, separator = 0, -1, ""
    while True:
        space = p.SPACE.match(text, pos)
        start = space.end() if space is not None else pos
        if start > looked_to and (match := p.LABELS.match(text, start)) is not None:
            looked_to = match.end("rest")
            if match.lastgroup not in ("first", "rest"):
                kept = [] if match["subsection"] else _before_signed(text, match, stem, bool(items))
                if kept:
                    kept[0].separator = separator
                    items += kept
                    sure = len(items)
                break
        point = p.POINT.match(text, pos)
        if point is None or not _allowed(point, items):
            break
        items.append(Item(_start_of(point), point.end(), _label_of(point), separator))
        if separator != ",":
            sure = len(items)
        pos = point.end()
        join = p.POINT_SEPARATOR.match(text, pos)
        if join is None:
            break
        separator = p.separator_kind(join["separator"])
        pos = join.end()
    return items[:sure]


def _allowed(point: re.Match[str], items: list[Item]) -> bool:
    """A letter alone continues lettered points, or stands straight after the section or subsection."""
    if point["alone"] is None:
        return True
    return not items or items[-1].label[-1:].isalpha() or items[-1].label.endswith(")")


def _before_signed(text: str, match: re.Match[str], stem: Leaf, inside: bool) -> list[Item]:
    """The labels of a signed list that are points of what stands before it, not part of the list.

    ``inside`` is whether points have been read already, so that every label may belong to the sign.
    """
    labels = numbered_items(text, match.start("first"), match.end("rest"))
    floor = 0 if inside else 1
    first = (_first_chapter if match["chapter"] else _first_section)(text, match, labels, stem, floor)
    while not text[labels[first].start].isdigit():
        first += 1
    return labels[:first]


def _first_section(text: str, match: re.Match[str], labels: list[Item], stem: Leaf, floor: int) -> int:
    """Where the list that a section sign closes begins.

    In "3 § första stycket 2, 4 och 5 §§" 2 is a point; in "första stycket 2 eller 3 eller 14 a §" 2 and 3
    are. The list reaches back from its last member to an earlier conjunction, or to a label that doesn't
    come after the section at hand; a single sign closes one label after "och".
    """
    last = _last_member(labels)
    first = len(labels) - 1
    plural = (match["section"] or "").count("§") == 2
    ors = sum(item.separator == "eller" for item in labels)
    if plural or (ors == 1 and labels[-1].separator == "eller") or labels[-1].separator == "-":
        while first > floor:
            item, earlier = labels[first], label(labels[first - 1].label)
            closes = item.separator in ("och", "eller") and first < last
            behind = bool(match["section"]) and stem.section is not None and earlier <= stem.section
            apart = first == last < len(labels) - 1 and _joins_points(text, labels, first)
            if closes or behind or apart or earlier >= label(item.label):
                break
            first -= 1
    return first


def _first_chapter(text: str, match: re.Match[str], labels: list[Item], stem: Leaf, floor: int) -> int:
    """Where the list that "kap." closes begins: "3 § 2, 17 och 19–21 kap.", "3 § 1 och 2 samt 17 kap.".

    One chapter where a section follows ("14 § 3 och 4 eller 110 kap. 30 §"); otherwise the list reaches back
    as that of sections does, to chapters after the one at hand.
    """
    first = last = _last_member(labels)
    section = p.LABELS.match(text, _after_space(text, match.end()))
    if section is not None and section["section"]:
        return len(labels) - 1
    while first > floor:
        earlier = labels[first - 1]
        behind = stem.chapter is not None and label(earlier.label) <= stem.chapter
        closes = labels[first].separator in ("och", "eller") and first < last
        apart = first == last and _joins_points(text, labels, first)
        if closes or behind or apart or label(earlier.label) >= label(labels[first].label):
            break
        first -= 1
    return first


def _last_member(labels: list[Item]) -> int:
    """Where the last member of a list begins, which may be a range."""
    return len(labels) - (2 if labels[-1].separator == "-" and len(labels) > 1 else 1)


def _joins_points(text: str, labels: list[Item], first: int) -> bool:
    """Whether the label before ``first`` ends a list of points: "3 och 4 samt 9–10 §§".

    "Samt" joins lists that "och" and "eller" close: in "1 samt 17 och 19 kap." 17 belongs to the last.
    """
    if labels[first - 1].separator not in ("och", "eller"):
        return False
    before = text[labels[first - 2].end : labels[first - 1].start]
    return "samt" not in before or "samt" in text[labels[first - 1].end : labels[first].start]


def _after_space(text: str, pos: int) -> int:
    space = p.SPACE.match(text, pos)
    return space.end() if space is not None else pos


def _start_of(point: re.Match[str]) -> int:
    return min(start for name in ("number", "enclosed", "alone") if (start := point.start(name)) >= 0)


def _label_of(point: re.Match[str]) -> str:
    if point["alone"]:
        return point["alone"]
    return f"{point['number'] or point['enclosed']}{point['letter'] or point['inner'] or ''}"
