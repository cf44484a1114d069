"""The printed enacting clause as a reviewer reads it: its parts, and what to put in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.amendments.clause import Kind, Order, expand_orders, order_of
from toolkit.amendments.clause.writer import present_places
from toolkit.law.faults import FaultError
from toolkit.review.model import Edit, Finding, Fix, Passage, at
from toolkit.review.subject import Subject

_DELS = re.compile(r"\bdels\b(?=\W*(?:att|och|ock|det|\d|nuvarande|rubrik)\b)", re.IGNORECASE)
_ATT = re.compile(r"\batt\b")
_KNOWN_OPENING = re.compile(
    r"^(?:Härigenom|Enligt riksdagens beslut ?\d{0,2}\)?,?|Regeringen|Kungl\. Maj:t) "
    r"(?:föreskriv|förordna|har funnit gott)"
)
_ONE_WORD_AND_VERB = re.compile(r"^(?:\w{1,30} )?(?:föreskriv|förordna)\w{0,3}\b", re.IGNORECASE)
_FIRST_WORDS = re.compile(r"^\S+(?: \S+)?")
_QUOTED = re.compile(r"([”\"“»])([^”\"“»«]*)([”\"“«»])")


@dataclass(frozen=True, slots=True)
class ClausePart:
    """One "dels"-sentence, or the whole clause after "föreskrivs" where it has none.

    ``start`` and ``end`` are its ends in the clause's text. ``dels`` is the word as written, empty
    where there is none. ``orders`` is what it orders, empty where the clause can't be read.
    """

    clause: Passage
    start: int
    end: int
    dels: str
    orders: tuple[Order, ...]
    unquoted: str

    @property
    def text(self) -> str:
        """The part's own words."""
        return self.clause.text[self.start : self.end]

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of change it orders."""
        return frozenset(order.kind for order in self.orders)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of ``pattern`` within the part, with offsets in the whole clause."""
        return pattern.finditer(self.unquoted, self.start, self.end)

    def at(
        self, span: tuple[int, int], message: str, *, suggestion: str | None = None, new: str | None = None
    ) -> Finding:
        """A finding at ``span`` of the clause."""
        return at(self.clause, span, message, suggestion=suggestion, new=new)


def clause_parts(subject: Subject) -> tuple[ClausePart, ...]:
    """The parts of the printed clause in order; empty for a bill without one."""
    clause = subject.clause
    if clause is None:
        return ()
    text = clause.text
    unquoted = _QUOTED.sub(lambda match: f"{match[1]}{'·' * len(match[2])}{match[3]}", text)
    starts = [match.start() for match in _DELS.finditer(unquoted)]
    if not starts:
        opening = _ATT.search(unquoted)
        starts = [opening.start()] if opening else []
    ends = [*starts[1:], len(text)]
    orders = subject.read_clause.orders if subject.read_clause is not None else ()
    return tuple(
        ClausePart(
            clause,
            start,
            len(text[:end].rstrip()),
            text[start : start + 4] if text[start : start + 4].lower() == "dels" else "",
            tuple(order for order in orders if start <= order.start < end),
            unquoted,
        )
        for start, end in zip(starts, ends, strict=True)
    )


def unknown_opening(clause: Passage, right: str) -> Iterator[Finding]:
    """A finding where ``clause`` opens in no way that clauses are read by, in older acts either.

    Where one word at most stands before the verb nothing is lost when both are put ``right``; more words
    may say something, and they are left to a person.
    """
    if _KNOWN_OPENING.match(clause.text):
        return
    message = f"Ingressen ska börja ”{right}”; med en annan början kan den inte granskas."
    if opening := _ONE_WORD_AND_VERB.match(clause.text):
        yield at(clause, opening.span(), message, new=right)
    elif words := _FIRST_WORDS.match(clause.text):
        yield at(clause, words.span(), message, suggestion=f"{right} …")


def expanded(subject: Subject, orders: tuple[Order, ...]) -> tuple[Order, ...] | None:
    """``orders`` with their ranges counted out in the statute; None where they can't be."""
    printed = [order_of(operation) for operation in subject.bill.operations] if subject.bill else []
    present = {place for order in printed for place in order.targets}
    if subject.base is not None:
        present |= present_places(subject.base, printed)
    try:
        return expand_orders(orders, [place for place in present if not hasattr(place, "first")])
    except FaultError:
        return None


def rewritten(
    subject: Subject, span: tuple[int, int], message: str, suggestion: str | None = None
) -> Finding:
    """A finding at ``span`` of the clause, with the derived clause as its fix where that orders the same."""
    clause, derived = subject.clause, subject.derived_clause
    assert clause is not None
    if derived is None or subject.read_clause is None:
        return at(clause, span, message, suggestion=suggestion)
    orders = expanded(subject, subject.read_clause.orders)
    same = orders is not None and subject.bill is not None
    if same and orders is not None and subject.bill is not None:
        mine = {(order.kind, order.targets, order.new) for order in orders}
        same = mine == {
            (order.kind, order.targets, order.new) for order in map(order_of, subject.bill.operations)
        }
    if not same:
        return at(clause, span, message, suggestion=suggestion)
    fix = Fix((Edit(clause, 0, len(clause.text), derived.text),))
    return Finding(message, clause.where, clause, span, suggestion or derived.text, fix)
