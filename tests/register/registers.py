"""Building registers of texts at hand, and reading them again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.register.acts import ALL, act
from toolkit.register.build import Read, Report, SourceFile, build
from toolkit.register.entries import entry_of


class Library:
    """Texts by name, and which of them have been read."""

    def __init__(self, texts: Mapping[str, str] = ALL) -> None:
        self.texts = dict(texts)
        self.read: list[str] = []
        self.fails_at: str | None = None

    def files(self) -> list[SourceFile]:
        """Every text as a file, by the digest of its words."""
        return [
            SourceFile(name, hashlib.sha256(text.encode("utf-8")).hexdigest())
            for name, text in self.texts.items()
        ]

    def reader(self, files: Sequence[SourceFile]) -> Iterator[Read]:
        """Reads ``files``; stops with an error at the one named in ``fails_at``."""
        for file in files:
            if file.path == self.fails_at:
                raise KeyboardInterrupt
            self.read.append(file.path)
            if "\0" in self.texts[file.path]:
                yield Read(file.path, None, "Filen är inte text.")
            else:
                yield Read(file.path, entry_of(act(self.texts[file.path])))

    def build(self, path: Path, readers: str = "1") -> Report:
        """Build the register at ``path``."""
        self.read = []
        return build(path, self.files(), self.reader, readers)
