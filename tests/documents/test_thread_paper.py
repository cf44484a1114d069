"""The thread as a table in Word: every section has a row, and every gap shows."""

from __future__ import annotations

from pathlib import Path

from tests.documents import finsam
from tests.documents.outline import outline
from tests.word.soundness import assert_sound
from toolkit.cli.inputs import open_proposal
from toolkit.cli.proposal_parts import read_parts
from toolkit.documents.consequences.strands import HEADS, MISSING
from toolkit.documents.consequences.thread_paper import thread_document
from toolkit.proposal.thread import thread


def rows_of(document: bytes) -> list[list[str]]:
    lines = outline(document).replace("~", " ").splitlines()
    return [line.split("| ", 1)[1].rstrip(" |").split(" | ") for line in lines if "| " in line]


def test_every_section_of_the_proposal_has_a_row(root: Path, tmp_path: Path) -> None:
    folder = root / "proposals/fk-2024-007710"
    whole = open_proposal(folder)
    assessment, commentary = read_parts(folder, whole)
    made = thread_document(whole, assessment, thread(whole.bill, assessment, commentary))
    assert_sound(made, tmp_path)
    head, *rows = rows_of(made)
    assert tuple(head) == HEADS
    assert [row[0] for row in rows] == [
        *("2 §", "7 §", "7 a §", "7 b §", "9 §", "10 §", "21 §", "25 §", "26 §"),
        *(f"{number} §" for number in range(29, 39)),
    ]
    first = rows[0]
    assert first[1] == "ändras"
    assert first[2].startswith("Syftet med samordningen och förbundens uppgifter blir tydligare.")
    assert "Försäkringskassans rapport: avsnitt 3.5.1, s. 17–19" in first[6]
    assert "Ingenting saknas." in outline(made)
    assert all(MISSING not in cell for row in rows for cell in row)


def test_a_gap_is_a_word_and_a_look(tmp_path: Path) -> None:
    whole = finsam.proposal()
    rows = thread(whole.bill, None, None)
    made = thread_document(whole, None, rows)
    assert_sound(made, tmp_path)
    _, *cells = rows_of(made)
    assert [[at for at, cell in enumerate(row) if cell == MISSING] for row in cells] == [
        [2, 3, 4, 5] for _ in rows
    ]
    assert f"{4 * len(rows)} uppgifter saknas och är markerade med ”{MISSING}”." in outline(made).replace(
        "~", " "
    )


def test_the_same_thread_gives_the_same_bytes() -> None:
    whole = finsam.proposal()
    rows = thread(whole.bill, None, None)
    assert thread_document(whole, None, rows) == thread_document(whole, None, rows)
