"""How long a two-column table of 300 sections takes out and home: `python -m bench.word`.

The law is made of four sections of lagen (2003:1210), each 75 times, and every one of them is changed.
Processor time is given: the machine may have other things to do. The goals are 3 s for the table, with
the comparison in it, and 1 s for reading it back.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.documents import finsam
from tests.pdf.layouts import MEMORANDUM, pdf_of
from toolkit.akn import read, write_bill
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import AmendingAct, Substitute
from toolkit.comparison.table import compare
from toolkit.documents.exchange.draft import draft_document
from toolkit.documents.exchange.draft_reading import ReadBill, read_draft
from toolkit.documents.exchange.incoming import open_document
from toolkit.documents.exchange.origin import origin_of
from toolkit.documents.exchange.pdf_bill import bills_in, open_pdf_document
from toolkit.documents.exchange.review_reading import read_review
from toolkit.documents.referral import comparison_document
from toolkit.documents.tracked import tracked_document
from toolkit.law.labels import Label
from toolkit.law.model import Act
from toolkit.law.outline import sections
from toolkit.proposal.model import Proposal

SECTIONS = 300
Made = TypeVar("Made")


def law() -> tuple[Act, AmendingAct]:
    """A law of 300 sections, and a bill that changes every one."""
    body, operations = [], []
    for number in range(1, SECTIONS + 1):
        label = ("2", "7", "9", "10")[number % 4]
        old, new = (
            replace(finsam.section(label, side[label]), label=Label(number))
            for side in (finsam.CURRENT, finsam.PROPOSED)
        )
        body.append(old)
        operations.append(Substitute(finsam.place(str(number)), new))
    base = replace(finsam.base(), body=tuple(body))
    return base, replace(finsam.bill(), operations=tuple(operations))


def timed(name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` makes, its processor time printed."""
    start = time.process_time()
    made = make()
    print(f"{name:<44}{time.process_time() - start:6.2f} s")
    return made


def read_back(document: bytes, base: Act) -> ReadBill:
    """The bill in a returned paper."""
    incoming = open_document(document)
    origin = origin_of(incoming.parts)
    source = read(origin.bill or b"", "dokumentet")
    assert isinstance(source, AmendingAct)
    return read_review(incoming, origin, source, source, base)


def read_edits(document: bytes, base: Act) -> ReadBill:
    """The bill in a draft."""
    incoming = open_document(document)
    return read_draft(incoming, origin_of(incoming.parts), base)


def main() -> None:
    """Print one line a step."""
    base, bill = law()
    proposal: Proposal = replace(finsam.proposal(), base=base, bill=bill)
    clause = write_clause(bill, base)
    source = write_bill(bill)
    table = timed(
        f"two-column table, {SECTIONS} sections",
        lambda: comparison_document(proposal, compare(base, bill), clause, source=source),
    )
    assert timed("reading it back", lambda: read_back(table, base)).bill == bill
    pages = pdf_of(
        MEMORANDUM, [(replace(base, body=base.body[:75]), replace(bill, operations=bill.operations[:75]))]
    )
    timed("58 pages of PDF, 75 sections", lambda: bills_in(open_pdf_document(pages))[0].read(()))
    proposed = apply(base, bill)
    timed("the law as tracked changes", lambda: tracked_document(proposal, proposed))
    places = [placed.locator for placed in sections(base)]
    draft = timed("a draft of the whole law", lambda: draft_document(base, places))
    assert not timed("reading it back", lambda: read_edits(draft, base)).bill.operations


if __name__ == "__main__":
    main()
