"""Amending acts and bills as text: read from print, and written so that they read back the same."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.amendments.clause import Form, ReadClause, read_clause
from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act
from toolkit.text.amending_orders import operations_of
from toolkit.text.amending_write import write_amending_act
from toolkit.text.printed import read_print
from toolkit.text.statute import read_nodes

__all__ = ["AmendingReading", "read_amending_act", "read_amending_print", "write_amending_act"]


@dataclass(frozen=True, slots=True)
class AmendingReading:
    """An amending act read.

    ``missing`` are the provisions that the clause names and the print lacks; there is no operation for
    them. ``notes`` are what was kept out or left open: headings printed for orientation, subsections that
    the print doesn't tell apart.
    """

    bill: AmendingAct
    missing: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


def read_amending_act(text: str, base: Act | None = None) -> AmendingAct:
    """The amending act or bill in ``text``: the clean text format, lines from a web page, or a page's layer.

    The clause says what is done, the print gives the wordings, and the two must name the same
    provisions. ``base`` is the act that is amended; with it, a range of what isn't printed ("1–4 §§ ska
    upphöra att gälla") takes in every section that stands there, without it only those that can be counted
    out.

    Raises FaultError with everything that can't be read, and with each provision that is named but not
    printed, or printed but not named.
    """
    reading = read_amending_print(text, base)
    if reading.missing:
        raise FaultError(*reading.missing)
    return reading.bill


def read_amending_print(text: str, base: Act | None = None) -> AmendingReading:
    """As ``read_amending_act``, but what the clause names and the print lacks is reported in ``missing``.

    Raises FaultError for everything else.
    """
    printed = read_print(text)
    clause = read_clause(printed.clause)
    found = operations_of(clause, read_nodes(printed.body, wrapped=printed.wrapped), base)
    bill = AmendingAct(
        kind=_kind(clause, printed.title),
        title=printed.title,
        base=BaseAct(clause.number or "", clause.citation),
        operations=found.operations,
        provisions=read_nodes(printed.provisions, wrapped=printed.wrapped),
        form="förslag" if clause.form is Form.PROPOSAL else "utfärdad",
        number=printed.number,
        issued=printed.issued,
        printed_clause=printed.clause,
        footnotes=printed.footnotes,
        signature=printed.signature,
    )
    return AmendingReading(bill, found.missing, (*printed.notes, *found.notes))


def _kind(clause: ReadClause, title: str) -> str:
    """What the act is: by the clause, and for a bill by its title or else by what it amends."""
    words = title.lower().removeprefix("förslag till ").split()
    if clause.form is Form.ORDINANCE and words and words[0] == "kungörelse":
        return words[0]
    if clause.form is not Form.PROPOSAL:
        return clause.form.value
    if words and words[0] in ("lag", "förordning"):
        return words[0]
    name = clause.citation.split(" ")[0].lower()
    return "lag" if name.endswith(("lagen", "balken", "formen")) else "förordning"
