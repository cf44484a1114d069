"""The text layer of a printed page: one long line, footnotes and page headers mixed in.

What the page shows by layout alone is gone: where a subsection begins can't be told from a new sentence.
A section is divided only where its points show it, and a note says so. The numbers of the sections are
found with the help of the clause, which names them all; where one is missing or stands in two places,
the print is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.amendments.clause import Kind, Range, ReadClause, read_clause
from toolkit.law.faults import Fault, FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.typography import bind
from toolkit.text.printed_footnotes import take_page_footnotes

_OPENING = re.compile(
    r"(?:Härigenom föreskriv|Enligt riksdagens beslut ?\d{0,2},? ?föreskriv|Regeringen föreskriver)"
)
_TITLE = re.compile(r"(?:Lag|Förordning|Kungörelse)(?: \(\d{4}:\d+\))? om ändring i .*")
_CLAUSE_END = re.compile(r"(?:lydelse|gälla|utgå|motsvarande form|[”\"])\.(?! dels\b)")
_FIRST_HEADER = re.compile(r"(?<!\S)SFS (\d{4}:\d+) (?:Publicerad|Utkom från trycket) den ")
_CHAPTER_LINE = re.compile(r"(?:(?<=[.”\"] )|\A)(?P<chapter>\d{1,3}(?: [a-zåäö])?) kap\. \Z")
_PRINTER = re.compile(
    r"(?<!\S)(?:(?:Fakta Info Direkt|Thomson Reuters Professional AB), tel\. [\d\- ]+ .{0,40}?\d{4}"
    r"|(?:Norstedts Juridik|Elanders|Edita)[^.]{0,60}\d{4})(?!\S)"
)
_HYPHEN = re.compile(r"(?<=[a-zåäö])- (?!(?:och|eller|samt|respektive|resp|till|men|som)\b)(?=[a-zåäö])")
_SECTION = re.compile(
    r"(?:(?P<chapter>\d{1,3}(?: [a-zåäö])?) kap\. )?(?P<label>\d{1,4}(?: [a-zåäö]{1,2})?) §(?: ?\d{1,2})? "
    r"(?=[A-ZÅÄÖ”\"]|\d+\. )"
)
_ENTRY = re.compile(r"(?<=[.”\"] )(?:1\. )?Denna (?:lag|förordning) träder i kraft ")
_SIGNATURE = re.compile(r"(?<= )På regeringens vägnar ")
_ISSUED = re.compile(r"[,;]? ?[Uu]tfärdad den \d{1,2} [a-zåäö]+ \d{4}\.?")


@dataclass(frozen=True, slots=True)
class Page:
    """The page as lines in the clean text format, its footnotes, and notes on what the layer doesn't tell."""

    lines: tuple[str, ...]
    footnotes: tuple[str, ...]
    notes: tuple[Fault, ...]


def is_page(lines: Sequence[str]) -> bool:
    """Whether ``lines`` are the text layer of a page: clause and wordings in one line."""
    for line in lines:
        opening = _OPENING.search(line)
        if opening is not None:
            end = _CLAUSE_END.search(line, opening.end())
            return (end is not None and len(line) - end.end() > 40) or opening.start() > 60
    return False


def lines_of_page(text: str) -> Page:
    """Divide the text of a page (white space normalised) into lines. Raises FaultError."""
    text, footnotes, _ = take_page_footnotes(text)
    text, number = _without_headers(text)
    text = _HYPHEN.sub("", text)
    opening = _OPENING.search(text)
    end = _CLAUSE_END.search(text, opening.end()) if opening else None
    if opening is None or end is None:
        raise FaultError.of("Ingressen tar inte slut; den ska sluta med punkt.")
    clause = text[opening.start() : end.end()]
    head, rest = text[: opening.start()], text[end.end() :].strip()
    entries = list(_ENTRY.finditer(rest))
    signature = _SIGNATURE.search(rest)
    stop = signature.start() if signature else len(rest)
    entries = [entry for entry in entries if entry.start() < stop]
    start = entries[-1].start() if entries else stop
    body, notes = _sections(rest[:start].strip(), read_clause(clause))
    lines = [
        f"SFS {number}" if number else "",
        *_head(head),
        "",
        clause,
        "",
        *body,
        "",
        rest[start:stop].strip(),
    ]
    if signature:
        lines += ["", rest[stop:]]
    return Page(tuple(lines), footnotes, notes)


def _without_headers(text: str) -> tuple[str, str | None]:
    """``text`` without the headers of its pages, and the SFS number they give.

    A number beside a header is the page's only if it is the next one; otherwise it belongs to the text.
    """
    first = _FIRST_HEADER.search(text)
    if first is None:
        return text, None
    header = re.compile(
        rf"(?<!\S)(?P<before>\d{{1,3}} ?)?SFS {first[1]}"
        r"(?: (?:Publicerad|Utkom från trycket) den \d{1,2} [a-zåäö]+ \d{4})?(?P<after> ?\d{1,3}(?!\d))?"
    )
    page = 1

    def kept(match: re.Match[str]) -> str:
        nonlocal page
        before, after = (match["before"] or "").strip(), (match["after"] or "").strip()
        if before == str(page + 1):
            page, before = page + 1, ""
        elif after == str(page + 1):
            page, after = page + 1, ""
        return f" {before} {after} "

    return " ".join(_PRINTER.sub("", header.sub(kept, text)).split()), first[1]


def _head(text: str) -> tuple[str, ...]:
    issued = _ISSUED.search(text)
    title = _TITLE.search(text[: issued.start()] if issued else text)
    return (title[0].strip(" ;") if title else "", issued[0].strip(" ;,.") if issued else "")


def _sections(text: str, clause: ReadClause) -> tuple[list[str], tuple[Fault, ...]]:
    """The wordings in ``text``, each section on a line of its own, in the order of the law."""
    expected = _Expected.of(clause)
    titled = {
        place
        for order in clause.orders
        if order.kind in (Kind.INSERT_HEADING, Kind.SUBSTITUTE_HEADING) and order.text is None
        for place in order.targets
        if isinstance(place, Locator)
    }
    starts: list[tuple[int, int, Locator, str]] = []
    faults: list[Fault] = []
    chapter: Label | None = None
    found: dict[Locator, int] = {}
    for match in _SECTION.finditer(text):
        heading = _heading_before(text, match.start())
        start = match.start() - len(heading)
        line = _CHAPTER_LINE.search(text[max(0, start - 12) : start]) if heading else None
        printed = match["chapter"] or (line["chapter"] if line else None)
        here = Label.parse(printed) if printed else chapter
        place = Locator(chapter=here, section=Label.parse(match["label"]))
        if place not in expected or (heading and place not in titled):
            continue
        chapter = here
        found[place] = found.get(place, 0) + 1
        starts.append((start - (len(line[0]) if line else 0), match.end(), place, heading.strip()))
    for place in sorted({*expected.named, *found}, key=lambda place: place.sort_key):
        if found.get(place, 0) != 1:
            times = "går inte att hitta" if place not in found else "står på flera ställen"
            faults.append(
                Fault(
                    bind(f"Paragrafens början {times} i texten från trycket; dela upp texten i rader."),
                    place=bind(place.words),
                )
            )
    if faults or (starts and starts[0][0] > 0) or (not starts and text):
        stray = text[: starts[0][0]].strip() if starts else text
        if stray:
            faults.append(
                Fault(f"Texten ”{stray[:60]}” efter ingressen går inte att läsa; dela upp texten i rader.")
            )
        raise FaultError(*faults)
    lines: list[str] = []
    notes: list[Fault] = []
    above: Label | None = None
    for index, (_, after, place, heading) in enumerate(starts):
        stop = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        if place.chapter != above:
            lines += ["", f"{place.chapter} kap."]
            above = place.chapter
        if heading:
            lines += ["", heading]
        first, *points = _points(text[after:stop].strip())
        lines += ["", f"{place.section} §   {first}", *points]
        notes.append(
            Fault(
                "Styckeindelningen framgår inte av texten från trycket; kontrollera den.",
                place=bind(place.words),
            )
        )
    return lines, tuple(notes)


@dataclass(frozen=True, slots=True)
class _Expected:
    """The sections that the clause says are printed: those it names, and those in its ranges."""

    named: frozenset[Locator]
    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, clause: ReadClause) -> _Expected:
        places = [
            place
            for order in clause.orders
            if order.kind in (Kind.SUBSTITUTE, Kind.INSERT)
            for place in order.targets
        ]
        ranges = tuple(place for place in places if isinstance(place, Range))
        named = [place for place in places if isinstance(place, Locator)]
        return cls(
            frozenset((*named, *(end for place in ranges for end in (place.first, place.last)))), ranges
        )

    def __contains__(self, place: Locator) -> bool:
        return place in self.named or any(
            within.first.chapter == place.chapter
            and within.first.sort_key < place.sort_key < within.last.sort_key
            for within in self.ranges
        )


def _heading_before(text: str, position: int) -> str:
    """What stands between the last sentence and ``position``: "" or a heading."""
    before = text[max(0, position - 200) : position].rstrip()
    if not before or before[-1] in '.”"!?:':
        return ""
    cut = max(before.rfind(". "), before.rfind("” "))
    return text[max(0, position - 200) + cut + 2 : position] if cut >= 0 else text[:position]


def _points(text: str) -> list[str]:
    """``text`` divided where numbered points begin, and after the last of them where a sentence ends it."""
    cuts: list[int] = []
    position, wanted = 0, 1
    while True:
        before = (
            r"(?<=[^.!?] )" if wanted == 1 else r"(?:(?<=[,;:.] )|(?<=, och )|(?<=, eller )|(?<=, samt ))"
        )
        match = re.compile(rf"{before}{wanted}\. (?=\S)").search(text, position)
        if match is None:
            break
        cuts.append(match.start())
        position, wanted = match.end(), wanted + 1
    if len(cuts) < 2:
        return [text]
    pieces = [text[start:stop].strip() for start, stop in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    ending = re.search(r"\.(?= [A-ZÅÄÖ])", pieces[-1][4:])
    if ending is not None:
        last = pieces.pop()
        pieces += [last[: 4 + ending.end()], "", last[4 + ending.end() :].strip()]
    return pieces
