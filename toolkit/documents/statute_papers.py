"""A statute to read: as a web page and as a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.documents.page import render_page
from toolkit.documents.statute_lines import Kind, StatuteLine, statute_lines
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.model import Act, Chapter, Node, Part, Section
from toolkit.law.outline import walk
from toolkit.law.typography import NBSP, bind
from toolkit.word.ooxml import Element
from toolkit.word.package import read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks

STATUTE_TEMPLATE = "forfattning.docx"
STATUTE_PAGE_TEMPLATE = "forfattning.html.j2"

_HEADINGS = {
    Kind.PART: 1,
    Kind.CHAPTER: 1,
    Kind.TRANSITIONAL: 1,
    Kind.ANNEX: 1,
    Kind.HEADING: 2,
    Kind.ACT: 2,
}
_POINTS = ("Författning punkt", "Författning underpunkt", "Författning underpunkt 2")


def exported_docx(act: Act) -> bytes:
    """``act`` as a Word document. Every word of the act is in it; the same act gives the same bytes.

    Raises FaultError for text that no document can hold.
    """
    template = template_bytes(STATUTE_TEMPLATE)
    with told():
        styles = styles_of(read_package(template))
        facts = [
            paragraph(styles["Författningsuppgift"], [run(f"{name}\t{bind(value)}")])
            for name, value in _facts(act)
        ]
        lines = statute_paragraphs(act, act.body, styles)
        parts = filled(
            template,
            {"titel": bind(act.title), "uppgifter": Blocks(tuple(facts)), "text": Blocks(tuple(lines))},
        )
    return write_package(with_properties(parts, title=act.title, identifier=f"SFS {act.number}"))


def statute_paragraphs(
    act: Act, nodes: Iterable[Node], styles: Styles, *, heading: str = "heading", under: int = 1
) -> list[Element]:
    """``nodes`` of ``act`` as paragraphs in the styles "Författning …", no word left out.

    Headings are in the styles "``heading`` 2", "``heading`` 3" …, the first of them one level below
    ``under``. What leads into points stays on the page of the first. Raises MissingStyle.
    """
    lines = [*levelled_lines(act, nodes)]
    kept = {
        at
        for at, ((line, _), (after, _)) in enumerate(pairwise(lines))
        if line.kind is Kind.NOTICE or (line.kind, after.kind) == (Kind.TEXT, Kind.POINT)
    }
    return [
        _paragraph(line, styles, level and level + under - 1, heading, keep_next=at in kept)
        for at, (line, level) in enumerate(lines)
    ]


def _facts(act: Act) -> list[tuple[str, str]]:
    return [("SFS-nummer", act.number), *act.metadata]


def _held(note: str) -> str:
    """ "Lag (2019:914)." held together on one line."""
    return note.replace(" (", f"{NBSP}(")


def levelled_lines(act: Act, nodes: Iterable[Node]) -> Iterator[tuple[StatuteLine, int | None]]:
    """The lines of ``nodes`` of ``act``, each heading with its level below the title, 1 or 2.

    Cross headings stand under chapters and parts, and straight under the title where there are none. No
    level is skipped: a cross heading before the first chapter stands as high as that chapter.
    """
    divided = any(isinstance(node, Part | Chapter) for node in act.body)
    levels = _HEADINGS if divided else {**_HEADINGS, Kind.HEADING: 1}
    above = 0
    for line in statute_lines(nodes):
        level = levels.get(line.kind)
        if level is not None:
            above = level = min(level, above + 1)
        yield line, level


def _paragraph(
    line: StatuteLine, styles: Styles, level: int | None, heading: str, *, keep_next: bool
) -> Element:
    runs = [run(text, styles[style] if style else None) for text, style in line_pieces(line)]
    style = styles[line_style(line, level, heading)]
    return paragraph(style, runs, keep_next=keep_next)


def line_style(line: StatuteLine, level: int | None, heading: str = "heading") -> str:
    """The name of the paragraph style of ``line``; ``level`` as ``levelled_lines`` gives it.

    The styles of headings are called ``heading`` and a number.
    """
    if level is not None:
        return f"{heading} {level + 1}"
    if line.kind is Kind.TABLE:
        return "Författning tabell"
    if line.kind is Kind.POINT:
        return _POINTS[min(line.level, len(_POINTS)) - 1]
    if line.kind is Kind.NOTICE:
        return "Författning fortsättning"
    if line.number:
        return "Författning paragraf"
    return "Författning stycke" if line.first else "Författning fortsättning"


def line_pieces(line: StatuteLine) -> list[tuple[str, str | None]]:
    """The text of ``line`` as it is printed, in pieces, each with the name of its character style."""
    text = bind(line.text)
    if line.kind in _HEADINGS:
        return [(text, None)]
    if line.kind is Kind.NOTICE:
        return [(text, "Författning not")]
    pieces: list[tuple[str, str | None]] = [(text, None)]
    if line.kind is Kind.POINT:
        pieces = [(f"{line.number}\t{text}", None)]
    elif line.number:
        pieces = [(bind(line.number), "Författning nummer"), (f"\N{EM SPACE}{text}", None)]
    if line.note:
        pieces.append((f" {_held(line.note)}", "Författning not"))
    return pieces


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line as the page's template sees it: a statute line, and the anchor of what begins there.

    ``name`` is what a table is called, which has no heading of its own; no two have the same.
    """

    kind: str
    text: str
    number: str | None
    level: int
    note: str | None
    first: bool
    anchor: str | None
    heading: int | None
    name: str | None = None


def exported_html(act: Act) -> str:
    """``act`` as a self-contained web page, each section with an anchor ("#P7a", "#K2P1").

    Raises FaultError for text with control characters.
    """
    anchors = iter([placed.locator.fragment for placed in walk(act) if isinstance(placed.node, Section)])
    taken: set[str] = set()
    lines: list[PageLine] = []
    for line, level in levelled_lines(act, act.body):
        anchor = next(anchors) if line.kind is Kind.TEXT and line.number else None
        if anchor in taken:
            anchor = None
        elif anchor:
            taken.add(anchor)
        lines.append(
            PageLine(
                str(line.kind),
                bind(line.text),
                bind(line.number) if line.number else None,
                line.level,
                _held(line.note) if line.note else None,
                line.first,
                anchor,
                level,
            )
        )
    return render_page(
        STATUTE_PAGE_TEMPLATE,
        {
            "titel": bind(act.title),
            "nummer": act.number,
            "uppgifter": [(name, bind(value)) for name, value in _facts(act)],
            "rader": list(_whole_tables(lines)),
        },
    )


def _whole_tables(lines: Iterable[PageLine]) -> Iterator[PageLine]:
    """``lines`` with the pieces of a table as one, an empty line between them, so that it scrolls as one."""
    held: PageLine | None = None
    number = 0
    for line in lines:
        if line.kind == Kind.TABLE and held is not None and held.note is None:
            held = replace(held, text=f"{held.text}\n\n{line.text}", note=line.note)
            continue
        if held is not None:
            yield held
            held = None
        if line.kind == Kind.TABLE:
            number += 1
            held = replace(line, name=f"Tabell {number}")
        else:
            yield line
    if held is not None:
        yield held
