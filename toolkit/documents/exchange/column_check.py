"""Whether the left column of a bill from elsewhere says what the law says."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.amendments.derivation.sections import same_text
from toolkit.comparison.lines import subsection_lines
from toolkit.comparison.sequences import stretches
from toolkit.law.faults import Fault
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Heading, Node, Section
from toolkit.law.outline import walk
from toolkit.law.resolve import Index
from toolkit.law.typography import normalise, quote, words

_SHOWN = 8


def differences(nodes: Iterable[Node], base: Act) -> list[Fault]:
    """A fault for each provision and heading of the left column, ``nodes``, that ``base`` doesn't have so."""
    index = Index(base)
    headings = {normalise(placed.node.text) for placed in walk(base) if isinstance(placed.node, Heading)}
    headings.add(normalise(base.title))
    found: list[Fault] = []
    column = Act(base.number, base.title, tuple(nodes))
    chapter = None
    for placed in walk(column):
        node = placed.node
        if placed.locator.section is None and placed.locator.chapter is not None:
            chapter = placed.locator.chapter
        if isinstance(node, Heading) and normalise(node.text) not in headings:
            found.append(
                Fault(f"Rubriken {quote(node.text)} i den vänstra spalten finns inte i lagen; rätta spalten.")
            )
        elif isinstance(node, Section):
            place = Locator(chapter=chapter if index.restarts else None, section=node.label)
            found.extend(_section(node, place, index))
    return found


def _section(printed: Section, place: Locator, index: Index) -> Iterable[Fault]:
    standing = [placed.node for placed in index.find(place) if isinstance(placed.node, Section)]
    if not standing:
        yield Fault("Paragrafen i den vänstra spalten finns inte i lagen; rätta spalten.", place=place.words)
        return
    if any(same_text(printed, node) for node in standing):
        return
    mine, law = _words(printed), _words(standing[-1])
    for stretch in stretches(mine, law):
        if not stretch.equal:
            there = " ".join(mine[stretch.left_start : stretch.left_end][:_SHOWN])
            here = " ".join(law[stretch.right_start : stretch.right_end][:_SHOWN])
            said = f"där står {quote(there)}" if there else "där saknas text"
            meant = f"i lagen {quote(here)}" if here else "som inte finns i lagen"
            yield Fault(
                f"Den vänstra spalten skiljer sig från gällande lydelse: {said}, {meant}.", place=place.words
            )
            return
    yield Fault(
        "Den vänstra spalten har samma ord som gällande lydelse men andra stycken eller punkter.",
        place=place.words,
    )


def _words(section: Section) -> list[str]:
    lines = subsection_lines(section, Locator(section=section.label))
    return [word for part in lines for line in part for word in words(line.whole)]
