"""Building what stands in a section: moments, subsections and nested points, from the lines in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from toolkit.law.model import Block, Content, Moment, Node, Point, Subsection
from toolkit.text.markers import Marker, read_marker

_LONGEST_LOOK = 40
_OPEN_ENDED = re.compile(r"[^.!?”\"]$")


@dataclass(slots=True)
class _Point:
    """A point that still takes content."""

    marker: str
    content: list[str | _Point | Block]
    endnote: str | None = None

    def freeze(self) -> Point:
        return Point(self.marker, _freeze(self.content), self.endnote)


@dataclass(slots=True)
class _List:
    """An open list: where its points go, its kind, its last marker and last point."""

    kind: str
    last: Marker
    point: _Point
    into: list[str | _Point | Block]


@dataclass(slots=True)
class _Subsection:
    content: list[str | _Point | Block] = field(default_factory=list)
    endnote: str | None = None

    def freeze(self) -> Subsection:
        return Subsection(_freeze(self.content), self.endnote)


@dataclass(slots=True)
class _Moment:
    marker: str
    subsections: list[_Subsection] = field(default_factory=list)


class ContentBuilder:
    """Takes text, points and blocks in printed order and nests them by the kind of marker.

    Depth is bounded by the number of kinds, however long the input.
    """

    def __init__(self) -> None:
        self._items: list[_Subsection | _Moment] = []
        self._lists: list[_List] = []

    @property
    def is_unfinished(self) -> bool:
        """Whether the subsection at hand ends in text that is no whole sentence yet."""
        subsection = self._current()
        return subsection is not None and self._unfinished(subsection)

    def start_moment(self, marker: str) -> None:
        """Begin a moment: what follows stands in it."""
        self._lists.clear()
        self._items.append(_Moment(marker))

    def text(self, text: str, endnote: str | None, *, new: bool) -> None:
        """Text, in a subsection of its own (``new``) or after what the subsection at hand holds."""
        self._lists.clear()
        if not text:
            self._attach_endnote(endnote)
            return
        subsection = self._current()
        if new or subsection is None:
            subsection = self._new()
        _add(subsection, text, endnote)

    def continue_point(self, text: str, endnote: str | None, ahead: Iterable[Marker]) -> bool:
        """Give ``text`` to the last point of the list that the markers ``ahead`` go on with; False if none.

        What stands between point 2 and point 3 of one list belongs to point 2, lists of its own included.
        """
        entry = self._continued(ahead) if text and self._lists else None
        if entry is None:
            return False
        del self._lists[self._lists.index(entry) + 1 :]
        _add(entry.point, text, endnote)
        return True

    def continue_last_point(self, text: str, endnote: str | None) -> bool:
        """Give ``text`` to the last outer point, where points are all there is; False where they aren't."""
        first = self._items[0] if self._items else None
        if not (
            text and self._lists and isinstance(first, _Subsection) and isinstance(first.content[0], _Point)
        ):
            return False
        del self._lists[1:]
        _add(self._lists[0].point, text, endnote)
        return True

    def _continued(self, ahead: Iterable[Marker]) -> _List | None:
        """The open list that goes on in the markers ``ahead``, past new lists inside it."""
        for marker in islice(ahead, _LONGEST_LOOK):
            if marker.is_dash:
                continue
            marker = self._place(marker)
            for entry in reversed(self._lists):
                if entry.kind == marker.kind and marker.follows(entry.last):
                    return entry
                if entry.kind == marker.kind and marker.is_first:
                    return None
        return None

    def point(self, marker: Marker, text: str, endnote: str | None) -> None:
        """A point; what its text begins with may be a first point of its own ("1. a) …")."""
        marker = self._place(marker)
        into = self._into(marker)
        point = _Point(marker.printed, [], endnote)
        into.append(point)
        self._lists.append(_List(marker.kind, marker, point, into))
        inner = read_marker(text) if text else None
        if inner is not None and inner.is_first and not inner.is_dash and self._is_new_kind(inner):
            point.endnote = None
            self.point(inner, inner.rest, endnote)
        elif text:
            point.content.append(text)

    def block(self, lines: tuple[str, ...], kind: str, endnote: str | None, ahead: Iterable[Marker]) -> None:
        """Lines kept whole. They belong to the subsection at hand, or to the last point of the list that
        the markers ``ahead`` go on with."""
        if not lines:
            self._attach_endnote(endnote)
            return
        block = Block(lines, "table" if kind == "table" else "text")
        entry = self._continued(ahead) if self._lists else None
        if entry is not None:
            del self._lists[self._lists.index(entry) + 1 :]
            _add(entry.point, block, endnote)
            return
        self._lists.clear()
        subsection = self._current()
        if subsection is None or (kind == "lines" and not self._unfinished(subsection)):
            subsection = self._new()
        _add(subsection, block, endnote)

    def finish(self) -> tuple[tuple[Subsection | Moment, ...], str | None]:
        """What was built, and the endnote that stood last; each moment before the last keeps its own."""
        built: list[Subsection | Moment] = []
        section_note: str | None = None
        for item in self._items:
            last = item is self._items[-1]
            if isinstance(item, _Moment):
                note = _take_last_endnote(item.subsections[-1]) if item.subsections else None
                subsections = tuple(part.freeze() for part in item.subsections)
                built.append(Moment(item.marker, subsections, None if last else note))
            else:
                note = _take_last_endnote(item) if last else None
                built.append(item.freeze())
            section_note = note if last else None
        return tuple(built), section_note

    def loose(self) -> list[Node]:
        """What was built outside every section: a block alone stands as it is."""
        nodes: list[Node] = []
        for item in self._items:
            assert isinstance(item, _Subsection)
            only = item.content[0] if len(item.content) == 1 else None
            nodes.append(only if isinstance(only, Block) and item.endnote is None else item.freeze())
        return nodes

    def _current(self) -> _Subsection | None:
        if not self._items:
            return None
        last = self._items[-1]
        if isinstance(last, _Subsection):
            return last
        return last.subsections[-1] if last.subsections else None

    def _new(self) -> _Subsection:
        subsection = _Subsection()
        last = self._items[-1] if self._items else None
        if isinstance(last, _Moment):
            last.subsections.append(subsection)
        else:
            self._items.append(subsection)
        return subsection

    def _place(self, marker: Marker) -> Marker:
        """``marker`` as the letter or the roman number that the open lists make of it."""
        if marker.roman is None:
            return marker
        roman = marker if "i" in marker.kind else marker.as_roman()
        for entry in reversed(self._lists):
            if entry.kind == marker.kind and marker.follows(entry.last) and "a" in marker.kind:
                return marker
            if entry.kind == roman.kind and entry.last.roman is not None:
                return roman
        return roman if marker.roman == 1 or marker.kind == roman.kind else marker

    def _is_new_kind(self, marker: Marker) -> bool:
        return all(entry.kind != marker.kind for entry in self._lists)

    def _into(self, marker: Marker) -> list[str | _Point | Block]:
        """The content that a point with ``marker`` joins, with deeper lists closed."""
        for depth in range(len(self._lists) - 1, -1, -1):
            if self._lists[depth].kind == marker.kind:
                into = self._lists[depth].into
                del self._lists[depth:]
                return into
        if self._lists and marker.is_first:
            return self._lists[-1].point.content
        self._lists.clear()
        subsection = self._current()
        if subsection is None or (subsection.endnote is not None):
            subsection = self._new()
        return subsection.content

    def _unfinished(self, subsection: _Subsection) -> bool:
        last = subsection.content[-1] if subsection.content else None
        if isinstance(last, str):
            return subsection.endnote is None and bool(_OPEN_ENDED.search(last))
        return isinstance(last, Block)

    def _attach_endnote(self, endnote: str | None) -> None:
        """An endnote in a block of its own belongs to what stands before it."""
        if endnote is None:
            return
        subsection = self._current() or self._new()
        holder: _Subsection | _Point = subsection
        while holder.content and isinstance(holder.content[-1], _Point):
            holder = holder.content[-1]
        holder.endnote = endnote if holder.endnote is None else f"{holder.endnote} {endnote}"


def _take_last_endnote(subsection: _Subsection) -> str | None:
    """The endnote that stands last in ``subsection``, taken from it or from its last point."""
    holder: _Subsection | _Point = subsection
    while holder.endnote is None and holder.content and isinstance(holder.content[-1], _Point):
        holder = holder.content[-1]
    endnote, holder.endnote = holder.endnote, None
    return endnote


def _add(holder: _Subsection | _Point, part: str | Block, endnote: str | None) -> None:
    """Add ``part`` and what note it ends in; a note that no longer stands last becomes text."""
    if holder.endnote is not None:
        holder.content.append(holder.endnote)
    holder.content.append(part)
    holder.endnote = endnote


def _freeze(content: list[str | _Point | Block]) -> tuple[Content, ...]:
    return tuple(part.freeze() if isinstance(part, _Point) else part for part in content)
