"""Reading a bill out of a Word document that another program made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from toolkit.amendments.operations import AmendingAct
from toolkit.cli.inputs import find_statute
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act


def read_word_bill(
    data: bytes, near: Path, chosen: int | None
) -> tuple[AmendingAct, list[Fault], list[Fault]]:
    """The bill in ``data``, what there is to know of the reading, and where its left column is wrong.

    ``near`` is where the statute is looked for; ``chosen`` which bill is meant, from 1, where the document
    has several. Raises FaultError for what can't be read, and for several bills with none chosen.
    """
    from toolkit.documents.exchange.column_check import differences
    from toolkit.documents.exchange.foreign_bill import bills_in
    from toolkit.documents.exchange.incoming import open_document
    from toolkit.text.amending import read_amending_print
    from toolkit.text.statute import read_nodes

    incoming = open_document(data)
    bills = bills_in(incoming)
    if chosen is not None and not 1 <= chosen <= len(bills):
        raise FaultError.of(f"Dokumentet har {len(bills)} lagförslag; välj ett av dem med --forslag.")
    if chosen is None and len(bills) > 1:
        listed = "; ".join(f"{number} {bill.title}" for number, bill in enumerate(bills, start=1))
        raise FaultError.of(f"Dokumentet har flera lagförslag; välj ett med --forslag ({listed}).")
    columns = bills[(chosen or 1) - 1]
    reading = read_amending_print(columns.text)
    notes = list(incoming.notes)
    try:
        base: Act | None = find_statute(reading.bill.base, near)
    except FaultError:
        base = None
        notes.append(
            Fault(
                f"Författningen {reading.bill.base.number} finns inte under statutes/, så den vänstra "
                "spalten har inte jämförts med lagen; läs in den och importera på nytt."
            )
        )
    if base is not None:
        reading = read_amending_print(columns.text, base)
    if reading.missing:
        raise FaultError(*reading.missing)
    notes.extend(reading.notes)
    bill = reading.bill
    if base is None:
        return bill, notes, []
    bill = replace(bill, base=replace(bill.base, wording=base.amended_through))
    return bill, notes, [*differences(read_nodes(columns.current_text), base), *_misfits(base, bill)]


def _misfits(base: Act, bill: AmendingAct) -> list[Fault]:
    """Why the bill can't be brought into the law as it is; nothing where it can."""
    from toolkit.amendments.applying.apply import apply

    try:
        apply(base, bill)
    except FaultError as error:
        return list(error.faults)
    return []
