"""The cases of the rules, from ``cases/<CODE>.toml``: small bills, what is found, what a fix makes of them.

A file holds ``[[case]]`` tables:

    name     what the case shows
    wrong    a bill or statute with the fault; ``finds`` lists each finding as "place: words at fault"
    right    one without it, in which the rule finds nothing
    after    what ``wrong`` becomes when the rule's fixes are applied, whether safe or not
    base     the statute that is amended; without it, the one in ``base.txt``
    reads    the enacting clause to read the bill by, where the one in the text can't be read
    provisions  the entry into force and transition, where a print couldn't give them so
    papers   other files of the proposal by name
    alone    true for a statute reviewed alone

A bill that doesn't contain "föreskriv" is its provisions only: a title, the clause that follows and an
entry into force are put around them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import AmendingAct, BaseAct, Insert, Operation, Substitute
from toolkit.law.citation import citation
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section
from toolkit.law.outline import sections, walk
from toolkit.review.source import Source
from toolkit.review.subject import Subject
from toolkit.text.amending import read_amending_print
from toolkit.text.amending_write import write_amending_act
from toolkit.text.statute import read_nodes, read_statute

FOLDER = Path(__file__).parent / "cases"
BASE = Path(__file__).parent / "base.txt"
_KEYS = {"name", "wrong", "right", "after", "finds", "base", "reads", "provisions", "papers", "alone"}
_CLAUSE = re.compile(
    r"^(?:Härigenom|Härmed|Med stöd|Enligt riksdagens beslut|Regeringen) [^\0]*?(?=\n\n|\n*\Z)", re.MULTILINE
)


@dataclass(frozen=True)
class Case:
    """One named case of one rule."""

    code: str
    name: str
    wrong: str | None
    right: str | None
    after: str | None
    finds: tuple[str, ...]
    base: str
    reads: str | None
    provisions: str | None
    alone: bool
    papers: dict[str, str] = field(default_factory=dict)

    def subject(self, text: str) -> Subject:
        """``text`` as the subject of a review."""
        if self.alone:
            return Subject(Source("prov.txt", text), act=read_statute(text).act)
        base = read_statute(self.base).act
        if "föreskriv" not in text:
            text = whole_bill(text, base)
        readable = text if self.reads is None else _CLAUSE.sub(lambda _: self.reads or "", text, count=1)
        reading = read_amending_print(readable, base)
        bill = reading.bill
        printed = _CLAUSE.search(text)
        if self.reads is not None and printed is not None:
            bill = replace(bill, printed_clause=printed.group())
        if self.provisions is not None:
            bill = replace(bill, provisions=read_nodes(self.provisions))
        return Subject(Source("prov.txt", text), bill, None, base, self.papers, reading.missing)


def whole_bill(provisions: str, base: Act) -> str:
    """A bill that gives ``base`` the sections in ``provisions``, as text."""
    standing = {placed.locator for placed in sections(base)}
    operations: list[Operation] = []
    for placed in walk(Act(base.number, "", read_nodes(provisions))):
        if isinstance(placed.node, Section):
            place = Locator(chapter=placed.locator.chapter, section=placed.node.label)
            make = Substitute if place in standing else Insert
            operations.append(make(place, placed.node))
    name = citation(base)
    bill = AmendingAct(
        base.kind,
        f"Förslag till {base.kind} om ändring i {name}",
        BaseAct(base.number, name),
        tuple(operations),
        read_nodes(f"Denna {base.kind} träder i kraft den 1 juli 2026."),
    )
    return write_amending_act(replace(bill, printed_clause=write_clause(bill, base).text))


def cases() -> Iterator[Case]:
    """Every case of every rule."""
    for path in sorted(FOLDER.glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            assert set(table) <= _KEYS, f"{path.name}: {set(table) - _KEYS}"
            yield Case(
                path.stem,
                table["name"],
                table.get("wrong"),
                table.get("right"),
                table.get("after"),
                tuple(table.get("finds", ())),
                table.get("base") or BASE.read_text(encoding="utf-8"),
                table.get("reads"),
                table.get("provisions"),
                table.get("alone", False),
                table.get("papers", {}),
            )
