"""A bill with what a returned document changes in it: wordings, headings, new sections, provisions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from toolkit.amendments.derivation.derive import in_printed_order
from toolkit.amendments.derivation.sections import same_text
from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    Operation,
    Renumber,
    Substitute,
    SubstituteHeading,
)
from toolkit.documents.exchange.incoming import excerpt
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section
from toolkit.law.resolve import Index


@dataclass(slots=True)
class Edits:
    """What the document says that the bill it was made from doesn't."""

    wordings: dict[Locator, Section] = field(default_factory=dict)
    headings: dict[Locator, tuple[list[str], list[str]]] = field(default_factory=dict)
    inserted: list[tuple[Locator, list[str], Section]] = field(default_factory=list)
    provisions: tuple[Node, ...] | None = None


def with_edits(current: AmendingAct, source: AmendingAct, edits: Edits, base: Act) -> AmendingAct:
    """``current`` with ``edits``, which were made in a document that ``source`` was printed in.

    ``current`` itself where they change nothing. Raises FaultError with the place where ``current`` has been
    changed in the same place since, and for headings that can't be mapped.
    """
    faults = [
        Fault(
            "Förslaget har ändrats här sedan dokumentet skrevs ut; för in den ena ändringen för hand.",
            place=place.words,
        )
        for place in dict.fromkeys((*edits.wordings, *edits.headings))
        if _operations_at(current, place) != _operations_at(source, place)
    ]
    if edits.provisions is not None and current.provisions != source.provisions:
        faults.append(
            Fault(
                "Bestämmelsen har ändrats sedan dokumentet skrevs ut; för in den ena ändringen för hand.",
                place="ikraftträdande",
            )
        )
    if faults:
        raise FaultError(*faults)
    index = Index(base)
    operations: list[Operation] = []
    for op in current.operations:
        made = _reworded_operation(op, edits)
        if isinstance(made, Substitute) and made is not op and _as_before(made, index, current):
            continue
        operations.append(made)
    operations = _with_headings(operations, edits)
    if edits.inserted:
        for place, headings, section in edits.inserted:
            operations.append(Insert(place, section))
            operations.extend(InsertHeading(place, text) for text in headings)
        operations = list(in_printed_order(operations))
    provisions = current.provisions if edits.provisions is None else edits.provisions
    if tuple(operations) == current.operations and provisions == current.provisions:
        return current
    return replace(current, operations=tuple(operations), provisions=provisions, printed_clause=None)


def _operations_at(bill: AmendingAct, place: Locator) -> list[Operation]:
    return [op for op in bill.operations if _wordingwithout_act(op, place) or _headingwithout_act(op, place)]


def _reworded_operation(op: Operation, edits: Edits) -> Operation:
    if isinstance(op, Substitute | Insert):
        new = edits.wordings.get(without_act(op.target))
        if new is not None:
            return replace(op, wording=new)
    return op


def _as_before(op: Substitute, index: Index, bill: AmendingAct) -> bool:
    """Whether the new wording says what the law says already, so that nothing is left to change."""
    renumbered = {
        without_act(it.new): without_act(it.target) for it in bill.operations if isinstance(it, Renumber)
    }
    target = renumbered.get(without_act(op.target), without_act(op.target))
    found = index.find(target)
    node = found[-1].node if found else None
    if not isinstance(node, Section) or not isinstance(op.wording, Section):
        return False
    return same_text(replace(node, label=op.wording.label), op.wording)


def _with_headings(operations: list[Operation], edits: Edits) -> list[Operation]:
    for place, (old, new) in edits.headings.items():
        at = [position for position, op in enumerate(operations) if _headingwithout_act(op, place)]
        if len(old) == len(new) == len(at):
            for position, text in zip(at, new, strict=True):
                op = operations[position]
                if isinstance(op, InsertHeading | SubstituteHeading):
                    operations[position] = replace(op, text=text)
        elif not old:
            operations = list(in_printed_order([*operations, *(InsertHeading(place, text) for text in new)]))
        elif not new and all(isinstance(operations[position], InsertHeading) for position in at):
            operations = [op for position, op in enumerate(operations) if position not in at]
        else:
            raise FaultError.of(
                f"Rubriken {excerpt((old or new)[0])} har ändrats på ett sätt som inte kan läsas in; ändra "
                "den i bill.xml.",
                place=place.words,
            )
    return operations


def without_act(place: Locator) -> Locator:
    """The place as the law itself names it."""
    return replace(place, act=None)


def _wordingwithout_act(op: Operation, place: Locator) -> bool:
    return isinstance(op, Substitute | Insert) and without_act(op.target) == place


def _headingwithout_act(op: Operation, place: Locator) -> bool:
    return isinstance(op, InsertHeading | SubstituteHeading) and without_act(op.before) == place
