"""Labels of chapters, sections and points: "7", "7 a", "a", and the order they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

_ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
_LABEL = re.compile(r"(?:(\d{1,6})\s?)?([^\W\d_]{0,6})")
_UNNUMBERED = 10**7


@total_ordering
@dataclass(frozen=True, slots=True)
class Label:
    """A number with or without letters ("7", "7 a"), or letters alone ("a").

    Labels order as they stand in a statute: 5 < 5 a < 5 aa < 5 b < 6, and letters alone come after
    numbers. Letters follow the Swedish alphabet; case decides only between labels otherwise alike.
    """

    number: int | None
    letters: str = ""

    @classmethod
    def parse(cls, text: str) -> Label:
        """Read "7", "7 a", "7a" or "a"; white space around it is ignored.

        Raises ValueError for anything else.
        """
        match = _LABEL.fullmatch(text.strip().replace("\N{NO-BREAK SPACE}", " "))
        if match is None or not match.group(0):
            raise ValueError(f"not a label: {text!r}")
        number, letters = match.groups()
        return cls(int(number) if number else None, letters)

    @property
    def compact(self) -> str:
        """The label without a space, as eIds and locators write it: "7a"."""
        return f"{'' if self.number is None else self.number}{self.letters}"

    def __str__(self) -> str:
        if self.number is None:
            return self.letters
        return f"{self.number} {self.letters}" if self.letters else str(self.number)

    def _key(self) -> tuple[int, tuple[int, ...], str]:
        number = _UNNUMBERED if self.number is None else self.number
        ranks = tuple(_RANK.get(letter, 100 + ord(letter)) for letter in self.letters.lower())
        return number, ranks, self.letters

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Label):
            return NotImplemented
        return self._key() < other._key()

    @property
    def next(self) -> Label:
        """The label that follows in an unbroken series: 7 → 8, 7 a → 7 b, a → b, ö → aa."""
        if not self.letters:
            return Label((self.number or 0) + 1)
        last = _ALPHABET.find(self.letters[-1].lower())
        if last == -1 or last + 1 == len(_ALPHABET):
            return Label(self.number, self.letters + "a")
        return Label(self.number, self.letters[:-1] + _ALPHABET[last + 1])

    def follows(self, other: Label) -> bool:
        """Whether this label continues a range after ``other`` without a gap that a reader would see.

        7 follows 6 and 6 a; 7 a follows 7; 7 b follows 7 a.
        """
        if not self.letters:
            return self.number is not None and other.number == self.number - 1
        if not other.letters:
            return self.number == other.number and self.letters == "a"
        return other.next == self
