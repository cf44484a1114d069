"""A bill with the columns Nuvarande and Föreslagen lydelse, read from a document of any kind, as text.

What the text means is for the readers of text to say. Italics and footnotes are left out, since both can
be derived.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from toolkit.documents.exchange.provision_text import is_only_number
from toolkit.law.faults import Fault, FaultError

CURRENT_HEAD = re.compile(r"(?:Nuvarande lydelse|Lydelse enligt .{1,80})", re.IGNORECASE)
PROPOSED_HEAD = re.compile(r"Föreslagen lydelse", re.IGNORECASE)
TITLE = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+)?(Förslag till (?:(?:lag|förordning) om )?ändring i\b.*)", re.IGNORECASE
)
CLAUSE = re.compile(r"(?:Härigenom föreskriv|Regeringen föreskriver|Enligt riksdagens beslut)")
_MARKER = re.compile(r"(?:\(?\d{1,3}(?: ?[a-zåäö])?[.)]|\(?[a-zåäö]\)|[-–—•])\s")
_OMITTED = re.compile(r"(?:[-–—_.…]\s*){3,}")
_CHAPTER = re.compile(r"\d{1,3}(?: ?[a-zåäö])? kap\.(?: .{1,200})?")
_UNFINISHED = re.compile(r"[\w,–-]$")


@dataclass(slots=True)
class TwoColumnBill:
    """A bill as it stands in the document, in text: both columns, and what stands around them.

    A paragraph is one text; a line break in it parts text after points from them. ``current_head`` is the
    head of the left column.
    """

    title: str
    clause: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)
    provisions: list[str] = field(default_factory=list)
    current_head: str = ""

    @property
    def text(self) -> str:
        """The bill as it would be published: title, clause, proposed wordings, provisions."""
        clause = " ".join(self.clause)
        return "\n\n".join(
            [self.title, clause, in_text_format(self.proposed), in_text_format(self.provisions)]
        )

    @property
    def current_text(self) -> str:
        """The left column in the published format."""
        return in_text_format(self.current)


@dataclass(frozen=True, slots=True)
class FoundBill:
    """A bill found in a document: its title, and ``read``, which gives the bill and what there is to know
    of the reading. ``read`` takes texts whose words are known to be spelled right, such as the statute's.
    """

    title: str
    read: Callable[[Iterable[str]], tuple[TwoColumnBill, list[Fault]]]


def refuse_incomplete(bill: TwoColumnBill) -> None:
    """Raise FaultError where ``bill`` has no clause, or leaves text out."""
    if not bill.clause:
        raise FaultError.of(
            "Före tabellen saknas en ingress som börjar med ”Härigenom föreskrivs”; skriv den på raden före "
            "tabellen.",
            place=bill.title or None,
        )
    for line in (*bill.current, *bill.proposed):
        if _OMITTED.fullmatch(line):
            raise FaultError.of(
                "Text är utelämnad med streck i tabellen; skriv ut paragrafen i sin helhet.",
                place=bill.title or None,
            )


def in_text_format(lines: Sequence[str]) -> str:
    """``lines``, the paragraphs of a column, as published text: numbers before their sections, points on
    lines of their own, subsections parted by an empty line, and what a page has broken put together.

    A number without text is left out: it stands over both columns, and one of them is empty.
    """
    made: list[str] = []
    number = ""
    for line in lines:
        if is_only_number(line):
            number = line
        elif number:
            apart = _MARKER.match(line) or _CHAPTER.fullmatch(line)
            made.append(f"\n\n{number}   {line}" if not apart else f"\n\n{number}\n{line}")
            number = ""
        elif _MARKER.match(line):
            made.append(f"\n{line}")
        elif made and line[:1].islower() and _UNFINISHED.search(made[-1]) and "\n" not in line:
            made.append(f" {line}")
        else:
            made.append(f"\n\n{line}")
    return "".join(made).strip()
