"""The references of a whole act, each read where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
)
from toolkit.law.outline import walk
from toolkit.references import names
from toolkit.references.chapterless import NamedBefore
from toolkit.references.find import find
from toolkit.references.memory import GENERIC, Memory
from toolkit.references.model import Reference


@dataclass(frozen=True, slots=True)
class TextAt:
    """One run of text in an act, and the innermost place it stands in.

    ``opens`` marks the first text of a section, annex or set of transitional provisions: "samma lag"
    points at nothing before it. ``node`` is what it is printed in: the section, in the wording that it is,
    the heading, part, chapter, block or loose subsection.
    """

    place: Locator
    text: str
    opens: bool
    node: Node


def texts_in(act: Act) -> Iterator[TextAt]:
    """Every text of ``act`` in printed order, headings, annexes and transitional provisions included.

    A table gives its lines one by one. Places name their chapter only where section numbers restart in each
    chapter, as citations do. Endnotes and notices of validity are not texts.
    """
    for text in _whole_texts(act):
        for line in text.text.split("\n"):
            yield text if line == text.text else replace(text, text=line)


def _whole_texts(act: Act) -> Iterator[TextAt]:
    """As ``texts_in``, a table as one text of many lines: what is cited there is broken where a line ends."""
    outside = 0
    for placed in walk(act):
        node, place = placed.node, replace(placed.locator, act=act.number)
        if isinstance(node, Heading):
            yield TextAt(place, node.text, True, node)
        elif isinstance(node, Part | Chapter):
            outside = 0
            if node.heading:
                yield TextAt(place, node.heading, True, node)
        elif isinstance(node, Section):
            yield from _section(node, place)
        elif isinstance(node, ActProvisions | Annex):
            outside = 0
        elif isinstance(node, Subsection):
            outside += 1
            lettered = place.amendment is not None and any(isinstance(part, Point) for part in node.content)
            here = place if lettered else replace(place, subsection=outside)
            yield from _texts(node.content, here, outside == 1, node)
        elif isinstance(node, Block):
            yield TextAt(place, "\n".join(node.lines), False, node)


def _section(section: Section, place: Locator) -> Iterator[TextAt]:
    number, opens = 0, True
    for part in section.content:
        here = replace(place, moment=part.label) if isinstance(part, Moment) else place
        number = 0 if isinstance(part, Moment) else number
        for subsection in part.subsections if isinstance(part, Moment) else (part,):
            number += 1
            yield from _texts(subsection.content, replace(here, subsection=number), opens, section)
            opens = False


def _texts(content: tuple[Content, ...], place: Locator, opens: bool, node: Node) -> Iterator[TextAt]:
    for part in content:
        if isinstance(part, str):
            yield TextAt(place, part, opens, node)
        elif isinstance(part, Point):
            label = part.label
            within = place if label is None else replace(place, points=(*place.points, label))
            yield from _texts(part.content, within, False, node)
        else:
            yield TextAt(place, "\n".join(part.lines), False, node)
        opens = False


def references_in(act: Act) -> Iterator[tuple[Locator, Reference]]:
    """Every reference in ``act`` with the place of the text it stands in, in printed order.

    The spans of a reference are positions in that text (see ``read_act``). A bare "2 §" is in the same
    chapter where section numbers restart in each chapter, and the act's only one where they run through.
    """
    for text, references in read_act(act):
        for reference in references:
            yield text.place, reference


def read_act(act: Act) -> Iterator[tuple[TextAt, tuple[Reference, ...]]]:
    """Every text of ``act`` with its references; names given a number hold for the texts that follow.

    The texts are those of ``texts_in``, but a table is one of them, its lines parted by line ends. In an act
    without chapters a bare "4 kap." is in the act that the section has named before it.
    """
    memory = Memory()
    title = act.title.split(" (")[0].lower()
    definite = names.definite(title)
    if " " not in title and definite not in GENERIC:
        memory.names[definite] = act.number
    chapterless = not any(isinstance(placed.node, Chapter) for placed in walk(act))
    before = NamedBefore(act.number)
    for text in _whole_texts(act):
        if text.opens:
            memory.forget()
            before.forget()
        references = find(text.text, act.number, text.place, memory)
        yield text, tuple(before.read(text.text, references)) if chapterless else references
