"""Ruled tables of text: a heading row, columns as wide as what they hold, a title for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.law.typography import bind
from toolkit.word.ooxml import Element, element, qualified
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.styles import Styles
from toolkit.word.tables import Cell, TableRow, table

_CHARACTER = 95
"""About the width of a character in a table, in twentieths of a point."""
_LONGEST_WORD = 15
_EMPTY = "–"


@dataclass(frozen=True, slots=True)
class Text:
    """What a cell holds: its ``words``, and the runs that show them, a list for each paragraph."""

    words: str
    paragraphs: tuple[tuple[Element, ...], ...]

    @classmethod
    def of(cls, *texts: str) -> Text:
        """A cell with each of ``texts`` as a paragraph in the plain look."""
        return cls(" ".join(texts), tuple((run(bind(text)),) for text in texts if text))

    @classmethod
    def named(cls, names: Sequence[str], texts: Sequence[str]) -> Text:
        """A cell with each of ``texts`` after its name in bold; those that are empty are left out."""
        said = [(name, text) for name, text in zip(names, texts, strict=True) if text]
        return cls(
            " ".join(f"{name}: {text}" for name, text in said),
            tuple(
                (run(f"{name}:", properties=element("rPr", [element("b")])), run(f" {bind(text)}"))
                for name, text in said
            ),
        )


def ruled_table(
    heads: Sequence[Text],
    rows: Sequence[Sequence[Text]],
    styles: Styles,
    width: int,
    *,
    title: str,
    aligned: Sequence[str] = (),
    widths: Sequence[int] | None = None,
) -> Element:
    """A table ``width`` wide (twentieths of a point) with ``title`` for those who can't see it.

    ``aligned`` says of each column whether it stands "left", "right" or "center", left where it says
    nothing. ``widths`` are those of the columns; None lets their text decide. An empty cell shows a dash.
    Raises MissingStyle.
    """
    sides = (*aligned, *["left"] * (len(heads) - len(aligned)))

    def line(style: str, cells: Sequence[Text]) -> tuple[Cell, ...]:
        return tuple(_cell(styles[style], cell, side) for cell, side in zip(cells, sides, strict=True))

    return table(
        widths or _widths([heads, *rows], width),
        [
            TableRow(line("Tabellrubrik", heads), heading=True),
            *(TableRow(line("Tabelltext", row), whole=True) for row in rows),
        ],
        style=styles["Linjerad tabell"],
        title=bind(title),
        description=bind(f"{title}. Spalterna är {', '.join(head.words for head in heads)}."),
    )


def _cell(style: str, text: Text, side: str) -> Cell:
    made = tuple(paragraph(style, content) for content in text.paragraphs or ((run(_EMPTY),),))
    if side != "left":
        for one in made:
            one[0].append(element("jc", val=side))
            assert one[0].tag == qualified("w:pPr")
    return Cell(made)


def _widths(rows: Sequence[Sequence[Text]], width: int) -> list[int]:
    """A width for each column: room for its longest word, and the rest by how much text it holds."""
    columns = [[cell.words for cell in column] for column in zip(*rows, strict=True)]
    least = [
        _CHARACTER * min(_LONGEST_WORD, max(len(word) for text in column for word in (text.split() or [""])))
        + 2 * _CHARACTER
        for column in columns
    ]
    spare = max(0, width - sum(least))
    weight = [sum(map(len, column)) + 1 for column in columns]
    found = [part + spare * own // sum(weight) for part, own in zip(least, weight, strict=True)]
    found = [part * width // sum(found) for part in found]
    return [*found[:-1], width - sum(found[:-1])]
