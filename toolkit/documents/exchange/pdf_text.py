"""The paragraphs of a bill in a PDF as text, with the words whole that its lines have broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.documents.exchange.pdf_columns import Side
from toolkit.documents.exchange.pdf_paragraphs import Paragraph
from toolkit.documents.exchange.provision_text import is_only_number, read_number
from toolkit.law.faults import Fault
from toolkit.law.typography import normalise
from toolkit.pdf.hyphens import Vocabulary, settled


class WholeText:
    """Turns paragraphs into text; remembers the words whose hyphen it kept."""

    def __init__(self, known: Vocabulary) -> None:
        self._known = known
        self._kept: dict[str, None] = {}

    def of(self, text: str) -> str:
        """``text`` with its broken words settled."""
        made, unsure = settled(normalise(text), self._known)
        self._kept.update(dict.fromkeys(unsure))
        return made

    def all(self, texts: Iterable[str]) -> list[str]:
        """Each of ``texts`` settled."""
        return [self.of(text) for text in texts]

    def columns(self, paragraphs: Sequence[Paragraph]) -> tuple[list[str], list[str]]:
        """The texts of the two columns."""
        current: list[str] = []
        proposed: list[str] = []
        for paragraph in paragraphs:
            text = self.of(paragraph.text)
            for side, column in ((Side.RIGHT, current), (Side.LEFT, proposed)):
                if paragraph.side is not side:
                    _add(column, text, paragraph.continues)
        return current, proposed

    @property
    def notes(self) -> list[Fault]:
        """The words whose hyphen was kept without being sure, told in one note."""
        if not self._kept:
            return []
        words = ", ".join(f"”{word}”" for word in self._kept)
        return [
            Fault(
                f"Det framgår inte om bindestrecket hör till ordet eller är en avstavning, så det står kvar: "
                f"{words}; kontrollera dem."
            )
        ]


def _add(column: list[str], text: str, continues: bool) -> None:
    if continues and column and not is_only_number(column[-1]):
        column[-1] = f"{column[-1]}\n{text}"
        return
    number = None if is_only_number(text) else read_number(text)
    if number is not None and number[2][:1].isupper():
        column.append(text[: text.index("§") + 1])
        text = number[2]
    column.append(text)
