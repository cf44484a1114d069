"""From two wordings of one act to the amending act that leads from the first to the second.

The operations are those a drafter would write: what is alike is left alone, what moved with its text
little changed is renumbered, and only then is anything repealed, reworded or inserted. The result is
checked by applying it: what can't be expressed is refused, never approximated.
"""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.headings import heading_operations
from toolkit.amendments.derivation.sections import (
    Provisions,
    provisions_of,
    same_text,
    same_words,
    section_operations,
)
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    Insert,
    Operation,
    Renumber,
    Repeal,
    Substitute,
    SubstituteTitle,
)
from toolkit.law.citation import citation
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Node, TransitionalProvisions
from toolkit.law.typography import normalise

_NUMBER = re.compile(r"\(\d{4}:\d+\)")


def derive(before: Act, after: Act) -> AmendingAct:
    """The bill that makes ``before`` read as ``after``, with the transitional provisions that are new there.

    Endnotes and metadata are history, not wording, and are not compared; nor is how a dash is spelt.
    Raises FaultError for two acts, and with each place that the operations of Swedish law can't bring
    about or that stands in several wordings.
    """
    if before.number and after.number and before.number != after.number:
        raise FaultError.of(
            f"Lydelserna gäller olika författningar, {before.number} och {after.number}; "
            "ange två lydelser av samma författning."
        )
    operations = list(section_operations(before, after))
    if title := _new_title(before, after):
        operations.append(SubstituteTitle(title))
    name = citation(before)
    bill = AmendingAct(
        kind=before.kind,
        title=f"Förslag till {before.kind} om ändring i {name}",
        base=BaseAct(before.number, name, before.amended_through),
        operations=(),
        provisions=_new_provisions(before, after),
    )
    between = apply(before, replace(bill, operations=tuple(operations), provisions=()))
    operations.extend(heading_operations(between, after, before))
    whole = replace(bill, operations=in_printed_order(operations))
    _refuse_what_differs(apply(before, replace(whole, provisions=())), after)
    return whole


def in_printed_order(operations: list[Operation]) -> tuple[Operation, ...]:
    """The operations in the order in which an act prints its wordings; those that print nothing first."""
    silent = [op for op in operations if isinstance(op, Repeal | Renumber)]
    printed = [op for op in operations if not isinstance(op, Repeal | Renumber)]

    def place(op: Operation) -> tuple[object, ...]:
        target = getattr(op, "target", None) or getattr(op, "new", None) or getattr(op, "before", None)
        return (
            target is not None,
            target.sort_key if target is not None else (),
            isinstance(op, Substitute | Insert),
        )

    return (*silent, *sorted(printed, key=place))


def _new_title(before: Act, after: Act) -> str | None:
    """The title of ``after`` where it is another one; publishers print it with or without the number."""
    mine, other = (normalise(_NUMBER.sub("", act.title)) for act in (before, after))
    return after.title if other and mine != other else None


def _groups(act: Act) -> dict[str, ActProvisions]:
    return {
        child.act: child
        for node in act.body
        if isinstance(node, TransitionalProvisions)
        for child in node.children
        if isinstance(child, ActProvisions)
    }


def _new_provisions(before: Act, after: Act) -> tuple[Node, ...]:
    known = _groups(before)
    new = [group for number, group in _groups(after).items() if number not in known]
    if len(new) > 1:
        numbers = ", ".join(group.act for group in new)
        raise FaultError.of(
            f"Den senare lydelsen har övergångsbestämmelser till flera ändringar ({numbers}); "
            "jämför lydelserna en ändring i taget."
        )
    return new[0].children if new else ()


def left_out(before: Act, after: Act) -> tuple[Fault, ...]:
    """What ``derive`` doesn't bring about: transitional provisions that read otherwise, or are gone."""
    new = _groups(after)
    return tuple(
        Fault(
            "Bestämmelserna har ändrats eller tagits bort i den senare lydelsen, och det är inte med i "
            "förslaget; skriv den ändringen för hand.",
            place=Locator(amendment=number).words,
        )
        for number, group in _groups(before).items()
        if number not in new or not same_words(group, new[number])
    )


def _refuse_what_differs(derived: Act, after: Act) -> None:
    mine, other = provisions_of(derived, after), provisions_of(after, derived)
    faults = [
        Fault(
            "Skillnaden går inte att uttrycka som en ändring av paragrafer och rubriker; "
            "skriv den ändringen för hand.",
            place=place.words or "författningen",
        )
        for place in sorted({*mine, *other}, key=lambda place: place.sort_key)
        if not _alike(mine.get(place), other.get(place))
    ]
    if not faults and heading_operations(derived, after):
        faults = [
            Fault(
                "Rubriken kan inte ändras entydigt, eftersom flera rubriker står efter varandra; "
                "skriv den ändringen för hand.",
                place=op.before.words,
            )
            for op in heading_operations(derived, after)
        ]
    if faults:
        raise FaultError(*faults)


def _alike(left: Provisions | None, right: Provisions | None) -> bool:
    return left is not None and right is not None and same_text(left, right)
