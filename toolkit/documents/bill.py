"""The bill in a Word document: heading, enacting clause, two-column table, entry into force.

The typography is that of the bills in propositions and the Ds series: italics for exactly the words
that differ, an amended section's number centred over both columns and a new one's in the right
column, unchanged text across both, entry into force under a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.amendments.operations import AmendingAct, Renumber, Repeal
from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Change, Role, Row, Run, text_of
from toolkit.documents.exchange.bill_record import row_tags
from toolkit.documents.exchange.draft import provisions_tag
from toolkit.documents.row_styles import POINT_STYLES, row_styles
from toolkit.documents.statute_lines import Kind, statute_lines
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Node, Section
from toolkit.law.resolve import Index
from toolkit.law.typography import bind
from toolkit.word.controls import Control, control
from toolkit.word.footnotes import Footnotes
from toolkit.word.ooxml import Element
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.styles import Styles
from toolkit.word.tables import Cell, TableRow, table

PROPOSED = "Föreslagen lydelse"

_GUTTER = 400
_STAYS_WHOLE = 320
_FIRST_CONTROL = 30001
_SFS_NUMBER = re.compile(r"\d{4}:\d+")


def bill_title(bill: AmendingAct) -> str:
    """ "Förslag till lag om ändring i lagen (2003:1210) om …" (ACT08 in the drafting rules)."""
    title = bill.title.strip()
    if not title.lower().startswith("förslag till"):
        title = f"Förslag till {title[:1].lower()}{title[1:]}"
    return bind(title)


def clause_paragraphs(
    clause: EnactingClause, styles: Styles, notes: Footnotes, base: Act, bill: AmendingAct
) -> list[Element]:
    """The enacting clause: *dels* in italics, each part on a line of its own (ING05), with its footnotes."""
    lead, written = bind(clause.lead), 0
    runs: list[Element] = []
    for end, note in clause_notes(base, bill, lead):
        runs.extend(run(text) for text in (lead[written:end],) if text)
        runs.append(notes.reference(note))
        written = end
    runs.extend(run(text) for text in (lead[written:],) if text)
    made = [paragraph(styles["Ingress"], runs)]
    for part in clause.parts:
        made.append(paragraph(styles["Ingress dels"], [run("dels", styles["Dels"]), run(f" {bind(part)}")]))
    return made


def clause_notes(base: Act, bill: AmendingAct, lead: str) -> list[tuple[int, str]]:
    """The footnotes on ``lead``, how the enacting clause opens, each with where in it the note stands.

    That the base has been reprinted, on its number ("Lagen omtryckt 2000:500.", NOT05); then, last, what
    ``earlier_wordings`` says.
    """
    found: list[tuple[int, str]] = []
    reprint = _SFS_NUMBER.search(base.field("Omtryck") or "")
    if reprint is not None:
        number = f"({base.number})"
        end = lead.find(number) + len(number) if number in lead else len(lead)
        found.append((end, f"{_definite_kind(base)} omtryckt {reprint.group()}."))
    earlier = earlier_wordings(base, bill)
    if earlier is not None:
        found.append((len(lead), earlier))
    return found


def _definite_kind(base: Act) -> str:
    if base.title.split(" (")[0].lower().endswith("balk"):
        return "Balken"
    return "Lagen" if base.kind == "lag" else "Förordningen"


def earlier_wordings(base: Act, bill: AmendingAct) -> str | None:
    """The note on what the bill repeals or renumbers without printing it (NOT04 in the drafting rules).

    "Senaste lydelse av 16 § 2018:1381, 17 § 2020:133."; of a chapter that is repealed each section. None
    where no such section has been amended.
    """
    index = Index(base)
    found: list[str] = []
    for operation in bill.operations:
        if not isinstance(operation, Repeal | Renumber) or operation.target.subsection is not None:
            continue
        for placed in index.find(operation.target):
            for place, section in _sections(placed.locator, placed.node):
                if section.last_amended_by:
                    found.append(f"{bind(place.words)} {section.last_amended_by}")
    return f"Senaste lydelse av {', '.join(dict.fromkeys(found))}." if found else None


def _sections(place: Locator, node: Node) -> list[tuple[Locator, Section]]:
    if isinstance(node, Section):
        return [(place, node)]
    inside = node.children if isinstance(node, Chapter) else ()
    return [(replace(place, section=child.label), child) for child in inside if isinstance(child, Section)]


def comparison_table(
    rows: tuple[Row, ...],
    styles: Styles,
    notes: Footnotes,
    *,
    number: str,
    width: int,
    about: str,
    current_head: str,
) -> Element:
    """The two-column table of ``rows``; ``width`` in twentieths of a point, ``about`` the bill's title.

    What is proposed stands in controls whose tags are locators in the act ``number``.
    ``current_head`` stands over the left column: "Nuvarande lydelse", or whose wording it is (TAB02).
    """
    half = width // 2
    head = TableRow(
        (
            Cell((paragraph(styles["Kolumnrubrik"], [run(bind(current_head))]),)),
            Cell((paragraph(styles["Kolumnrubrik"], [run(PROPOSED)]),)),
        ),
        heading=True,
    )
    following: list[Row | None] = [*rows, None][1:]
    controls = [
        Control(tag, row.place.words or about, _FIRST_CONTROL + position)
        for position, (tag, row) in enumerate(zip(row_tags(number, rows), rows, strict=True))
    ]
    body = [
        _table_row(row, styles[name], after, styles, notes, it)
        for row, name, after, it in zip(rows, row_styles(rows), following, controls, strict=True)
    ]
    return table(
        (half, width - half),
        [head, *body],
        style=styles["Lydelsetabell"],
        gutter=_GUTTER,
        title=f"{bind(current_head)} och {PROPOSED.lower()}",
        description=(
            f"{about}. Vänster spalt visar lagtexten som den lyder nu, höger spalt som den föreslås lyda. "
            "Ord som skiljer sig är kursiva. Text som inte ändras går över båda spalterna."
        ),
    )


def _table_row(
    row: Row, style: str, after: Row | None, styles: Styles, notes: Footnotes, proposed: Control
) -> TableRow:
    keep = row.role is Role.TEXT and after is not None and after.role is Role.POINT
    longest = max(len(text_of(row.current)), len(text_of(row.proposed)))
    whole = row.role in (Role.CHAPTER, Role.HEADING, Role.NUMBER) or longest <= _STAYS_WHOLE

    def cell(runs: tuple[Run, ...] | None, note: str | None, *, known: bool, span: int = 1) -> Cell:
        content = list(_runs(runs or (), styles))
        if known and content:
            content = [control(proposed, content)]
        if note and runs:
            content.append(notes.reference(f"Senaste lydelse {note}."))
        return Cell((paragraph(style, content, keep_next=keep),), span)

    if row.change is Change.UNCHANGED:
        return TableRow((cell(row.proposed, row.note, known=True, span=2),), whole=whole)
    note = row.note if row.current is None else None
    return TableRow(
        (cell(row.current, row.note, known=False), cell(row.proposed, note, known=True)), whole=whole
    )


def _runs(runs: Iterable[Run], styles: Styles) -> Iterator[Element]:
    for part, text in bound(runs):
        yield run(text, styles["Ändrad lydelse"] if part.changed else None)


def bound(runs: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """Each run with its text for print: no-break spaces are set in the whole line, not run by run."""
    parts = tuple(runs)
    text = bind(text_of(parts))
    start = 0
    for part in parts:
        yield part, text[start : start + len(part.text)]
        start += len(part.text)


def provisions_control(base: Act, content: Iterable[Element]) -> Element:
    """``content``, entry into force and transition, in the control that knows it by that."""
    return control(Control(provisions_tag(base), "Ikraftträdande", _FIRST_CONTROL - 1), content)


def provision_paragraphs(bill: AmendingAct, styles: Styles) -> list[Element]:
    """Entry into force and transition, the first paragraph under the rule (TAB20)."""
    made: list[Element] = []
    for line in statute_lines(bill.provisions):
        if line.kind is Kind.POINT:
            name = POINT_STYLES[min(line.level, len(POINT_STYLES)) - 1]
        elif line.kind is Kind.TABLE:
            name = "Lagtext tabell"
        else:
            name = "Lagtext stycke" if line.first else "Lagtext fortsättning"
        text = " ".join(part for part in (line.number, line.text, line.note) if part)
        made.append(paragraph(styles[name if made else "Ikraftträdande"], [run(bind(text))]))
    return made
