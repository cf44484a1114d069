"""What the papers with the two-column table remember of each row, so that a reviewer's changes come home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Change, Row, text_of
from toolkit.documents.exchange.draft import provisions_tag, tag_of_place
from toolkit.documents.exchange.origin import BILL, Origin, Printed, fingerprint
from toolkit.documents.exchange.provision_text import TextLine
from toolkit.documents.row_styles import row_styles
from toolkit.documents.statute_lines import statute_lines
from toolkit.law.typography import normalise
from toolkit.proposal.model import Proposal


def row_tags(number: str, rows: Sequence[Row]) -> list[str]:
    """A tag for each row: its locator in the act ``number``, with "~2" where it is the second with that."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for row in rows:
        tag = tag_of_place(number, row.place)
        seen[tag] += 1
        found.append(f"{tag}~{seen[tag]}" if seen[tag] > 1 else tag)
    return found


def printed_rows(number: str, rows: Sequence[Row]) -> tuple[Printed, ...]:
    """Each row as it is printed: its right side as a line, its left side as text."""
    found: list[Printed] = []
    for tag, row, style in zip(row_tags(number, rows), rows, row_styles(rows), strict=True):
        lines = () if row.proposed is None else (TextLine(style, text_of(row.proposed)),)
        whole = row.change is Change.UNCHANGED
        current = None if whole or row.current is None else text_of(row.current)
        found.append(Printed(tag, lines, str(row.role), current, whole))
    return tuple(found)


def provision_texts(proposal: Proposal) -> tuple[str, ...]:
    """Entry into force and transition as they are printed, a text for each paragraph."""
    return tuple(
        " ".join(part for part in (line.number, line.text, line.note) if part)
        for line in statute_lines(proposal.bill.provisions)
    )


def bill_origin(
    proposal: Proposal, rows: Sequence[Row], clause: EnactingClause, source: bytes | None
) -> Origin:
    """The record for a paper that holds the bill of ``proposal``; ``source`` is the bill as a file."""
    number = proposal.base.number
    provisions = Printed(
        provisions_tag(proposal.base), tuple(TextLine("", text) for text in provision_texts(proposal))
    )
    return Origin(
        BILL,
        number,
        proposal.base.amended_through,
        (*printed_rows(number, rows), provisions),
        frame=tuple(normalise(text) for text in (clause.lead, *(f"dels {part}" for part in clause.parts))),
        bill=source,
        based_on=proposal.referral.based_on,
        law=fingerprint(proposal.base),
    )
