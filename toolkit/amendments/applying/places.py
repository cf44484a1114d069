"""The places of an opened act: what stands in each, and how they close into printed order again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from toolkit.law.labels import Label
from toolkit.law.model import Chapter, Heading, Node, Part, TransitionalProvisions

Key = tuple[str, str, Label | str]
"""What a place is found by: the kind of thing, the chapter of a section, and its label."""


@dataclass(eq=False, slots=True)
class Place:
    """One place in an opened act: the headings and loose text before it, and what stands there.

    ``wordings`` is empty where a section has moved away. ``inside`` holds what stands in a chapter or
    part. ``repealed`` says that nothing in force stands here; ``by`` names what the amending act has
    done here, in words that follow the place ("upphävs", "får ny lydelse").
    """

    lead: list[Node]
    wordings: list[Node]
    key: Key | None
    inside: Container | None = None
    repealed: bool = False
    by: str | None = None

    @property
    def free(self) -> bool:
        """Whether something may be put here: nothing stands here, or only the notice of a repeal."""
        return self.repealed or not self.wordings

    def printed(self) -> Iterator[Node]:
        """What stands here, in printed order, without what stands before it."""
        for node in self.wordings:
            if isinstance(node, Chapter | Part | TransitionalProvisions) and self.inside is not None:
                yield replace(node, children=self.inside.closed())
            else:
                yield node


@dataclass(eq=False, slots=True)
class Container:
    """The places of a body, chapter or part in order, and the loose nodes after the last of them.

    ``new`` collects the places to come: the position of the place that each follows (-1 before the
    first), its label, and itself.
    """

    places: list[Place] = field(default_factory=list)
    trailing: list[Node] = field(default_factory=list)
    new: list[tuple[int, Label, Place]] = field(default_factory=list)

    def lead_of(self, position: int) -> list[Node]:
        """What stands before the place at ``position``; before the end for the position after the last."""
        return self.trailing if position == len(self.places) else self.places[position].lead

    def closed(self) -> tuple[Node, ...]:
        """The nodes in printed order, the new ones in their places.

        What is new comes after loose text that follows the place before it (that text belongs to what
        it follows) and before the headings of the next place.
        """
        following: dict[int, list[Place]] = {}
        for position, _, place in sorted(self.new, key=lambda entry: entry[:2]):
            following.setdefault(position, []).append(place)
        nodes: list[Node] = []
        for position in range(-1, len(self.places)):
            if position >= 0:
                nodes.extend(self.places[position].printed())
            lead = self.lead_of(position + 1)
            loose = _loose(lead, at_start=position == -1)
            nodes.extend(lead[:loose])
            for place in following.get(position, ()):
                nodes.extend(place.lead)
                nodes.extend(place.printed())
            nodes.extend(lead[loose:])
        return tuple(nodes)


def _loose(lead: list[Node], *, at_start: bool) -> int:
    """How much of ``lead`` belongs to what comes before it: the text up to its first heading.

    At the start of an act or chapter, everything up to the headings that stand last in it.
    """
    if at_start:
        position = len(lead)
        while position and isinstance(lead[position - 1], Heading):
            position -= 1
        return position
    return next((i for i, node in enumerate(lead) if isinstance(node, Heading)), len(lead))


def all_places(container: Container | None) -> Iterator[Place]:
    """Every place in ``container`` and in what stands in it."""
    if container is None:
        return
    for place in (*container.places, *(entry[2] for entry in container.new)):
        yield place
        yield from all_places(place.inside)
