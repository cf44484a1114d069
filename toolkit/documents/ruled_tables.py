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
_SHORT_HEAD = 14
"""A head with no more characters stands on one line."""
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

    def followed_by(self, names: Sequence[str], texts: Sequence[str]) -> Text:
        """The cell with each of ``texts`` under it, after its name; those that are empty are left out."""
        said = [f"{name}: {text}" for name, text in zip(names, texts, strict=True) if text]
        added = Text.of(*said)
        return Text(f"{self.words} {added.words}", (*self.paragraphs, *added.paragraphs))


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
    """A width for each column: room for its head and its longest word, and the rest by how much it holds.

    No column gets more than its longest cell needs on one line, as long as another can use it.
    """
    columns = [[cell.words for cell in column] for column in zip(*rows, strict=True)]
    found = [_needed(_longest(column)) for column in columns]
    most = [max(least, _needed(max(map(len, column)))) for least, column in zip(found, columns, strict=True)]
    weight = [sum(map(len, column)) + 1 for column in columns]
    growing = list(range(len(columns)))
    spare = width - sum(found)
    while spare > 0 and growing:
        shares = {at: spare * weight[at] // sum(weight[it] for it in growing) for at in growing}
        full = [at for at in growing if found[at] + shares[at] >= most[at]]
        for at in full or growing:
            found[at] = most[at] if full else found[at] + shares[at]
        growing = [at for at in growing if at not in full] if full else []
        spare = width - sum(found)
    found = [part * width // sum(found) for part in found]
    return [*found[:-1], width - sum(found[:-1])]


def _longest(column: Sequence[str]) -> int:
    """How many characters of ``column``, whose first cell is its head, must have room on one line."""
    head, *_ = column
    word = min(_LONGEST_WORD, max(len(word) for text in column for word in (text.split() or [""])))
    return max(word, len(head)) if len(head) <= _SHORT_HEAD else word


def _needed(characters: int) -> int:
    return _CHARACTER * (characters + 2)
