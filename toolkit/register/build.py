"""Building the register: beside its place, from the old one what is unchanged and sound, then moved there.

The same files make the same bytes, whether all were read or only the one that had changed.
"""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from toolkit.law.faults import Fault, FaultError
from toolkit.register import store
from toolkit.register.rows import Entry


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be in the register: its path as the register names it, and a digest of its content."""

    path: str
    content: str


@dataclass(frozen=True, slots=True)
class Read:
    """What reading one file gave: an entry, or the fault that it couldn't be read for."""

    path: str
    entry: Entry | None
    fault: str | None = None


Reader = Callable[[Sequence[SourceFile]], Iterable[Read]]
"""Reads files; gives one ``Read`` for each, in the order they were given."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: files read and kept as they were, acts in the register, and what couldn't be read."""

    read: int
    kept: int
    acts: int
    pointers: int
    faults: tuple[Fault, ...]


def build(path: Path, files: Sequence[SourceFile], read: Reader, readers: str) -> Report:
    """Make the register at ``path`` hold ``files``, reading with ``read`` those that it doesn't hold.

    ``readers`` names the version of all that reads: a register made by another, a damaged one, and rows
    that don't fit their digest are not built upon. Where several files hold one act, the wording with the
    latest amending act counts. The old register stays whole until the new one is moved into its place;
    others may read it meanwhile. Raises FaultError where it can't be written.
    """
    ordered = sorted(files, key=lambda file: file.path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".ny", dir=path.parent)
        os.close(descriptor)
        beside = Path(name)
        try:
            with _old(path, readers) as old:
                report = _write(beside, ordered, old, read, readers)
            beside.chmod(0o644)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise FaultError.of(
            "Registret går inte att skriva här; välj en mapp som du har skrivrätt till, "
            "eller stäng det program som har filen öppen.",
            file=str(path),
        ) from error
    return report


@contextmanager
def _old(path: Path, readers: str) -> Iterator[sqlite3.Connection | None]:
    """The register at ``path`` to build upon, None where it can't be trusted."""
    if not store.is_sound(path, readers):
        yield None
        return
    with store.reading(path) as connection:
        yield connection


class _Kept:
    """What the old register holds, by the content of the file it was read from."""

    def __init__(self, old: sqlite3.Connection | None) -> None:
        self.old = old
        found = old.execute("SELECT content, id, rows, fault FROM files") if old is not None else ()
        self.known = {content: (file, digest, fault) for content, file, digest, fault in found}

    def load(self, file: SourceFile) -> Read | None:
        """The rows of ``file``, None where they don't fit their digest."""
        assert self.old is not None
        number, digest, fault = self.known[file.content]
        try:
            entry = store.load(self.old, number)
        except sqlite3.Error:
            return None
        if entry is None:
            return Read(file.path, None, fault) if fault is not None and digest is None else None
        return Read(file.path, entry) if entry.digest == digest else None


def _write(
    path: Path, files: Sequence[SourceFile], old: sqlite3.Connection | None, read: Reader, readers: str
) -> Report:
    kept = _Kept(old)
    results = iter(read([file for file in files if file.content not in kept.known]))
    faults: list[Fault] = []
    afresh = 0
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + store.TABLES)
        connection.execute("BEGIN")
        for number, file in enumerate(files, start=1):
            result = kept.load(file) if file.content in kept.known else next(results)
            if result is None:
                result = next(iter(read([file])))
                afresh += 1
            digest = None
            if result.entry is not None:
                digest = result.entry.digest
                store.insert(connection, number, result.entry)
            else:
                faults.append(Fault(result.fault or "", file=file.path))
            connection.execute(
                "INSERT INTO files VALUES (?, ?, ?, ?, ?)",
                (number, file.path, file.content, digest, result.fault),
            )
        _lead(connection)
        connection.executemany(
            "INSERT INTO meta VALUES (?, ?)", [("readers", readers), ("version", store.VERSION)]
        )
        connection.execute("COMMIT")
        connection.executescript(store.INDEXES)
        acts = connection.execute("SELECT count(*) FROM acts WHERE leading").fetchone()[0]
        pointers = connection.execute("SELECT count(*) FROM pointers").fetchone()[0]
    afresh += sum(file.content not in kept.known for file in files)
    return Report(afresh, len(files) - afresh, acts, pointers, tuple(faults))


def _lead(connection: sqlite3.Connection) -> None:
    """Of several files with the same act, let the one with the latest wording stand for it."""
    found: dict[str, tuple[tuple[int, ...], int]] = {}
    for file, number, through in connection.execute("SELECT file, number, through FROM acts ORDER BY file"):
        wording = tuple(int(digits) for digits in re.findall(r"\d{1,9}", through))
        best = found.get(number)
        if best is None or wording > best[0]:
            if best is not None:
                connection.execute("UPDATE acts SET leading = 0 WHERE file = ?", (best[1],))
            found[number] = (wording, file)
        else:
            connection.execute("UPDATE acts SET leading = 0 WHERE file = ?", (file,))
