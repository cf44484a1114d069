"""Reading a bill out of a Word document or a PDF that another program made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.amendments.clause import read_clause
from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.cli.inputs import find_statute
from toolkit.documents.exchange.two_column_bill import FoundBill, TwoColumnBill
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act


def read_foreign_bill(
    data: bytes, suffix: str, near: Path, chosen: int | None
) -> tuple[AmendingAct, list[Fault], list[Fault]]:
    """The bill in ``data``, what there is to know of the reading, and where its left column is wrong.

    ``suffix`` is ".docx" or ".pdf"; ``near`` is where the statute is looked for; ``chosen`` which bill is
    meant, from 1, where the document has several. Raises FaultError for what can't be read, and for several
    bills with none chosen.
    """
    from toolkit.documents.exchange.column_check import differences
    from toolkit.text.amending import read_amending_print
    from toolkit.text.statute import read_nodes

    bills, notes = _bills_in_pdf(data) if suffix == ".pdf" else _bills_in_document(data)
    found = _choose(bills, chosen)
    columns, _ = found.read(())
    clause = read_clause(" ".join(columns.clause))
    try:
        base: Act | None = find_statute(BaseAct(clause.number or "", clause.citation), near)
    except FaultError:
        base = None
        notes.append(
            Fault(
                f"Författningen {clause.number} finns inte under statutes/, så den vänstra "
                "spalten har inte jämförts med lagen; läs in den och importera på nytt."
            )
        )
    columns, told = found.read(_texts(base) if base is not None else ())
    notes.extend(told)
    reading = read_amending_print(columns.text, base)
    if reading.missing:
        raise FaultError(*reading.missing)
    notes.extend(reading.notes)
    bill = reading.bill
    if base is None:
        return bill, notes, []
    bill = replace(bill, base=replace(bill.base, wording=base.amended_through))
    return bill, notes, [*differences(read_nodes(columns.current_text), base), *_misfits(base, bill)]


def _bills_in_document(data: bytes) -> tuple[list[FoundBill], list[Fault]]:
    from toolkit.documents.exchange.foreign_bill import bills_in
    from toolkit.documents.exchange.incoming import open_document

    incoming = open_document(data)
    return [_as_found(bill) for bill in bills_in(incoming)], list(incoming.notes)


def _as_found(bill: TwoColumnBill) -> FoundBill:
    return FoundBill(bill.title, lambda _: (bill, []))


def _bills_in_pdf(data: bytes) -> tuple[list[FoundBill], list[Fault]]:
    from toolkit.documents.exchange.pdf_bill import bills_in, notes_on, open_pdf_document

    pdf = open_pdf_document(data)
    return bills_in(pdf), notes_on(pdf)


def _choose(bills: Sequence[FoundBill], chosen: int | None) -> FoundBill:
    if chosen is not None and not 1 <= chosen <= len(bills):
        if len(bills) == 1:
            raise FaultError.of("Dokumentet har bara ett lagförslag; ta bort --forslag.")
        raise FaultError.of(f"Dokumentet har {len(bills)} lagförslag; välj ett av dem med --forslag.")
    if chosen is None and len(bills) > 1:
        listed = "; ".join(f"{number} {bill.title}" for number, bill in enumerate(bills, start=1))
        raise FaultError.of(f"Dokumentet har flera lagförslag; välj ett med --forslag ({listed}).")
    return bills[(chosen or 1) - 1]


def _texts(base: Act) -> list[str]:
    """The texts of a statute, whose words are whole."""
    from toolkit.text.write import write_statute

    return [write_statute(base)]


def _misfits(base: Act, bill: AmendingAct) -> list[Fault]:
    """Why the bill can't be brought into the law as it is; nothing where it can."""
    from toolkit.amendments.applying.apply import apply

    try:
        apply(base, bill)
    except FaultError as error:
        return list(error.faults)
    return []
