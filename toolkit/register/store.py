"""The register as one SQLite file: its tables, opening it, and telling a sound one from a damaged one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.law.faults import FaultError
from toolkit.register.rows import (
    ACT_COLUMNS,
    PASSAGE_COLUMNS,
    PLACE_COLUMNS,
    POINTER_COLUMNS,
    Entry,
    Row,
)

VERSION = "1"
"""Of the tables; a register with another is built anew."""
_INTEGERS = frozenset({"position", "passage", "restarts", "certain", "alone", "most"})


def _columns(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {'INTEGER' if name in _INTEGERS else 'TEXT'}" for name in names)


TABLES = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content TEXT NOT NULL,
    rows TEXT, fault TEXT);
CREATE TABLE acts (file INTEGER PRIMARY KEY, leading INTEGER NOT NULL DEFAULT 1, {_columns(ACT_COLUMNS)});
CREATE TABLE places (file INTEGER, {_columns(PLACE_COLUMNS)}, PRIMARY KEY (file, position)) WITHOUT ROWID;
CREATE TABLE passages (file INTEGER, {_columns(PASSAGE_COLUMNS)}, PRIMARY KEY (file, position)) WITHOUT ROWID;
CREATE TABLE pointers (file INTEGER, {_columns(POINTER_COLUMNS)}, PRIMARY KEY (file, position)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX acts_by_number ON acts (number, leading);
CREATE INDEX pointers_by_target ON pointers (target_act, section);
"""
_CLUSTERED = (("places", PLACE_COLUMNS), ("passages", PASSAGE_COLUMNS), ("pointers", POINTER_COLUMNS))


def insert(connection: sqlite3.Connection, file: int, entry: Entry) -> None:
    """Write the rows of one act under the file it was read from."""
    marks = ", ".join("?" * (len(ACT_COLUMNS) + 1))
    connection.execute(
        f"INSERT INTO acts (file, {', '.join(ACT_COLUMNS)}) VALUES ({marks})", (file, *entry.act)
    )
    for (table, columns), rows in zip(
        _CLUSTERED, (entry.places, entry.passages, entry.pointers), strict=True
    ):
        marks = ", ".join("?" * (len(columns) + 1))
        connection.executemany(
            f"INSERT INTO {table} (file, {', '.join(columns)}) VALUES ({marks})",
            [(file, *row) for row in rows],
        )


def load(connection: sqlite3.Connection, file: int) -> Entry | None:
    """The rows of the act read from ``file``, None where there is none."""
    act = connection.execute(f"SELECT {', '.join(ACT_COLUMNS)} FROM acts WHERE file = ?", (file,)).fetchone()
    if act is None:
        return None
    parts: list[tuple[Row, ...]] = []
    for table, columns in _CLUSTERED:
        found = connection.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE file = ? ORDER BY position", (file,)
        )
        parts.append(tuple(found))
    return Entry(act, *parts)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the register at ``path`` that can't write.

    Raises FaultError where there is no register, it is damaged or of another version, also when that is
    discovered while it is read.
    """
    if not path.is_file():
        raise FaultError.of("Registret finns inte; bygg det med ”lagverk register bygg”.", file=str(path))
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            if not _is_whole(connection, path):
                raise sqlite3.DatabaseError("another version or cut off")
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise FaultError.of(
            "Registret är skadat eller byggt av en annan version av lagverk; bygg om det med "
            "”lagverk register bygg”.",
            file=str(path),
        ) from error


def _is_whole(connection: sqlite3.Connection, path: Path) -> bool:
    version = connection.execute("SELECT value FROM meta WHERE name = 'version'").fetchone()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    return bool(version == (VERSION,) and path.stat().st_size == pages * size)


def is_sound(path: Path, readers: str) -> bool:
    """Whether the register at ``path`` can be built upon: whole, sound, and made by ``readers``."""
    try:
        with reading(path) as connection:
            made = connection.execute("SELECT value FROM meta WHERE name = 'readers'").fetchone()
            if made != (readers,):
                return False
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except FaultError:
        return False
