"""A printed amending act divided into its parts: title, clause, wordings, provisions, signature.

Two layouts are read here: the clean text format, where empty lines part what is printed, and the dense
one that is made from web pages, where every line is a block of its own. The text layer of a printed page,
all in one line, is first divided into lines by ``printed_page``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.law.faults import Fault, FaultError
from toolkit.law.months import MONTHS
from toolkit.text.lines import clumps, is_wrapped
from toolkit.text.markers import read_marker
from toolkit.text.printed_footnotes import take_footnotes, without_marks
from toolkit.text.printed_page import is_page, lines_of_page

OPENING = re.compile(
    r"\s*(?:Härigenom (?:föreskriv|förordna)|Enligt riksdagens beslut ?\d{0,2}\)?,? ?(?:föreskriv|förordna)|"
    r"(?:Regeringen|Kungl\. Maj:t) (?:föreskriver|förordnar|har funnit gott (?:förordna|föreskriva)))"
)
_ENTRY = re.compile(
    r"\s*(?:1\.\s*)?(?:Denna|Denne|Detta|Dessa|Lagen|Förordningen|Lagändringen) ?"
    r"(?:lag|förordning|kungörelse|balk|instruktion|bestämmelse|föreskrifter|stadga)?\w{0,4}\b[^.]{0,120}?"
    r"\bträder i kraft\b"
)
_PROVISIONS_HEADING = re.compile(
    r"\s*(?:Ikraftträdande- och övergångsbestämmelser|Ikraftträdande|Övergångsbestämmelser)\s*"
)
_SIGNATURE = re.compile(
    r"\s*(?:På regeringens vägnar|Under .{0,40}Kungl|Enligt regeringens beslut)", re.IGNORECASE
)
_SFS_LINE = re.compile(r"\s*SFS\s(\d{4}:\d+)\s*")
_ISSUED = re.compile(r"\s*[Uu]tfärdad den (\d{1,2}) ([a-zåäö]+) (\d{4})\.?\s*")
_FURNITURE = re.compile(
    r"\s*(?:Svensk författningssamling|Publicerad\b.*|Publicerad den .*|Utkom från trycket.*)\s*"
)
_TITLE_NUMBER = re.compile(r"\w+ \((\d{4}:\d+)\) om\b")
_RULE = re.compile(r"\s*[_—–-]{5,}\s*")
_EDITOR = re.compile(r"\s*\[.*\]\s*")
_TWO_COLUMNS = re.compile(r"\s*Nuvarande lydelse\b", re.IGNORECASE)
_CLAUSE_GOES_ON = re.compile(r"\s*(?:dels\b|samt\b|och\b|[a-zåäö])")
_PARTS_OF_CLAUSE = re.compile(r"(?=\ndels\b)")
_CHAPTER_AND_SECTION = re.compile(
    r"\s*(?P<chapter>\d{1,3}(?: ?[a-zåäö])? kap\.) (?P<section>\d{1,4}(?: ?[a-zåäö]{1,2})? §)\s*(?P<rest>.*)",
    re.DOTALL,
)
_ANNEX = re.compile(r"\s*Bilagan?(?: \d+(?: ?[a-z])?| [A-Z])?\s*")


@dataclass(frozen=True, slots=True)
class Print:
    """An amending act as printed. ``clause`` is verbatim with single spaces; ``body`` and ``provisions``
    are in the clean text format, or have lines ``wrapped`` as the databases print them; ``issued`` is an
    ISO date; ``notes`` are what a person should look at.
    """

    title: str
    number: str | None
    issued: str | None
    clause: str
    body: str
    provisions: str
    signature: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    notes: tuple[Fault, ...] = ()
    wrapped: bool = False


def read_print(text: str) -> Print:
    """Divide a printed amending act. Raises FaultError where it has no enacting clause, where its text is
    a table of two columns, or where the print has lost what numbered its points.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    notes: tuple[Fault, ...] = ()
    page_notes: tuple[str, ...] = ()
    if is_page(lines):
        page = lines_of_page(" ".join(" ".join(lines).split()))
        lines, page_notes, notes = list(page.lines), page.footnotes, page.notes
    unnoted = take_footnotes(lines)
    lines = [line.rstrip() for line in unnoted.lines]
    start = next((i for i, line in enumerate(lines) if OPENING.match(line)), None)
    if start is None:
        raise FaultError.of(
            "Ingressen saknas; en ändringsförfattning börjar med ”Härigenom föreskrivs”, "
            "”Enligt riksdagens beslut föreskrivs” eller ”Regeringen föreskriver”."
        )
    end = _end_of_clause(lines, start)
    title, number, issued = _head(lines[:start])
    rest = [without_marks(line, unnoted.numbers) for line in lines[end:]]
    _refuse_columns(rest, end)
    body, provisions, signature, editor = _parts(rest)
    dense = _is_dense(rest)
    if dense:
        _refuse_lost_markers(body, end)
    return Print(
        title,
        number,
        issued,
        " ".join(" ".join(lines[start:end]).split()),
        _clean(body, dense=dense),
        _clean(provisions, dense=dense),
        signature,
        (*page_notes, *unnoted.notes, *editor),
        notes,
        wrapped=not dense and is_wrapped(clumps(_PARTS_OF_CLAUSE.sub("\n", "\n".join(lines[start:])))),
    )


def _end_of_clause(lines: Sequence[str], start: int) -> int:
    """The line after the clause: it ends in a full stop that no part of it follows."""
    for position in range(start, len(lines)):
        if not lines[position].rstrip().endswith("."):
            continue
        following = next((line for line in lines[position + 1 : position + 3] if line.strip()), "")
        gap = position + 1 < len(lines) and not lines[position + 1].strip()
        if re.match(r"\s*dels\b", following) or (not gap and _CLAUSE_GOES_ON.match(following)):
            continue
        return position + 1
    raise FaultError.of("Ingressen tar inte slut; den ska sluta med punkt.", line=start + 1)


def _head(lines: Sequence[str]) -> tuple[str, str | None, str | None]:
    """Title, number and date of issue from what stands before the clause."""
    number: str | None = None
    issued: str | None = None
    title: list[str] = []
    for line in lines:
        sfs, date = _SFS_LINE.fullmatch(line), _ISSUED.fullmatch(line)
        if sfs is not None:
            number = sfs[1]
        elif date is not None and date[2].lower() in MONTHS:
            issued = f"{date[3]}-{MONTHS.index(date[2].lower()) + 1:02}-{int(date[1]):02}"
        elif line.strip() and not _FURNITURE.fullmatch(line) and not _RULE.fullmatch(line):
            title.append(line.strip())
    joined = " ".join(" ".join(title).split())
    named = _TITLE_NUMBER.match(joined)
    return joined, number or (named[1] if named else None), issued


def _refuse_columns(lines: Sequence[str], offset: int) -> None:
    for position, line in enumerate(lines):
        if _TWO_COLUMNS.match(line):
            raise FaultError.of(
                "Lagtexten står i två spalter; skriv ut bara den föreslagna lydelsen.",
                line=offset + position + 1,
            )


def _parts(lines: Sequence[str]) -> tuple[list[str], list[str], tuple[str, ...], tuple[str, ...]]:
    """Wordings (annexes after the signature included), provisions, signature, and editors' notes."""
    signature = next((i for i, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
    heading = next(
        (i for i, line in enumerate(lines[:signature]) if _PROVISIONS_HEADING.fullmatch(line)), None
    )
    entries = [i for i, line in enumerate(lines[:signature]) if _ENTRY.match(line)]
    start = heading if heading is not None else entries[-1] if entries else signature
    annex = next((i for i, line in enumerate(lines) if i > start and _ANNEX.fullmatch(line)), len(lines))
    provisions = [
        line
        for line in lines[start : min(signature, annex)]
        if not _PROVISIONS_HEADING.fullmatch(line) and not _SFS_LINE.fullmatch(line)
    ]
    editor = tuple(line.strip() for line in lines[start:] if _EDITOR.fullmatch(line))
    provisions = [line for line in provisions if not _EDITOR.fullmatch(line)]
    signed = tuple(
        line.strip()
        for line in lines[signature : max(annex, signature)]
        if line.strip() and not _EDITOR.fullmatch(line)
    )
    body = [*lines[:start], "", *lines[annex:]] if annex < len(lines) else list(lines[:start])
    return [line for line in body if not _RULE.fullmatch(line)], provisions, signed, editor


def _is_dense(lines: Sequence[str]) -> bool:
    """Whether no empty lines part the blocks: next to none stand between the first and the last of them."""
    filled = [position for position, line in enumerate(lines) if line.strip()]
    return len(filled) > 3 and filled[-1] + 1 - filled[0] - len(filled) <= len(filled) // 20


def _refuse_lost_markers(lines: Sequence[str], offset: int) -> None:
    """A block that begins with a small letter was a point whose number the conversion lost."""
    lost = [i for i, line in enumerate(lines) if line[:1].islower() and read_marker(line) is None]
    if lost:
        raise FaultError.of(
            f"”{lines[lost[0]][:60]}” börjar med liten bokstav men har inget nummer, så "
            "punkternas nummer har gått förlorade; skriv in dem från trycket.",
            line=offset + lost[0] + 1,
        )


def _clean(lines: Sequence[str], *, dense: bool) -> str:
    """``lines`` in the clean text format: chapter and section number on lines of their own."""
    made: list[str] = []
    for line in lines:
        both = _CHAPTER_AND_SECTION.fullmatch(line)
        if both is not None and (not both["rest"] or not both["rest"][0].islower()):
            made += ["", both["chapter"], "", f"{both['section']}   {both['rest']}".rstrip()]
        else:
            made.append(line)
        if dense:
            made.append("")
    return "\n".join(made).strip("\n")
