"""A small register as a text file: the neighbourhood of one act, its numbers and labels and no legal text.

One line a row, fields parted by tabs, "\\N" for none: ``act`` opens an act, ``place`` is a chapter or a
section of it, ``pointer`` a reference in it to the act that the file is about, or in that act to another.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files

from toolkit.law.faults import FaultError
from toolkit.register import store
from toolkit.register.rows import Entry, Row

_NONE = "\\N"
_ABOUT = "# lagverk register bygg MAPP --endast "


def excerpt(connection: sqlite3.Connection, number: str) -> str:
    """The act ``number``, the acts it points at and those that point at it, as text.

    Raises FaultError where the register doesn't hold the act.
    """
    row = connection.execute("SELECT file FROM acts WHERE number = ? AND leading", (number,)).fetchone()
    if row is None:
        raise FaultError.of(f"Författningen {number} finns inte i mapparna; kontrollera numret.")
    acts = dict(
        connection.execute(
            "SELECT number, file FROM acts WHERE leading AND (number = :number"
            " OR number IN (SELECT target_act FROM pointers WHERE file = :file)"
            " OR file IN (SELECT file FROM pointers WHERE target_act = :number))",
            {"number": number, "file": row[0]},
        )
    )
    lines = [_ABOUT + number]
    for file in sorted(acts.values()):
        entry = store.load(connection, file)
        if entry is not None:
            lines.extend(_lines(entry, set(acts) if entry.number == number else {number}))
    return "\n".join(lines) + "\n"


def _lines(entry: Entry, known: set[str]) -> list[str]:
    lines = [_line("act", entry.act)]
    lines.extend(_line("place", row) for row in entry.places)
    for pointer in entry.pointers:
        _, passage, _, naming, alone, _, act, target, until, *keys = pointer
        if act in known:
            source = entry.passages[int(passage or 0)][1]
            dates = entry.passages[int(passage or 0)][3:]
            lines.append(_line("pointer", (source, *dates, naming, alone, act, target, until, *keys)))
    return lines


def _line(kind: str, row: Row) -> str:
    return "\t".join([kind, *(_NONE if value is None else str(value) for value in row)])


def small_register() -> sqlite3.Connection:
    """The register that the program carries with it, in memory."""
    text = files("toolkit.register").joinpath("finsamlagen.tsv").read_text(encoding="utf-8")
    return from_text(text)


def from_text(text: str) -> sqlite3.Connection:
    """A register in memory of what ``excerpt`` wrote."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(store.TABLES + store.INDEXES)
    connection.execute("BEGIN")
    for file, lines in enumerate(_acts(text), start=1):
        store.insert(connection, file, _entry(lines))
    connection.execute("COMMIT")
    return connection


def _acts(text: str) -> list[list[list[str]]]:
    found: list[list[list[str]]] = []
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        fields = line.split("\t")
        if fields[0] == "act":
            found.append([])
        found[-1].append(fields)
    return found


def _entry(lines: list[list[str]]) -> Entry:
    rows: dict[str, list[Row]] = {"act": [], "place": [], "pointer": []}
    for kind, *fields in lines:
        rows[kind].append(tuple(None if field == _NONE else field for field in fields))
    passages: list[Row] = []
    pointers: list[Row] = []
    for number, (source, commences, expires, wording, naming, alone, act, target, until, *keys) in enumerate(
        rows["pointer"]
    ):
        passages.append((number, source, "", commences, expires, wording))
        pointers.append((number, number, "", naming, alone, None, act, target, until, *keys))
    return Entry(rows["act"][0], tuple(rows["place"]), tuple(passages), tuple(pointers))
