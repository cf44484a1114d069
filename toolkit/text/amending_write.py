"""Writing an amending act or a bill in the clean text format, so that it reads back the same."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    Position,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
)
from toolkit.law.months import MONTHS
from toolkit.text.write import write_nodes


def write_amending_act(bill: AmendingAct, base: Act | None = None) -> str:
    """``bill`` in the clean text format: title, clause, wordings in the order of the law, provisions.

    The clause is the printed one where the bill keeps it, otherwise the one derived from the operations.
    With ``base``, the act in the wording before the bill, that one has ranges ("3–5 §§"); it is then to be
    read with the same base.
    """
    parts = [_head(bill), _clause(bill, base)]
    title = next(
        (op.text for op in bill.operations if isinstance(op, SubstituteTitle) and not op.quoted), None
    )
    if title is not None:
        parts.append(title)
    parts.append(write_nodes(_printed(bill)))
    if bill.provisions:
        parts.append(write_nodes(bill.provisions))
    if bill.signature:
        parts.append("\n".join(bill.signature))
    parts.append(write_nodes(_annexes(bill)))
    parts += [f"{number}) {note}" for number, note in enumerate(bill.footnotes, start=1)]
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


def _head(bill: AmendingAct) -> str:
    lines = [bill.title]
    if bill.number and f"({bill.number})" not in bill.title.split(" om ", 1)[0]:
        lines.insert(0, f"SFS {bill.number}")
    if bill.issued:
        year, month, day = bill.issued.split("-")
        lines.append(f"Utfärdad den {int(day)} {MONTHS[int(month) - 1]} {year}")
    return "\n".join(lines)


def _clause(bill: AmendingAct, base: Act | None) -> str:
    if bill.printed_clause is not None:
        return bill.printed_clause.replace(" dels att ", "\ndels att ")
    clause = write_clause(bill, base)
    return "\n".join([clause.lead, *(f"dels {part}" for part in clause.parts)])


def _printed(bill: AmendingAct) -> tuple[Node, ...]:
    """The headings and provisions in the order of the law, sections under the line of their chapter."""
    placed: list[tuple[Locator, int, Node]] = []
    for op in bill.operations:
        match op:
            case InsertHeading(quoted=False) | SubstituteHeading(quoted=False) if (
                op.position is Position.OWN and op.before.section is None
            ):
                placed.append((op.before, 1, _titled(op.before, op.text)))
            case InsertHeading(quoted=False) | SubstituteHeading(quoted=False):
                after = op.position is Position.AFTER
                placed.append((op.before, 3 if after else 0, Heading(op.text)))
            case Substitute() | Insert() if not isinstance(op.wording, Annex):
                placed.extend((op.target, 2, node) for node in _nodes(op.target, op.wording))
            case _:
                pass
    placed.sort(key=lambda entry: (replace(entry[0], act=None).sort_key, entry[1]))
    nodes: list[Node] = []
    for place, _, node in placed:
        here = place.chapter if place.section is not None else None
        last = nodes[-1] if nodes else None
        if here is None:
            nodes.append(node)
        elif isinstance(last, Chapter) and last.label == here:
            nodes[-1] = replace(last, children=(*last.children, node))
        else:
            nodes.append(Chapter(here, None, (node,)))
    return tuple(nodes)


def _titled(place: Locator, text: str) -> Node:
    return Chapter(place.chapter, text, ()) if isinstance(place.chapter, Label) else Heading(text)


def _nodes(target: Locator, wording: object) -> tuple[Node, ...]:
    """``wording`` as it is printed: a part of a section under the section's number."""
    match wording:
        case Act():
            return wording.body
        case ActProvisions():
            return wording.children
        case Section() | Chapter() | Part() | Annex():
            return (wording,)
        case Point():
            inner: Subsection | Moment = Subsection((wording,))
        case Subsection() | Moment():
            inner = wording
        case _:
            return ()
    if target.section is None:
        return (inner,) if isinstance(inner, Subsection) else ()
    return (Section(target.section, (inner,)),)


def _annexes(bill: AmendingAct) -> tuple[Node, ...]:
    return tuple(
        op.wording
        for op in bill.operations
        if isinstance(op, Substitute | Insert) and isinstance(op.wording, Annex)
    )
