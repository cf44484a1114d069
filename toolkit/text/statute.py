"""Reading a statute: text in, an act out, and what couldn't be understood named and kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.law.faults import Fault
from toolkit.law.model import Act, Node
from toolkit.text.assemble import assemble
from toolkit.text.interpret import interpret
from toolkit.text.lines import Clump, clumps, pieces
from toolkit.text.metadata import VALIDITY_FIELD, read_head
from toolkit.text.notices import is_notice_line

_CITED = re.compile(
    r"\s*(?P<chapter>\d+ ?[a-z]{0,2} kap\.) (?P<section>\d+ ?[a-z]{0,2} §(?:$|\s{2,}.*|\s+[A-ZÅÄÖ/].*))"
)
_HEAD_INDENT = " " * 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A statute read: the act, and notes on what was kept whole because it wasn't understood."""

    act: Act
    notes: tuple[Fault, ...] = ()


def read_statute(text: str) -> Reading:
    """The statute in ``text``: the clean text format or a publication as it is, wrapped or not.

    Nothing is lost and nothing raised: what isn't recognised stands whole in the act's body, with a
    note. A text without a title gives an act whose title and number are "".
    """
    parts = clumps(unicodedata.normalize("NFC", text))
    head = read_head(parts)
    body, validity = _act_validity(_outdented(parts[head.body :]))
    nodes, notes = _read(body)
    fields = (*head.fields, (VALIDITY_FIELD, validity)) if validity else head.fields
    if not head.title:
        notes.insert(0, Fault("Författningen har ingen rubrik; skriv den på första raden.", line=1))
    return Reading(Act(head.number, head.title, nodes, fields), tuple(notes))


def read_nodes(text: str, *, wrapped: bool = False) -> tuple[Node, ...]:
    """The provisions in ``text``, a fragment without title or head: headings, chapters, sections, text.

    "2 kap. 8 §" at the start of a block, which amending acts print above a new wording, is chapter 2
    with section 8 in it. ``wrapped`` says that lines are wrapped in the print that ``text`` is taken from.
    """
    return _read(_parted(clumps(unicodedata.normalize("NFC", text))), fragment=True, wrapped=wrapped)[0]


def _parted(parts: Sequence[Clump]) -> list[Clump]:
    """``parts`` with chapter and section on lines of their own where one line names both."""
    found: list[Clump] = []
    for part in parts:
        match = _CITED.match(part.lines[0])
        if match is None:
            found.append(part)
            continue
        found.append(Clump(part.line, (match["chapter"],)))
        found.append(Clump(part.line, (match["section"], *part.lines[1:])))
    return found


def _read(
    parts: Sequence[Clump], *, fragment: bool = False, wrapped: bool = False
) -> tuple[tuple[Node, ...], list[Fault]]:
    decided, notes = interpret(pieces(parts, wrapped=wrapped), fragment=fragment)
    return assemble(decided, fragment=fragment), notes


def _outdented(parts: Sequence[Clump]) -> list[Clump]:
    """``parts`` with the head's indent taken from the body's first line."""
    if not parts or not parts[0].lines[0].startswith(_HEAD_INDENT):
        return list(parts)
    first = parts[0]
    return [Clump(first.line, (first.lines[0][len(_HEAD_INDENT) :], *first.lines[1:])), *parts[1:]]


def _act_validity(parts: list[Clump]) -> tuple[list[Clump], str]:
    """``parts`` without the notices that stand first and concern the act as a whole, and those notices."""
    taken: list[str] = []
    while parts and is_notice_line(parts[0].lines[0]) and "Rubriken" not in parts[0].lines[0][:12]:
        if "apit" in parts[0].lines[0][:12]:
            break
        taken.append(parts[0].lines[0].strip())
        rest = parts[0].lines[1:]
        parts = [Clump(parts[0].line + 1, rest), *parts[1:]] if rest else parts[1:]
    return parts, " ".join(taken)
