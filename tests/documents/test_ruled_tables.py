"""How wide the columns of a ruled table are, and what stands under a cell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.ruled_tables import Text, ruled_table
from toolkit.documents.templates import template_bytes
from toolkit.word.ooxml import attribute, qualified
from toolkit.word.package import read_package
from toolkit.word.styles import styles_of

WIDTH = 8504
STYLES = styles_of(read_package(template_bytes("remiss.docx")))
SENTENCE = "Parterna väntas ta något mer av ansvaret för de insatser som förbunden finansierar i dag."


def widths(heads: list[str], *rows: list[str]) -> list[int]:
    made = ruled_table(
        [*map(Text.of, heads)], [[*map(Text.of, row)] for row in rows], STYLES, WIDTH, title="Tabell"
    )
    return [int(attribute(column, "w") or "") for column in made.iter(qualified("w:gridCol"))]


cells = st.text("abc åäö", max_size=120)


@given(st.integers(1, 7).flatmap(lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1)))
def test_the_columns_fill_the_width(rows: list[list[str]]) -> None:
    found = widths(rows[0], *rows)
    assert sum(found) == WIDTH
    assert all(width > 0 for width in found)


def test_a_column_of_short_cells_leaves_its_room_to_the_long_one() -> None:
    short, long = widths(["Slag", "Konsekvens"], *[["administration", SENTENCE]] * 9)
    assert short < 2000 < long


def test_a_head_of_a_few_words_stands_on_one_line() -> None:
    *_, own = widths(["Ändrar", "Utelämnar", "På annat sätt"], *[[SENTENCE, SENTENCE, "–"]] * 3)
    assert own >= len("På annat sätt") * 80


def test_what_stands_under_a_cell_is_named_and_what_is_empty_left_out() -> None:
    made = Text.of("Mer ansvar.").followed_by(["När", "Källa"], ["", "rapporten, s. 33"])
    assert made.words == "Mer ansvar. Källa: rapporten, s. 33"
    assert len(made.paragraphs) == 2
