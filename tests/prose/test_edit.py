"""Prose opened for changes: what is changed reads as it should, everything else stays to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.prose import edit
from toolkit.prose.edit import CannotEdit, ProseFile
from toolkit.prose.model import Heading, Item, Note, Paragraph, Prose, Span, pieces, plain
from toolkit.prose.parse import parse_prose

TEXT = """<!-- Vägledning. -->
# Bakgrund

Första stycket,
på två rader.
Med *kursiv* text.[^a]

- en punkt
- en annan
  som fortsätter

[^a]: Källan.

> **Förslag:** [[revision]]

| År | Antal |
| --- | --- |
| 2023 | 571 |

## Sist
Direkt under rubriken.
"""

ENDING = """
## Ett avsnitt till

1\\. Så börjar det.
"""


def at(file: ProseFile, words: str) -> int:
    return next(n for n, it in enumerate(file.blocks) if words in " ".join(map(plain, pieces(it))))


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1
    return TEXT.replace(old, new)


def test_untouched_it_is_the_same_to_the_letter() -> None:
    assert ProseFile(TEXT).written() == TEXT
    windows = TEXT.replace("\n", "\r\n")
    assert ProseFile(windows).written() == windows


def test_a_block_is_exchanged_where_it_stands() -> None:
    file = ProseFile(TEXT)
    file.exchange(at(file, "en annan"), (Span("en tredje"),))
    file.exchange(at(file, "Sist"), (Span("Allra sist"),))
    file.exchange(at(file, "Direkt"), (Span("Nytt * stycke", bold=True), Span(" här.")))
    assert file.written() == changed("- en annan\n  som fortsätter", "- en tredje").replace(
        "## Sist\nDirekt under rubriken.", "## Allra sist\n**Nytt \\* stycke** här."
    )


def test_a_footnote_stays_with_its_label() -> None:
    file = ProseFile(TEXT)
    place = at(file, "Första")
    note = next(span for span in file.blocks[place].spans if isinstance(span, Note))  # type: ignore[union-attr]
    file.exchange(place, (Span("Ett enda stycke."), note))
    assert file.written() == changed(
        "Första stycket,\npå två rader.\nMed *kursiv* text.[^a]", "Ett enda stycke.[^a]"
    )
    with pytest.raises(CannotEdit):
        ProseFile(TEXT).exchange(place, (Span("Utan noten."),))
    with pytest.raises(CannotEdit):
        ProseFile(TEXT).remove(place)


def test_blocks_are_added_and_removed() -> None:
    file = ProseFile(TEXT)
    file.add(at(file, "en punkt"), Item((Span("mellan dem"),)))
    file.add(at(file, "en annan"), Paragraph((Span("Ett stycke efter listan."),)))
    file.add(at(file, "Sist"), Paragraph((Span("Först under rubriken."),)))
    file.add(at(file, "Direkt"), Heading(2, (Span("Ett avsnitt till"),), 0))
    file.add(at(file, "Direkt"), Paragraph((Span("1. Så börjar det."),)))
    assert file.written() == (
        changed("- en punkt\n", "- en punkt\n- mellan dem\n")
        .replace("  som fortsätter\n", "  som fortsätter\n\nEtt stycke efter listan.\n")
        .replace("## Sist\n", "## Sist\n\nFörst under rubriken.\n\n")
        .replace("Direkt under rubriken.\n", f"Direkt under rubriken.\n{ENDING}")
    )
    other = ProseFile("# Rubrik\n\n- ett\n- två\n\nText.\n\nMer.\n")
    other.remove(2)
    other.remove(3)
    assert other.written() == "# Rubrik\n\n- ett\n\nMer.\n"
    other = ProseFile(TEXT)
    other.remove(at(other, "en punkt"))
    other.remove(at(other, "Direkt"))
    assert other.written() == changed("- en punkt\n", "").replace("Direkt under rubriken.\n", "")


def test_what_is_not_one_running_text_is_left_alone() -> None:
    file = ProseFile(TEXT + "\nSlut. <!-- kolla -->\n")
    for words in ("revision", "571", "Slut."):
        with pytest.raises(CannotEdit):
            file.exchange(at(file, words), (Span("Nytt."),))


def test_a_look_that_cannot_be_written_is_refused() -> None:
    file = ProseFile("# Rubrik\n\nText.\n")
    with pytest.raises(CannotEdit):
        file.exchange(1, (Span("ett ord,", bold=True), Span("till")))
    assert file.written() == "# Rubrik\n\nText.\n"


@given(st.data())
def test_any_words_at_any_place_read_back(data: st.DataObject) -> None:
    file = ProseFile(TEXT)
    editable = [n for n, it in enumerate(file.blocks) if isinstance(it, Heading | Paragraph | Item)]
    place = data.draw(st.sampled_from([n for n in editable if n != at(file, "Första")]))
    words = " ".join(data.draw(st.text(alphabet="abcåäö 12.)(#>-*_`[]<&", min_size=1)).split())
    if not words:
        return
    file.exchange(place, (Span(words),))
    blocks = parse_prose(file.written(), {"revision": "revision"}).blocks
    assert [" ".join(map(plain, pieces(it))) for it in blocks] == [
        words if n == place else " ".join(map(plain, pieces(it))) for n, it in enumerate(file.blocks)
    ]


def test_changes_made_together_are_kept_together_or_not_at_all() -> None:
    file = ProseFile(TEXT)
    file.exchange(at(file, "en punkt"), (Span("en första"),))
    with pytest.raises(CannotEdit), file.together():
        file.exchange(at(file, "Sist"), (Span("Till sist"),))
        file.exchange(at(file, "Direkt"), (Span("ett ord,", bold=True), Span("till")))
    assert file.written() == changed("- en punkt", "- en första")
    with file.together():
        file.exchange(at(file, "Direkt"), (Span("Nytt."),))
        file.exchange(at(file, "Sist"), (Span("Till sist"),))
    assert file.written() == changed("- en punkt", "- en första").replace(
        "## Sist\nDirekt under rubriken.", "## Till sist\nNytt."
    )


def test_many_changes_together_read_the_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    file = ProseFile("".join(f"Stycke {number}.\n\n" for number in range(300)))
    reads: list[str] = []

    def counted(text: str, names: dict[str, str]) -> Prose:
        reads.append(text)
        return parse_prose(text, names)

    monkeypatch.setattr(edit, "parse_prose", counted)
    with file.together():
        for place in range(300):
            file.exchange(place, (Span("Nytt."),))
    assert file.changed
    assert len(reads) == 1
