"""The amendment engine on the largest statutes: `python -m bench.engine`.

Deriving Socialförsäkringsbalken (2010:110) from itself with 1 % of its sections changed, and applying
a 40-section act to Inkomstskattelagen (1999:1229) and to the first half of it, so that the ratio shows
whether the time grows with the statute. Medians of three runs.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bench.income_tax import timed
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.operations import AmendingAct, BaseAct, Substitute
from toolkit.law.model import Act, Chapter, Node, Part, Section, Subsection
from toolkit.law.outline import sections
from toolkit.text.statute import read_statute

CORPUS = Path(__file__).resolve().parents[2] / "shared/corpus"
ADDED = Subsection(("Ett nytt stycke som inte fanns förut.",))


def with_changed_sections(nodes: tuple[Node, ...], chosen: Callable[[], bool]) -> tuple[Node, ...]:
    """``nodes`` with a subsection added to each section that ``chosen`` picks."""
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, Section) and chosen():
            node = replace(node, content=(*node.content, ADDED))
        elif isinstance(node, Part | Chapter):
            node = replace(node, children=with_changed_sections(node.children, chosen))
        found.append(node)
    return tuple(found)


def forty_sections(act: Act, among: Act) -> AmendingAct:
    """A bill that rewords 40 sections of ``act``, drawn evenly from those of ``among``."""
    placed = [
        entry
        for entry in sections(among)
        if isinstance(entry.node, Section) and entry.node.repealed_by is None
    ]
    unique = list({entry.locator: entry for entry in placed}.values())
    drawn = unique[:: max(1, len(unique) // 40)][:40]
    operations = tuple(
        Substitute(entry.locator, replace(entry.node, content=(ADDED,)))
        for entry in drawn
        if isinstance(entry.node, Section)
    )
    return AmendingAct("lag", "Lag om ändring", BaseAct(act.number, ""), operations)


def in_one_wording(act: Act) -> Act:
    """The act as it read in April 2024, without the wordings to come."""
    from toolkit.law.outline import in_force_at

    return in_force_at(act, "2024-04-15")


def first_half(act: Act) -> Act:
    """``act`` with the chapters that hold the first half of its sections."""
    left = len(sections(act)) // 2

    def kept(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        nonlocal left
        found: list[Node] = []
        for node in nodes:
            if left <= 0:
                break
            if isinstance(node, Part):
                node = replace(node, children=kept(node.children))
            elif isinstance(node, Chapter):
                left -= sum(isinstance(child, Section) for child in node.children)
            found.append(node)
        return tuple(found)

    return replace(act, body=kept(act.body))


def main() -> None:
    """Print one line a measurement."""
    if not CORPUS.is_dir():
        print("../shared/corpus is missing: nothing measured")
        return
    balk = in_one_wording(read_statute((CORPUS / "2010-110.txt").read_text(encoding="utf-8")).act)
    seeded = random.Random(2010110)
    changed = replace(balk, body=with_changed_sections(balk.body, lambda: seeded.random() < 0.01))
    bill = timed("derive, 2010:110", lambda: derive(balk, changed))
    print(f"  {len(bill.operations)} of {len(sections(balk))} sections changed")
    tax = in_one_wording(read_statute((CORPUS / "1999-1229.txt").read_text(encoding="utf-8")).act)
    half = first_half(tax)
    timed("apply 40, 1999:1229", lambda: apply(tax, forty_sections(tax, tax)))
    timed("apply 40, first half", lambda: apply(half, forty_sections(half, half)))
    print(f"  {len(sections(tax))} and {len(sections(half))} sections")


if __name__ == "__main__":
    main()
