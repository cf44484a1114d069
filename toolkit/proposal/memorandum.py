"""Reading ``memorandum.md``: the prose of the referral document, in a small part of Markdown.

What the part holds: headings of three levels, paragraphs, lists with "- ", boxes ("> …"), bold and
italics, escapes with a backslash, and comments for the writer. Everything else that Markdown has is
refused with its line, so that nothing is dropped or printed with its marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.law.faults import Fault, FaultError
from toolkit.law.typography import quote

SUMMARY = "Sammanfattning"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of running text in one look."""

    text: str
    bold: bool = False
    italic: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 begins a chapter. ``line`` is its line in the file, from 1."""

    level: int
    spans: Spans
    line: int

    @property
    def text(self) -> str:
        """The heading's words."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Box:
    """A framed box (DOC03): its paragraphs. ``proposals`` are the ids of the proposals it holds."""

    paragraphs: tuple[Spans, ...]
    proposals: tuple[str, ...] = ()


Block = Heading | Paragraph | Item | Box


@dataclass(frozen=True, slots=True)
class Memorandum:
    """The file's blocks in order; the first is a heading of level 1, if there is any."""

    blocks: tuple[Block, ...]

    @property
    def chapters(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks chapter by chapter, each beginning with its heading."""
        found: list[list[Block]] = []
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 1:
                found.append([])
            found[-1].append(block)
        return tuple(map(tuple, found))


def plain(spans: Spans) -> str:
    """The words of ``spans``."""
    return "".join(span.text for span in spans)


_HEADING = re.compile(r"(#{1,3})[ \t]+(\S.*)")
_NUMBERED = re.compile(r"\d{1,9}[.)](?:[ \t]|$)")
_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<stars>\*+)"
    r"|\[\[(?P<proposal>[^\[\]]{1,80})\]\]"
    r"|(?P<unknown>`|!\[|\]\(|\]\[|\[\^|<(?=[A-Za-z/!?])|(?<!\w)_(?=\w)|~~)"
)
_FOREIGN = (
    (re.compile(r"#"), "Rubriken kan inte läsas; skriv #, ## eller ### och ett mellanslag före den."),
    (re.compile(r"\||:?-+:?\|"), "Tabeller kan inte läsas här; beskriv innehållet i text."),
    (re.compile(r"```|~~~|\t| {4}"), "Kodblock kan inte läsas; ta bort indraget eller markeringen."),
    (re.compile(r"[*+][ \t]"), "Listpunkter skrivs med ”- ” först på raden."),
    (re.compile(r"\[[^\[\]]+\]:"), "Länkar kan inte läsas; skriv ut hänvisningen i texten."),
)


def parse_memorandum(text: str, proposals: Mapping[str, str]) -> Memorandum:
    """The memorandum in ``text``. ``proposals`` are texts by id, for ``[[id]]`` in a box.

    The texts are those of the ``[[forslag]]`` of ``consequences.toml``: a box names them, so that they are
    written once. Lines that follow each other are one paragraph. Raises FaultError with every fault.
    """
    return _Reader(proposals).read(text)


class _Reader:
    def __init__(self, proposals: Mapping[str, str]) -> None:
        self._proposals = proposals
        self._faults: list[Fault] = []
        self._blocks: list[Block] = []
        self._open: list[str] = []
        self._kind: type[Paragraph | Item | Box] = Paragraph
        self._began = 0

    def read(self, text: str) -> Memorandum:
        for number, line in enumerate(self._without_comments(text).split("\n"), start=1):
            if sign := _CONTROL.search(line):
                self._fault(f"Raden innehåller styrtecknet U+{ord(sign.group(0)):04X}; ta bort det.", number)
            self._line(line.rstrip(), number)
        self._close()
        if self._faults:
            raise FaultError(*sorted(self._faults, key=lambda fault: fault.line or 0))
        return Memorandum(tuple(self._blocks))

    def _fault(self, message: str, line: int) -> None:
        self._faults.append(Fault(message, line=line))

    def _without_comments(self, text: str) -> str:
        """``text`` with its comments blank, line for line."""
        pieces: list[str] = []
        done = 0
        while (start := text.find("<!--", done)) >= 0:
            end = text.find("-->", start)
            if end < 0:
                self._fault(
                    "Kommentaren avslutas aldrig; skriv ”-->” efter den.", text.count("\n", 0, start) + 1
                )
                return "".join((*pieces, text[done:start]))
            pieces.extend((text[done:start], "\n" * text.count("\n", start, end)))
            done = end + len("-->")
        return "".join((*pieces, text[done:]))

    def _line(self, line: str, number: int) -> None:
        if line.startswith(">"):
            self._begin(Box, line[1:].strip(), number, goes_on=self._kind is Box)
        elif not line:
            self._close()
        elif heading := _HEADING.fullmatch(line):
            self._close()
            self._heading(len(heading[1]), heading[2], number)
        elif line.startswith("- ") and not _RULE.fullmatch(line):
            self._begin(Item, line[2:].strip(), number)
        elif self._open and self._kind is not Box and line.startswith("  ") and line.strip()[:2] != "- ":
            self._open.append(line.strip())
        elif message := self._foreign(line):
            self._fault(message, number)
        else:
            self._begin(Paragraph, line.strip(), number, goes_on=self._kind is Paragraph)

    def _foreign(self, line: str) -> str | None:
        if _RULE.fullmatch(line):
            return "Linjer kan inte läsas; ta bort raden."
        if _NUMBERED.match(line) and (not self._open or line.startswith("1")):
            return "Numrerade listor kan inte läsas; skriv en lista med ”- ” eller räkna upp i texten."
        if line.strip()[:2] == "- ":
            return "Listor i listor kan inte läsas; skriv punkten utan indrag."
        return next((message for pattern, message in _FOREIGN if pattern.match(line)), None)

    def _begin(
        self, kind: type[Paragraph | Item | Box], text: str, line: int, *, goes_on: bool = False
    ) -> None:
        if not (goes_on and self._open):
            self._close()
            self._kind, self._began = kind, line
        self._open.append(text)

    def _heading(self, level: int, text: str, line: int) -> None:
        above = next((it.level for it in reversed(self._blocks) if isinstance(it, Heading)), 0)
        if level > above + 1:
            self._fault("Rubriken hoppar över en nivå; ta bort ett #.", line)
        self._blocks.append(Heading(level, self._spans(text, line), line))

    def _close(self) -> None:
        lines, self._open = self._open, []
        if not lines:
            return
        if not self._blocks:
            self._fault(
                "Text före den första rubriken; börja med till exempel ”# Sammanfattning”.", self._began
            )
        if self._kind is Box:
            self._blocks.append(self._box(lines))
            return
        kind = Item if self._kind is Item else Paragraph
        self._blocks.append(kind(self._spans(" ".join(lines), self._began)))

    def _box(self, lines: list[str]) -> Box:
        named: list[str] = []
        paragraphs = [
            " ".join(part.split("\n")) for part in re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
        ]
        for offset, line in enumerate(lines):
            if _HEADING.fullmatch(line) or self._foreign(line) or line.startswith(("- ", ">")):
                self._fault("En ruta kan bara innehålla stycken; ta bort det andra.", self._began + offset)
        whole = tuple(self._spans(text, self._began, named) for text in paragraphs if text)
        return Box(whole, tuple(named))

    def _spans(self, text: str, line: int, named: list[str] | None = None) -> Spans:
        """``text`` in its looks. ``named`` collects the proposals it names, None where it may name none."""
        found: list[Span] = []
        bold = italic = False
        done = 0
        for mark in _MARK.finditer(text):
            found.append(Span(text[done : mark.start()], bold, italic))
            done = mark.end()
            if mark["escaped"]:
                found.append(Span(mark["escaped"], bold, italic))
            elif stars := mark["stars"]:
                if len(stars) > 3:
                    self._fault("Asterisker i rad kan inte läsas; skriv ”\\*” för själva tecknet.", line)
                bold ^= len(stars) in (2, 3)
                italic ^= len(stars) in (1, 3)
            elif mark["proposal"]:
                found.append(Span(self._proposal(mark["proposal"].strip(), line, named), bold, italic))
            else:
                self._fault(
                    f"Skrivsättet vid {quote(text[mark.start() : mark.start() + 20])} kan inte läsas; skriv "
                    "vanlig text, **fetstil** eller *kursiv*, och sätt ”\\” före ett tecken som ska synas.",
                    line,
                )
        found.append(Span(text[done:], bold, italic))
        if bold or italic:
            self._fault("Fetstilen eller kursiven avslutas aldrig; skriv lika många asterisker efter.", line)
        return _joined(found)

    def _proposal(self, name: str, line: int, named: list[str] | None) -> str:
        if named is None:
            self._fault(f"[[{name}]] hör hemma i en ruta; skriv ”> ” först på raden.", line)
        elif name not in self._proposals:
            self._fault(f"Förslaget [[{name}]] finns inte i consequences.toml; rätta namnet.", line)
        else:
            named.append(name)
        return self._proposals.get(name, "")


def _joined(spans: list[Span]) -> Spans:
    """``spans`` without empty ones, those of the same look in one."""
    found: list[Span] = []
    for span in spans:
        if found and (found[-1].bold, found[-1].italic) == (span.bold, span.italic):
            found[-1] = Span(found[-1].text + span.text, span.bold, span.italic)
        elif span.text:
            found.append(span)
    return tuple(span for span in found if span.text)
