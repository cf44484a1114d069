"""An act opened for amendment: every place where something stands or may come to stand.

A heading belongs to the place, not to what stands there: the heading over 5 § stays over 5 § when
the section is repealed, given another number or exchanged. That is why acts move and remove headings
by name ("rubriken närmast före nuvarande 52 § ska sättas närmast före 54 §").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from toolkit.amendments.applying.places import Container, Key, Place, all_places
from toolkit.amendments.history import is_repealed
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Node,
    Part,
    Section,
    TransitionalProvisions,
)
from toolkit.law.number_words import ORDINALS
from toolkit.law.outline import annex_label, numbering_restarts

_FIRST = Label(0)


@dataclass(slots=True)
class _Series:
    """Places of one kind in label order, and the container to use while there is none."""

    home: Container
    entries: list[tuple[Label, Container, int]] = field(default_factory=list)

    def sort(self) -> None:
        self.entries.sort(key=lambda entry: entry[0])

    def after(self, label: Label, *, last: bool) -> tuple[Container, int]:
        """The container and position of the place that something with ``label`` follows.

        Where the series is empty: after everything in its home when ``last``, otherwise before the
        transitional provisions and annexes.
        """
        rank = bisect_right(self.entries, label, key=lambda entry: entry[0])
        if rank:
            return self.entries[rank - 1][1:]
        if self.entries:
            _, container, position = self.entries[0]
            return container, position - 1
        end = len(self.home.places) - 1
        return self.home, end if last else _before_back_matter(self.home)


def _before_back_matter(container: Container) -> int:
    for position, place in enumerate(container.places):
        if any(isinstance(node, TransitionalProvisions | Annex) for node in place.wordings):
            return position - 1
    return len(container.places) - 1


class OpenAct:
    """An act taken apart into places. It lives within one application and is closed into nodes again."""

    def __init__(self, act: Act) -> None:
        self.restarts = numbering_restarts(act)
        self.body = self._open(act.body)
        self._before: dict[Key, list[Place]] = {}
        self._now: dict[Key, list[Place]] = {}
        self._series: dict[Key, _Series] = {}
        self._positions: dict[Place, tuple[Container, int]] = {}
        self.look_through()
        self._before = self._now

    def closed(self) -> tuple[Node, ...]:
        """The body as it now stands."""
        return self.body.closed()

    def key(self, locator: Locator) -> Key:
        """The key of the section, chapter, part, annex or provisions that ``locator`` lies in."""
        if locator.amendment is not None:
            return ("provisions", "", locator.amendment)
        if locator.annex is not None:
            return ("annex", "", locator.annex.lower())
        if locator.section is not None:
            return self._section_key(locator.chapter, locator.section)
        if locator.part is not None:
            return ("part", "", part_rank(str(locator.part)))
        return ("chapter", "", locator.chapter or _FIRST)

    def _section_key(self, chapter: Label | None, label: Label) -> Key:
        return ("section", str(chapter or "") if self.restarts else "", label)

    def before(self, locator: Locator) -> list[Place]:
        """Every place that held ``locator`` before the act, one for each of its wordings."""
        return self._before.get(self.key(locator), [])

    def now(self, locator: Locator) -> list[Place]:
        """Every place that holds ``locator`` as far as the act has been applied."""
        return self._now.get(self.key(locator), [])

    def sections(self) -> Iterator[Place]:
        """The places of the act's own sections."""
        return (place for place in all_places(self.body) if place.key and place.key[0] == "section")

    def settle(self, locator: Locator, wordings: list[Node], by: str | None) -> Place | None:
        """Put ``wordings`` where ``locator`` names: in the place there, or in a new place.

        A new place follows the place with the nearest smaller label, before the headings that belong
        to the next one. Returns None where the chapter that is to hold it doesn't exist.
        """
        key = self.key(locator)
        standing = self._now.get(key, [])
        if standing:
            place, *others = standing
            for other in others:
                other.wordings = []
        else:
            series = self._series_for(locator)
            if series is None:
                return None
            rank = _rank(locator)
            container, position = series.after(rank, last=locator.annex is not None)
            place = Place([], [], key)
            container.new.append((position, rank, place))
        place.wordings, place.repealed, place.by = wordings, False, by
        self._now[key] = [place]
        place.inside = next((self.opened(node) for node in wordings), None)
        return place

    def opened(self, node: Node) -> Container | None:
        """What stands in ``node``, taken apart; None for what holds no places."""
        if not isinstance(node, Chapter | Part | TransitionalProvisions):
            return None
        return self._open(node.children, node.label if isinstance(node, Chapter) else None)

    def look_through(self) -> None:
        """Find every place again: after chapters have come, gone or got other numbers."""
        self._now = {}
        self._series = {("chapter", "", ""): _Series(self.body), ("section", "", ""): _Series(self.body)}
        self._series["annex", "", ""] = _Series(self.body)
        self._series["part", "", ""] = _Series(self.body)
        self._visit(self.body, None)
        for series in self._series.values():
            series.sort()

    def after(self, place: Place) -> list[Node] | None:
        """What stands between ``place`` and the next one in its chapter; None for a new place."""
        if not self._positions:
            stack = [self.body]
            while stack:
                container = stack.pop()
                for position, inner in enumerate(container.places):
                    self._positions[inner] = container, position
                    if inner.inside is not None:
                        stack.append(inner.inside)
        if place not in self._positions:
            return None
        container, position = self._positions[place]
        return container.lead_of(position + 1)

    def relabel(self, place: Place, label: Label) -> None:
        """Give the chapter in ``place``, and the keys of its sections, a new label."""
        place.wordings = [
            replace(node, label=label, marker=None) if isinstance(node, Chapter) else node
            for node in place.wordings
        ]
        for inner in all_places(place.inside):
            if inner.key is not None and inner.key[0] == "section":
                assert isinstance(inner.key[2], Label)
                inner.key = self._section_key(label, inner.key[2])

    def _visit(self, container: Container, chapter: Label | None) -> None:
        for position, place in [*enumerate(container.places)] + [
            (after, new) for after, _, new in container.new
        ]:
            if place.key is not None:
                self._now.setdefault(place.key, []).append(place)
            for node in place.wordings[:1]:
                for name, rank in self._series_of(node, chapter):
                    self._series.setdefault(name, _Series(container)).entries.append(
                        (rank, container, position)
                    )
                inner = node.label if isinstance(node, Chapter) else chapter
                if place.inside is not None:
                    if isinstance(node, Chapter):
                        self._series.setdefault(("section", str(inner), ""), _Series(place.inside))
                    self._visit(place.inside, inner)

    def _series_of(self, node: Node, chapter: Label | None) -> Iterator[tuple[Key, Label]]:
        match node:
            case Section():
                if chapter is not None:
                    yield ("section", str(chapter), ""), node.label
                if chapter is None or not self.restarts:
                    yield ("section", "", ""), node.label
            case Chapter():
                yield ("chapter", "", ""), node.label
            case Part():
                yield ("part", "", ""), Label(int(part_rank(node.marker)))
            case Annex():
                yield ("annex", "", ""), _annex_rank(annex_label(node))
            case _:
                pass

    def _series_for(self, locator: Locator) -> _Series | None:
        if locator.section is None:
            return self._series[self.key(locator)[0], "", ""]
        return self._series.get(("section", str(locator.chapter or ""), ""))

    def _open(self, nodes: Iterable[Node], chapter: Label | None = None) -> Container:
        container = Container()
        lead: list[Node] = []
        for node in nodes:
            key = self._key_of(node, chapter)
            inside: Container | None = None
            if isinstance(node, Chapter | Part | TransitionalProvisions):
                inner = node.label if isinstance(node, Chapter) else chapter
                inside = self._open(node.children, inner)
            elif key is None:
                lead.append(node)
                continue
            container.places.append(Place(lead, [node], key, inside, repealed=is_repealed(node)))
            lead = []
        container.trailing = lead
        return container

    def _key_of(self, node: Node, chapter: Label | None) -> Key | None:
        match node:
            case Section():
                return self._section_key(chapter, node.label)
            case Chapter():
                return ("chapter", "", node.label)
            case Part():
                return ("part", "", part_rank(node.marker))
            case Annex():
                return ("annex", "", annex_label(node).lower())
            case ActProvisions():
                return ("provisions", "", node.act)
            case _:
                return None


def _rank(locator: Locator) -> Label:
    if locator.annex is not None:
        return _annex_rank(locator.annex)
    if locator.section is None and locator.part is not None:
        return Label(int(part_rank(str(locator.part))))
    return locator.section or locator.chapter or _FIRST


def _annex_rank(label: str) -> Label:
    try:
        return Label.parse(label)
    except ValueError:
        return _FIRST


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def part_rank(marker: str) -> str:
    """The number of a part as digits, from any way of printing it: "AVD. II", "ANDRA AVDELNINGEN", "2".

    "0" where the marker holds no number.
    """
    for word in marker.replace(".", " ").split():
        if word.isdigit():
            return str(int(word))
        if word.lower() in ORDINALS:
            return str(ORDINALS[word.lower()])
        if set(word) <= set(_ROMAN):
            values = [_ROMAN[letter] for letter in word]
            signed = [-value if value < max(values[i:]) else value for i, value in enumerate(values)]
            return str(sum(signed))
    return "0"
