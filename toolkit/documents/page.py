"""The comparison as one self-contained web page, for a screen, a phone and a printer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.documents.bill import bill_title, bound, clause_notes
from toolkit.documents.dates import written_date
from toolkit.documents.row_styles import continued
from toolkit.documents.statute_lines import Kind, statute_lines
from toolkit.documents.templates import template_bytes, unprintable
from toolkit.law.faults import FaultError
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.word.ooxml import UnprintableText, printable

PAGE_TEMPLATE = "jamforelse.html.j2"

_HEADINGS = (Role.CHAPTER, Role.HEADING)


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row as the page's template sees it.

    ``current`` and ``proposed`` are pairs of text and whether it differs, None for a side that is missing.
    ``kind`` is the row's role, ``change`` its change, both as Swedish words; ``continued`` marks text that
    goes on after points, ``again`` a row that shows the same single side as the row above it. ``name`` is
    what a table is called, which has no heading of its own; no two tables of a page have the same.
    """

    kind: str
    change: str
    level: int
    current: tuple[tuple[str, bool], ...] | None
    proposed: tuple[tuple[str, bool], ...] | None
    note: str | None
    continued: bool
    again: bool
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A section with the headings before it: its anchor, its name in the list of contents, its rows."""

    anchor: str
    name: str | None
    change: str
    rows: tuple[PageRow, ...]


def comparison_page(proposal: Proposal, rows: tuple[Row, ...], clause: EnactingClause) -> str:
    """The bill as an HTML page: enacting clause, the two wordings side by side, entry into force.

    The page needs no network and no script. What differs is marked with ``ins`` and ``del``, underlined
    and struck through, never by colour alone. Raises FaultError for text that a page can't hold.
    """
    referral = proposal.referral
    return render_page(
        PAGE_TEMPLATE,
        {
            "titel": bill_title(proposal.bill),
            "spalthuvud": bind(proposal.current_head),
            "promemoria": bind(referral.title),
            "avsandare": referral.sender,
            "diarienummer": referral.reference_number,
            "datum": written_date(referral.date) if referral.date else None,
            "ingress": bind(clause.lead),
            "ingress_delar": [bind(part) for part in clause.parts],
            "ingress_noter": [text for _, text in clause_notes(proposal.base, proposal.bill, clause.lead)],
            "enheter": units(rows),
            "ikrafttradande": [
                (line.kind is Kind.TABLE, line.level, bind(_line_text(line.number, line.text, line.note)))
                for line in statute_lines(proposal.bill.provisions)
            ],
        },
    )


def render_page(template: str, fields: Mapping[str, object]) -> str:
    """The HTML template of that name with ``fields`` filled in, each text escaped.

    Raises FaultError for a template that can't be used and for text with control characters.
    """
    from jinja2 import TemplateError, UndefinedError

    from toolkit.word.sandbox import TemplateEnvironment

    environment = TemplateEnvironment()
    try:
        return printable(environment.from_string(template_bytes(template).decode("utf-8")).render(fields))
    except UndefinedError as error:
        named = re.search(r"'(\w+)' is undefined", str(error))
        field = f"fältet {{{{ {named[1]} }}}}" if named else "ett fält"
        raise FaultError.of(f"Mallen har {field} som inte finns; ta bort det.", file=template) from error
    except TemplateError as error:
        raise FaultError.of(
            "Mallen kan inte läsas; kontrollera klamrarna.",
            file=template,
            line=getattr(error, "lineno", None),
        ) from error
    except UnprintableText as error:
        raise unprintable(error) from error


def units(rows: tuple[Row, ...]) -> list[Unit]:
    """``rows`` grouped by section, each with the chapter label and the headings that stand before it."""
    made = _page_rows(rows)
    groups: list[list[tuple[Row, PageRow]]] = []
    begun = True
    for row, page_row in zip(rows, made, strict=True):
        if begun and (row.role in _HEADINGS or row.role is Role.NUMBER):
            groups.append([])
            begun = False
        if not groups:
            groups.append([])
        begun = begun or row.role not in _HEADINGS
        groups[-1].append((row, page_row))
    taken: Counter[str] = Counter()
    tables: Counter[str] = Counter()
    return [_unit(group, taken, tables) for group in groups]


def _unit(group: list[tuple[Row, PageRow]], taken: Counter[str], tables: Counter[str]) -> Unit:
    number = next((row for row, _ in group if row.role is Role.NUMBER), None)
    head = number or group[0][0]
    place = head.place.fragment or "text"
    taken[place] += 1
    anchor = place if taken[place] == 1 else f"{place}-{taken[place]}"
    name = bind(number.place.words) if number else None
    if name and taken[place] > 1:
        name = f"{name} ({taken[place]})"
    return Unit(
        anchor,
        name,
        str(head.change),
        tuple(_with_whole_tables((row for _, row in group), name, tables)),
    )


def _with_whole_tables(rows: Iterable[PageRow], name: str | None, tables: Counter[str]) -> Iterator[PageRow]:
    """``rows`` with the lines of a table that change alike as one row, so that it scrolls as one."""
    for (kind, _), group in groupby(rows, key=lambda row: (row.kind, row.change)):
        lines = list(group)
        if kind != Role.BLOCK:
            yield from lines
            continue
        title = "Tabell" if name is None else f"Tabell i {name}"
        tables[title] += 1
        yield replace(
            lines[0],
            current=_joined([line.current for line in lines]),
            proposed=_joined([line.proposed for line in lines]),
            name=title if tables[title] == 1 else f"{title} ({tables[title]})",
        )


def _joined(lines: list[tuple[tuple[str, bool], ...] | None]) -> tuple[tuple[str, bool], ...] | None:
    pieces = [piece for line in lines if line is not None for piece in (("\n", False), *line)]
    return tuple(pieces[1:]) if pieces else None


def _page_rows(rows: tuple[Row, ...]) -> list[PageRow]:
    made: list[PageRow] = []
    before: Row | None = None
    for row, goes_on in zip(rows, continued(rows), strict=True):
        one_sided = row.change in (Change.NEW, Change.REPEALED)
        made.append(
            PageRow(
                kind=str(row.role),
                change=str(row.change),
                level=row.level,
                current=_texts(row.current),
                proposed=_texts(row.proposed),
                note=row.note,
                continued=goes_on,
                again=one_sided and before is not None and before.change is row.change,
            )
        )
        before = row
    return made


def _texts(runs: tuple[Run, ...] | None) -> tuple[tuple[str, bool], ...] | None:
    if runs is None:
        return None
    return tuple(piece for run, text in bound(runs) for piece in _marked(text, run.changed))


def _marked(text: str, changed: bool) -> list[tuple[str, bool]]:
    """The pieces of a run: white space at its ends stays outside the mark, where it would be underlined."""
    inner = text.strip(" ")
    if not changed or inner == text or not inner:
        return [(text, changed)]
    start = text.index(inner)
    pieces = [(text[:start], False), (inner, True), (text[start + len(inner) :], False)]
    return [piece for piece in pieces if piece[0]]


def _line_text(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
